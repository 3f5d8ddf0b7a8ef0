# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""How the values of parameters are written (OpenAPI: Parameter Object, table of styles; RFC 6570)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from ..common.plain import plain_model
from ..common.sentinels import Omit, omit
from .flat import flatten
from .json_text import encode_json
from .scalars import scalar

if TYPE_CHECKING:
    from typing import TypeAlias

    from ..common.aliases import Arrays

__all__ = ["cookie_header", "header_value"]

Encode: TypeAlias = Callable[[str, str], str]
"""Percent-encodes a text but for the characters of another one."""

_DELIMITERS = {"form": "", "spaceDelimited": " ", "pipeDelimited": "|"}
_RESERVED = "/:?[]@!$&'()*+,;="  # a '#' would end the query


def styled_pairs(
    name: str, value: object, style: str, *, arrays: Arrays = "", encode: Encode = quote
) -> Iterator[tuple[str, str]]:
    """The pairs of a query string or a form that a value becomes, encoded; of `None` and `omit`, none.

    Args:
        name: The parameter's name on the wire.
        value: Its value.
        style: `form`, `form*`, which explodes, `spaceDelimited`, `pipeDelimited`, `deepObject`, or a media type;
            a `+` in front leaves reserved characters as they are.
        arrays: How lists in other values are written.
        encode: Percent-encodes.

    Raises:
        TypeError: the value has no form in this style.
    """
    safe = _RESERVED if style.startswith("+") else ""
    style = style.removeprefix("+")
    key = encode(name, "")
    if value is None or isinstance(value, Omit):
        return
    if "/" in style:
        yield key, encode(encode_json(value) if "json" in style else scalar(value), safe)
    elif style == "deepObject":
        for inner, text in flatten({name: value}, arrays or "indices"):
            yield encode(inner, ""), encode(text, safe)
    elif style == "form*":
        for inner, text in flatten(_spread(name, value), arrays):
            yield encode(inner, ""), encode(text, safe)
    else:
        texts = list(_texts(value))
        if texts or not _is_several(value):
            delimiter = _DELIMITERS[style]
            yield key, (encode(delimiter, "") if delimiter else ",").join(encode(text, safe) for text in texts)


def _spread(name: str, value: object) -> Mapping[str, object]:
    """The properties of an object; anything else under its name."""
    value = plain_model(value)
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {name: value}


def header_value(value: object, *, explode: bool = False, as_json: bool = False) -> str | Omit:
    """The text of a header (style simple): items behind commas, or JSON; `None` is not sent.

    Raises:
        TypeError: the value has no obvious form.
    """
    if isinstance(value, Omit) or value is None:
        return omit
    return encode_json(value) if as_json else _simple(value, explode=explode, safe=None)


def cookie_header(values: Mapping[str, object], *, plain: tuple[str, ...] = ()) -> str | Omit:
    """The header that sends cookies (RFC 6265 §4.2); what is `None` or `omit` is not sent.

    Args:
        values: By name; their style is form.
        plain: Names whose style is cookie: nothing is encoded, and each item of a list or an object is a cookie.
    """
    pairs: list[str] = []
    for name, value in values.items():
        if value is None or isinstance(value, Omit):
            continue
        if name in plain:
            pairs += [f"{key}={text}" for key, text in flatten(_spread(name, value))]
        else:
            pairs.append(f"{name}={_simple(value, explode=False, safe='')}")
    return "; ".join(pairs) if pairs else omit


def path_text(name: str, value: object, *, operator: str = "", explode: bool = False) -> str:
    """What stands in a path for a parameter: style simple, `.` for label, `;` for matrix.

    Raises:
        ValueError: the text is empty or a dot segment, which would address something else.
        TypeError: the value has no obvious form.
    """
    if value is None:
        raise ValueError(f"{name} is part of the path: it must not be None")
    try:
        return _path_text(name, plain_model(value), operator, explode)
    except TypeError as error:
        raise TypeError(f"{name} is part of the path: {error}") from None


def _path_text(name: str, mapping: object, operator: str, explode: bool) -> str:
    if not operator:
        text = _simple(mapping, explode=explode, safe="")
        if text in ("", ".", ".."):
            raise ValueError(f"{name} is part of the path: it must not be {text!r}")
        return text
    if explode and isinstance(mapping, Mapping):
        pairs = cast("Mapping[str, object]", mapping).items()
        return "".join(
            f"{operator}{quote(key, safe='')}={_simple(item, explode=False, safe='')}" for key, item in pairs
        )
    prefix = f"{operator}{quote(name, safe='')}=" if operator == ";" else operator
    if explode and _is_several(mapping):
        return "".join(f"{prefix}{quote(text, safe='')}" for text in _texts(mapping))
    return prefix + _simple(mapping, explode=False, safe="")


def _simple(value: object, *, explode: bool, safe: str | None) -> str:
    """Items behind commas; with `safe`, each percent-encoded."""
    mapping = plain_model(value)

    def encoded(text: str) -> str:
        return text if safe is None else quote(text, safe=safe)

    if explode and isinstance(mapping, Mapping):
        pairs = cast("Mapping[str, object]", mapping).items()
        return ",".join(f"{encoded(name)}={encoded(','.join(_texts(item)))}" for name, item in pairs)
    return ",".join(encoded(text) for text in _texts(mapping))


def _texts(value: object) -> Iterator[str]:
    """The items of a list, or names and values of a mapping in turn, as text."""
    value = plain_model(value)
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[str, object]", value).items():
            if item is not None and not isinstance(item, Omit):
                yield name
                yield ",".join(_texts(item))
    elif _is_several(value):
        for item in cast("Iterable[object]", value):
            if item is not None and not isinstance(item, Omit):
                yield encode_json(item) if _is_several(item) else scalar(item)
    elif value is not None and not isinstance(value, Omit):
        yield scalar(value)


def _is_several(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes))
