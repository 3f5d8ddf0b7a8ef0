# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Streams of events."""
