# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""What the bodies of errors hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .types.errors import PlantCreateError409, Problem, RefusedBody

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

ERRORS: Mapping[str, Mapping[str, Any]] = {
    "": {
        "4XX": RefusedBody,
        "default": Problem,
    },
    "plants.create": {
        "409": PlantCreateError409,
    },
}
"""The types by method and then by status; under an empty name, those of all other methods and statuses."""
