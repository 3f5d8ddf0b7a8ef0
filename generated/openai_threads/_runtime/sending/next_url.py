# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Where the server says that the next page is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import httpx2

from ..common.errors import SDKError
from ..requests.query import encode_query
from .call import parse_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..options.settings import Credential


def next_url(url: str, base: str, usual: Mapping[str, object], known: Iterable[Credential]) -> str:
    """The URL of a page as it is asked for: with the client's credentials, which must not go elsewhere.

    Args:
        url: as the server says it.
        base: where the request for the page before went.
        usual: the query parameters of all requests, of which the URL may have some already.
        known: the credentials of the client, of which the URL may have one, too; it is put in anew.

    Raises:
        SDKError: the URL is on another server.
    """
    own = parse_url(base)
    try:
        target = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise SDKError(f"The server says that the next page is at something that is no URL: {error}") from None
    if target.scheme == "http" and own.scheme == "https" and (target.host, target.port) == (own.host, own.port):
        # Said by a server behind a proxy, of itself.
        target = target.copy_with(scheme="https")
    if target.origin != own.origin or target.userinfo:
        raise SDKError(
            f"The server says that the next page is on another server, {target.host}. It was not asked for there, "
            "because the credentials must not go along; if that is the right server, set base_url to it."
        )
    secret = {credential.name for credential in known if credential.kind == "query"}
    fields = [field for field in target.query.decode("ascii").split("&") if field]
    given = {unquote_plus(field.partition("=")[0]) for field in fields}
    kept = [field for field in fields if unquote_plus(field.partition("=")[0]) not in secret]
    missing = encode_query({name: value for name, value in usual.items() if name not in given})
    query = "&".join([*kept, *([missing] if missing else [])])
    return str(target.copy_with(query=query.encode("ascii") or None, fragment=None))
