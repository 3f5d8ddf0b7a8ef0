"""Names that stay: what an earlier run called the types, and their modules, by their places in the document.

A place is a JSON Pointer in which parameters have their names, for their order says nothing.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from specloom.lower.scopes import World
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.source import join, split

_PARAMETERS = "parameters"


class KeptNames:
    """Tells what schemas are called.

    Args:
        document: that has the schemas.
        names: `models #/components/schemas/Pet` → `Pet`, `module #/components/schemas/Pet` → `pet`, among others.
    """

    def __init__(self, document: Document, names: Mapping[str, str]) -> None:
        self._document = document
        self._names = names
        self._addresses: dict[Node, str] = {}
        self.reserved = {name for key, name in names.items() if self._is_there(key)}
        """The names of all that is still in the document."""

    def name(self, world: World, node: Node) -> str:
        """What the schema is called in one of the worlds, if it has been there before."""
        return self._names.get(self.key(world, node), "") if self._names else ""

    def module(self, node: Node) -> str:
        """The module that the schema was in, if it has been there before."""
        return self._names.get(self.module_key(node), "") if self._names else ""

    def key(self, world: World, node: Node) -> str:
        """What a name is kept under."""
        return f"{world.value} {self._address(node)}"

    def module_key(self, node: Node) -> str:
        """What the module of a schema is kept under."""
        return f"module {self._address(node)}"

    def _address(self, node: Node) -> str:
        address = self._addresses.get(node)
        if address is None:
            pointer = node.pointer
            place = join("", *_tokens(node)) if f"/{_PARAMETERS}/" in pointer else pointer
            address = self._addresses[node] = f"{self._file(node)}#{place}"
        return address

    def _file(self, node: Node) -> str:
        """The path of the file, relative to the document; nothing for the document itself."""
        if node.file is self._document.root.file:
            return ""
        return posixpath.relpath(node.file.name, PurePath(self._document.name).parent.as_posix())

    def _is_there(self, key: str) -> bool:
        world, _, address = key.partition(" ")
        path, _, pointer = address.partition("#")
        if world not in {item.value for item in World}:
            return False
        file = next((file for file in self._document.files.files if self._file(file.root) == path), None)
        return file is not None and _found(file.root, split(pointer)) is not None


def _tokens(node: Node) -> list[str]:
    tokens: list[str] = []
    above = node.above
    token = (split(node.pointer) or [""])[-1]
    while above is not None:
        steps = split(above.pointer)
        tokens.append(_named(node) if steps[-1:] == [_PARAMETERS] and node.has("name") else token)
        node, above, token = above, above.above, (steps or [""])[-1]
    return tokens[::-1]


def _named(parameter: Node) -> str:
    return f"{parameter.peek('in')} {parameter.peek('name')}"


def _found(node: Node, tokens: list[str]) -> Node | None:
    for token in tokens:
        node = next((item for item in _children(node, token) if item.exists), node.child(token))
    return node if node.exists else None


def _children(node: Node, token: str) -> Iterator[Node]:
    if isinstance(node.value, list):
        yield from (item for item in node.items() if item.has("name") and _named(item) == token)
