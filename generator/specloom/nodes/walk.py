"""Walks the values of a document, examples and other plain data left out."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.nodes.node import Node
from specloom.source import JsonValue

NAME_MAPS = frozenset(
    [
        *("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses"),
        *("parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "paths"),
        *("content", "encoding", "variables", "mapping", "scopes"),
    ]
)
"""Keys whose mappings have names as keys."""
DATA = frozenset(["example", "examples", "default", "enum", "const"])
"""Keys that hold values of the API, in which nothing is a reference."""


def nodes_with(root: Node, key: str) -> list[Node]:
    """The objects, this one included, that have a string below the key, in the order of the document."""
    return [root.child(*tokens) for tokens in _found(root.value, key)]


def _found(root: JsonValue, wanted: str) -> Iterator[tuple[str, ...]]:
    """The tokens that lead to each of them."""
    stack: list[tuple[JsonValue, tuple[str, ...], bool]] = [(root, (), False)]
    while stack:
        value, tokens, names = stack.pop()
        if isinstance(value, list):
            stack += [(item, (*tokens, str(index)), False) for index, item in reversed(list(enumerate(value)))]
        elif isinstance(value, dict):
            if not names and isinstance(value.get(wanted), str):
                yield tokens
            for key in reversed(value):
                below = value[key]
                if isinstance(below, (dict, list)) and (names or not (key in DATA or key.startswith("x-"))):
                    stack.append((below, (*tokens, key), not names and key in NAME_MAPS))
