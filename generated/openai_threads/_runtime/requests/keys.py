# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Keys of dictionaries that are arguments, as JSON has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeGuard, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["spelled"]


def spelled(value: object, types: Sequence[str], keys: Mapping[str, Mapping[str, tuple[str, ...]]]) -> object:
    """The value with the keys of JSON, at any depth; what is no dictionary and no list of some stays as it is.

    Args:
        value: As the caller has given it.
        types: What its dictionaries may be; with a star in front, what the values of a dictionary are whose keys are
            the caller's own.
        keys: Type → key → the key in JSON, and behind it the types of its value, or `=` and the only text that it can
            be. A key that no type has stays.
    """
    if isinstance(value, Mapping):
        given = cast("Mapping[str, object]", value)
        candidates = [name for name in types if not name.startswith("*")]
        if not candidates:
            return {key: spelled(item, [name[1:] for name in types], keys) for key, item in given.items()}
        known = max((keys[name] for name in candidates), key=lambda known: _known(given, known))
        found: dict[str, object] = {}
        for key, item in given.items():
            name, *inner = known.get(key, (key,))
            found[name] = spelled(item, inner, keys) if inner and not inner[0].startswith("=") else item
        return found
    if _is_list(value):
        items = [spelled(item, types, keys) for item in value]
        return tuple(items) if isinstance(value, tuple) else items
    return value


def _known(given: Mapping[str, object], known: Mapping[str, tuple[str, ...]]) -> int:
    """How many of the given keys a type has; fewer than none if one has another constant there."""
    for key, value in given.items():
        constant = known.get(key, ("",))[-1]
        if constant.startswith("=") and value != constant[1:]:
            return -1
    return sum(key in known for key in given)


def _is_list(value: object) -> TypeGuard[Iterable[object]]:
    """Whether a value is several: text, a model and a file can be iterated over, too, but are one."""
    is_one = isinstance(value, (str, bytes, bytearray)) or hasattr(value, "model_dump") or hasattr(value, "read")
    return isinstance(value, Iterable) and not is_one
