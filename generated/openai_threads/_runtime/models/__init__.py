# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Models, and how JSON becomes them."""
