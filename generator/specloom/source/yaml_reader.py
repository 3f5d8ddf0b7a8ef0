"""Reads YAML into a tree from the events of PyYAML's parser: its constructors are never run."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from specloom.codes import Code
from specloom.source import scalars
from specloom.source.faults import BadScalar, Faults, shown
from specloom.source.pointer import JsonValue
from specloom.source.tree import OpenMapping, OpenSequence, Tree
from specloom.source.yaml_errors import report

# The parser in C is many times as fast; some builds of PyYAML lack it.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TAG = "tag:yaml.org,2002:"
_SCALAR_TAGS = frozenset(f"{_TAG}{kind}" for kind in ("str", "int", "float", "bool", "null"))
_KEY_TYPES: dict[type, str] = {bool: "a boolean", float: "a float", type(None): "null"}


def read_yaml(text: str, tree: Tree, faults: Faults) -> None:
    """Read the text into the tree; raises `Unreadable` where its grammar is violated."""
    text, stand_ins = _protect(text)
    reader = _Reader(tree, faults, stand_ins)
    try:
        parser = LOADER(text)
        try:
            while parser.check_event():
                reader.take(parser.get_event())
        finally:
            parser.dispose()
    except yaml.YAMLError as error:
        report(error, text, reader.last_quoted, faults)


_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)(\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2})")
"""A character beyond U+FFFF as JSON escapes it, which YAML does not know."""


@dataclass(frozen=True, slots=True)
class _StandIns:
    """Characters that PyYAML reads in place of others, and what they are."""

    plain: dict[int, str]
    quoted: dict[int, str]
    """In double quotes, where escapes count."""

    def original(self, text: str, style: str | None) -> str:
        """The text of a scalar as it was written."""
        return text.translate(self.quoted if style == '"' else self.plain) if self.plain else text


def _protect(text: str) -> tuple[str, _StandIns]:
    """The text with stand-ins for what is ordinary in YAML 1.2 or JSON only; each character keeps its place.

    To PyYAML, which knows YAML 1.1, NEL, LS and PS end a line, and a BOM stands at the start of a file.
    """
    special = [char for char in "\x85\u2028\u2029\ufeff" if char in text]
    pairs = dict.fromkeys(match[2] for match in _PAIR.finditer(text)) if "\\u" in text else {}
    if not special and not pairs:
        return text, _StandIns({}, {})
    free = (code for code in range(0xF0000, 0xFFFFE) if chr(code) not in text)
    filler = next(free)
    plain = {filler: "", **dict(zip(free, special, strict=False))}
    codes = dict(zip(pairs, free, strict=False))
    written = {code: pair for pair, code in codes.items()}
    read = {code: json.loads(f'"{pair}"') for pair, code in codes.items()}
    stand_ins = {ord(char): code for code, char in plain.items() if char}
    if pairs:
        text = _PAIR.sub(lambda match: match[1] + chr(codes[match[2]]).ljust(len(match[2]), chr(filler)), text)
    return text.translate(stand_ins), _StandIns(plain | written, plain | read)


@dataclass(slots=True)
class _Anchor:
    """A node with a name: a container, or a scalar's value."""

    container: OpenMapping | OpenSequence | None = None
    value: JsonValue = None


class _Reader:
    def __init__(self, tree: Tree, faults: Faults, stand_ins: _StandIns) -> None:
        self.last_quoted: yaml.ScalarEvent | None = None
        self._tree = tree
        self._faults = faults
        self._stand_ins = stand_ins
        self._anchors: dict[str, _Anchor] = {}
        self._documents = 0
        self._handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Read an event into the tree."""
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._faults.fail(
                Code.SEVERAL_DOCUMENTS,
                event.start_mark.index,
                "a second document begins here",
                remedy="keep one document per file, and remove this '---'",
            )

    def _mapping(self, event: Any) -> None:
        self._open(OpenMapping(), event, "map")

    def _sequence(self, event: Any) -> None:
        self._open(OpenSequence(), event, "seq")

    def _open(self, container: OpenMapping | OpenSequence, event: Any, kind: str) -> None:
        offset: int = event.start_mark.index
        if event.tag not in (None, "!", _TAG + kind):
            self._bad_tag(event.tag, offset)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchor(container)
        self._tree.open(container, offset)

    def _end(self, _: Any) -> None:
        self._tree.close()

    def _scalar(self, event: Any) -> None:
        offset: int = event.start_mark.index
        text = self._stand_ins.original(event.value, event.style)
        if event.style in ("'", '"'):
            self.last_quoted = event
        usable, value = self._value(event, text, offset)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchor(value=value)
        if not self._tree.key_due:
            self._tree.scalar(value, offset)
        elif usable:
            self._key(text, value, text == "<<" and event.tag is None and not event.style, offset)
        else:
            self._tree.drop_key()

    def _value(self, event: Any, text: str, offset: int) -> tuple[bool, JsonValue]:
        """Whether the scalar stands for a value, and the value."""
        try:
            scalars.check_text(text)
            if event.tag in (None, "!") and not event.style:
                return True, scalars.plain(text)
            if event.tag in _SCALAR_TAGS:
                return True, scalars.tagged(event.tag.removeprefix(_TAG), text)
        except BadScalar as fault:
            self._faults.add_scalar(fault, offset)
            return False, None
        if event.tag not in (None, "!"):
            self._bad_tag(event.tag, offset)
        return True, text

    def _key(self, text: str, value: JsonValue, merge: bool, offset: int) -> None:
        if merge:
            self._tree.merge_key(offset)
        elif text and _KEY_TYPES.get(type(value)) and self._tree.names_properties:
            self._faults.warn(
                Code.KEY_TYPE,
                offset,
                f"the name {shown(text)} is {_KEY_TYPES[type(value)]} in YAML; it is taken as it is written",
                remedy="put it in quotes",
            )
            self._tree.key(text, offset)
        elif kind := _KEY_TYPES.get(type(value)):
            self._faults.add(
                Code.KEY_TYPE,
                offset,
                f"the key {shown(text)} is {kind}, not a string" if text else "the key is missing",
                remedy="put it in quotes" if text else "write a key before the ':'",
            )
            self._tree.drop_key()
        else:
            self._tree.key(text, offset)

    def _alias(self, event: Any) -> None:
        offset: int = event.start_mark.index
        anchor = self._anchors.get(event.anchor)
        if self._tree.key_due:
            self._faults.add(Code.KEY_TYPE, offset, "an alias in place of a key", remedy="write the key out")
            self._tree.drop_key()
        elif anchor is None:
            self._faults.add(
                Code.ALIAS,
                offset,
                f"no node above has the anchor &{event.anchor}",
                remedy="define it before its use, or put the text in quotes if the '*' belongs to it",
            )
            self._tree.scalar(None, offset)
        elif anchor.container is None:
            self._tree.scalar(anchor.value, offset)
        elif anchor.container.closed:
            self._tree.share(anchor.container, offset)
        else:
            self._recursive(event.anchor, anchor.container.offset, offset)

    def _recursive(self, name: str, start: int, offset: int) -> None:
        self._faults.add(
            Code.RECURSIVE_ALIAS,
            offset,
            f"the alias *{name} lies inside the node that it stands for, at {self._faults.position(start)}",
            remedy="use '$ref' for a schema that contains itself",
        )
        self._tree.scalar(None, offset)

    def _bad_tag(self, tag: str, offset: int) -> None:
        name = "!!" + tag.removeprefix(_TAG) if tag.startswith(_TAG) else tag
        self._faults.add(Code.TAG, offset, f"the tag {shown(name)} is no plain data", remedy="remove the tag")
