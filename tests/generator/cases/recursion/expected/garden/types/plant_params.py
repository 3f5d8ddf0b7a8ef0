"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from typing_extensions import NotRequired, TypedDict

PlantParam = TypedDict(
    "PlantParam",
    {
        "id": "str",
        "parent-plant": "NotRequired[PlantParam]",
        "offspring": "NotRequired[Sequence[PlantParam]]",
        "neighbours": "NotRequired[Mapping[str, PlantParam]]",
    },
)


class PlantAddPlantParams(TypedDict):
    id: str
    neighbours: NotRequired[Mapping[str, PlantParam]]
    offspring: NotRequired[Sequence[PlantParam]]
    parent_plant: NotRequired[PlantParam]
