from __future__ import annotations

from typing import Dict, Iterable, Optional, Union

from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import FileTypes, SequenceNotStr

__all__ = ["DogCreateParams", "Toy", "Ball", "Bone"]


class DogCreateParams(TypedDict, total=False):
    name: Required[str]
    size: Optional[Literal["big", "small"]]
    tags: SequenceNotStr[str]
    toys: Iterable[Toy]
    labels: Dict[str, str]
    photo: FileTypes


class Ball(TypedDict, total=False):
    type: Required[Literal["ball"]]
    color: str


Bone = TypedDict("Bone", {"type": Literal["bone"], "from": str}, total=False)

Toy: TypeAlias = Union[Ball, Bone]
