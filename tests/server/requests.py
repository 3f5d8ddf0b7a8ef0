"""Requests as the server records them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    """A request as it came in.

    Args:
        method: in capitals.
        path: as on the wire, still percent-encoded, without the query.
        query: as on the wire, without the question mark.
        headers: by lower-case name; repeated ones are joined by commas (RFC 9110, 5.2).
        content: the bytes of the body.
    """

    method: str
    path: str
    query: str
    headers: dict[str, str]
    content: bytes

    @property
    def body(self) -> Any:
        """The body read as JSON; None if it is empty or not JSON."""
        try:
            return json.loads(self.content)
        except ValueError:
            return None
