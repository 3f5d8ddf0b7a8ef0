# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a client is made with: its constants, the caller's options and secrets."""
