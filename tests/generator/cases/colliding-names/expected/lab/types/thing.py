"""Models of `thing`."""

from __future__ import annotations

from typing import Literal, TYPE_CHECKING, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.models.base import BaseModel


class OptionalSchema(BaseModel):
    union: UnionSchema | None = None


class BaseModelSchema(BaseModel):
    base_model: BaseModelSchema | None = None


class FieldSchema(BaseModel):
    Field_: str | None = Field(default=None, alias="Field")
    BaseModel_: int | None = Field(default=None, alias="BaseModel")


class TypeAliasTypeSchema(BaseModel):
    name: str | None = None


CurrencyCode: TypeAlias = Literal["EUR", "SEK"]


CurrencyCode1: TypeAlias = Literal["EUR", "NOK"]


CurrencyCode12: TypeAlias = Literal["EUR", "DKK"]


class Currencycode2(BaseModel):
    a: str | None = None


class CurrencyCode3(BaseModel):
    b: str | None = None


class Shapes(BaseModel):
    f0: str | None = None


class S0(BaseModel):
    S1: Shapes | None = None


class Model(BaseModel):
    f0: S0 | None = None


class Thing(BaseModel):
    union: UnionSchema | None = None
    optional: OptionalSchema | None = None
    base_model: BaseModelSchema | None = None
    field: FieldSchema | None = None
    alias: TypeAliasTypeSchema | None = None
    code: CurrencyCode | None = None
    code_1: CurrencyCode1 | None = None
    code1: CurrencyCode12 | None = None
    code_case: Currencycode2 | None = None
    code_spelled: CurrencyCode3 | None = None
    place: S0 | None = None
    shapes: Shapes | None = None
    model: Model | None = None


if TYPE_CHECKING:
    UnionSchema: TypeAlias = "OptionalSchema | list[UnionSchema]"
else:
    UnionSchema = TypeAliasType("UnionSchema", "OptionalSchema | list[UnionSchema]")
