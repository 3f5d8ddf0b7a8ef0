"""Files of a fixed form: a class for each mapping, a field with its documentation for each key, and their reader.

Every mistake is reported with its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from dataclasses import Field as DataclassField
from types import UnionType
from typing import Any, ClassVar, TypeVar, cast, get_args, get_origin, get_type_hints

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.source import in_words


def key(doc: str, default: Any = MISSING, **more: Any) -> Any:
    """A key with its documentation; without a default it must be given."""
    if default == {}:
        return field(default_factory=dict[str, Any], metadata={"doc": doc, **more})
    return field(default=default, metadata={"doc": doc, **more})


def doc_of(item: DataclassField[Any]) -> str:
    """The documentation of a key."""
    return str(item.metadata["doc"])


def is_required(item: DataclassField[Any]) -> bool:
    """Whether the key must be given; a section that may be left out is then read as an empty one."""
    return item.default is MISSING and item.default_factory is MISSING and not item.metadata.get("optional")


def keys_of(section: type[Any]) -> list[DataclassField[Any]]:
    """The keys that a mapping of the file may have."""
    return [item for item in fields(section) if "doc" in item.metadata]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A mapping of the file, or what stands for one that is not there."""

    node: Node = field(repr=False, compare=False)
    """Where it was read, or what in the document it was inferred from."""

    shorthand: ClassVar[str] = ""
    """The key that a string alone, in place of the mapping, stands for."""
    extensible: ClassVar[bool] = False
    """Whether keys that begin with `x-` may stand beside the others."""

    def gives(self, key: str) -> bool:
        """Whether the file itself has the key."""
        return self.node.has(key)


SectionT = TypeVar("SectionT", bound=Section)


def read_section(expected: type[SectionT], node: Node) -> SectionT | None:
    """The mapping that is written at the node; nothing after its errors were recorded."""
    errors = len(node.file.diagnostics.errors)
    section = _section(expected, node)
    return section if len(node.file.diagnostics.errors) == errors else None


def _read(expected: Any, node: Node) -> Any:
    """The value as the expected type, or the node where any value may be; `None` after an error."""
    if expected is object:
        return node
    if get_origin(expected) is UnionType:
        expected = get_args(expected)[0]  # the other one is None, for what may be left out
    if get_origin(expected) is tuple:
        return _list(get_args(expected)[0], node)
    if get_origin(expected) is not None:
        return _mapping(get_args(expected)[1], node)
    if is_dataclass(expected):
        return _section(cast("type[Section]", expected), node)
    if type(node.value) is expected or (expected is float and type(node.value) is int):
        return node.value
    _wrong_type(_SINGLE[expected], node)
    return None


_SINGLE: Mapping[Any, str] = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}
"""What may stand for a single value, by its type."""


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
    if isinstance(node.value, str) and expected.shorthand:
        return cast("Any", expected)(node=node, **{expected.shorthand: node.value})
    if not isinstance(node.value, dict):
        _wrong_type("a mapping", node)
        return None
    known = {item.name: item for item in keys_of(expected)}
    for name in node.keys:
        if name not in known and not (expected.extensible and name.startswith("x-")):
            _unknown(name, known, node)
    hints = get_type_hints(expected)
    read = {name: _key(item, hints[name], node.child(name)) for name, item in known.items() if node.has(name)}
    for name, item in known.items():
        if not node.has(name) and item.metadata.get("optional"):
            read[name] = _section(hints[name], node.child(name).empty())
    missing = [name for name, item in known.items() if not node.has(name) and is_required(item)]
    for name in missing:
        doc = doc_of(known[name])
        node.error(Code.MISSING_KEY, f"'{name}' is missing", f"add '{name}': {doc}")
    return None if missing or None in read.values() else cast("Any", expected)(node=node, **read)


def _key(item: DataclassField[Any], hint: Any, node: Node) -> Any:
    read = _read(hint, node)
    pattern = item.metadata.get("pattern")
    if pattern and isinstance(read, str) and not re.fullmatch(pattern, read):
        node.error(
            Code.WRONG_VALUE,
            f"'{item.name}' cannot be {read!r}",
            f"{doc_of(item)} It must match {pattern}",
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
    node.error(
        Code.WRONG_TYPE,
        f"expected {expected}, found {in_words(node.value)}",
        f"write {expected} here; quote it if it looks like something else",
    )
