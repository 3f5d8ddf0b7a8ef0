# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from datetime import date as date_type

from pydantic import Field

from .._runtime.common.aliases import Unknown
from .._runtime.models.base import BaseModel


class Bed(BaseModel):
    id: str | None = None


class Plant(BaseModel):
    class_: str = Field(alias="class")
    """The botanical one."""

    id: str = Field(alias="@id")
    list_: list[str] | None = Field(default=None, alias="list")
    date: date_type | None = None
    sown: date_type | None = None
    object: Unknown | None = None
    """Whatever it is."""

    note: Unknown | None = None
    model_config_: str | None = Field(default=None, alias="model_config")
    model_year: int | None = None
    copy_: bool | None = Field(default=None, alias="copy")
    first_bloom_: str | None = Field(default=None, alias="first-bloom")
    first_bloom: str | None = None
    n_3d_print: str | None = Field(default=None, alias="3d-print")
    grosse: float | None = Field(default=None, alias="größe")
    hidden: str | None = Field(default=None, alias="__hidden__")
    value: str | None = Field(default=None, alias="")
    bed: Bed | None = Field(default=None, alias="Bed")
