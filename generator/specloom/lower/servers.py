"""Addresses that requests go to (OpenAPI: Server Object)."""

from __future__ import annotations

from specloom.ir import Server, Variable
from specloom.nodes import Node
from specloom.text import SpecText


def lower_servers(node: Node) -> tuple[Server, ...]:
    """The servers that the document, a path item or an operation names."""
    return tuple(
        Server(SpecText(server.text("url")), _variables(server), _text(server)) for server in node.items("servers")
    )


def _variables(server: Node) -> tuple[Variable, ...]:
    return tuple(
        Variable(
            name=SpecText(name),
            default=SpecText(variable.text("default")),
            values=tuple(SpecText(item.value) for item in variable.items("enum") if isinstance(item.value, str)),
            doc=_text(variable),
        )
        for name, variable in server.get("variables").entries()
    )


def _text(node: Node) -> SpecText | None:
    text = node.text("description")
    return SpecText(text) if text.strip() else None
