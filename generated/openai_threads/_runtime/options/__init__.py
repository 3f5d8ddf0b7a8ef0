# Copied by Specloom: what is changed here is lost.

"""What a client is made with: its constants, the caller's options and secrets."""
