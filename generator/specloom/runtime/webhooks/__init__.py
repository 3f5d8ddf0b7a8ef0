"""What the API sends by itself: who has sent it, and what it says."""
