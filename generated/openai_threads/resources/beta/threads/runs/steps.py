# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta.threads.runs.steps`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ....._runtime.client.resource import SyncResourceBase
from ....._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ....._runtime.common.sentinels import not_given, omit
from ....._runtime.lazy import lazy_exports
from ....._runtime.requests.request import Request, url_path
from .....pagination import SyncCursorPage
from .....types.beta.threads.runs.step import RunStep

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    import httpx2

    from ....._runtime.common.aliases import Body, Headers, Query
    from ....._runtime.common.sentinels import NotGiven, Omit
    from .....types.beta.threads.runs.step import RunStepInclude

_HEADERS = {
    "OpenAI-Beta": "assistants=v2",
}


class Steps(SyncResourceBase):
    """The steps that a run has taken."""

    @cached_property
    def with_raw_response(self) -> StepsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return StepsWithRawResponse(Steps(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> StepsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return StepsWithStreamingResponse(Steps(streamed_client(self._client)))

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def retrieve(
        self,
        step_id: str,
        *,
        thread_id: str,
        run_id: str,
        include: Iterable[RunStepInclude] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> RunStep:
        """Returns one step of a run with what it did.

        `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`

        Args:
            step_id: Step to return.
            thread_id: Thread the run works on.
            run_id: Run the step is part of.
            include: Fields to add to the response. The only one so far is the content of file
                search results, which is otherwise left out.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path(
                "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
                step_id=step_id,
                thread_id=thread_id,
                run_id=run_id,
            ),
            query={
                "include[]": include,
            },
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, RunStep)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def list(
        self,
        run_id: str,
        *,
        thread_id: str,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[RunStep]:
        """Returns steps page by page, newest first unless told otherwise.

        `GET /threads/{thread_id}/runs/{run_id}/steps`

        Args:
            run_id: Run whose steps are listed.
            thread_id: Thread the run works on.
            after: Cursor to the page that follows, namely the id of the last step you have.
            before: Cursor to the page that precedes, namely the id of the first step you have.
            include: Fields to add to the response. The only one so far is the content of file
                search results, which is otherwise left out.
            limit: Most steps on one page, from 1 to 100; 20 if left out.
            order: Order by time of creation; `desc`, the default, is newest first, `asc` oldest
                first.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path(
                "/threads/{thread_id}/runs/{run_id}/steps", run_id=run_id, thread_id=thread_id
            ),
            query={
                "after": after,
                "before": before,
                "include[]": include,
                "limit": limit,
                "order": order,
            },
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncCursorPage[RunStep])


class StepsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Steps) -> None:
        self.retrieve = as_raw(resource.retrieve)
        self.list = as_raw(resource.list)


class StepsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Steps) -> None:
        self.retrieve = as_streamed(resource.retrieve)
        self.list = as_streamed(resource.list)


if TYPE_CHECKING:
    from .async_steps import (
        AsyncSteps as AsyncSteps,
        AsyncStepsWithRawResponse as AsyncStepsWithRawResponse,
        AsyncStepsWithStreamingResponse as AsyncStepsWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncSteps": "..async_steps",
            "AsyncStepsWithRawResponse": "..async_steps",
            "AsyncStepsWithStreamingResponse": "..async_steps",
        },
    )

__all__ = ["Steps", "AsyncSteps"]
