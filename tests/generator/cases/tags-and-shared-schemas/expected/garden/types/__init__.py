# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .garden_bed import Bed, Size
    from .plant import Plant
    from .shared import Acidity, Soil
    from .status_types import Status
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Bed": ".garden_bed",
            "Size": ".garden_bed",
            "Plant": ".plant",
            "Acidity": ".shared",
            "Soil": ".shared",
            "Status": ".status_types",
        },
    )

__all__ = [
    "Acidity",
    "Bed",
    "Plant",
    "Size",
    "Soil",
    "Status",
]
