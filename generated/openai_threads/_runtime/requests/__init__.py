# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a request is, and how its values are written."""
