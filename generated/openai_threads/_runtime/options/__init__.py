"""What a client is made with: its constants, the caller's options and secrets."""
