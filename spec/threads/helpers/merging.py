"""Adding deltas to snapshots.

A delta has the shape of what it adds to: strings grow at their end, the entries of a list say by their `index`
where they belong. Models and plain objects can be mixed, for what this SDK has no model of arrives as the latter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar, get_origin

import pydantic

from .._runtime.common.plain import as_array, as_object
from .._runtime.models.base import complete, is_model
from .._runtime.models.construct import construct
from .errors import InvalidStreamError

T = TypeVar("T")
Node: TypeAlias = "pydantic.BaseModel | dict[str, object]"

_IDENTITY = frozenset({"type", "id"})
"""What says which thing it is: two values are two things."""

_WHOLE = frozenset({"index", "role", "object", "status", "detail", "file_id", "message_id", "url"})
"""Strings that are sent in one piece."""

_ADDED = frozenset({"annotations"})
"""Lists whose entries are sent in one piece: those without an index are the next ones."""

_SCATTERED = frozenset({"tool_calls"})
"""Lists whose entries are made side by side, so that any of them may come first; others begin at 0 and have no gaps."""

_FARTHEST = 10_000
"""The greatest index that is not taken for a fault."""

_REPEATED = frozenset({"name", "text", "quote"})
"""Strings that some servers send whole with each delta, and others in pieces."""


def check(node: Node, delta: Node) -> None:
    """Look for faults, so that a delta is added either whole or not at all.

    Raises:
        InvalidStreamError: the delta does not fit.
    """
    for key, piece in fields_of(delta).items():
        # What was left out so far is there as an empty value; see `_fill`.
        have = get_field(node, key) if isinstance(node, dict) else vars(node).get(key, get_field(node, key))
        if piece is None:
            continue
        if key in _ADDED and _have_no_index(piece):
            continue
        if have is None:
            if (pieces := as_array(piece)) is not None:
                check_list([], pieces, is_scattered=key in _SCATTERED)
            elif (added := as_node(piece)) is not None:
                check({}, added)
        elif key in _IDENTITY:
            if have not in ("", piece):
                raise InvalidStreamError(f"A delta has another {key} than what it adds to.")
        elif (items := as_array(have)) is not None and (pieces := as_array(piece)) is not None:
            check_list(items, pieces, is_scattered=key in _SCATTERED)
        elif (inner := as_node(have)) is not None and (added := as_node(piece)) is not None:
            check(inner, added)
        elif _kind(have) is not _kind(piece):
            raise InvalidStreamError("A delta has a value of another type than what it adds to.")


def check_list(items: list[Any], pieces: list[Any], *, is_scattered: bool = False) -> None:
    """Look for faults in the deltas of a list's entries.

    Args:
        is_scattered: whether the entries may come in any order, and with gaps.

    Raises:
        InvalidStreamError: an entry does not fit, or does not say where it belongs.
    """
    if not is_indexed(items, pieces):
        return
    added: dict[int, Node] = {}
    for piece in pieces:
        index = index_of(piece)
        if not 0 <= index <= (_FARTHEST if is_scattered else len(items) + len(added)):
            raise InvalidStreamError("A delta is for an entry that is not there and not the next one.")
        position, is_there = find(items, index)
        if not is_there and index not in added:
            added[index] = piece
            check({}, piece)
            continue
        have = as_node(items[position]) if is_there else added[index]
        if have is None:
            raise InvalidStreamError("A delta is for an entry that cannot grow.")
        check(have, piece)


def merge(node: Node, delta: Node) -> None:
    """Add a delta that was checked."""
    for key, piece in fields_of(delta).items():
        have = get_field(node, key)
        if key in _ADDED and _have_no_index(piece):
            _add(node, key, piece)
            continue
        if have is None:
            set_field(node, key, _first(node, key, piece))
        elif piece is None:
            continue
        elif isinstance(have, str) and isinstance(piece, str) and key not in _WHOLE:
            if key in _IDENTITY or (key in _REPEATED and have == piece):
                continue
            # With no other reference to it, CPython lengthens the string where it is instead of copying it.
            set_field(node, key, "")
            have += piece
            set_field(node, key, have)
        elif (items := as_array(have)) is not None and (pieces := as_array(piece)) is not None:
            merge_list(items, pieces, _annotation(node, key))
        elif (inner := as_node(have)) is not None and (added := as_node(piece)) is not None:
            merge(inner, added)
        else:
            set_field(node, key, piece)


def _have_no_index(piece: object) -> bool:
    """Whether a list has entries, none of which says where it belongs."""
    nodes = [as_node(item) for item in as_array(piece) or ()]
    return bool(nodes) and all(node is not None and get_field(node, "index") is None for node in nodes)


def _add(node: Node, key: str, piece: object) -> None:
    """Put whole entries behind those of a list."""
    have = as_array(get_field(node, key)) or []
    set_field(node, key, [*have, *construct(_annotation(node, key), _plain(piece))])


def merge_list(items: list[Any], pieces: list[Any], annotation: Any) -> None:
    """Add the deltas of a list's entries, which were checked.

    Args:
        annotation: the type of the whole list.
    """
    if not is_indexed(items, pieces):
        items += pieces
        return
    for piece in pieces:
        position, is_there = find(items, index_of(piece))
        if is_there:
            merge(items[position], piece)
        else:
            items.insert(position, filled(construct(annotation, [_plain(piece)]))[0])


def find(items: list[Any], index: int) -> tuple[int, bool]:
    """Where the entry with an index is or belongs, and whether it is there."""
    if index < len(items) and _index(items[index]) in (-1, index):
        return index, True
    position = bisect_left(items, index, key=_index)
    return position, position < len(items) and _index(items[position]) == index


def entry(items: list[T], index: int) -> T:
    """The entry with an index, which is there."""
    return items[find(items, index)[0]]


def has_gaps(items: list[Any]) -> bool:
    """Whether an entry has not come, though a later one has."""
    return bool(items) and _index(items[-1]) >= len(items)


def is_indexed(items: list[Any], pieces: list[Any]) -> bool:
    """Whether the entries of a list grow; plain values are just added to it."""
    return any(as_node(item) is not None for item in (*pieces, *items[:1]))


def _index(item: object) -> int:
    """Where an entry says that it is; -1 for one from before the deltas, which does not say it and stands first."""
    node = as_node(item)
    index = None if node is None else get_field(node, "index")
    return index if type(index) is int else -1


def index_of(piece: object) -> int:
    """Where an entry belongs.

    Raises:
        InvalidStreamError: it does not say, or not with a whole number.
    """
    node = as_node(piece)
    index = None if node is None else get_field(node, "index")
    # `True` is an `int`, too.
    if type(index) is not int:
        raise InvalidStreamError("A delta does not say with a whole number which entry it is for.")
    return index


def as_node(value: object) -> Node | None:
    """The value if it is an object."""
    if isinstance(value, pydantic.BaseModel):
        return value
    return as_object(value)


def fields_of(node: Node) -> Mapping[str, object]:
    """What an object holds, less what was never sent."""
    if isinstance(node, dict):
        return node
    values = vars(node)
    fields = {name: values[name] for name in values if name in node.model_fields_set}
    return fields | (node.model_extra or {})


def get_field(node: Node, key: str) -> object:
    """What an object has under a key; `None` if it was never sent."""
    if isinstance(node, dict):
        return node.get(key)
    values = vars(node)
    if key in values:
        return values[key] if key in node.model_fields_set else None
    return (node.model_extra or {}).get(key)


def set_field(node: Node, key: str, value: object) -> None:
    """Give an object a value under a key."""
    # Not by `setattr`, for a key can be the name of a method.
    if isinstance(node, dict):
        node[key] = value
    elif key in type(node).model_fields:
        vars(node)[key] = value
        node.model_fields_set.add(key)
    elif node.model_extra is not None:
        node.model_extra[key] = value


def _first(node: Node, key: str, piece: object) -> object:
    """What a field becomes that had no value."""
    annotation = _annotation(node, key)
    pieces = as_array(piece)
    if pieces is not None:
        items: list[object] = []
        merge_list(items, pieces, annotation)
        return items
    return filled(construct(annotation, _plain(piece)))


def _annotation(node: Node, key: str) -> Any:
    field = None if isinstance(node, dict) else type(node).model_fields.get(key)
    return Any if field is None else field.annotation


def _plain(piece: object) -> object:
    """A copy as decoded JSON."""
    node, items = as_node(piece), as_array(piece)
    if node is not None:
        return {key: _plain(value) for key, value in fields_of(node).items()}
    return piece if items is None else [_plain(item) for item in items]


def _kind(value: object) -> type:
    return float if isinstance(value, int) and not isinstance(value, bool) else type(value)


def filled(value: T) -> T:
    """Give the required fields of a model that the first delta left out an empty value, still as not sent."""
    items = as_array(value)
    for item in [value] if items is None else items:
        if isinstance(item, pydantic.BaseModel):
            _fill(item)
    return value


def _fill(model: pydantic.BaseModel) -> None:
    for name, field in type(model).model_fields.items():
        if name in model.model_fields_set:
            filled(vars(model)[name])
        elif field.is_required():
            vars(model)[name] = _empty(field.annotation)


def _empty(annotation: Any) -> object:
    if is_model(annotation):
        complete(annotation)
        return filled(construct(annotation, {}))
    if get_origin(annotation) is list:
        return []
    return "" if annotation is str else None
