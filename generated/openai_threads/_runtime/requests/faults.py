# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Where in a body the value is that has no form in JSON: its place is named, the value never shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from ..common.plain import as_object

_KEYS = (str, int, float, type(None))
_MAX_KEY = 40


class Fault(NamedTuple):
    """A value that cannot be sent."""

    path: str
    """Such as `metadata.owner[0]`; empty for the whole body."""
    reason: str

    def __str__(self) -> str:
        return f"{self.path or 'the body'}: {self.reason}"


def find_fault(body: object, plain: Callable[[object], object]) -> Fault | None:
    """Find the first value that cannot be sent.

    Args:
        body: on which encoding has failed, and has used up iterators.
        plain: turns what JSON does not know into what it knows, or raises.
    """
    return _find(body, "", (), plain) or next(_used_up(body, ""), None)


def _find(value: object, path: str, above: tuple[int, ...], plain: Callable[[object], object]) -> Fault | None:
    if isinstance(value, float):
        return None if math.isfinite(value) else Fault(path, "the number is not finite")
    if value is None or isinstance(value, (str, int)):
        return None
    if id(value) in above:
        return Fault(path, "the value contains itself")
    if reason := _strange_key(as_object(value) or {}):
        return Fault(path, reason)
    if _has_parts(value):
        found = (_find(item, place, (*above, id(value)), plain) for place, item in _parts(value, path))
        return next((fault for fault in found if fault is not None), None)
    try:
        other = plain(value)
    except (TypeError, ValueError) as error:
        return Fault(path, str(error))
    return _find(other, path, (*above, id(value)), plain)


def _used_up(value: object, path: str) -> Iterator[Fault]:
    """The iterators, one of which had the value at fault."""
    if isinstance(value, Iterator):
        yield Fault(path, "one of the items cannot be sent as JSON")
    elif _has_parts(value):
        for place, item in _parts(value, path):
            yield from _used_up(item, place)


def _has_parts(value: object) -> bool:
    return isinstance(value, (dict, list, tuple))


def _parts(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, item in cast("Mapping[object, object]", value).items():
            yield _below(path, key), item
    else:
        for index, item in enumerate(cast("list[object]", value)):
            yield f"{path}[{index}]", item


def _below(path: str, key: object) -> str:
    name = str(key)
    if not name.replace("-", "_").isidentifier() or len(name) > _MAX_KEY:
        return f"{path}[{name[:_MAX_KEY]!a}]"
    return f"{path}.{name}" if path else name


def _strange_key(value: Mapping[Any, object]) -> str:
    kinds = [type(key).__name__ for key in value if not isinstance(key, _KEYS)]
    return f"a key of type {kinds[0]} cannot be sent as JSON" if kinds else ""
