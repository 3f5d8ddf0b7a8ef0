# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Decoded JSON of which nothing is known, and models as if they were that."""

from __future__ import annotations

from typing import Any, cast


def as_object(value: object) -> dict[str, object] | None:
    """The value if it is a JSON object."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def as_array(value: object) -> list[object] | None:
    """The value if it is a JSON array."""
    return cast("list[object]", value) if isinstance(value, list) else None


def plain_model(value: Any) -> Any:
    """The fields of a pydantic model as they are on the wire, without its defaults; anything else as it is."""
    dump = getattr(value, "model_dump", None)
    return value if dump is None else dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
