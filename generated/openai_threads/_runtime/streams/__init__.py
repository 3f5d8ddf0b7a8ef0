# Copied by Specloom: what is changed here is lost.

"""Streams of events."""
