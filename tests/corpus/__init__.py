"""Makes the SDK of each document in a folder, and tells how that went: `python -m tests.corpus DIR`."""
