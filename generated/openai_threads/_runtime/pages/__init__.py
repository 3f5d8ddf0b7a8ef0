# Copied by Specloom: what is changed here is lost.

"""Pages of lists."""
