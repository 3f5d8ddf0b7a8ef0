# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `note`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .note import Even, Itself, Json, Mark, NotePath
from .shared import Outline


class MarkParam(TypedDict):
    color: str
    over: NotRequired[MarksParam]


class NoteReplaceParams(TypedDict):
    """The arguments of `PUT /notes`."""

    content: Json | None
    even: NotRequired[Even]
    itself: NotRequired[Itself]
    marks: NotRequired[MarksParam]
    outline: NotRequired[Outline]
    path: NotRequired[Iterable[NotePath]]


if TYPE_CHECKING:
    MarksParam: TypeAlias = "MarkParam | Mark | Iterable[MarksParam]"
else:
    MarksParam = TypeAliasType("MarksParam", "MarkParam | Mark | Iterable[MarksParam]")
