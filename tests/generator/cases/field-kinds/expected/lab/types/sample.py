# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `sample`."""

from __future__ import annotations

from datetime import date as date_type, datetime
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel


class Part(BaseModel):
    id: str
    parent: str | None = None


class Text(BaseModel):
    it_s: Literal["text"] = Field(alias="it's")
    body: str | None = None


class Link(BaseModel):
    it_s: Literal["link"] = Field(alias="it's")
    href: str | None = None


Content: TypeAlias = Annotated[Text | Link, Field(discriminator="it_s")]
"""One of two; \"\"\" ends nothing."""


class Sample(BaseModel):
    """Ends a string \"\"\" and a path C:\\x; $ref, {x} and {{ 7 * 7 }} stay."""

    plain: str
    """\"\"" """

    optional: str | None = None
    """quote" """

    nullable: str | None = None
    """back\\"""

    nullable_optional: str | None = None
    list_: list[int | None] = Field(alias="list")
    due_date: date_type = Field(alias="due-date")
    date: date_type | None = None
    made_at: datetime | None = None
    blob: bytes | None = None
    choice: datetime | int | list[str] | None = None
    nested: list[list[Part]] | None = None
    by_name: dict[str, Part | None] | None = None
    anything: Any | None = None
    things: list[object] | None = None
    open: dict[str, object] | None = None
    values: Literal[1, -2, True, "it's", '"', "Literal['x']"] | None = None
    content: Content
    contents: list[Content] | None = None
