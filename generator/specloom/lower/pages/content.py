"""What the pages of an operation are read from: its response, and its request as far as that moves on."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.lower.declared import declared_parameters
from specloom.lower.media_types import contents, kind_of, preference
from specloom.lower.responses import successful_responses
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation


def page_content(operation: Operation) -> Node | None:
    """The schema of the JSON that a page is read from."""
    for _, response in successful_responses(operation):
        content = contents(response)
        for name in sorted(content, key=preference):
            return content[name].get("schema")
    return None


def body_content(operation: Operation) -> Node | None:
    """The schema of the JSON that a request has as its body."""
    content = contents(operation.node.get("requestBody").follow())
    name = next((name for name in sorted(content, key=preference) if kind_of(name) == "json"), None)
    return None if name is None else content[name].get("schema")


def query_parameters(operation: Operation) -> dict[str, Node]:
    """The parameters of the query by name."""
    return {name: node for (name, place), node in declared_parameters(operation).items() if place == "query"}


def steps_to(schema: Node, path: str, shapes: Shapes) -> list[str] | None:
    """The names that lead to a field, one of which may have dots itself; nothing where there is no such field."""
    properties: Mapping[str, Node] = shapes.of(schema).properties
    if path in properties:
        return [path]
    name, dot, rest = path.partition(".")
    if not dot or name not in properties:
        return None
    below = steps_to(properties[name], rest, shapes)
    return None if below is None else [name, *below]


def field_of(schema: Node, path: str, shapes: Shapes) -> Node | None:
    """The schema of a field, which may be in an object of another one."""
    for step in steps_to(schema, path, shapes) or [""]:
        if not step:
            return None
        schema = shapes.of(schema).properties[step]
    return schema


def has_parameter(operation: Operation, name: str, shapes: Shapes) -> bool:
    """Whether the query has a parameter, or the body a field, of the name."""
    if name in query_parameters(operation):
        return True
    body = body_content(operation)
    return body is not None and steps_to(body, name, shapes) is not None
