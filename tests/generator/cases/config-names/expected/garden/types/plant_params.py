# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import SequenceNotStr


class PlantListParams(TypedDict):
    """The arguments of `GET /plants`."""

    after: NotRequired[str]
    color: NotRequired[SequenceNotStr[str]]
