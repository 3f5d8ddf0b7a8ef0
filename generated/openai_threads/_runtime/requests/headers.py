# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Header fields: merging and checking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..common.sentinels import Omit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from ..common.aliases import Headers

HeaderMap: TypeAlias = "dict[str, tuple[str, str]]"
"""Lower-case name → name and value."""

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def merge_headers(into: HeaderMap, headers: Mapping[str, Any] | Headers) -> None:
    """Put headers over others; `omit` removes one.

    Raises:
        TypeError: a value is not text.
        ValueError: a name or a value cannot be sent (RFC 9110 §5.1, §5.5); the value is not quoted.
    """
    for name, value in headers.items():
        if isinstance(value, Omit):
            into.pop(name.lower(), None)
            continue
        check_value(name, value)
        if _NAME.fullmatch(name) is None:
            raise ValueError("a header's name is empty or has characters that are not allowed in it")
        into[name.lower()] = (name, value.strip(" \t"))


def check_value(name: str, value: object) -> None:
    """Refuse a header value with line breaks, control or non-ASCII characters."""
    if not isinstance(value, str):
        raise TypeError(f"the header {name!a} must be a str, not {type(value).__name__}")
    if not (value.isascii() and value.replace("\t", " ").isprintable()):
        raise ValueError(
            f"the value of the header {name!a} has a line break, a control or a non-ASCII character; "
            "it is not shown here"
        )
