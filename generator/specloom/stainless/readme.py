"""Requests that the README shows."""

from __future__ import annotations

from typing import cast

from specloom.nodes import Node
from specloom.stainless.translated import At, Said

_ROLES = {
    "first": ("headline", "default"),
    "page": ("pagination",),
    "stream": ("streaming",),
    "upload": ("file_uploads",),
}
"""What they are shown for here, and there."""


def readme_of(root: Node) -> Said:
    """The section `readme`; what has no place in ours does nothing."""
    requests = root.get("readme").get("example_requests")
    for _, node in requests.entries():
        for word in node.keys:
            node.get(word).skip()
    root.child("readme").skip()
    return {role: _example(next(filter(_is_request, map(requests.child, keys)), None)) for role, keys in _ROLES.items()}


def _is_request(node: Node) -> bool:
    return isinstance(node.peek("endpoint"), str)


def _example(node: Node | None) -> Said:
    if node is None:
        return None
    params = node.child("params")
    has_values = isinstance(params.value, dict) and params.value
    return {
        "operation": At(node.child("endpoint"), str(node.peek("endpoint"))),
        "arguments": At(params, cast("Said", params.value)) if has_values else None,
    }
