"""Request bodies: Python values become the bytes or the stream that is sent."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from ..common.sentinels import Omit
from .query import encode_form, named_scalar, scalar

if TYPE_CHECKING:
    from typing import TypeAlias

Encoding: TypeAlias = Literal["json", "form", "multipart", "binary"]


class Payload(NamedTuple):
    """An encoded body."""

    content: bytes | Iterable[bytes] | AsyncIterable[bytes] | None = None
    content_type: str = ""
    files: list[tuple[str, Any]] | None = None
    """The parts of a multipart body, in the form that the HTTP client takes."""
    replayable: bool = True
    """Whether it can be sent again."""


EMPTY = Payload()

_BYTES = (bytes, bytearray, memoryview)
_CHUNK_SIZE = 65536


def encode_body(
    body: object,
    extra: Mapping[str, object] | None,
    encoding: Encoding,
    content_type: str = "",
    part_types: Mapping[str, str] | None = None,
) -> Payload:
    """Encode a body.

    Args:
        body: The value.
        extra: Fields that are merged over it.
        encoding: How it is written.
        content_type: The media type, if not that of the encoding.
        part_types: Of a multipart body, media types of single parts (OpenAPI: Encoding Object).

    Raises:
        TypeError: a value has no form in this encoding, or `extra` was given for a body that has no fields.
        ValueError: a number is not finite, or the values contain themselves; both say where in the body.
    """
    body = _merged(body, extra)
    if isinstance(body, Omit):
        return EMPTY
    if encoding == "json":
        return Payload(encode_json(body).encode(), content_type or "application/json")
    if encoding == "binary":
        return _binary(body, content_type)
    fields = _fields(body)
    if encoding == "form":
        return Payload(encode_form(fields), "application/x-www-form-urlencoded")
    return _multipart(fields, part_types or {})


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


def _plain(value: Any) -> object:
    """Turn what `json` does not know into what it knows."""
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, Omit):
        raise TypeError("omit leaves an argument out; it cannot be a value inside of another one")
    if isinstance(value, (set, frozenset)):
        raise TypeError("a set has no order: pass a list")
    if isinstance(value, Iterable) and not isinstance(value, _BYTES):
        return list(cast("Iterable[object]", value))
    return scalar(value)


_encode_json = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain).encode


def encode_json(body: object) -> str:
    """Write a value as JSON.

    Raises:
        TypeError: a value has no form in it; the message says where.
        ValueError: a number is not finite, or the values contain themselves.
    """
    try:
        return _encode_json(body)
    except (TypeError, ValueError) as error:
        from .faults import find_fault

        fault = find_fault(body, _plain)
        kind = TypeError if isinstance(error, TypeError) else ValueError
        # Without the cause, which may quote values.
        raise kind(str(fault or "the body cannot be sent as JSON")) from None


def _fields(body: object) -> Mapping[str, object]:
    if not isinstance(body, Mapping):
        body = _plain(body)
    if isinstance(body, Mapping):
        return cast("Mapping[str, object]", body)
    raise TypeError("a form has named fields: pass a mapping or a model")


def _binary(body: object, content_type: str) -> Payload:
    if _is_named(body):
        # A body has no place for the file's name.
        _, body, own_type = (*cast("tuple[Any, ...]", body), None)[:3]
        content_type = own_type or content_type
    if not content_type:
        content_type = "text/plain; charset=utf-8" if isinstance(body, str) else "application/octet-stream"
    content = _content(body.encode() if isinstance(body, str) else body)
    if isinstance(content, bytes):
        return Payload(content, content_type)
    if isinstance(content, (Iterable, AsyncIterable)):
        # A stream is gone once sent.
        return Payload(cast("Iterable[bytes] | AsyncIterable[bytes]", content), content_type, replayable=False)
    raise TypeError(f"a binary body is bytes, text, a path or an open file, not {type(body).__name__}")


async def read_chunks(content: Iterable[Any]) -> AsyncIterator[bytes]:
    """Read what an asynchronous client cannot send: an open file or another iterable of bytes."""
    read = getattr(content, "read", None)
    for chunk in content if read is None else iter(partial(read, _CHUNK_SIZE), b""):
        yield chunk


def _multipart(fields: Mapping[str, object], types: Mapping[str, str]) -> Payload:
    """Lay out multipart/form-data (RFC 7578): files, objects as JSON, the rest as text; lists repeat their name."""
    parts: list[tuple[str, Any]] = []
    replayable = True
    for name, value in fields.items():
        if value is None:
            continue
        for item in _items(value):
            part = _part(name, item, types.get(name, ""))
            parts.append((name, part))
            replayable = replayable and _is_replayable(part)
    return Payload(content_type="multipart/form-data", files=parts, replayable=replayable)


def _items(value: object) -> Iterable[object]:
    """The items of a list, each of which is a part, or the value alone."""
    several = _is_iterable(value) and not _is_file(value) and not _is_model(value)
    return cast("Iterable[object]", value) if several else [value]


def _is_iterable(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (str, Mapping))


def _is_structured(value: object) -> bool:
    return _is_model(value) or isinstance(value, (list, Mapping))


def _is_model(value: object) -> bool:
    return hasattr(value, "model_dump")


def _part(name: str, item: object, content_type: str) -> object:
    """A part in the form that the HTTP client takes."""
    declared = (content_type,) if content_type else ()
    if not _is_file(item):
        if _is_structured(item) or "json" in content_type:
            return (None, _json_part(name, item), content_type or "application/json")
        return (None, named_scalar(name, item).encode(), *declared)
    if isinstance(item, tuple):
        file_name, content, *rest = cast("tuple[object, ...]", item)
        return (file_name, _content(content), *(rest or declared))
    content = _content(item)
    if isinstance(item, os.PathLike):
        return (os.path.basename(cast("os.PathLike[str]", item)), content, *declared)
    if isinstance(content, bytes) or declared:
        return (os.path.basename(getattr(item, "name", None) or name), content, *declared)
    return content


def _json_part(name: str, item: object) -> bytes:
    try:
        return encode_json(item).encode()
    except (TypeError, ValueError) as error:
        raise type(error)(f"{name}.{error}") from None


def _is_file(value: object) -> bool:
    return _is_named(value) or isinstance(value, (*_BYTES, os.PathLike)) or hasattr(value, "read")


def _is_named(value: object) -> bool:
    """Whether a value is a file's name and content, and perhaps its media type and headers."""
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    return len(items) in (2, 3, 4) and not isinstance(items[1], tuple) and _is_file(items[1])


def _is_replayable(file: object) -> bool:
    content = cast("tuple[object, ...]", file)[1] if isinstance(file, tuple) else file
    seekable = getattr(content, "seekable", None)
    return isinstance(content, bytes) or bool(seekable is not None and seekable())


def _content(value: object) -> object:
    """The bytes of a value, unless it is a stream."""
    if isinstance(value, os.PathLike):
        with open(cast("os.PathLike[str]", value), "rb") as file:
            return file.read()
    return bytes(cast("bytes", value)) if isinstance(value, _BYTES) else value
