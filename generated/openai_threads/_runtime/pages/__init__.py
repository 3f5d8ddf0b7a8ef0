# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""
