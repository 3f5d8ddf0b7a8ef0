"""Kinds of media types (RFC 6838, RFC 6839 for `+json` and `+xml`; OpenAPI 3.2 for sequences)."""

from __future__ import annotations

import re
from typing import Literal

from specloom.nodes import Node

Kind = Literal["json", "multipart", "form", "events", "lines", "records", "text", "binary"]
"""What content is: one JSON value, the parts or fields of a form, or a sequence as server-sent events, lines of JSON or
records of RFC 7464; else text, or bytes."""

_LINES = frozenset(["jsonl", "ndjson", "jsonlines", "json-lines", "ldjson", "stream+json"])
_TEXTS = frozenset(["xml", "yaml", "csv", "javascript", "ecmascript", "graphql", "sql", "toml", "x-sh"])
_SENDABLE = re.compile(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+( *; *[\w.+-]+=[\w.+-]+)*")


def contents(owner: Node) -> dict[str, Node]:
    """The media types of a parameter, a body or a response, with what is said of each (OpenAPI: Media Type Object)."""
    return {name: node.follow() for name, node in owner.get("content").entries()}


def kind_of(media_type: str) -> Kind:
    """The kind of the content; what may be anything is JSON."""
    whole = bare(media_type)
    type_, _, subtype = whole.partition("/")
    subtype = subtype.removeprefix("x-")
    if whole == "text/event-stream":
        return "events"
    if subtype in _LINES:
        return "lines"
    if subtype == "json-seq" or subtype.endswith("+json-seq"):
        return "records"
    if type_ == "multipart":
        return "multipart"
    if whole == "application/x-www-form-urlencoded":
        return "form"
    if subtype == "json" or subtype.endswith("+json") or whole in ("*/*", "application/*"):
        return "json"
    return "text" if type_ == "text" or subtype in _TEXTS or subtype.endswith(("+xml", "+yaml")) else "binary"


def bare(media_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def asked_for(media_types: list[str]) -> list[str]:
    """What a header `Accept` can name of the media types, JSON first; the charset is the server's choice."""
    names = [re.sub(r"\s*;\s*charset=[^;]*", "", name, flags=re.I).strip() for name in media_types]
    return sorted(dict.fromkeys(name for name in names if _SENDABLE.fullmatch(name)), key=preference)


def preference(media_type: str) -> int:
    """The place of a media type among several: JSON itself, other JSON, and then the others as they stand."""
    name = bare(media_type)
    return 0 if name == "application/json" else 1 if kind_of(name) == "json" and "*" not in name else 2
