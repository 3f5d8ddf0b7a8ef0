# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""How a request is sent, and sent again."""
