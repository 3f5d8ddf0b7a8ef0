# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `trees.rule`."""

from __future__ import annotations

from typing import TypeAlias

from pydantic import Field

from ..._runtime.models.base import BaseModel


class NotRule(BaseModel):
    not_: Rule = Field(alias="not")


class Is(BaseModel):
    field: str
    value: str | None = None


class AndRule(BaseModel):
    all: list[Rule]


Rule: TypeAlias = AndRule | NotRule | Is
