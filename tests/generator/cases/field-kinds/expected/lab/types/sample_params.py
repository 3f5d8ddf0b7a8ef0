# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `sample`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as date_type, datetime
from typing import Any, Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import FileContent, SequenceNotStr
from .sample import Link, Part, Sample, Text


class PartParam(TypedDict):
    id: str
    parent: str | None


class TextParam(TypedDict):
    it_s: Literal["text"]
    body: NotRequired[str]


class LinkParam(TypedDict):
    it_s: Literal["link"]
    href: NotRequired[str]


ContentParam: TypeAlias = TextParam | Text | LinkParam | Link
"""One of two; \"\"\" ends nothing."""


class SampleParam(TypedDict):
    """Ends a string \"\"\" and a path C:\\x; $ref, {x} and {{ 7 * 7 }} stay."""

    plain: str
    """\"\"" """

    optional: NotRequired[str]
    """quote" """

    nullable: str | None
    """back\\"""

    nullable_optional: NotRequired[str | None]
    list_: Iterable[int | None]
    due_date: str | date_type
    date: NotRequired[str | date_type]
    made_at: NotRequired[str | datetime]
    blob: NotRequired[FileContent]
    choice: NotRequired[str | datetime | int | SequenceNotStr[str]]
    nested: NotRequired[Iterable[Iterable[PartParam | Part]]]
    by_name: NotRequired[Mapping[str, PartParam | Part | None]]
    anything: NotRequired[Any]
    things: NotRequired[Iterable[object]]
    open: NotRequired[Mapping[str, object]]
    values: NotRequired[Literal[1, -2, True, "it's", '"', "Literal['x']"]]
    content: ContentParam
    contents: NotRequired[Iterable[ContentParam]]


class SampleCreateParams(TypedDict):
    """The arguments of `POST /samples`."""

    sample: NotRequired[SampleParam | Sample]
