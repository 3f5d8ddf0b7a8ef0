"""What a request is, and how its values are written."""
