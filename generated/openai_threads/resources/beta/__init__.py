# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Resources of `beta`."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .assistants import Assistants, AssistantsWithRawResponse, AssistantsWithStreamingResponse
    from .async_assistants import (
        AsyncAssistants,
        AsyncAssistantsWithRawResponse,
        AsyncAssistantsWithStreamingResponse,
    )
    from .threads.threads import Threads, ThreadsWithRawResponse, ThreadsWithStreamingResponse
    from .threads.async_threads import (
        AsyncThreads,
        AsyncThreadsWithRawResponse,
        AsyncThreadsWithStreamingResponse,
    )
    from .beta import Beta, BetaWithRawResponse, BetaWithStreamingResponse
    from .async_beta import AsyncBeta, AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Assistants": ".assistants",
            "AssistantsWithRawResponse": ".assistants",
            "AssistantsWithStreamingResponse": ".assistants",
            "AsyncAssistants": ".async_assistants",
            "AsyncAssistantsWithRawResponse": ".async_assistants",
            "AsyncAssistantsWithStreamingResponse": ".async_assistants",
            "Threads": ".threads.threads",
            "ThreadsWithRawResponse": ".threads.threads",
            "ThreadsWithStreamingResponse": ".threads.threads",
            "AsyncThreads": ".threads.async_threads",
            "AsyncThreadsWithRawResponse": ".threads.async_threads",
            "AsyncThreadsWithStreamingResponse": ".threads.async_threads",
            "Beta": ".beta",
            "BetaWithRawResponse": ".beta",
            "BetaWithStreamingResponse": ".beta",
            "AsyncBeta": ".async_beta",
            "AsyncBetaWithRawResponse": ".async_beta",
            "AsyncBetaWithStreamingResponse": ".async_beta",
        },
    )

__all__ = [
    "Assistants",
    "AssistantsWithRawResponse",
    "AssistantsWithStreamingResponse",
    "AsyncAssistants",
    "AsyncAssistantsWithRawResponse",
    "AsyncAssistantsWithStreamingResponse",
    "AsyncBeta",
    "AsyncBetaWithRawResponse",
    "AsyncBetaWithStreamingResponse",
    "AsyncThreads",
    "AsyncThreadsWithRawResponse",
    "AsyncThreadsWithStreamingResponse",
    "Beta",
    "BetaWithRawResponse",
    "BetaWithStreamingResponse",
    "Threads",
    "ThreadsWithRawResponse",
    "ThreadsWithStreamingResponse",
]
