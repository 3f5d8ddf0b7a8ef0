"""A surface as a file of the package: JSON, a line for each method and each type, so that its differences are read
easily. What has its usual value is left out.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from pathlib import PurePath
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from specloom.ir import ListOf, LiteralOf, MapOf, Named, Nullable, Primitive, Type, UnionOf
from specloom.surface.model import Surface
from specloom.text import SpecText

SURFACE_NAME = "_surface.json"
SCHEMA = 1
_OMITTED = frozenset({"PublicArgument.origin", "PublicField.origin"})
"""What is not kept: the places of parts follow those of their wholes."""


def dump(surface: Surface, document: str) -> str:
    """The text of the file; places are told relative to the document."""
    lines = [f'"schema":{SCHEMA}']
    for name, value in cast("dict[str, Any]", _encoded(_placed(surface, document))).items():
        if isinstance(value, dict) and value:
            entries = cast("dict[str, Any]", value).items()
            text = "{\n" + ",\n".join(f"{_text(key)}:{_text(entry)}" for key, entry in entries) + "\n}"
        else:
            text = _text(value)
        lines.append(f"{_text(name)}:{text}")
    return "{" + ",\n".join(lines) + "}\n"


def parse(text: str) -> Surface:
    """The surface in the file.

    Raises:
        ValueError: It is damaged, or of another schema.
    """
    data: Any = json.loads(text)
    if not isinstance(data, dict) or cast("dict[str, Any]", data).get("schema") != SCHEMA:
        raise ValueError(f"is not a surface of schema {SCHEMA}")
    try:
        return cast("Surface", _decoded(Surface, cast("Any", data)))
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise ValueError(f"is damaged: {error!r}") from error


def _placed(surface: Surface, document: str) -> Surface:
    folder = PurePath(document).parent.as_posix()

    def place(origin: str) -> str:
        file, mark, pointer = origin.partition("#")
        return f"{'' if file in ('', document) else posixpath.relpath(file, folder)}{mark}{pointer}" if mark else ""

    return replace(
        surface,
        methods={path: replace(item, origin=place(item.origin)) for path, item in surface.methods.items()},
        types={name: replace(item, origin=place(item.origin)) for name, item in surface.types.items()},
    )


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _encoded(value: Any) -> Any:
    if isinstance(value, (Primitive, Named, ListOf, MapOf, UnionOf, LiteralOf, Nullable)):
        return _encoded_type(value)
    if is_dataclass(value):
        return _encoded_parts(value, type(value))
    if isinstance(value, (tuple, list)):
        return [_encoded(item) for item in cast("Iterable[Any]", value)]
    if isinstance(value, Mapping):
        return {key: _encoded(item) for key, item in cast("Mapping[str, Any]", value).items()}
    return value


def _encoded_parts(part: Any, of: Any) -> dict[str, Any]:
    return {
        name: _encoded(found)
        for name, _, default in _slots(of)
        if f"{of.__name__}.{name}" not in _OMITTED
        if (found := getattr(part, name)) != default
    }


def _decoded(expected: Any, value: Any) -> Any:
    if expected == Type:
        return _decoded_type(value)
    if get_origin(expected) is UnionType:
        expected = get_args(expected)[0]  # the other one is None, for what is left out
    if isinstance(expected, type) and is_dataclass(expected):
        slots = _slots(cast("Any", expected))
        given = {name: hint for name, hint, default in slots if name in value or default is MISSING}
        return cast("Any", expected)(**{name: _decoded(hint, value[name]) for name, hint in given.items()})
    if get_origin(expected) is tuple:
        return tuple(_decoded(get_args(expected)[0], item) for item in value)
    if get_origin(expected) is Mapping:
        return {key: _decoded(get_args(expected)[1], item) for key, item in value.items()}
    return value


@cache
def _slots(part: Any) -> tuple[tuple[str, Any, Any], ...]:
    """Name, type and usual value of each field."""
    hints = get_type_hints(part)
    return tuple(
        (item.name, hints[item.name], item.default_factory() if item.default_factory is not MISSING else item.default)
        for item in fields(part)
    )


def _encoded_type(type_: Type) -> Any:
    """A primitive is a text, and a name one with `#` before it; of the rest, lists, the kind first."""
    if isinstance(type_, Primitive):
        return type_.kind
    if isinstance(type_, Named):
        return f"#{type_.name}"
    if isinstance(type_, ListOf):
        return ["list", _encoded_type(type_.item)]
    if isinstance(type_, MapOf):
        return ["map", _encoded_type(type_.value)]
    if isinstance(type_, Nullable):
        return ["null", _encoded_type(type_.inner)]
    if isinstance(type_, UnionOf):
        return ["or", *map(_encoded_type, type_.members)]
    return ["is", *(value.raw if isinstance(value, SpecText) else value for value in type_.values)]


def _decoded_type(value: Any) -> Type:
    if isinstance(value, str):
        return Named("", value[1:]) if value.startswith("#") else Primitive(cast("Any", value))
    kind, *parts = value
    if kind == "is":
        return LiteralOf(tuple(SpecText(part) if isinstance(part, str) else part for part in parts))
    types = [_decoded_type(part) for part in parts]
    if kind == "or":
        return UnionOf(tuple(types))
    return ListOf(types[0]) if kind == "list" else MapOf(types[0]) if kind == "map" else Nullable(types[0])
