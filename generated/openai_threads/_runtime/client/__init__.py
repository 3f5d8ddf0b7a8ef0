# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The clients, and the resources above them."""
