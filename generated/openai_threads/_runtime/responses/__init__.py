# Copied by Specloom: what is changed here is lost.

"""What comes back."""
