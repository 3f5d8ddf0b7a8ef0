# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Where requests go: base URLs, hosts and ports, judged without the HTTP client's library."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..common.errors import SDKError

MAX_PORT = 65535
MAX_LABEL = 63

_HOST = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(:(?P<port>[0-9]{0,5}))?")


class BaseURL(NamedTuple):
    """A base URL, taken apart."""

    url: str
    """With a slash at its end, and without user name and password."""
    user_info: str
    """`user:password` as it was written, percent-encoded; empty if there is none."""


def split_base_url(text: str) -> BaseURL:
    """Take a base URL apart (RFC 3986 §3.2).

    Raises:
        SDKError: no path can be added to it, or its host or port cannot exist; a password is never quoted.
    """
    if "?" in text or "#" in text:
        raise SDKError("base_url must not contain '?' or '#': parameters go into default_query.")
    scheme, separator, rest = text.strip().partition("://")
    authority, _, path = rest.partition("/")
    user_info, _, address = authority.rpartition("@")
    found = _HOST.fullmatch(address)
    if found is None or "@" in path:
        raise SDKError(
            "base_url cannot be told apart into host and path. In a user name or a password, write '/' as %2F, "
            "'@' as %40 and ':' as %3A; a port is a number. The URL is not shown here, for it may hold a password."
        )
    fault = address_fault(found["host"], int(found["port"] or 0))
    if fault and (found["host"] or separator):
        raise SDKError(f"base_url leads nowhere: {fault}.")
    return BaseURL(f"{scheme}{separator}{address}/{path}".rstrip("/") + "/", user_info)


def address_fault(host: str, port: int | None) -> str:
    """Why no connection to a host and port can exist (RFC 1035 §2.3.4); empty if one can."""
    if port is not None and port > MAX_PORT:
        return f"its port is above {MAX_PORT}"
    if all(0 < len(label) <= MAX_LABEL for label in host.removesuffix(".").split(".")):
        return ""
    return f"a part of its host name is empty or longer than {MAX_LABEL} characters"
