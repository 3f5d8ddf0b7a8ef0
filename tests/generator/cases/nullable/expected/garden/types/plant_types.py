# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.base import BaseModel


class Bed(BaseModel):
    id: str


class Plant(BaseModel):
    """One meaning in all the ways to spell it."""

    by_keyword: str | None = None
    by_type_list: str | None = None
    by_any_of: str | None = None
    by_one_of: str | None = None
    ref_by_keyword: Bed | None = None
    ref_by_any_of: Bed | None = None
    ref_to_nullable: Bed | None = None
    enum_by_value: Literal["sun", "shade"] | None = None
    enum_by_keyword: Literal["sun", "shade"] | None = None
