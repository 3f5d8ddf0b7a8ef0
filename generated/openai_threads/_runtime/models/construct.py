# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Tolerant construction: a value that does not match its type becomes the closest thing that does.

Each part is validated first. Where that fails, one level is opened and its parts are tried, so whatever is
valid becomes a proper model, and whatever is not stays as it came.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import SimpleNamespace, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import pydantic
from pydantic import ValidationError
from pydantic.errors import PydanticUserError
from pydantic.fields import FieldInfo

from ..common.plain import as_array, as_object
from .base import BaseModel, complete, is_model, validator
from .keeping import kept_in_model

T = TypeVar("T")

_Model: TypeAlias = type[pydantic.BaseModel]


class Number(float):
    """A number of JSON that has not forgotten how it was written, for where text is due."""

    text: str

    def __new__(cls, text: str) -> Number:
        number = super().__new__(cls, text)
        number.text = text
        return number


class _Slot(NamedTuple):
    """A field of a model."""

    name: str
    alias: str
    type: Any
    info: FieldInfo


def construct(tp: type[T], value: object) -> T:
    """Make a value of a type from decoded JSON, without ever failing or losing data."""
    return cast("T", _construct(tp, value))


def _construct(tp: Any, value: object) -> object:
    try:
        return validator(tp).validate_python(value)
    except (ValidationError, PydanticUserError):
        return _open(tp, value)


def _open(tp: Any, value: object) -> object:
    """Build the parts of a value that as a whole is not valid."""
    tp = _bare(tp)
    origin, arguments = get_origin(tp), get_args(tp)
    if origin in (Union, UnionType):
        return _construct_union(arguments, value)
    items, fields = as_array(value), as_object(value)
    if items is not None and origin is list:
        return [_construct(arguments[0], item) for item in items]
    if fields is not None and origin is dict:
        return {name: _construct(arguments[1], item) for name, item in fields.items()}
    if fields is not None and is_model(tp):
        return _construct_model(tp, fields)
    return _text(value) if tp is str else value


def _text(value: object) -> object:
    """A number as it was written; anything else as it came."""
    if isinstance(value, Number):
        return value.text
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _construct_model(model: _Model, data: Mapping[str, object]) -> pydantic.BaseModel:
    values: dict[str, object] = {}
    given: set[str] = set()
    extra = dict(data)
    for name, alias, tp, info in _slots(model):
        key = alias if alias in extra else name
        if key in extra:
            values[name] = _construct(tp, extra.pop(key))
            given.add(name)
        else:
            values[name] = None if info.is_required() else info.get_default(call_default_factory=True)
    # What `model_construct` does, less its keyword arguments, with which a field could collide.
    result = model.__new__(model)
    object.__setattr__(result, "__dict__", values)
    object.__setattr__(result, "__pydantic_fields_set__", given)
    object.__setattr__(result, "__pydantic_extra__", _extras(model, extra))
    object.__setattr__(result, "__pydantic_private__", None)
    return result


def _extras(model: _Model, values: dict[str, object]) -> dict[str, object]:
    """The values of keys that are no fields, of their type if the model gives them one."""
    tp = _extra_type(model) if values else None
    return values if tp is None else {name: _construct(tp, value) for name, value in values.items()}


@kept_in_model
def _extra_type(model: _Model) -> Any:
    declared = model.__annotations__.get("__pydantic_extra__")
    return None if declared is None else get_args(_resolved(declared, model.__module__))[1]


def _construct_union(arguments: tuple[Any, ...], value: object) -> object:
    members = tuple(_members(arguments))
    fields = as_object(value)
    if fields is not None and (models := [member for member in members if is_model(member)]):
        return _construct_model(_select(models, fields), fields)
    for member in members:
        if get_origin(member) is type(value):
            return _open(member, value)
    return _text(value) if str in members else value


def _select(models: list[_Model], data: Mapping[str, object]) -> _Model:
    """The model that an object is meant to be: by its constant fields, else by its required ones."""
    tagged: list[_Model] = []
    untagged: list[_Model] = []
    for model in models:
        tags = {key: constant for key, constant in _tags(model).items() if key in data}
        if all(data[key] == constant for key, constant in tags.items()):
            (tagged if tags else untagged).append(model)
    whole = [model for model in tagged or untagged if _has_required(model, data)]
    if whole:
        return max(whole, key=lambda model: _fit(model, data))
    return tagged[0] if tagged else BaseModel


def _fit(model: _Model, data: Mapping[str, object]) -> tuple[int, int]:
    """How much of an object a model knows: its fields, and those of them that are as declared."""
    known = [(slot, data[slot.alias]) for slot in _slots(model) if slot.alias in data]
    return len(known), sum(_is_valid(slot.type, value) for slot, value in known)


def _is_valid(tp: Any, value: object) -> bool:
    try:
        validator(tp).validate_python(value)
    except (ValidationError, PydanticUserError):
        return False
    return True


def _has_required(model: _Model, data: Mapping[str, object]) -> bool:
    return all(slot.alias in data or slot.name in data for slot in _slots(model) if slot.info.is_required())


@kept_in_model
def _slots(model: _Model) -> tuple[_Slot, ...]:
    complete(model)
    return tuple(_Slot(name, info.alias or name, _field_type(info), info) for name, info in model.model_fields.items())


def _field_type(info: FieldInfo) -> Any:
    parts = (info.annotation, *info.metadata)
    return Annotated[parts] if info.metadata else info.annotation


@kept_in_model
def _tags(model: _Model) -> Mapping[str, object]:
    """The fields of a model that can have one value only, by their names in JSON."""
    tags: dict[str, object] = {}
    for slot in _slots(model):
        types = [tp for tp in _members((slot.type,)) if tp is not type(None)]
        values = get_args(types[0]) if len(types) == 1 and get_origin(types[0]) is Literal else ()
        if len(values) == 1:
            tags[slot.alias] = values[0]
    return tags


def _members(members: tuple[Any, ...]) -> Iterator[Any]:
    for member in map(_bare, members):
        if get_origin(member) in (Union, UnionType):
            yield from _members(get_args(member))
        else:
            yield member


def _bare(tp: Any) -> Any:
    """A type without its annotations and its alias."""
    while True:
        if get_origin(tp) is Annotated:
            tp = get_args(tp)[0]
        elif hasattr(tp, "__value__"):
            tp = _aliased(tp)
        else:
            return tp


@lru_cache(maxsize=4096)
def _aliased(alias: Any) -> Any:
    """What an alias stands for; where it contains itself that is in quotes, to be read in its module."""
    return _resolved(alias.__value__, alias.__module__)


def _resolved(annotation: Any, module: str) -> Any:
    """An annotation without quotes, read in its module."""
    holder = SimpleNamespace(__annotations__={"value": annotation})
    return get_type_hints(holder, vars(sys.modules[module]), include_extras=True)["value"]
