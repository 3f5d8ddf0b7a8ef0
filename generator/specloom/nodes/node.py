"""A value of a document or config, with its JSON Pointer and its file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from specloom.codes import Code
from specloom.diagnostics import Diagnostics, Place
from specloom.source import JsonValue, Source, in_words, join, list_index

TEXTS = frozenset(["description", "name", "operationId", "summary", "title"])
"""Keys of texts that people choose, in which nothing else can be meant by a number."""


class File:
    """A file that was read: its nodes, and where findings about them go.

    Args:
        source: The values of the file and their places.
        diagnostics: Takes the findings.
        refer: Finds the node at a reference that stands in this file, or nothing.
    """

    __slots__ = ("diagnostics", "extending", "ignored", "refer", "references", "root", "source")

    def __init__(
        self, source: Source, diagnostics: Diagnostics, refer: Callable[[File, str], Node | None] | None = None
    ) -> None:
        self.source = source
        self.diagnostics = diagnostics
        self.refer = refer
        self.extending = False
        """Whether keywords beside `$ref` count (JSON Schema 2020-12 §8.2.3.1)."""
        self.ignored: list[tuple[str, Node]] = []
        """What the document says and the SDK does not do, by fact."""
        self.references: dict[Node, list[Node]] = {}
        """The references below nodes in which they were looked for."""
        self.root = Node(self, None, "", source.root)

    @property
    def name(self) -> str:
        """What messages call the file."""
        return self.source.name


class Node:
    """A value in a file; the same place is always the same node.

    A key that is read by `get`, `text`, `flag` or `items` counts as understood; `child`, `entries` and `peek` leave no
    mark.
    """

    __slots__ = ("_above", "_children", "_end", "_token", "broken", "file", "read", "value")

    read: set[str] | None
    """The keys that were read; nothing of a mapping of names."""
    broken: bool
    """Whether it stands for what a reference should have led to."""

    def __init__(self, file: File, above: Node | None, token: str, value: JsonValue) -> None:
        self.file = file
        self.value = value
        self._above = above
        self._token = token
        self.read = None
        self.broken = False
        self._children: dict[str, Node] | None = None
        self._end: Node | None = None

    def __repr__(self) -> str:
        return f"Node({self.address})"

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the value (RFC 6901)."""
        tokens: list[str] = []
        node = self
        while node._above is not None:
            tokens.append(node._token)
            node = node._above
        return join("", *reversed(tokens))

    @property
    def token(self) -> str:
        """The last token of its pointer; of a root, none."""
        return self._token

    @property
    def above(self) -> Node | None:
        """The node that it is in."""
        return self._above

    @property
    def address(self) -> str:
        """File and pointer, as in a reference."""
        return f"{self.file.name}#{self.pointer}"

    @property
    def exists(self) -> bool:
        """Whether anything but null is there."""
        return self.value is not None

    @property
    def keys(self) -> list[str]:
        """The keys of a mapping, in its order; of anything else, none."""
        return list(self.value) if isinstance(self.value, dict) else []

    def has(self, key: str) -> bool:
        """Whether it is a mapping with the key."""
        return isinstance(self.value, dict) and key in self.value

    def peek(self, key: str) -> JsonValue:
        """The value below a key."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def child(self, *tokens: str) -> Node:
        """The node below by tokens of a JSON Pointer (RFC 6901 §4), with the value `None` where there is nothing."""
        node = self
        for token in tokens:
            node = node._child(token)
        return node

    def _child(self, token: str) -> Node:
        known = self._children.get(token) if self._children is not None else None
        if known is not None:
            return known
        if isinstance(self.value, dict) and token in self.value:
            node = Node(self.file, self, token, self.value[token])
        elif isinstance(self.value, list) and (index := list_index(token, len(self.value))) is not None:
            node = Node(self.file, self, token, self.value[index])
        else:
            return Node(self.file, self, token, None)
        if self._children is None:
            self._children = {}
        self._children[token] = node
        return node

    def get(self, *keys: str) -> Node:
        """The node below by keys that have a meaning."""
        node = self
        for key in keys:
            node._mark(key)
            node = node._child(key)
        return node

    def text(self, key: str) -> str:
        """The string below a key, or an empty one."""
        self._mark(key)
        value = self.peek(key)
        if isinstance(value, str):
            return value
        return self._child(key).written if value is not None and key in TEXTS else ""

    @property
    def written(self) -> str:
        """A single value as the text that stands in the file, for what can be nothing but text; else an empty one."""
        if isinstance(self.value, str):
            return self.value
        if not isinstance(self.value, (bool, int, float)):
            return ""
        place = self.place
        found = re.match(r"[^\s,\[\]{}]+", place.source_line[place.column - 1 :])
        return found[0] if found else json.dumps(self.value)

    def flag(self, key: str) -> bool:
        """Whether `true` is below a key."""
        self._mark(key)
        return self.peek(key) is True

    def _mark(self, key: str) -> None:
        if self.read is None:
            self.read = set()
        self.read.add(key)

    def skip(self) -> None:
        """Count everything that stands here as understood."""
        self.read = set(self.keys)

    def entries(self) -> list[tuple[str, Node]]:
        """Names and nodes of a mapping in which keys are names; extensions are none."""
        return [(name, self._child(name)) for name in self.keys]

    def items(self, key: str = "") -> list[Node]:
        """The nodes of a list, here or below a key."""
        if key:
            self._mark(key)
        value = self.peek(key) if key else self.value
        if not isinstance(value, list):
            return []
        node = self._child(key) if key else self
        return [node._child(str(index)) for index in range(len(value))]

    def inner(self) -> Iterator[Node]:
        """This node and those below it that were visited."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += reversed((node._children or {}).values())

    @property
    def reference(self) -> str | None:
        """Where it refers to (OpenAPI: Reference Object)."""
        target = self.peek("$ref")
        return target if isinstance(target, str) else None

    def target(self) -> Node | None:
        """The node that it refers to, if there is one; that may be a reference again."""
        return self.refer(self.reference) if self.reference is not None else None

    def refer(self, reference: str) -> Node | None:
        """The node at a reference that stands here."""
        return self.file.refer(self.file, reference) if self.file.refer is not None else None

    @property
    def extends(self) -> bool:
        """Whether it is a schema of its own that adds to the one that it refers to."""
        return (
            self.file.extending
            and self.reference is not None
            and (isinstance(self.peek("properties"), dict) or isinstance(self.peek("required"), list))
        )

    def follow(self) -> Node:
        """The node at the end of its references, or itself; of broken ones, an empty mapping."""
        if self.reference is None:  # as most, of which most are asked often
            return self
        passed: list[Node] = []
        node = self
        while node.reference is not None and not node.extends:
            node._mark("$ref")
            passed.append(node)
            node = node._end or node.target() or node.empty()
        for other in passed:
            other._end = node
        return node

    @property
    def is_broken(self) -> bool:
        """Whether its reference leads to nothing."""
        return self._end is not None and self._end.broken

    def empty(self) -> Node:
        """An empty mapping in its place."""
        return Node(self.file, self._above, self._token, {})

    def break_off(self) -> None:
        """Let the reference, which has been reported, lead to nothing."""
        self._end = self.empty()
        self._end.broken = True

    @property
    def place(self) -> Place:
        """Where the value begins, or the nearest one above it that exists."""
        return self.file.source.place(self.pointer)

    @property
    def key_place(self) -> Place:
        """Where the key of the value begins."""
        return self.file.source.key_place(self.pointer)

    def ignore(self, fact: str) -> None:
        """Record that the SDK does not do what stands here; reported once per fact, with the number of places."""
        self.file.ignored.append((fact, self))

    def error(self, code: Code, fact: str, help: str, *, at_key: bool = False) -> None:
        """Report what stops the run."""
        self.file.diagnostics.error(code, fact, self.key_place if at_key else self.place, help=help)

    def take_as_text(self) -> None:
        """Report that what is no text in YAML counts as what is written there."""
        fact = f"{self.written!r} is {in_words(self.value)} where text belongs; it is taken as it is written"
        self.file.diagnostics.warn(Code.KEY_TYPE, fact, self.place, help="put it in quotes")

    def degrade(self, code: Code, fact: str, help: str, *, at_key: bool = False) -> None:
        """Report that the node becomes the closest honest thing."""
        self.file.diagnostics.degrade(code, fact, self.key_place if at_key else self.place, help=help)

    def warn(self, code: Code, fact: str, help: str, *, at_key: bool = False) -> None:
        """Report what people should look at."""
        self.file.diagnostics.warn(code, fact, self.key_place if at_key else self.place, help=help)

    def note(self, code: Code, fact: str, help: str, *, at_key: bool = False) -> None:
        """Report what is as it is, for those who want to know."""
        self.file.diagnostics.note(code, fact, self.key_place if at_key else self.place, help=help)
