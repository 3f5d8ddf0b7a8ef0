# Copied by Specloom: what is changed here is lost.

"""The clients, and the resources above them."""
