"""Decoded JSON of which nothing is known."""

from __future__ import annotations

from typing import cast


def as_object(value: object) -> dict[str, object] | None:
    """The value if it is a JSON object."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def as_array(value: object) -> list[object] | None:
    """The value if it is a JSON array."""
    return cast("list[object]", value) if isinstance(value, list) else None
