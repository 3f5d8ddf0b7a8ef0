"""What operations declare as their parameters, and what tells these apart (OpenAPI: Parameter Object)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from specloom.codes import Code
from specloom.lower.keywords import is_left_out
from specloom.nodes import Node
from specloom.openapi import Operation

Place: TypeAlias = tuple[str, str]
"""Where a parameter is, and its name."""


def declared_parameters(operation: Operation) -> dict[tuple[str, str], Node]:
    """The parameters by name and place; those of the operation come over those of its path items."""
    found: dict[tuple[str, str], Node] = {}
    for owner in (*reversed(operation.items), operation.node):
        for child in owner.items("parameters"):
            node = child.follow()
            if node.text("in") != "path" and is_left_out(node):
                continue
            found[node.text("name"), node.text("in")] = node
    return found


def place_of(location: str, name: str) -> Place:
    """What tells parameters apart: the case of a header's name does not matter (RFC 9110 §5.1)."""
    return location, name.lower() if location == "header" else name


def parameters_by_place(operation: Operation) -> dict[Place, Node]:
    """The declared parameters by what tells them apart."""
    return {place_of(location, name): node for (name, location), node in declared_parameters(operation).items()}


def declarations(operations: Iterable[Operation]) -> dict[Place, list[Node]]:
    """Each parameter, where operations declare it."""
    found: dict[Place, list[Node]] = {}
    for operation in operations:
        for place, node in parameters_by_place(operation).items():
            found.setdefault(place, []).append(node)
    return found


def is_subject(name: str, operation: Operation) -> bool:
    """Whether a path ends with a parameter: then the operation is about that, and each call gives it."""
    return f"{{{name}}}" in operation.path.rstrip("/").rpartition("/")[2]


def check_header(name: str, node: Node, *, at_key: bool = False) -> None:
    """Report a name that no header can have (RFC 9110 §5.6.2)."""
    if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        node.error(
            Code.BAD_HEADER,
            f"{name!r} cannot be the name of a header",
            "write it with letters, digits and hyphens",
            at_key=at_key,
        )
