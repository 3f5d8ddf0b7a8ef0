"""Proofs that take longer than tests may: `make prove`."""
