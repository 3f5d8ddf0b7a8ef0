"""Parameters that carry a secret, in documents that have no security scheme for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from specloom.lower.declared import Place, declarations
from specloom.nodes import Node
from specloom.openapi import Operation

_HALF = 0.5
"""The part of the operations from which on a secret is that of the API, and not of something that it knows."""
_SECRET = re.compile(r"(api|access|auth|secret|subscription)[-_]?(key|token)|x-(auth|token)", re.IGNORECASE)


def carriers(operations: Collection[Operation]) -> Iterator[tuple[Place, Node]]:
    """The headers and query parameters of most operations that are secrets by their names."""
    for place, nodes in declarations(operations).items():
        location, name = place
        is_secret = place == ("header", "authorization") or (location in ("header", "query") and _SECRET.search(name))
        if is_secret and len(nodes) >= _HALF * len(operations):
            yield place, nodes[0]
