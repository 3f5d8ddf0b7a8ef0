# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Multipart bodies: the parts of multipart/form-data (RFC 7578; OpenAPI: Encoding Object)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from ..common.plain import plain_model
from ..common.sentinels import Omit
from .files import BYTES, IteratorReader, content_of, file_name, is_file
from .json_text import json_bytes
from .scalars import named_scalar

if TYPE_CHECKING:
    from ..common.aliases import Arrays

Parts = list[tuple[str, Any]]


def parts_of(fields: Mapping[str, object], written: Mapping[str, str], arrays: Arrays = "") -> Parts:
    """Lay out fields as parts, in the form that the HTTP client takes: files, objects as JSON, the rest as text.

    Lists repeat their name, and what is `None` is left out.

    Args:
        fields: The values by their names on the wire.
        written: Of single fields, media types or styles.
        arrays: How lists are written instead, and objects, the fields of which have a part each then.

    Raises:
        TypeError: a value has no form in a part.
    """
    parts: Parts = []
    for name, value in fields.items():
        how = written.get(name, "")
        if value is None:
            continue
        if how and "/" not in how:
            parts += _styled(name, value, how)
        elif arrays and not how:
            parts += [(inner, _part(inner, item, "")) for inner, item in _spread(name, value, arrays)]
        else:
            parts += [(name, _part(name, item, how)) for item in _items(value)]
    return parts


def file_parts(files: Iterable[tuple[str, object]]) -> Parts:
    """Lay out files as parts, each under the name that it has, even if others have the same."""
    return [(name, _part(name, file, "")) for name, file in files]


def is_replayable(parts: Parts) -> bool:
    """Whether the parts can be sent again."""
    return all(_is_replayable(part) for _, part in parts)


def _styled(name: str, value: object, style: str) -> Iterator[tuple[str, Any]]:
    from .styles import styled_pairs

    for key, text in styled_pairs(name, value, style, encode=lambda text, _: text):
        yield key, (None, text.encode())


def _spread(name: str, value: object, arrays: Arrays) -> Iterator[tuple[str, object]]:
    """The single values and files in a field, each under its name there."""
    value = plain_model(value)
    if value is None or isinstance(value, Omit):
        return
    if isinstance(value, Mapping):
        for key, item in cast("Mapping[object, object]", value).items():
            yield from _spread(f"{name}[{key}]", item, arrays)
    elif not _is_iterable(value) or is_file(value):
        yield name, value
    else:
        yield from _listed(name, list(cast("Iterable[object]", value)), arrays)


def _listed(name: str, items: list[object], arrays: Arrays) -> Iterator[tuple[str, object]]:
    if arrays == "comma" and not any(is_file(item) or _is_iterable(item) or _is_structured(item) for item in items):
        yield name, ",".join(named_scalar(name, item) for item in items if item is not None)
        return
    for number, item in enumerate(items):
        inner = {"indices": f"{name}[{number}]", "repeat": name}.get(arrays, f"{name}[]")
        yield from _spread(inner, item, arrays)


def _items(value: object) -> Iterable[object]:
    """The items of a list, each of which is a part, or the value alone."""
    several = _is_iterable(value) and not is_file(value) and not _is_model(value)
    return cast("Iterable[object]", value) if several else [value]


def _is_iterable(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (str, Mapping))


def _is_structured(value: object) -> bool:
    return _is_model(value) or isinstance(value, (list, Mapping))


def _is_model(value: object) -> bool:
    return hasattr(value, "model_dump")


def _part(name: str, item: object, content_type: str) -> object:
    declared = (content_type,) if content_type else ()
    if not is_file(item):
        if _is_structured(item) or "json" in content_type:
            return (None, _json_part(name, item), content_type or "application/json")
        return (None, named_scalar(name, item).encode(), *declared)
    if isinstance(item, tuple):
        own_name, content, *rest = cast("tuple[object, ...]", item)
        return (own_name, _content(content), *(rest or declared))
    content = _content(item)
    return (file_name(item) or name, content, *declared)


def _content(value: object) -> object:
    content = content_of(value)
    if hasattr(content, "read") or not isinstance(content, Iterator):
        return content
    return IteratorReader(cast("Iterator[bytes]", content))


def _json_part(name: str, item: object) -> bytes:
    try:
        return json_bytes(item)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{name}.{error}") from None


def _is_replayable(part: object) -> bool:
    content = cast("tuple[object, ...]", part)[1]
    seekable = getattr(content, "seekable", None)
    return isinstance(content, BYTES) or bool(seekable is not None and seekable())
