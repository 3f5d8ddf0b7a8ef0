# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Media types: asked for, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

JSON = "application/json"
EVENTS = "text/event-stream"

_MAX_SHOWN = 80
_SEQUENCES = frozenset({"ndjson", "jsonl", "jsonlines", "json-lines", "json-seq", "ldjson", "json-stream"})


def accepted(cast_to: object) -> str:
    """What to ask for (RFC 9110 §12.5.1) where a response is to become a value of a type."""
    if cast_to is bytes:
        return "*/*"
    return "text/*, */*" if cast_to is str else JSON


def media_type(response: httpx2.Response) -> str:
    """The media type of a response without its parameters, in lower case; empty if there is none."""
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()


def is_json(kind: str) -> bool:
    """Whether a media type is that of one JSON value (RFC 6839 §3.1), not of many, one after the other."""
    _, _, subtype = kind.partition("/")
    return subtype == "json" or subtype.endswith("+json")


def is_json_sequence(kind: str) -> bool:
    """Whether a media type is that of a JSON value on each line, or of a text sequence (RFC 7464)."""
    subtype = kind.partition("/")[2].removeprefix("x-")
    return subtype in _SEQUENCES or subtype.endswith("+json-seq")


def shown_media_type(response: httpx2.Response) -> str:
    """The media type for a message: it is the server's text, so without secrets and not too long."""
    shown = response.headers.get("content-type", "").partition(";")[0].strip() or "none"
    redact = response.extensions.get("redact")
    if redact is not None:
        shown = redact(shown, response.request)
    return shown if len(shown) <= _MAX_SHOWN else f"{shown[: _MAX_SHOWN - 1]}…"
