# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What every room uses: names of types, markers, errors and checks."""
