# Copied by Specloom: what is changed here is lost.

"""How a request is sent, and sent again."""
