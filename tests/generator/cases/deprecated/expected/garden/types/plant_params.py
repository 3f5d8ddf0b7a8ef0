# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import NotRequired, TypedDict


class PlantListParams(TypedDict):
    """The arguments of `GET /plants`."""

    bed: NotRequired[str]
    """Deprecated."""


class PlantSearchParams(TypedDict):
    """The arguments of `GET /plants/search`."""

    text: str
    """Words of the name. For example "red tulip"."""

    after: NotRequired[str]
    """For example "p_17"."""

    page: NotRequired[int]
    """Deprecated. The page to begin with. Defaults to 1."""

    size: NotRequired[int]
    """How many plants at most. Defaults to 20."""

    skip: NotRequired[int]
    """Deprecated: use `after`."""


class PlantPotParam(TypedDict):
    litres: NotRequired[float]
    """Defaults to 1.5. For example 3."""

    lid: NotRequired[bool]
    """Defaults to False."""


class PlantUpdateParams(TypedDict):
    """The arguments of `PATCH /plants/{id}`."""

    latin: NotRequired[str]
    """Deprecated. The Latin name."""

    name: NotRequired[str]
    """For example "Rosa"."""

    pot: NotRequired[PlantPotParam]
    water: NotRequired[Literal["much", "little"]]
