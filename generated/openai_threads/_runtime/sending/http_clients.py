# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""HTTP clients with the time limits and pool sizes that the SDK's own have, for callers who add options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

from ..lazy import publish
from .http import MAX_CONNECTIONS, MAX_KEEPALIVE_CONNECTIONS, default_timeout

__all__ = ["DefaultAsyncHttpx2Client", "DefaultHttpx2Client"]


def _with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    limits = httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_KEEPALIVE_CONNECTIONS)
    return {"timeout": default_timeout(), "limits": limits, "follow_redirects": True, **options}


if TYPE_CHECKING:
    DefaultHttpx2Client = httpx2.Client
    """`httpx2.Client` with the SDK's time limits and pool sizes; takes the same options, such as `proxy`."""

    DefaultAsyncHttpx2Client = httpx2.AsyncClient
    """`httpx2.AsyncClient` with the SDK's time limits and pool sizes; takes the same options, such as `proxy`."""
else:

    class DefaultHttpx2Client(httpx2.Client):
        """`httpx2.Client` with the SDK's time limits and pool sizes."""

        def __init__(self, **options: Any) -> None:
            super().__init__(**_with_defaults(options))

    class DefaultAsyncHttpx2Client(httpx2.AsyncClient):
        """`httpx2.AsyncClient` with the SDK's time limits and pool sizes."""

        def __init__(self, **options: Any) -> None:
            super().__init__(**_with_defaults(options))


publish(__name__)
