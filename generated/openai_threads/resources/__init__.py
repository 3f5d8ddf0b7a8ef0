# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Resources: the methods of the API by subject."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .beta.beta import Beta, BetaWithRawResponse, BetaWithStreamingResponse
    from .beta.async_beta import AsyncBeta, AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Beta": ".beta.beta",
            "BetaWithRawResponse": ".beta.beta",
            "BetaWithStreamingResponse": ".beta.beta",
            "AsyncBeta": ".beta.async_beta",
            "AsyncBetaWithRawResponse": ".beta.async_beta",
            "AsyncBetaWithStreamingResponse": ".beta.async_beta",
        },
    )

__all__ = [
    "AsyncBeta",
    "AsyncBetaWithRawResponse",
    "AsyncBetaWithStreamingResponse",
    "Beta",
    "BetaWithRawResponse",
    "BetaWithStreamingResponse",
]
