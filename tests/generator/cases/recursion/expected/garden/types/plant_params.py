# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import NotRequired, TypedDict

from .plant import Plant


class PlantParam(TypedDict):
    id: str
    parent_plant: NotRequired[PlantParam | Plant]
    offspring: NotRequired[Iterable[PlantParam | Plant]]
    neighbours: NotRequired[Mapping[str, PlantParam | Plant]]


class PlantCreateParams(TypedDict):
    """The arguments of `POST /plants`."""

    id: str
    neighbours: NotRequired[Mapping[str, PlantParam | Plant]]
    offspring: NotRequired[Iterable[PlantParam | Plant]]
    parent_plant: NotRequired[PlantParam | Plant]
