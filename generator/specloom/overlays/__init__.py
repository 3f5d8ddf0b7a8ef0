"""Overlays (Overlay Specification 1.0 and 1.1): changes of a document that stand in files of their own."""

from specloom.overlays.apply import overlaid

__all__ = ["overlaid"]
