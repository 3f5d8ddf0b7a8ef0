# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import NotRequired, TypedDict


class AreaParam(TypedDict):
    width: float
    length: NotRequired[float]


class BedParam(AreaParam):
    soil: NotRequired[str]


class PlantCreateParams(TypedDict):
    """The arguments of `POST /plants`."""

    beds: Iterable[BedParam]
