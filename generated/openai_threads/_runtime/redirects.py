"""Redirects that carry nothing private to another origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import APIConnectionError

if TYPE_CHECKING:
    import httpx2

_HARMLESS = frozenset({"host", "accept", "accept-encoding", "connection", "user-agent"})


def redirected(request: httpx2.Request, response: httpx2.Response) -> httpx2.Request | None:
    """Make the request that a redirect asks for, or `None` where the response is none (RFC 9110 §15.4).

    Another scheme, host or port gets neither credentials nor any header or body of the caller.

    Raises:
        APIConnectionError: the redirect keeps the method and so would send the body elsewhere.
    """
    following = response.next_request
    if following is None or following.url.origin == request.url.origin:
        return following
    if following.method not in ("GET", "HEAD"):
        raise APIConnectionError(
            message="The server redirected the request to another origin. It was not sent there, because its "
            "body may be private; if that is the right server, set base_url to it.",
            request=request,
        )
    import httpx2

    kept = [(name, value) for name, value in following.headers.multi_items() if name.lower() in _HARMLESS]
    extensions = following.extensions
    # A GET made of a POST has lost its body already; one that was a GET with a body loses it here.
    return httpx2.Request(following.method, following.url, headers=kept, extensions=extensions)
