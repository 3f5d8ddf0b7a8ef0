"""The values of scalars: YAML 1.2 core schema (section 10.3.2) without its surprises.

A number with a leading zero (`017`) stays text, since YAML 1.1 and 1.2 read it differently.
"""

from __future__ import annotations

import math
import re
from datetime import date

from specloom.codes import Code
from specloom.limits import MAX_DIGITS
from specloom.source.faults import BadScalar, shown
from specloom.source.pointer import JsonValue

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt ]\s*[0-9]{1,2}:[0-9]{2}[0-9:.Zz +-]*)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_QUOTE = "put it in quotes if it is text"


def plain(text: str) -> JsonValue:
    """The value of an unquoted scalar; raises `BadScalar`."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_START:
        return text
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return _float(text)
    if _NOT_FINITE.fullmatch(text):
        raise BadScalar(Code.NUMBER, f"{text} is not a number in JSON", _QUOTE)
    if match := _DATE.fullmatch(text):
        _check_date(match)
    return text


def tagged(kind: str, text: str) -> JsonValue:
    """The value of a scalar with the tag `!!str`, `!!int` and so on; raises `BadScalar`."""
    if kind == "str":
        return text
    value = plain(text)
    if kind == "float" and type(value) is int:
        return float(value)
    if type(value) is not {"int": int, "float": float, "bool": bool, "null": type(None)}.get(kind):
        raise BadScalar(Code.TAG, f"{shown(text)} does not fit its tag !!{kind}", "remove the tag")
    return value


def check_text(text: str) -> None:
    """Raise `BadScalar` if the text has half a character, which an escape can leave behind."""
    if not text.isascii() and (match := _SURROGATE.search(text)):
        raise BadScalar(
            Code.ESCAPE,
            f"\\u{ord(match[0]):04x} is half of a surrogate pair",
            "write the character itself",
        )


def _integer(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise BadScalar(Code.NUMBER, f"an integer of {len(text)} digits; the limit is {MAX_DIGITS}", _QUOTE)
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


def _float(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise BadScalar(Code.NUMBER, f"{shown(text)} is larger than any 64-bit float", _QUOTE)
    return value


def _check_date(match: re.Match[str]) -> None:
    try:
        date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise BadScalar(Code.DATE, f"{shown(match[0])} is not a date of the calendar", _QUOTE) from None
