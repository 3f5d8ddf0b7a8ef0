"""Names that authors gave operations for other generators, in extensions of the document."""

from __future__ import annotations

from specloom.lower import keywords
from specloom.nodes import Node
from specloom.openapi import Operation

_METHODS = ("x-speakeasy-name-override", "x-fern-sdk-method-name", "x-stainless-naming", "x-sdk-method-name")
_GROUPS = ("x-speakeasy-group", "x-fern-sdk-group-name", "x-ms-operation-group", "x-sdk-group-name")
_LEFT_OUT = ("x-speakeasy-ignore", "x-fern-ignore")


def method_hint(operation: Operation) -> str:
    """What the method is to be called, or nothing."""
    for key in _METHODS:
        node = operation.node.get(key)
        value = node.peek("method_name") or node.peek("python") if node.keys else node.value
        if isinstance(value, str) and value:
            return value
    return ""


def group_hint(operation: Operation) -> tuple[str, ...]:
    """The resource that the operation is to go to, from the outermost to its own."""
    for key in _GROUPS:
        parts = _texts(operation.node.get(key))
        if parts:
            return tuple(part for text in parts for part in text.split(".") if part)
    return ()


def is_left_out(operation: Operation) -> bool:
    """Whether the document wants no method for the operation."""
    node = operation.node
    return keywords.is_left_out(node) or any(node.flag(key) for key in _LEFT_OUT if node.has(key))


def _texts(node: Node) -> list[str]:
    if isinstance(node.value, str):
        return [node.value]
    return [item.value for item in node.items() if isinstance(item.value, str)]
