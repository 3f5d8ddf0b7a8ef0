"""Fields of a page by their names in the API."""

from __future__ import annotations

from typing import Any, cast

from pydantic import ValidationError

from ..common.plain import as_array, as_object
from ..models.base import BaseModel, validator


def field_at(value: object, path: str) -> object:
    """A field by its name, or by several with dots between them where objects are nested.

    A name that has dots itself is found as it is.
    """
    found = _field(value, path)
    if found is None and "." in path:
        name, _, rest = path.partition(".")
        inner = _field(value, name)
        return None if inner is None else field_at(inner, rest)
    return found


def _field(value: object, name: str) -> object:
    """A field of a model, or of an object that stayed plain JSON."""
    fields = as_object(value)
    if fields is not None:
        return fields.get(name)
    if not isinstance(value, BaseModel):
        return None
    attribute = attribute_of(type(value), name)
    return cast("object", getattr(value, attribute)) if attribute else (value.model_extra or {}).get(name)


def attribute_of(model: type[BaseModel], name: str) -> str:
    """The attribute of a model for a field; empty if it has none."""
    fields = model.model_fields
    if name in fields and fields[name].alias in (None, name):
        return name
    return next((attribute for attribute, field in fields.items() if field.alias == name), "")


def read_text(tp: Any, text: Any) -> object:
    """What a text says of a type, such as a number; if it says nothing of the kind, the text."""
    try:
        return validator(tp).validate_strings(text)
    except ValidationError:
        return text


def integer(value: object) -> int | None:
    """A whole number, which may be written as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def items_in(value: object) -> list[object] | None:
    """The items of a page; none where there is null, and `None` where something else is in place of the list."""
    return [] if value is None else as_array(value)
