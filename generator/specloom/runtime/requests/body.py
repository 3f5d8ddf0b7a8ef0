"""Request bodies: Python values become the bytes or the stream that is sent."""

from __future__ import annotations

from collections.abc import AsyncIterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ..common.media_types import is_json
from ..common.sentinels import Omit, omit
from .files import Chunks, chunks_of, content_of, is_file, is_named
from .json_text import json_bytes, plain
from .query import encode_form

if TYPE_CHECKING:
    from ..common.aliases import Arrays
    from .request import Request


class Payload(NamedTuple):
    """An encoded body."""

    content: bytes | Chunks | AsyncIterable[bytes] | None = None
    content_type: str = ""
    files: list[tuple[str, Any]] | None = None
    """The parts of a multipart body, in the form that the HTTP client takes."""
    replayable: bool = True
    """Whether it can be sent again."""


EMPTY = Payload()


def encode_body(request: Request, arrays: Arrays = "", multipart: Arrays = "") -> Payload:
    """Encode the body of a request.

    Args:
        request: What it is part of, with what the caller adds to it.
        arrays: How lists in forms are written, if not as usual.
        multipart: Likewise in multipart bodies, where objects stand in brackets then.

    Raises:
        TypeError: a value has no form in the body's media type, or there are extra fields for a body without fields.
        ValueError: a number is not finite, or the values contain themselves; both say where in the body.
    """
    # Content of a GET means nothing (RFC 9110 §9.3.1): the extra fields are for requests that have a body.
    extra = None if request.method.upper() in ("GET", "HEAD") else request.extra_body
    body = _merged(request.body, extra)
    if request.fields_if_given is not None:
        body = _optional(body, request.fields_if_given, extra)
    if not isinstance(request.content, Omit):
        body = _alone(request.content, body)
    if isinstance(body, Omit):
        return EMPTY
    content_type = request.content_type or _chosen(request, body)
    if not content_type:
        return Payload(json_bytes(body), "application/json")
    payload = _encoded(request, body, content_type.lower(), arrays, multipart)
    return payload if payload.content_type else payload._replace(content_type=content_type)


def _encoded(request: Request, body: object, content_type: str, arrays: Arrays, multipart: Arrays) -> Payload:
    written = request.written or {}
    if is_json(content_type.partition(";")[0].strip()):
        return Payload(json_bytes(body))
    if content_type.startswith("multipart/"):
        from .multipart import file_parts, is_replayable, parts_of

        parts = [*parts_of(_fields(body), written, multipart), *file_parts(request.files)]
        return Payload(files=parts, replayable=is_replayable(parts))
    if content_type.startswith("application/x-www-form-urlencoded"):
        return Payload(encode_form(_fields(body), written, arrays))
    return _binary(body, content_type)


def _merged(body: object, extra: Mapping[str, object] | None) -> object:
    if isinstance(body, dict):
        fields = cast("dict[str, object]", body)
        if extra:
            fields = {**fields, **extra}
        return {name: value for name, value in fields.items() if not isinstance(value, Omit)}
    if not extra:
        return body
    if isinstance(body, Omit) or body is None:
        return dict(extra)
    if isinstance(body, Mapping):
        return {**cast("Mapping[str, object]", body), **extra}
    raise TypeError(f"extra_body cannot be merged into a body of type {type(body).__name__}")


def _optional(body: object, needed: tuple[str, ...], extra: object) -> object:
    """Leave out a body of which nothing is given; if something is, it must be whole."""
    if not body and extra is None:
        return omit
    missing = [name for name in needed if name not in cast("Mapping[str, object]", body)]
    if missing:
        raise TypeError(f"the body needs {', '.join(missing)}, too: without them, leave out all of its arguments")
    return body


def _alone(content: object, fields: object) -> object:
    if fields:
        raise TypeError("pass the whole body or its fields, not both")
    return content


def _chosen(request: Request, body: object) -> str:
    """The first media type that the operation takes, but multipart for files."""
    if not request.content_types:
        return ""
    multipart = next((name for name in request.content_types if name.startswith("multipart/")), "")
    if multipart and isinstance(body, Mapping):
        values = cast("Mapping[str, object]", body).values()
        if any(is_file(value) or _holds_file(value) for value in values):
            return multipart
    return request.content_types[0]


def _holds_file(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and any(is_file(item) for item in cast("list[object]", value))


def _fields(body: object) -> Mapping[str, object]:
    if not isinstance(body, Mapping):
        body = plain(body)
    if isinstance(body, Mapping):
        return cast("Mapping[str, object]", body)
    raise TypeError("a form has named fields: pass a mapping or a model")


def _binary(body: object, content_type: str) -> Payload:
    own_type = "text/plain; charset=utf-8" if isinstance(body, str) else "application/octet-stream"
    own_type = own_type if "*" in content_type else ""
    if is_named(body):
        # A body has no place for the file's name.
        _, body, given_type = (*cast("tuple[Any, ...]", body), None)[:3]
        own_type = given_type or own_type
    content = content_of(body.encode() if isinstance(body, str) else body)
    if isinstance(content, bytes):
        return Payload(content, own_type)
    chunks = chunks_of(content)
    if chunks is None:
        raise TypeError(f"a binary body is bytes, text, a path or an open file, not {type(body).__name__}")
    return Payload(chunks, own_type, replayable=isinstance(chunks, Chunks) and chunks.replayable)
