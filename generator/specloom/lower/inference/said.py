"""What an operationId says, without what frameworks put into it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from specloom.openapi import Operation
from specloom.words import PREPOSITIONS, lowered, singular

_METHODS = frozenset(["get", "post", "put", "patch", "delete", "head", "options"])


def said_words(operation: Operation) -> tuple[str, ...]:
    """The words of the operationId that its author chose."""
    found = list(lowered(_without_route(operation.own_id, operation)))
    if "controller" in found[:-1]:
        found = found[found.index("controller") + 1 :]
    if found[-2:-1] == ["using"] and found[-1].rstrip("0123456789") in _METHODS:
        found = found[:-2]
    if found == [operation.http_method, *_path_words(operation)]:
        return ()
    return tuple(found)


def without(found: tuple[str, ...], known: Iterable[str]) -> tuple[str, ...]:
    """The words without those at the front, at the end and behind the verb that are known from elsewhere.

    Args:
        found: what an operationId says.
        known: words in the singular.
    """
    known = set(known)
    rest = list(found)
    while len(rest) > 1 and singular(rest[0]) in known:
        rest.pop(0)
    while len(rest) > 1 and singular(rest[-1]) in known:
        rest.pop()
    while len(rest) > 1 and singular(rest[1]) in known:
        rest.pop(1)
    while len(rest) > 1 and rest[-1] in PREPOSITIONS:
        rest.pop()
    return () if len(rest) == 1 and singular(rest[0]) in known else tuple(rest)


def _without_route(identifier: str, operation: Operation) -> str:
    """`read_items_items__id__get` → `read_items`: FastAPI appends path and method."""
    parts = operation.path.split("/")
    for start in range(1, len(parts)):
        below = re.sub(r"\W", "_", "/" + "/".join(parts[start:]))
        suffix = f"{below}_{operation.http_method}"
        if identifier.lower().endswith(suffix.lower()) and len(identifier) > len(suffix):
            return identifier[: -len(suffix)]
    return identifier


def _path_words(operation: Operation) -> list[str]:
    return [word for part in re.split(r"\W+", operation.path) for word in lowered(part)]
