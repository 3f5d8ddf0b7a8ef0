"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as date_type

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import Unknown
from .plant import Bed, Plant


class BedParam(TypedDict):
    id: NotRequired[str]


PlantParam = TypedDict(
    "PlantParam",
    {
        "class": "str",
        "@id": "str",
        "list": "NotRequired[Sequence[str]]",
        "date": "NotRequired[str | date_type]",
        "sown": "NotRequired[str | date_type]",
        "object": "NotRequired[Unknown]",
        "note": "NotRequired[Unknown]",
        "model_config": "NotRequired[str]",
        "model_year": "NotRequired[int]",
        "copy": "NotRequired[bool]",
        "first-bloom": "NotRequired[str]",
        "first_bloom": "NotRequired[str]",
        "3d-print": "NotRequired[str]",
        "größe": "NotRequired[float]",
        "__hidden__": "NotRequired[str]",
        "Bed": "NotRequired[BedParam | Bed]",
    },
)


class PlantCreateParams(TypedDict):
    plant: NotRequired[PlantParam | Plant]
