# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""How secrets travel, and how they are kept out of texts."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import httpx2

    from .settings import Credential

_MIN_LENGTH = 6
"""A shorter secret is not searched for: it would match ordinary words."""


def header_name(credential: Credential) -> str:
    """The header that a credential has for itself; empty for one in the query or a cookie."""
    if credential.kind in ("query", "cookie"):
        return ""
    return credential.name if credential.kind == "header" else "Authorization"


def header_value(credential: Credential, secret: str) -> str:
    """Write a secret as its header's value (RFC 6750 §2.1, RFC 7617 §2, RFC 9110 §11.4)."""
    if credential.kind == "bearer":
        return f"Bearer {secret}"
    if credential.kind == "http":
        return f"{credential.name} {secret}"
    return basic_value(secret) if credential.kind == "basic" else secret


def basic_value(user_info: str) -> str:
    """Write `user:password` as the value of the header Authorization."""
    return f"Basic {b64encode(user_info.encode()).decode('ascii')}"


def secret_headers(credentials: Iterable[Credential]) -> set[str]:
    """The headers that may hold secrets, in lower case."""
    # Also where the API knows no credentials: the base URL or the HTTP client may add some.
    return {"authorization"} | {header_name(credential).lower() for credential in credentials} - {""}


def secret_values(request: httpx2.Request, credentials: Sequence[Credential]) -> list[str]:
    """The secrets that a request has carried, as it has carried them."""
    found = [request.headers.get(name) for name in secret_headers(credentials)]
    found += [request.url.params.get(credential.name) for credential in credentials if credential.kind == "query"]
    return [value for value in found if value]


def secret_forms(values: Iterable[str]) -> set[str]:
    """All that would give away some secrets: also decoded, percent-encoded, and without what stands around them."""
    plain: set[str] = set()
    for value in values:
        scheme, _, secret = value.partition(" ")
        plain |= {value, secret}
        if scheme.lower() == "basic":
            user_info = _decoded(secret)
            plain |= {user_info, user_info.partition(":")[2]}
    return plain | {encode(secret, safe="") for secret in plain for encode in (quote, quote_plus)}


def _decoded(value: str) -> str:
    try:
        return b64decode(value).decode("utf-8", "replace")
    except ValueError:
        return ""


def redact(text: str, secrets: Iterable[str]) -> str:
    """Replace secrets in a text, the longest first, for it may hold others."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _MIN_LENGTH:
            text = text.replace(secret, "[redacted]")
    return text
