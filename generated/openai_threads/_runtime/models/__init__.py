# Copied by Specloom: what is changed here is lost.

"""Models, and how JSON becomes them."""
