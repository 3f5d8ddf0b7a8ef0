# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `plant`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .plant import ListOrder, Month


class PlantListParams(TypedDict):
    """The arguments of `GET /plants`."""

    month: NotRequired[Month]
    order: NotRequired[ListOrder]
    """Defaults to "asc"."""
