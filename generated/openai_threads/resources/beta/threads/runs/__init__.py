# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Resources of `beta.threads.runs`."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .steps import Steps, StepsWithRawResponse, StepsWithStreamingResponse
    from .async_steps import AsyncSteps, AsyncStepsWithRawResponse, AsyncStepsWithStreamingResponse
    from .runs import Runs, RunsWithRawResponse, RunsWithStreamingResponse
    from .async_runs import AsyncRuns, AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Steps": ".steps",
            "StepsWithRawResponse": ".steps",
            "StepsWithStreamingResponse": ".steps",
            "AsyncSteps": ".async_steps",
            "AsyncStepsWithRawResponse": ".async_steps",
            "AsyncStepsWithStreamingResponse": ".async_steps",
            "Runs": ".runs",
            "RunsWithRawResponse": ".runs",
            "RunsWithStreamingResponse": ".runs",
            "AsyncRuns": ".async_runs",
            "AsyncRunsWithRawResponse": ".async_runs",
            "AsyncRunsWithStreamingResponse": ".async_runs",
        },
    )

__all__ = [
    "AsyncRuns",
    "AsyncRunsWithRawResponse",
    "AsyncRunsWithStreamingResponse",
    "AsyncSteps",
    "AsyncStepsWithRawResponse",
    "AsyncStepsWithStreamingResponse",
    "Runs",
    "RunsWithRawResponse",
    "RunsWithStreamingResponse",
    "Steps",
    "StepsWithRawResponse",
    "StepsWithStreamingResponse",
]
