"""Reads `sdk.yaml` into a `Config`; every mistake is reported with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import Field, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from specloom import naming
from specloom.codes import Code
from specloom.config import SHORTHAND, Config, Section, is_required, keys_of
from specloom.diagnostics import Diagnostics
from specloom.nodes import Files, Node


def read_config(path: Path, diagnostics: Diagnostics) -> Config | None:
    """The config in the file, or nothing after its errors were recorded.

    Raises `OSError` if it cannot be read.
    """
    file = Files(None, diagnostics).open(path)
    return config_at(file.root) if file is not None else None


def no_config(document: Node) -> Config:
    """What stands for a config where there is no file."""
    config = config_at(document.empty())
    assert config is not None
    return config


def config_at(node: Node) -> Config | None:
    """The config that is written at the node; nothing after an error."""
    errors = len(node.file.diagnostics.errors)
    config = _read(Config, node)
    return config if len(node.file.diagnostics.errors) == errors else None


def _read(expected: Any, node: Node) -> Any:
    """The value as the expected type; `None` after an error."""
    if get_origin(expected) is UnionType:
        expected = get_args(expected)[0]  # the other one is None, for what may be left out
    if get_origin(expected) is tuple:
        return _list(get_args(expected)[0], node)
    if get_origin(expected) is not None:
        return _mapping(get_args(expected)[1], node)
    if is_dataclass(expected):
        return _section(cast("type[Section]", expected), node)
    if type(node.value) is expected:
        return node.value
    _wrong_type({str: "a string", bool: "true or false"}[expected], node)
    return None


def _mapping(expected: Any, node: Node) -> dict[str, Any] | None:
    if not isinstance(node.value, dict):
        _wrong_type("a mapping", node)
        return None
    return {name: _read(expected, item) for name, item in node.entries()}


def _list(expected: Any, node: Node) -> tuple[Any, ...] | None:
    if not isinstance(node.value, list):
        _wrong_type("a list", node)
        return None
    return tuple(_read(expected, item) for item in node.items())


def _section(expected: type[Section], node: Node) -> Any:
    if isinstance(node.value, str) and expected in SHORTHAND:
        return cast("Any", expected)(node=node, **{SHORTHAND[expected]: node.value})
    if not isinstance(node.value, dict):
        _wrong_type("a mapping", node)
        return None
    known = {item.name: item for item in keys_of(expected)}
    for name in node.keys:
        if name not in known:
            _unknown(name, known, node)
    hints = get_type_hints(expected)
    read = {name: _key(item, hints[name], node.child(name)) for name, item in known.items() if node.has(name)}
    for name, item in known.items():
        if not node.has(name) and item.metadata.get("optional"):
            read[name] = _section(hints[name], node.child(name).empty())
    missing = [name for name, item in known.items() if not node.has(name) and is_required(item)]
    for name in missing:
        doc = known[name].metadata["doc"]
        node.error(Code.MISSING_KEY, f"'{name}' is missing", f"add '{name}': {doc}")
    return None if missing or None in read.values() else cast("Any", expected)(node=node, **read)


def _key(item: Field[Any], hint: Any, node: Node) -> Any:
    read = _read(hint, node)
    pattern = item.metadata.get("pattern")
    if pattern and isinstance(read, str) and not re.fullmatch(pattern, read):
        node.error(
            Code.WRONG_VALUE,
            f"'{item.name}' cannot be {read!r}",
            f"{item.metadata['doc']} It must match {pattern}",
        )
    return read


def _unknown(name: str, known: Mapping[str, object], node: Node) -> None:
    node.child(name).error(
        Code.UNKNOWN_KEY,
        f"unknown key '{name}'",
        naming.suggestion(name, known) or f"the keys here are {', '.join(known)}",
        at_key=True,
    )


def _wrong_type(expected: str, node: Node) -> None:
    kinds: dict[type, str] = {
        dict: "a mapping",
        list: "a list",
        str: "a string",
        bool: "a boolean",
        type(None): "nothing",
    }
    node.error(
        Code.WRONG_TYPE,
        f"expected {expected}, found {kinds.get(type(node.value), 'a number')}",
        f"write {expected} here; quote it if it looks like something else",
    )
