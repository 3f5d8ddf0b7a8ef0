"""Changes of a document that a config has: commands with JSONPaths (RFC 9535)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from specloom.codes import Code
from specloom.nodes import Node
from specloom.sections import Section, key
from specloom.source import BadChange, Draft, Location, Written


@dataclass(frozen=True, slots=True)
class Change(Section):
    """A change of the document."""

    command: str = key(
        "What is done: `update` puts the value in place of what is there, `merge` merges mappings, `append` adds to a "
        "list or a mapping, `set` also makes what is missing on the way; `remove`, `copy` and `move`; `oneOfToAnyOf` "
        "makes the one of the other everywhere.",
        pattern="^(update|merge|append|set|remove|copy|move|oneOfToAnyOf)$",
    )
    target: tuple[str, ...] = key("JSONPaths of what is changed, or with `copy` and `move` of where it goes.", ())
    value: object = key("The new value.", None)
    keys: tuple[str, ...] = key("With `remove`: the keys that are removed of each target, which stays.", ())
    origin: str = key("With `copy` and `move`: the JSONPath of the value.", "")
    template: bool = key("With `update`: whether `{{value}}` in the new text stands for the old one.", False)


def changed(draft: Draft, changes: Iterable[Change]) -> None:
    """Change a draft; what cannot be changed is reported, and stays."""
    for change in changes:
        try:
            _COMMANDS[change.command](change, draft)
        except BadChange as error:
            change.node.degrade(error.code, str(error), error.remedy)


def _value(change: Change, draft: Draft) -> Written:
    """The new value, with the place at which it is written."""
    node = change.node.child("value")
    return draft.written(*node.file.source.written(node.pointer))


def _locations(change: Change, draft: Draft) -> list[Location]:
    """What the targets select now."""
    found: list[Location] = []
    for target in change.target:
        selected = _selected(change.node, target, draft)
        if not selected:
            fact = f"nothing is at '{target}', so it changes nothing"
            change.node.warn(Code.NO_TARGET, fact, "correct the target, or remove the change")
        found += selected
    return list(dict.fromkeys(found))


def _selected(node: Node, query: str, draft: Draft) -> list[Location]:
    # A tenth of a second that only those spend who change documents.
    from specloom.overlays.query import BadQuery, select

    try:
        return select(query, draft.root)
    except BadQuery as error:
        raise BadChange(
            Code.OVERLAY_TARGET,
            f"'{query}' cannot be followed: {error}",
            "write a JSONPath of RFC 9535, such as $.paths['/pets'].get",
        ) from error


def _update(change: Change, draft: Draft) -> None:
    new = _value(change, draft)
    for location in _locations(change, draft):
        text = str(draft.at(location).value)
        filled = new.value.replace("{{value}}", text) if change.template and isinstance(new.value, str) else new.value
        draft.put(location, Written(filled, new.offset))


def _merge(change: Change, draft: Draft) -> None:
    draft.merge(_locations(change, draft), _value(change, draft))


def _set(change: Change, draft: Draft) -> None:
    new = _value(change, draft)
    for target in change.target:
        draft.put(_path(target), new)


def _remove(change: Change, draft: Draft) -> None:
    found = _locations(change, draft)
    if not change.keys:
        draft.remove(location for location in found if location)
        return
    for location in found:
        value = draft.at(location).value
        draft.remove((*location, name) for name in change.keys if isinstance(value, dict) and name in value)


def _copy(change: Change, draft: Draft) -> None:
    origins = _selected(change.node, change.origin, draft)
    if len(origins) != 1:
        raise BadChange(
            Code.BAD_UPDATE, f"{len(origins)} values are at '{change.origin}', where one must be", "select one value"
        )
    value = draft.at(origins[0])
    for target in change.target:
        draft.put(_path(target), value)
    if change.command == "move":
        draft.remove(origins)


def _one_to_any(change: Change, draft: Draft) -> None:
    found = _selected(change.node, "$..[?@.oneOf]", draft)
    for location in sorted(found, key=len, reverse=True):
        here = draft.at(location).value
        if isinstance(here, dict) and "anyOf" not in here:
            draft.put((*location, "anyOf"), draft.at((*location, "oneOf")))
            draft.remove([(*location, "oneOf")])


_COMMANDS: Mapping[str, Callable[[Change, Draft], None]] = {
    "update": _update,
    "merge": _merge,
    "append": _merge,
    "set": _set,
    "remove": _remove,
    "copy": _copy,
    "move": _copy,
    "oneOfToAnyOf": _one_to_any,
}


def _path(query: str) -> Location:
    """The location that a query without wildcards means, though nothing may be there."""
    from specloom.overlays.query import BadQuery, location_of

    try:
        return location_of(query)
    except BadQuery as error:
        raise BadChange(
            Code.OVERLAY_TARGET, f"'{query}' does not say one place: {error}", "write names alone, such as $.info.title"
        ) from error
