# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Nested values as flat pairs of names and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from ..common.plain import plain_model
from ..common.sentinels import Omit
from .scalars import named_scalar

if TYPE_CHECKING:
    from ..common.aliases import Arrays


def flatten(fields: Mapping[str, object], arrays: Arrays = "", *, dots: bool = False) -> Iterator[tuple[str, str]]:
    """Yield pairs: items of a mapping stand in brackets or behind `dots` after its key, those of a list as said."""
    for key, value in fields.items():
        yield from _pairs(key, value, arrays, dots)


def _pairs(key: str, value: object, arrays: Arrays, dots: bool) -> Iterator[tuple[str, str]]:
    value = plain_model(value)
    if value is None or isinstance(value, Omit):
        return
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[object, object]", value).items():
            yield from _pairs(f"{key}.{name}" if dots else f"{key}[{name}]", item, arrays or "indices", dots)
    elif isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        yield from _items(key, list(cast("Iterable[object]", value)), arrays, dots)
    else:
        yield key, named_scalar(key, value)


def _items(key: str, items: list[object], arrays: Arrays, dots: bool) -> Iterator[tuple[str, str]]:
    items = [item for item in items if item is not None and not isinstance(item, Omit)]
    flat = not any(isinstance(item, Iterable) and not isinstance(item, (str, bytes)) for item in items)
    if flat and arrays == "comma":
        if items:
            yield key, ",".join(named_scalar(key, item) for item in items)
        return
    if arrays in ("", "comma"):
        arrays = "repeat" if flat and not arrays else "indices"
    for number, item in enumerate(items):
        inner = {"indices": f"{key}[{number}]", "brackets": f"{key}[]"}.get(arrays, key)
        yield from _pairs(inner, item, arrays, dots)
