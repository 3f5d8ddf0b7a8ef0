"""The OpenAPI document (3.0, 3.1 and 3.2): its version, its operations and its schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.nodes import Files, Node, check_kinds, check_references
from specloom.overlays import Change, overlaid
from specloom.source import FileSource, Source, split

_REUSABLE = (
    *("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links"),
    *("callbacks", "pathItems", "mediaTypes"),
)
"""Parts of the Components Object that are read where something refers to them."""
HTTP_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation and where the document has it (OpenAPI: Operation Object, Path Item Object)."""

    path: str
    http_method: str
    node: Node
    items: tuple[Node, ...]
    """The path item, and behind it the one that it refers to."""
    id: str
    """The operationId, or `GET /path` where there is none of its own."""

    @property
    def own_id(self) -> str:
        """The operationId; empty where there is none."""
        return _own_id(self.node)

    @property
    def route(self) -> str:
        """HTTP method and path, as in `GET /pets`."""
        return f"{self.http_method.upper()} {self.path}"

    @property
    def callbacks(self) -> Iterator[Operation]:
        """What the API sends after it was called; the path of each is a name (OpenAPI: Callback Object)."""
        for name, callback in self.node.get("callbacks").entries():
            if not name.startswith("x-"):
                yield from (replace(item, path=name) for item in _operations(callback.follow()))


class Document:
    """A document whose references have been checked."""

    def __init__(self, root: Node, files: Files) -> None:
        self.root = root
        self.files = files
        for key in _REUSABLE:
            root.get("components", key)
        self.operations = tuple(_operations(root.get("paths")))
        self.webhooks = tuple(_operations(root.get("webhooks")))
        """Requests that the API sends; their path is a name (OpenAPI 3.1: `webhooks`)."""
        self.by_id = {operation.id: operation for operation in self.operations}
        """Each operation by its id."""
        self._by_route = {operation.route: operation for operation in reversed(self.operations)}

    def find(self, name: str) -> Operation | None:
        """The operation of an operationId, or of a route such as `get /pets/{pet}`, or nothing."""
        http_method, _, path = name.strip().partition(" ")
        return self.by_id.get(name) or self._by_route.get(f"{http_method.upper()} {path.strip()}")

    @property
    def name(self) -> str:
        """What messages call the document."""
        return self.root.file.name

    def node_at(self, address: str) -> Node | None:
        """The node at a file and JSON Pointer, as an origin in the intermediate model tells them."""
        file = next((item for item in self.files.files if address.startswith(f"{item.name}#")), None)
        if file is None:
            return None
        node = file.root.child(*split(address.removeprefix(f"{file.name}#")))
        return node if node.exists else None

    @property
    def schemas(self) -> Node:
        """The named schemas (OpenAPI: Components Object)."""
        return self.root.get("components", "schemas")


def open_document(
    path: Path,
    root: Path | None,
    diagnostics: Diagnostics,
    overlays: Sequence[Path] = (),
    changes: Sequence[Change] = (),
) -> Document:
    """Read the document, and the files that it refers to.

    Args:
        path: The document.
        root: The folder that references must not leave, by default that of the document.
        diagnostics: Takes the findings.
        overlays: Files with changes of the document (Overlay Specification 1.0 and 1.1), in their order.
        changes: Those that the config has; they come first.

    Raises:
        Rejected: It cannot be used.
        OSError: It cannot be read.
    """
    files = Files(root or path.parent, diagnostics)

    def revised(source: FileSource) -> Source:
        return overlaid(source, changes, overlays, diagnostics) if changes or overlays else source

    file = files.open(path, revised)
    diagnostics.stop_on_errors()
    assert file is not None
    return read_document(file.root, files)


def read_document(root: Node, files: Files) -> Document:
    """The document at the node; faults that leave nothing to generate are errors.

    Raises `Rejected` when there are such faults.
    """
    version = _version(root)
    _check_content(root)
    root.file.diagnostics.stop_on_errors()
    if version != "3.0":
        files.extend_references()
    if isinstance(root.get("$self").value, str):
        files.name(root.text("$self"), root.file)
    check_references(files)
    check_kinds(root)
    document = Document(root, files)
    _check_operations(document)
    return document


def _operations(paths: Node) -> Iterator[Operation]:
    """Each operation, in the order of the document."""
    known: set[str] = set()
    for path, item in paths.entries():
        if path.startswith("x-"):
            continue
        items = (item, item.follow()) if item.reference is not None else (item,)
        for http_method, operation in _methods(items):
            identifier = _own_id(operation)
            if not identifier or identifier in known:
                identifier = f"{http_method.upper()} {path}"
            known.add(identifier)
            yield Operation(path, http_method, operation, items, identifier)


def _own_id(operation: Node) -> str:
    return operation.child("operationId").written


def _methods(items: tuple[Node, ...]) -> Iterator[tuple[str, Node]]:
    """The operations of a path item by their HTTP methods, which since 3.2 may be any."""
    for http_method in HTTP_METHODS:
        node = next((node for node in items if isinstance(node.peek(http_method), dict)), None)
        if node is not None:
            yield http_method, node.get(http_method)
    for node in items:
        for http_method, operation in node.get("additionalOperations").entries():
            if re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", http_method) and isinstance(operation.value, dict):
                yield http_method, operation
            else:
                operation.degrade(
                    Code.BAD_METHOD,
                    f"{http_method!r} cannot be the method of a request" if operation.keys else "this is no operation",
                    "correct it (RFC 9110 §9.1); the document is used without it",
                    at_key=True,
                )


def _version(root: Node) -> str:
    """The version without its third number."""
    version = root.get("openapi").value if root.has("openapi") else root.peek("swagger")
    found = re.match(r"(3\.[012])(\.|$)", str(version)) if isinstance(version, (str, float)) else None
    if found:
        return found.group(1)
    told = f"version {version}" if isinstance(version, (str, int, float)) else "no 'openapi' version"
    root.child("swagger" if root.has("swagger") else "openapi").error(
        Code.NOT_OPENAPI,
        f"this is not an OpenAPI 3.0, 3.1 or 3.2 document ({told})",
        "convert the document to OpenAPI 3.1 and write 'openapi: 3.1.0' at its top",
    )
    return ""


def _check_content(root: Node) -> None:
    """Report a document without anything to generate from (OpenAPI 3.1: one of three must be there)."""
    if isinstance(root.get("paths").value, dict):
        return
    if root.has("paths") or not any(isinstance(root.peek(key), dict) for key in ("components", "webhooks")):
        root.child("paths").error(
            Code.NO_PATHS, "the document has no 'paths'", "add a 'paths' mapping with at least one operation"
        )


def _check_operations(document: Document) -> None:
    """Report operations with one id, and paths that differ in the names of their parameters alone."""
    ids: dict[str, Node] = {}
    paths: dict[str, str] = {}
    for operation in document.operations:
        node, identifier = operation.node, operation.own_id
        first = ids.setdefault(identifier, node) if identifier else node
        if first is not node:
            node.child("operationId").degrade(
                Code.SAME_OPERATION,
                f"another operation has the operationId '{identifier}'; it is at {first.place}",
                f"rename one; this one is known as '{operation.route}'",
            )
        template = f"{operation.http_method} {re.sub('{[^{}]*}', '{}', operation.path)}"
        if paths.setdefault(template, operation.path) != operation.path:
            document.root.child("paths", operation.path).degrade(
                Code.SAME_PATH,
                f"'{operation.path}' is the same path as '{paths[template]}'",
                "let one path item hold the operations of both",
                at_key=True,
            )
