"""How secrets travel, and how they are kept out of texts."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import httpx2

    from .settings import Credential

_MIN_LENGTH = 6
"""A shorter secret is not searched for: it would match ordinary words."""


def header_name(credential: Credential) -> str:
    """The header that carries a credential; empty for one in the query."""
    if credential.kind == "query":
        return ""
    return credential.name if credential.kind == "header" else "Authorization"


def header_value(credential: Credential, secret: str) -> str:
    """Write a secret as its header's value (RFC 6750 §2.1, RFC 7617 §2)."""
    if credential.kind == "bearer":
        return f"Bearer {secret}"
    return basic_value(secret) if credential.kind == "basic" else secret


def basic_value(user_info: str) -> str:
    """Write `user:password` as the value of the header Authorization."""
    return f"Basic {b64encode(user_info.encode()).decode('ascii')}"


def secret_values(request: httpx2.Request, credentials: Iterable[Credential]) -> list[str]:
    """The secrets that a request has carried."""
    found: list[str] = []
    for credential in credentials:
        name = header_name(credential)
        value = request.headers.get(name) if name else request.url.params.get(credential.name)
        if value:
            found += [value, value.partition(" ")[2]]
    return found


def redact(text: str, secrets: Iterable[str]) -> str:
    """Replace secrets in a text."""
    for secret in secrets:
        if len(secret) >= _MIN_LENGTH:
            text = text.replace(secret, "[redacted]")
    return text
