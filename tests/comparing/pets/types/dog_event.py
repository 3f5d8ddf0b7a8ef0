from typing import Union

from typing_extensions import Annotated, Literal, TypeAlias

from .._models import BaseModel
from .dog import Dog

__all__ = ["DogEvent", "Barked", "Slept"]


class Barked(BaseModel):
    type: Literal["barked"]
    dog: Dog


class Slept(BaseModel):
    type: Literal["slept"]
    seconds: int


DogEvent: TypeAlias = Annotated[Union[Barked, Slept], "type"]
