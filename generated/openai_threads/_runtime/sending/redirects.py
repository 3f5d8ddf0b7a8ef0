# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Redirects that carry nothing private to another origin."""

from __future__ import annotations

import httpx2

from ..common.errors import APIConnectionError
from ..options.urls import address_fault

_HARMLESS = frozenset({"host", "accept", "accept-encoding", "connection", "user-agent"})


def redirected(request: httpx2.Request, response: httpx2.Response, *, replayable: bool) -> httpx2.Request | None:
    """Make the request that a redirect asks for, or `None` where the response is none (RFC 9110 §15.4).

    Another server gets neither credentials nor any header or body of the caller.

    Args:
        request: that was sent.
        response: to it.
        replayable: whether the request's body can be sent again.

    Raises:
        APIConnectionError: no request can be sent there, or the redirect keeps the method and so would send
            the body elsewhere, or again where it is used up.
    """
    following = response.next_request
    if following is None:
        return None
    _check_target(request, following.url)
    if not replayable and following.method == request.method:
        message = "The server redirected the request, whose body can be read only once and so not be sent again."
        raise APIConnectionError(message=message, request=request)
    if is_same_server(request.url, following.url):
        return following
    if following.method not in ("GET", "HEAD"):
        raise APIConnectionError(
            message="The server redirected the request to another origin. It was not sent there, because its "
            "body may be private; if that is the right server, set base_url to it.",
            request=request,
        )
    kept = [(name, value) for name, value in following.headers.multi_items() if name.lower() in _HARMLESS]
    extensions = following.extensions
    # A GET made of a POST has lost its body already; one that was a GET with a body loses it here.
    return httpx2.Request(following.method, following.url, headers=kept, extensions=extensions)


def is_same_server(url: httpx2.URL, following: httpx2.URL) -> bool:
    """Whether a redirect stays where the caller wanted to go: at the origin, or at its encrypted side.

    What a server moves from http to https, on the ports that stand for these, is better off there; never back.
    """
    if following.origin == url.origin:
        return True
    ports = (url.scheme, url.port, following.scheme, following.port)
    return following.host == url.host and ports == ("http", None, "https", None)


def _check_target(request: httpx2.Request, url: httpx2.URL) -> None:
    """Refuse what the HTTP client would refuse in various ways; where a request goes, only the server has said."""
    cause: Exception
    if url.scheme not in ("http", "https"):
        cause = httpx2.UnsupportedProtocol("its scheme is neither http nor https", request=request)
    elif fault := address_fault(url.host, url.port):
        cause = httpx2.InvalidURL(fault)
    elif url.userinfo:
        # They would take the place of the caller's, or make a third server believe that the caller has chosen them.
        cause = httpx2.InvalidURL("it has a user name or a password")
    else:
        return
    message = f"The server redirected the request to where none can be sent: {cause}."
    raise APIConnectionError(message=message, request=request) from cause
