"""The OpenAPI document (3.0 and 3.1) as a tree of nodes with their places, and its references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from specloom import naming
from specloom.codes import Code
from specloom.diagnostics import Diagnostics, Place
from specloom.source import JsonValue, Source, join

HTTP_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_NAME_MAPS = frozenset(
    [
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "schemas",
        "responses",
        "parameters",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "paths",
        "content",
        "encoding",
        "variables",
        "mapping",
        "scopes",
    ]
)
_DATA = frozenset(["example", "examples", "default", "enum", "const"])


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the document and its JSON Pointer."""

    value: JsonValue
    pointer: str

    @property
    def mapping(self) -> dict[str, JsonValue]:
        """The value if it is a mapping, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    def child(self, *tokens: str | int) -> Node:
        """The node below, with the value `None` where there is nothing."""
        value: JsonValue = self.value
        for token in tokens:
            if isinstance(value, dict):
                value = value.get(str(token))
            elif isinstance(value, list) and isinstance(token, int) and token < len(value):
                value = value[token]
            else:
                value = None
        return Node(value, join(self.pointer, *tokens))

    def step(self, token: str) -> Node:
        """The node below by a token of a JSON Pointer (RFC 6901 §4)."""
        index = isinstance(self.value, list) and re.fullmatch(r"0|[1-9][0-9]{0,8}", token)
        return self.child(int(token) if index else token)

    def children(self) -> list[Node]:
        """The items of a list, or the values of a mapping."""
        if isinstance(self.value, list):
            return [self.child(index) for index in range(len(self.value))]
        return [self.child(name) for name in self.mapping]

    def text(self, name: str) -> str:
        """The string below a key, or an empty one."""
        value = self.mapping.get(name)
        return value if isinstance(value, str) else ""


class Document:
    """A document whose references have been checked: `resolve` never fails."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root = Node(source.root, "")
        self.broken: set[str] = set()
        """Pointers of the nodes whose reference leads nowhere; they have been reported."""

    def place(self, node: Node) -> Place:
        """Where the node stands in the file."""
        return self.source.place(node.pointer)

    def resolve(self, node: Node) -> Node:
        """The node behind the reference, if the node is one (OpenAPI: Reference Object)."""
        while isinstance(target := node.mapping.get("$ref"), str):
            if node.pointer in self.broken:
                return Node({}, node.pointer)
            node = self.at(target)
        return node

    def at(self, reference: str) -> Node:
        """The node at a local reference, with the value `None` where there is nothing."""
        anchor, *tokens = reference.removeprefix("#").split("/")
        node = Node(None, "") if anchor else self.root
        for token in tokens:
            node = node.step(_unescape(token))
        return node

    def operations(self) -> Iterator[tuple[str, str, Node]]:
        """Each operation with its path and HTTP method, in the order of the document."""
        for path in self.root.child("paths").mapping:
            if path.startswith("x-"):
                continue
            item = self.resolve(self.root.child("paths", path))
            for method in HTTP_METHODS:
                if isinstance(item.mapping.get(method), dict):
                    yield path, method, item.child(method)


def open_document(source: Source, diagnostics: Diagnostics) -> Document:
    """The document in the source; faults that leave nothing to generate are errors."""
    document = Document(source)
    _check_version(document, diagnostics)
    if not isinstance(document.root.mapping.get("paths"), dict):
        diagnostics.error(
            Code.NO_PATHS,
            "the document has no 'paths'",
            source.place("/paths"),
            help="add a 'paths' mapping with at least one operation",
        )
    diagnostics.stop_on_errors()
    _check_references(document, diagnostics)
    _check_operations(document, diagnostics)
    return document


def _check_version(document: Document, diagnostics: Diagnostics) -> None:
    version = document.root.mapping.get("openapi", document.root.mapping.get("swagger"))
    if isinstance(version, str) and re.match(r"3\.[01](\.|$)", version):
        return
    found = f"version {version}" if isinstance(version, (str, int, float)) else "no 'openapi' version"
    diagnostics.error(
        Code.NOT_OPENAPI,
        f"this is not an OpenAPI 3.0 or 3.1 document ({found})",
        document.source.place("/swagger" if "swagger" in document.root.mapping else "/openapi"),
        help="convert the document to OpenAPI 3.1 and write 'openapi: 3.1.0' at its top",
    )


def _check_references(document: Document, diagnostics: Diagnostics) -> None:
    """Report each reference that leaves the document, leads nowhere or leads back to itself."""
    references = dict(_references(document.root))
    for pointer, target in references.items():
        if not target.startswith("#"):
            diagnostics.error(
                Code.EXTERNAL_REF,
                "reference to another document",
                document.source.place(join(pointer, "$ref")),
                help="references must begin with '#/': bundle the documents into one first",
            )
            document.broken.add(pointer)
        elif document.at(target).value is None:
            _report_dangling(document, pointer, target, diagnostics)
            document.broken.add(pointer)
        elif _sections_differ(pointer, target):
            diagnostics.degrade(
                Code.WRONG_REF,
                f"'{target}' is one of the {_section(target)}, where one of the {_wanted(pointer)} belongs",
                document.source.place(join(pointer, "$ref")),
                help="correct the reference",
            )
            document.broken.add(pointer)
    for pointer in references:
        _check_chain(document, pointer, references, diagnostics)


def _check_chain(document: Document, pointer: str, references: dict[str, str], diagnostics: Diagnostics) -> None:
    chain = [pointer]
    while (target := references.get(chain[-1])) is not None and chain[-1] not in document.broken:
        following = document.at(target).pointer
        if following in chain:
            cycle = [*chain[chain.index(following) :], following]
            diagnostics.degrade(
                Code.CYCLIC_REF,
                f"the reference leads back to itself: {' → '.join(f'#{step}' for step in cycle)}",
                document.source.place(join(chain[-1], "$ref")),
                help="let one of them be a schema of its own",
            )
            document.broken.update(chain)
            return
        chain.append(following)


def _sections_differ(pointer: str, target: str) -> bool:
    """Whether the reference is to another kind of object than its place needs."""
    return _section(target) not in ("", _wanted(pointer)) and _wanted(pointer) != ""


def _section(target: str) -> str:
    """What is at a reference, as far as its form tells."""
    steps = target.split("/")[1:]
    if len(steps) == 3 and steps[0] == "components":
        return steps[1]
    return steps[0] if len(steps) == 2 else ""


def _wanted(pointer: str) -> str:
    """What belongs at a place, as far as its pointer tells."""
    above, last = pointer.split("/")[-2:]
    if last in ("schema", "items") or above in ("properties", "schemas", "allOf", "anyOf", "oneOf"):
        return "schemas"
    if above == "parameters" and last.isdecimal():
        return "parameters"
    if above == "responses" and re.fullmatch(r"default|[1-5](\d\d|XX)", last):
        return "responses"
    return "requestBodies" if last == "requestBody" else ""


def _check_operations(document: Document, diagnostics: Diagnostics) -> None:
    """Report operations with one id, and paths that differ in the names of their parameters alone."""
    ids: dict[str, Node] = {}
    paths: dict[str, str] = {}
    for path, method, node in document.operations():
        identifier = node.text("operationId")
        first = ids.setdefault(identifier, node)
        if identifier and first is not node:
            diagnostics.degrade(
                Code.SAME_OPERATION,
                f"another operation has the operationId '{identifier}'; it is at {document.place(first)}",
                document.place(node.child("operationId")),
                help=f"rename one; this one is known as '{method.upper()} {path}'",
            )
        template = f"{method} {re.sub('{[^{}]*}', '{}', path)}"
        if paths.setdefault(template, path) != path:
            diagnostics.degrade(
                Code.SAME_PATH,
                f"'{path}' is the same path as '{paths[template]}'",
                document.source.key_place(join("", "paths", path)),
                help="let one path item hold the operations of both",
            )


def _report_dangling(document: Document, pointer: str, target: str, diagnostics: Diagnostics) -> None:
    parent, _, name = target.rpartition("/")
    siblings = document.at(parent).mapping
    near = naming.suggestion(_unescape(name), siblings)
    diagnostics.degrade(
        Code.DANGLING_REF,
        f"nothing is at '{target}'",
        document.source.place(join(pointer, "$ref")),
        help=near or "define it, or correct the reference",
    )


def _references(root: Node) -> Iterator[tuple[str, str]]:
    """The pointer and target of each Reference Object, examples and other plain data left out."""
    stack = [(root, False)]
    while stack:
        node, names = stack.pop()
        if isinstance(node.value, list):
            stack += [(child, False) for child in reversed(node.children())]
        elif isinstance(node.value, dict):
            target = node.value.get("$ref")
            if isinstance(target, str) and not names:
                yield node.pointer, target
                continue
            for key in reversed(node.value):
                if names or not (key in _DATA or key.startswith("x-")):
                    stack.append((node.child(key), not names and key in _NAME_MAPS))


def _unescape(token: str) -> str:
    return unquote(token).replace("~1", "/").replace("~0", "~")
