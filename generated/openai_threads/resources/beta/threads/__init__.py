# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Resources of `beta.threads`."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .runs.runs import Runs, RunsWithRawResponse, RunsWithStreamingResponse
    from .runs.async_runs import AsyncRuns, AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse
    from .messages import Messages, MessagesWithRawResponse, MessagesWithStreamingResponse
    from .async_messages import (
        AsyncMessages,
        AsyncMessagesWithRawResponse,
        AsyncMessagesWithStreamingResponse,
    )
    from .threads import Threads, ThreadsWithRawResponse, ThreadsWithStreamingResponse
    from .async_threads import (
        AsyncThreads,
        AsyncThreadsWithRawResponse,
        AsyncThreadsWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Runs": ".runs.runs",
            "RunsWithRawResponse": ".runs.runs",
            "RunsWithStreamingResponse": ".runs.runs",
            "AsyncRuns": ".runs.async_runs",
            "AsyncRunsWithRawResponse": ".runs.async_runs",
            "AsyncRunsWithStreamingResponse": ".runs.async_runs",
            "Messages": ".messages",
            "MessagesWithRawResponse": ".messages",
            "MessagesWithStreamingResponse": ".messages",
            "AsyncMessages": ".async_messages",
            "AsyncMessagesWithRawResponse": ".async_messages",
            "AsyncMessagesWithStreamingResponse": ".async_messages",
            "Threads": ".threads",
            "ThreadsWithRawResponse": ".threads",
            "ThreadsWithStreamingResponse": ".threads",
            "AsyncThreads": ".async_threads",
            "AsyncThreadsWithRawResponse": ".async_threads",
            "AsyncThreadsWithStreamingResponse": ".async_threads",
        },
    )

__all__ = [
    "AsyncMessages",
    "AsyncMessagesWithRawResponse",
    "AsyncMessagesWithStreamingResponse",
    "AsyncRuns",
    "AsyncRunsWithRawResponse",
    "AsyncRunsWithStreamingResponse",
    "AsyncThreads",
    "AsyncThreadsWithRawResponse",
    "AsyncThreadsWithStreamingResponse",
    "Messages",
    "MessagesWithRawResponse",
    "MessagesWithStreamingResponse",
    "Runs",
    "RunsWithRawResponse",
    "RunsWithStreamingResponse",
    "Threads",
    "ThreadsWithRawResponse",
    "ThreadsWithStreamingResponse",
]
