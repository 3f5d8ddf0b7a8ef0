# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Query strings and forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus, urlencode

from .flat import flatten

if TYPE_CHECKING:
    from ..common.aliases import Arrays
    from .styles import Encode


def encode_query(
    fields: Mapping[str, object],
    styles: Mapping[str, str] | None = None,
    arrays: Arrays = "",
    *,
    dots: bool = False,
) -> str:
    """Encode a query string (RFC 3986 §3.4); what is `None` or `omit` is not sent.

    Args:
        fields: The values by name.
        styles: Those of fields that are not written as usual.
        arrays: How lists are written.
        dots: Whether the fields of objects stand behind dots, and not in brackets.

    Raises:
        TypeError: a value has no obvious form.
    """
    if not styles:
        return urlencode(list(flatten(fields, arrays, dots=dots)), quote_via=quote)
    return _styled(fields, styles, arrays, quote, dots=dots)


def encode_form(fields: Mapping[str, object], written: Mapping[str, str] | None = None, arrays: Arrays = "") -> bytes:
    """Encode a body of type application/x-www-form-urlencoded; see `encode_query`.

    Args:
        fields: The values by name.
        written: Styles or media types of fields that are not written as usual (OpenAPI: Encoding Object).
        arrays: How lists are written.
    """
    if not written:
        return urlencode(list(flatten(fields, arrays))).encode("ascii")
    # A media type other than JSON leaves the value the text that it is.
    styles = {name: how for name, how in written.items() if "/" not in how or "json" in how}
    return _styled(fields, styles, arrays, quote_plus).encode("ascii")


def _styled(
    fields: Mapping[str, object], styles: Mapping[str, str], arrays: Arrays, encode: Encode, *, dots: bool = False
) -> str:
    from .styles import styled_pairs

    parts: list[str] = []
    for name, value in fields.items():
        if name in styles:
            pairs = styled_pairs(name, value, styles[name], arrays=arrays, encode=encode)
        else:
            pairs = ((encode(key, ""), encode(text, "")) for key, text in flatten({name: value}, arrays, dots=dots))
        parts += [f"{key}={text}" if key else text for key, text in pairs]
    return "&".join(parts)
