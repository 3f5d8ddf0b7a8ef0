"""Changes of a document: overlays (Overlay Specification 1.0 and 1.1), files of their own, and those of a config."""

from specloom.overlays.apply import overlaid
from specloom.overlays.changes import Change

__all__ = ["Change", "overlaid"]
