# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Server-sent events as objects that hold all of their fields, without I/O (OpenAPI 3.2: Sequential Media Types)."""

from __future__ import annotations

import json

from .sse import fields_of


class EnvelopeReader:
    """Reads events as the JSON of objects with `event`, `data`, `id` and `retry`, as far as they came.

    Args:
        text: whether an event's own data is text, even where it could be JSON.
        done: the data that marks the end of the stream, which is left as it is.
        error: the name of the event that reports an error, the data of which is left as it is.
    """

    def __init__(self, *, text: bool, done: bytes, error: bytes) -> None:
        self._text = text
        self._done = done
        self._error = error

    def parse(self, block: bytes) -> tuple[bytes, bytes] | None:
        """The name and the object of one event; `None` for a block without data."""
        fields: dict[bytes, bytes] = {}
        data: list[bytes] = []
        for field, value in fields_of(block):
            if field == b"data":
                data.append(value)
            elif field in (b"event", b"id") or (field == b"retry" and value.isdigit()):
                fields[field] = value
        if not data:
            return None
        name, content = fields.get(b"event", b""), b"\n".join(data)
        if content == self._done or (self._error and name == self._error):
            return name, content
        parts = [b'"data":' + (_quoted(content) if self._text else _as_json(content))]
        parts += [b'"%b":%b' % (key, _quoted(fields[key])) for key in (b"event", b"id") if key in fields]
        if b"retry" in fields:
            parts.append(b'"retry":%d' % int(fields[b"retry"]))
        return name, b"{" + b",".join(parts) + b"}"


def _as_json(content: bytes) -> bytes:
    """The content if it is JSON, or else the text that it is."""
    if not content.startswith(b"{"):
        try:
            json.loads(content)
        except (ValueError, RecursionError):
            return _quoted(content)
    return content


def _quoted(text: bytes) -> bytes:
    return json.dumps(text.decode("utf-8", "replace")).encode()
