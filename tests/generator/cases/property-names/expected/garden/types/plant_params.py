# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from datetime import date as date_type

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import SequenceNotStr, Unknown
from .plant import Bed, Plant


class BedParam(TypedDict):
    id: NotRequired[str]


class PlantParam(TypedDict):
    class_: str
    """The botanical one."""

    id: str
    list_: NotRequired[SequenceNotStr[str]]
    date: NotRequired[str | date_type]
    sown: NotRequired[str | date_type]
    object: NotRequired[Unknown]
    """Whatever it is."""

    note: NotRequired[Unknown]
    model_config: NotRequired[str]
    model_year: NotRequired[int]
    copy: NotRequired[bool]
    first_bloom_: NotRequired[str]
    first_bloom: NotRequired[str]
    n_3d_print: NotRequired[str]
    grosse: NotRequired[float]
    hidden: NotRequired[str]
    value: NotRequired[str]
    bed: NotRequired[BedParam | Bed]


class PlantCreateParams(TypedDict):
    """The arguments of `POST /plants`."""

    plant: NotRequired[PlantParam | Plant]
