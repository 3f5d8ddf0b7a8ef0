# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What the body of an error says to people."""

from __future__ import annotations

import re

from .plain import as_array, as_object

_SPOKEN = (
    *("message", "error_message", "errorMessage", "Message", "detail", "error_description", "msg", "description"),
    *("reason", "title", "error", "err", "faultstring", "fault", "code"),
)
"""Fields that hold a text or lead to one, the most telling first."""
_HEADINGS = {"detail": "title", "error_description": "error"}
"""What stands over the text of a field (RFC 9457 §3.1; RFC 6749 §5.2)."""
_MAX_DEPTH = 4
_MAX_ITEMS = 3
_MAX_SHOWN = 200
_MAX_MARKUP = 4000
_MARKUP = re.compile(r"<[^<>]*>")


def message_of(value: object, depth: int = 0) -> str:
    """The text in decoded JSON, whatever its form; empty if none is found."""
    if isinstance(value, str):
        return value.strip()
    if depth < _MAX_DEPTH and (items := as_array(value)) is not None:
        texts = [text for item in items[:_MAX_ITEMS] if (text := message_of(item, depth + 1))]
        more = len(items) - _MAX_ITEMS
        return "; ".join([*texts, f"and {more} more"] if more > 0 and texts else texts)
    fields = as_object(value)
    return "" if fields is None or depth >= _MAX_DEPTH else _of_object(fields, depth + 1)


def shortened(text: str) -> str:
    """The beginning of a body that says nothing by itself, on one line and without markup."""
    text = text[:_MAX_MARKUP]
    if text.lstrip().startswith("<"):
        text = _MARKUP.sub(" ", text)
    text = " ".join(text.split())
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"


def _of_object(fields: dict[str, object], depth: int) -> str:
    place = as_array(fields.get("loc"))
    if place is not None:  # as FastAPI tells of a value that is not valid
        return f"{'.'.join(map(str, place))}: {message_of(fields.get('msg'), depth)}"
    text = ""
    for name in _SPOKEN:
        text = message_of(fields.get(name), depth)
        if text:
            text = _joined(message_of(fields.get(_HEADINGS.get(name, "")), depth), text)
            break
    field = fields.get("field")
    if isinstance(field, str):
        text = _joined(field, text)
    return _joined(text, _of_errors(fields.get("errors"), depth))


def _of_errors(value: object, depth: int) -> str:
    """The texts of single errors: in a list, or by the name of a field."""
    fields = as_object(value)
    if fields is None:
        return message_of(value, depth)
    found = [_joined(name, message_of(item, depth)) for name, item in list(fields.items())[:_MAX_ITEMS]]
    return "; ".join(found)


def _joined(heading: str, text: str) -> str:
    if not heading or not text or text in heading:
        return heading or text
    return text if text.startswith(heading) else f"{heading}: {text}"
