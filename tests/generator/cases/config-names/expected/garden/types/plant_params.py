# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import NotRequired, TypedDict


class PlantListParams(TypedDict):
    """The arguments of `GET /plants`."""

    after: NotRequired[str]
    color: NotRequired[Sequence[str]]
