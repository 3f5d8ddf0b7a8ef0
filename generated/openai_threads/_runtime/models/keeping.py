# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What is derived from types, and goes away with those that a program makes as it runs.

A cache that has such a type for a key would own it, and so would one with weak keys: what is derived holds the type.
So it is kept in the type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast, get_args

import pydantic

T = TypeVar("T")

ModelType = type(pydantic.BaseModel)
"""The class of model classes, which tells them from other types in no time."""
_SIZE = 4096


def kept_in_model(derive: Callable[[Any], T]) -> Callable[[Any], T]:
    """Have a function derive something once for each model."""
    name = f"__sdk_{derive.__name__.strip('_')}__"

    def get(model: Any) -> T:
        # Not what a model inherits: that is its base's.
        own = cast("Mapping[str, T]", vars(model))
        if name in own:
            return own[name]
        derived = derive(model)
        type.__setattr__(model, name, derived)
        return derived

    return get


def kept_by_type(derive: Callable[[Any], T]) -> Callable[[Any], T]:
    """Have a function derive something once for each type, which may be unhashable; the number is bounded."""
    of_others = lru_cache(maxsize=_SIZE)(derive)

    @kept_in_model
    def of_owner(owner: Any) -> Callable[[Any], T]:
        return lru_cache(maxsize=_SIZE)(derive)

    def get(tp: Any) -> T:
        try:
            hash(tp)
        except TypeError:
            return derive(tp)
        owner = _owner(tp)
        return of_others(tp) if owner is None else of_owner(owner)(tp)

    return get


def _owner(tp: Any) -> Any:
    """The first class in a type that a program may have made: a model, a dataclass or a `TypedDict`."""
    if isinstance(tp, type) and (hasattr(tp, "__dataclass_fields__") or hasattr(tp, "__required_keys__")):
        return tp
    if isinstance(tp, ModelType):
        return tp
    return next((owner for part in get_args(tp) if (owner := _owner(part)) is not None), None)
