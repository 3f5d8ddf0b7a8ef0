# Copied by Specloom: what is changed here is lost.

"""What every room uses: names of types, markers, errors and checks."""
