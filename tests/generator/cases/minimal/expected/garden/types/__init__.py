# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .plant import Plant
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Plant": ".plant",
        },
    )

__all__ = [
    "Plant",
]
