# Copied by Specloom: what is changed here is lost.

"""What a request is, and how its values are written."""
