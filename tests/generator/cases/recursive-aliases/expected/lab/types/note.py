# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `note`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from .._runtime.models.base import BaseModel
from .shared import Outline


class Mark(BaseModel):
    color: str
    over: Marks | None = None


Itself: TypeAlias = str | int


class Note(BaseModel):
    content: Json | None = None
    outline: Outline | None = None
    even: Even | None = None
    marks: Marks | None = None
    path: list[NotePath] | None = None
    itself: Itself | None = None


if TYPE_CHECKING:
    Json: TypeAlias = "str | float | bool | list[Json | None] | dict[str, Json | None]"
else:
    Json = TypeAliasType("Json", "str | float | bool | list[Json | None] | dict[str, Json | None]")
"""Any JSON."""


if TYPE_CHECKING:
    Even: TypeAlias = "list[Odd]"
else:
    Even = TypeAliasType("Even", "list[Odd]")


if TYPE_CHECKING:
    Odd: TypeAlias = "dict[str, Even]"
else:
    Odd = TypeAliasType("Odd", "dict[str, Even]")


if TYPE_CHECKING:
    Marks: TypeAlias = "Mark | list[Marks]"
else:
    Marks = TypeAliasType("Marks", "Mark | list[Marks]")


if TYPE_CHECKING:
    NotePath: TypeAlias = "list[NotePath]"
else:
    NotePath = TypeAliasType("NotePath", "list[NotePath]")
