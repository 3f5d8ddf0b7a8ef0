# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Parameters of `plant`."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import NotRequired, TypedDict


class PlantListParams(TypedDict):
    """The arguments of `GET /plants`."""

    after: NotRequired[str]
    color: NotRequired[Sequence[str]]
