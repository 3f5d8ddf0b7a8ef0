"""The project's benchmark: `make bench` prints each speed as a ratio beside its peer, from one run."""
