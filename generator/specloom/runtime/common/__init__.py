"""What every room uses: names of types, markers, errors and checks."""
