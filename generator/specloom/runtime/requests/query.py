"""Query strings and form fields: nested values become flat pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import quote, quote_plus, urlencode

from ..common.plain import plain_model
from ..common.sentinels import Omit

if TYPE_CHECKING:
    from typing import TypeAlias

Arrays: TypeAlias = Literal["", "indices", "brackets", "comma", "repeat"]
"""How lists are written: `a[0]=1`, `a[]=1`, `a=1,2`, `a=1&a=2`; usually the last, and in other values the first."""

Encode: TypeAlias = Callable[[str, str], str]
"""Percent-encodes a text but for the characters of another one."""


def encode_query(fields: Mapping[str, object], styles: Mapping[str, str] | None = None, arrays: Arrays = "") -> str:
    """Encode a query string (RFC 3986 §3.4); what is `None` or `omit` is not sent.

    Args:
        fields: The values by name.
        styles: Those of fields that are not written as usual.
        arrays: How lists are written.

    Raises:
        TypeError: a value has no obvious form.
    """
    if not styles:
        return urlencode(list(flatten(fields, arrays)), quote_via=quote)
    return _styled(fields, styles, arrays, quote)


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


def _styled(fields: Mapping[str, object], styles: Mapping[str, str], arrays: Arrays, encode: Encode) -> str:
    from .styles import styled_pairs

    parts: list[str] = []
    for name, value in fields.items():
        if name in styles:
            pairs = styled_pairs(name, value, styles[name], arrays=arrays, encode=encode)
        else:
            pairs = ((encode(key, ""), encode(text, "")) for key, text in flatten({name: value}, arrays))
        parts += [f"{key}={text}" if key else text for key, text in pairs]
    return "&".join(parts)


def flatten(fields: Mapping[str, object], arrays: Arrays = "") -> Iterator[tuple[str, str]]:
    """Yield pairs: the items of a mapping stand in brackets after its key, those of a list as `arrays` says."""
    for key, value in fields.items():
        yield from _pairs(key, value, arrays)


def _pairs(key: str, value: object, arrays: Arrays) -> Iterator[tuple[str, str]]:
    value = plain_model(value)
    if value is None or isinstance(value, Omit):
        return
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[object, object]", value).items():
            yield from _pairs(f"{key}[{name}]", item, arrays or "indices")
    elif isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        yield from _items(key, list(cast("Iterable[object]", value)), arrays)
    else:
        yield key, named_scalar(key, value)


def _items(key: str, items: list[object], arrays: Arrays) -> Iterator[tuple[str, str]]:
    items = [item for item in items if item is not None and not isinstance(item, Omit)]
    flat = not any(isinstance(item, Iterable) and not isinstance(item, (str, bytes)) for item in items)
    if flat and arrays == "comma":
        if items:
            yield key, ",".join(named_scalar(key, item) for item in items)
        return
    if arrays in ("", "comma"):
        arrays = "repeat" if flat and not arrays else "indices"
    for number, item in enumerate(items):
        inner = {"indices": f"{key}[{number}]", "brackets": f"{key}[]"}.get(arrays, key)
        yield from _pairs(inner, item, arrays)


def named_scalar(key: str, value: object) -> str:
    """Write the value of a field as text.

    Raises:
        TypeError: the value has no obvious form; the message names the field.
    """
    try:
        return scalar(value)
    except TypeError as error:
        raise TypeError(f"{key}: {error}") from None


def scalar(value: Any) -> str:
    """Write a single value as text.

    Raises:
        TypeError: the value has no obvious form.
    """
    if isinstance(value, Enum):
        return scalar(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return _other(value)


def _other(value: Any) -> str:
    from datetime import date, time
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    raise TypeError(f"a value of type {type(value).__name__} cannot be sent as text")
