"""The public surface of an SDK: what its users can name, give and get, and how it goes over the wire."""

from __future__ import annotations

from specloom.surface.model import (
    NOTHING,
    PublicArgument,
    PublicField,
    PublicHelper,
    PublicMethod,
    PublicOption,
    PublicPage,
    PublicType,
    PublicWebhooks,
    Surface,
    Way,
)
from specloom.surface.reading import surface_of
from specloom.surface.stored import SURFACE_NAME, dump, parse

__all__ = [
    "NOTHING",
    "SURFACE_NAME",
    "PublicArgument",
    "PublicField",
    "PublicHelper",
    "PublicMethod",
    "PublicOption",
    "PublicPage",
    "PublicType",
    "PublicWebhooks",
    "Surface",
    "Way",
    "dump",
    "parse",
    "surface_of",
]
