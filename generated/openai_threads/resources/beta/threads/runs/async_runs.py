# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta.threads.runs` on the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from typing_extensions import deprecated

from ....._runtime.client.resource import AsyncResourceBase
from ....._runtime.client.wrappers import (
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
)
from ....._runtime.common.sentinels import not_given, omit
from ....._runtime.requests.request import Request, url_path
from ....._streams import ASSISTANT_STREAM
from .....helpers.mixins import AsyncRunPolling, AsyncRunStreaming
from .....pagination import AsyncCursorPage
from .....types.beta.threads.run import Run

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable
    from typing import Literal

    import httpx2

    from ....._runtime.common.aliases import Body, Headers, Query
    from ....._runtime.common.sentinels import NotGiven, Omit
    from ....._runtime.pages.paginator import AsyncPaginator
    from ....._runtime.responses.api_response import APIResponse
    from ....._runtime.streams.stream import AsyncStream
    from .....helpers.async_handlers import AsyncAssistantEventHandlerT
    from .....helpers.managers import AsyncAssistantStreamManager
    from .....types.beta.assistant_params import (
        AssistantResponseFormatOptionParam,
        AssistantToolChoiceOptionParam,
        AssistantToolParam,
    )
    from .....types.beta.assistant_stream_event import AssistantStreamEvent
    from .....types.beta.threads.message_params import NewMessageParam
    from .....types.beta.threads.run import TruncationStrategy
    from .....types.beta.threads.run_params import (
        RunSubmitToolOutputsToolOutput,
        TruncationStrategyParam,
    )
    from .....types.beta.threads.runs.step import RunStepInclude
    from .....types.shared import ChatModel, Metadata, ReasoningEffort
    from .async_steps import AsyncSteps, AsyncStepsWithRawResponse, AsyncStepsWithStreamingResponse

_HEADERS = {
    "OpenAI-Beta": "assistants=v2",
}


class AsyncRuns(AsyncRunPolling, AsyncRunStreaming, AsyncResourceBase):
    """Runs of an assistant on a thread."""

    @cached_property
    def steps(self) -> AsyncSteps:
        """The steps that a run has taken."""
        from .async_steps import AsyncSteps

        return AsyncSteps(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncRunsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncRunsWithRawResponse(AsyncRuns(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncRunsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncRunsWithStreamingResponse(AsyncRuns(async_streamed_client(self._client)))

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run: ...

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: Literal[True],
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[AssistantStreamEvent]: ...

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: bool,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | AsyncStream[AssistantStreamEvent]: ...

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | AsyncStream[AssistantStreamEvent]:
        """Starts the run and returns at once, or streams its events if `stream` is true.

        `POST /threads/{thread_id}/runs`

        Args:
            thread_id: Thread to work on.
            assistant_id: Assistant to run.
            additional_instructions: Text to add after the instructions in force; null for none.
            additional_messages: Messages to add to the thread before the run starts; null for none.
            include: Fields to add to the response. The only one so far is the content of file
                search results, which is otherwise left out.
            instructions: Instructions to use in place of the assistant's; null keeps those.
            max_completion_tokens: Completion tokens the run may use over all turns, 256 or more;
                null for no limit. The limit is approximate, and a run that passes it ends as
                `incomplete`.
            max_prompt_tokens: Prompt tokens the run may use over all turns, 256 or more; null for
                no limit. The limit is approximate, and a run that passes it ends as `incomplete`.
            metadata: Up to 16 of your own key-value pairs to keep with the run.
            model: Model to use in place of the assistant's; null keeps that one.
            parallel_tool_calls: Whether several function calls may be asked for at once. Defaults
                to True.
            reasoning_effort: How much a reasoning model should think in this run.
            response_format: Format the model must answer in; null keeps the assistant's.
            stream: True answers with server-sent events that end in `[DONE]`; false or null answers
                with the run.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path("/threads/{thread_id}/runs", thread_id=thread_id),
            query={
                "include[]": include,
            },
            headers=_HEADERS,
            body={
                "assistant_id": assistant_id,
                "additional_instructions": additional_instructions,
                "additional_messages": additional_messages,
                "instructions": instructions,
                "max_completion_tokens": max_completion_tokens,
                "max_prompt_tokens": max_prompt_tokens,
                "metadata": metadata,
                "model": model,
                "parallel_tool_calls": parallel_tool_calls,
                "reasoning_effort": reasoning_effort,
                "response_format": response_format,
                "stream": stream,
                "temperature": temperature,
                "tool_choice": tool_choice,
                "tools": tools,
                "top_p": top_p,
                "truncation_strategy": truncation_strategy,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream:
            return await self._client.stream(request, ASSISTANT_STREAM)
        return await self._client.request(request, Run)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def retrieve(
        self,
        run_id: str,
        *,
        thread_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run:
        """Returns a run with its present status, which is how a client polls it.

        `GET /threads/{thread_id}/runs/{run_id}`

        Args:
            run_id: Run to return.
            thread_id: Thread the run works on.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path("/threads/{thread_id}/runs/{run_id}", run_id=run_id, thread_id=thread_id),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Run)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def update(
        self,
        run_id: str,
        *,
        thread_id: str,
        metadata: Metadata | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run:
        """Replaces the metadata of a run.

        `POST /threads/{thread_id}/runs/{run_id}`

        Args:
            run_id: Run to change.
            thread_id: Thread the run works on.
            metadata: Up to 16 of your own key-value pairs for the run.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path("/threads/{thread_id}/runs/{run_id}", run_id=run_id, thread_id=thread_id),
            headers=_HEADERS,
            body={
                "metadata": metadata,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Run)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def list(
        self,
        thread_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Run, AsyncCursorPage[Run]]:
        """Returns runs page by page, newest first unless told otherwise.

        `GET /threads/{thread_id}/runs`

        Args:
            thread_id: Thread whose runs are listed.
            after: Cursor to the page that follows, namely the id of the last run you have.
            before: Cursor to the page that precedes, namely the id of the first run you have.
            limit: Most runs on one page, from 1 to 100; 20 if left out.
            order: Order by time of creation; `desc`, the default, is newest first, `asc` oldest
                first.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path("/threads/{thread_id}/runs", thread_id=thread_id),
            query={
                "after": after,
                "before": before,
                "limit": limit,
                "order": order,
            },
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, AsyncCursorPage[Run])

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def cancel(
        self,
        run_id: str,
        *,
        thread_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run:
        """Asks a run in progress to stop; it is `cancelling` until it has.

        `POST /threads/{thread_id}/runs/{run_id}/cancel`

        Args:
            run_id: Run to stop.
            thread_id: Thread the run works on.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path(
                "/threads/{thread_id}/runs/{run_id}/cancel", run_id=run_id, thread_id=thread_id
            ),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Run)

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        stream: Literal[False] | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run: ...

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[AssistantStreamEvent]: ...

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | AsyncStream[AssistantStreamEvent]: ...

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        stream: bool | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | AsyncStream[AssistantStreamEvent]:
        """Continues a run that waits in `requires_action` by sending the outputs of all its pending
        calls at once.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`

        Args:
            run_id: Run that waits for the outputs.
            thread_id: Thread the run works on.
            tool_outputs: One entry for each call, all in this request.
            stream: True answers with server-sent events that end in `[DONE]`; false or null answers
                with the run.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path(
                "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
                run_id=run_id,
                thread_id=thread_id,
            ),
            headers=_HEADERS,
            body={
                "tool_outputs": tool_outputs,
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream:
            return await self._client.stream(request, ASSISTANT_STREAM)
        return await self._client.request(request, Run)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def poll(
        self,
        run_id: str,
        thread_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        poll_interval_ms: int | Omit = omit,
        *,
        max_wait: float | None = None,
    ) -> Run:
        """Waits until a run has ended or requires action.

        Args:
            run_id: Run to return.
            thread_id: Thread the run works on.
            poll_interval_ms: Milliseconds between two requests. By default the server's wish, or
                else 1000.
            max_wait: Seconds for the whole wait, after which a `PollTimeoutError` is raised. By
                default there is no limit, but for 600 seconds with a status that is not known,
                after which an `UnknownRunStatusError` is.
        """

        def call() -> Awaitable[APIResponse[Run]]:
            return self.with_raw_response.retrieve(
                run_id=run_id,
                thread_id=thread_id,
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )

        return await self._poll(call, poll_interval_ms=poll_interval_ms, max_wait=max_wait)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create_and_poll(
        self,
        *,
        thread_id: str,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run:
        """Starts a run and waits until it has ended or requires action.

        Args:
            thread_id: Thread to work on.
            assistant_id: Assistant to run.
            additional_instructions: Text to add after the instructions in force; null for none.
            additional_messages: Messages to add to the thread before the run starts; null for none.
            include: Fields to add to the response. The only one so far is the content of file
                search results, which is otherwise left out.
            instructions: Instructions to use in place of the assistant's; null keeps those.
            max_completion_tokens: Completion tokens the run may use over all turns, 256 or more;
                null for no limit. The limit is approximate, and a run that passes it ends as
                `incomplete`.
            max_prompt_tokens: Prompt tokens the run may use over all turns, 256 or more; null for
                no limit. The limit is approximate, and a run that passes it ends as `incomplete`.
            metadata: Up to 16 of your own key-value pairs to keep with the run.
            model: Model to use in place of the assistant's; null keeps that one.
            parallel_tool_calls: Whether several function calls may be asked for at once. Defaults
                to True.
            reasoning_effort: How much a reasoning model should think in this run.
            response_format: Format the model must answer in; null keeps the assistant's.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.
            poll_interval_ms: Milliseconds between two requests. By default the server's wish, or
                else 1000.
            max_wait: Seconds for the whole wait, after which a `PollTimeoutError` is raised. By
                default there is no limit, but for 600 seconds with a status that is not known,
                after which an `UnknownRunStatusError` is.
        """
        result = await self.create(
            thread_id=thread_id,
            assistant_id=assistant_id,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            include=include,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            reasoning_effort=reasoning_effort,
            response_format=response_format,
            temperature=temperature,
            tool_choice=tool_choice,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self.poll(
            run_id=result.id,
            thread_id=thread_id,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            poll_interval_ms=poll_interval_ms,
            max_wait=max_wait,
        )

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def stream(
        self,
        *,
        thread_id: str,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        include: Iterable[RunStepInclude] | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        event_handler: AsyncAssistantEventHandlerT | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Starts a run; the handler reads its events.

        Args:
            thread_id: Thread to work on.
            assistant_id: Assistant to run.
            additional_instructions: Text to add after the instructions in force; null for none.
            additional_messages: Messages to add to the thread before the run starts; null for none.
            include: Fields to add to the response. The only one so far is the content of file
                search results, which is otherwise left out.
            instructions: Instructions to use in place of the assistant's; null keeps those.
            max_completion_tokens: Completion tokens the run may use over all turns, 256 or more;
                null for no limit. The limit is approximate, and a run that passes it ends as
                `incomplete`.
            max_prompt_tokens: Prompt tokens the run may use over all turns, 256 or more; null for
                no limit. The limit is approximate, and a run that passes it ends as `incomplete`.
            metadata: Up to 16 of your own key-value pairs to keep with the run.
            model: Model to use in place of the assistant's; null keeps that one.
            parallel_tool_calls: Whether several function calls may be asked for at once. Defaults
                to True.
            reasoning_effort: How much a reasoning model should think in this run.
            response_format: Format the model must answer in; null keeps the assistant's.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """

        def call() -> Awaitable[AsyncStream[AssistantStreamEvent]]:
            return self.create(
                thread_id=thread_id,
                assistant_id=assistant_id,
                additional_instructions=additional_instructions,
                additional_messages=additional_messages,
                include=include,
                instructions=instructions,
                max_completion_tokens=max_completion_tokens,
                max_prompt_tokens=max_prompt_tokens,
                metadata=metadata,
                model=model,
                parallel_tool_calls=parallel_tool_calls,
                reasoning_effort=reasoning_effort,
                response_format=response_format,
                temperature=temperature,
                tool_choice=tool_choice,
                tools=tools,
                top_p=top_p,
                truncation_strategy=truncation_strategy,
                stream=True,
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )

        return self._stream(call, event_handler=event_handler)

    @deprecated("Use `stream` instead")
    def create_and_stream(
        self,
        *,
        thread_id: str,
        assistant_id: str,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[NewMessageParam] | None | Omit = omit,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        event_handler: AsyncAssistantEventHandlerT | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Starts a run; the handler reads its events.

        Args:
            thread_id: Thread to work on.
            assistant_id: Assistant to run.
            additional_instructions: Text to add after the instructions in force; null for none.
            additional_messages: Messages to add to the thread before the run starts; null for none.
            instructions: Instructions to use in place of the assistant's; null keeps those.
            max_completion_tokens: Completion tokens the run may use over all turns, 256 or more;
                null for no limit. The limit is approximate, and a run that passes it ends as
                `incomplete`.
            max_prompt_tokens: Prompt tokens the run may use over all turns, 256 or more; null for
                no limit. The limit is approximate, and a run that passes it ends as `incomplete`.
            metadata: Up to 16 of your own key-value pairs to keep with the run.
            model: Model to use in place of the assistant's; null keeps that one.
            parallel_tool_calls: Whether several function calls may be asked for at once. Defaults
                to True.
            reasoning_effort: How much a reasoning model should think in this run.
            response_format: Format the model must answer in; null keeps the assistant's.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """

        def call() -> Awaitable[AsyncStream[AssistantStreamEvent]]:
            return self.create(
                thread_id=thread_id,
                assistant_id=assistant_id,
                additional_instructions=additional_instructions,
                additional_messages=additional_messages,
                instructions=instructions,
                max_completion_tokens=max_completion_tokens,
                max_prompt_tokens=max_prompt_tokens,
                metadata=metadata,
                model=model,
                parallel_tool_calls=parallel_tool_calls,
                reasoning_effort=reasoning_effort,
                response_format=response_format,
                temperature=temperature,
                tool_choice=tool_choice,
                tools=tools,
                top_p=top_p,
                truncation_strategy=truncation_strategy,
                stream=True,
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )

        return self._stream(call, event_handler=event_handler)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def submit_tool_outputs_and_poll(
        self,
        *,
        run_id: str,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run:
        """Hands in the outputs of tools and waits until the run has ended or requires action again.

        Args:
            run_id: Run that waits for the outputs.
            thread_id: Thread the run works on.
            tool_outputs: One entry for each call, all in this request.
            poll_interval_ms: Milliseconds between two requests. By default the server's wish, or
                else 1000.
            max_wait: Seconds for the whole wait, after which a `PollTimeoutError` is raised. By
                default there is no limit, but for 600 seconds with a status that is not known,
                after which an `UnknownRunStatusError` is.
        """
        await self.submit_tool_outputs(
            run_id=run_id,
            thread_id=thread_id,
            tool_outputs=tool_outputs,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self.poll(
            run_id=run_id,
            thread_id=thread_id,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            poll_interval_ms=poll_interval_ms,
            max_wait=max_wait,
        )

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def submit_tool_outputs_stream(
        self,
        *,
        run_id: str,
        thread_id: str,
        tool_outputs: Iterable[RunSubmitToolOutputsToolOutput],
        event_handler: AsyncAssistantEventHandlerT | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Hands in the outputs of tools; the handler reads the events of the run as it goes on.

        Args:
            run_id: Run that waits for the outputs.
            thread_id: Thread the run works on.
            tool_outputs: One entry for each call, all in this request.
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """

        def call() -> Awaitable[AsyncStream[AssistantStreamEvent]]:
            return self.submit_tool_outputs(
                run_id=run_id,
                thread_id=thread_id,
                tool_outputs=tool_outputs,
                stream=True,
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )

        return self._stream(call, event_handler=event_handler)


class AsyncRunsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.create = async_as_raw(resource.create)
        self.retrieve = async_as_raw(resource.retrieve)
        self.update = async_as_raw(resource.update)
        self.list = async_as_raw(resource.list)
        self.cancel = async_as_raw(resource.cancel)
        self.submit_tool_outputs = async_as_raw(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> AsyncStepsWithRawResponse:
        """The steps that a run has taken."""
        from .async_steps import AsyncStepsWithRawResponse

        return AsyncStepsWithRawResponse(self._resource.steps)


class AsyncRunsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.create = async_as_streamed(resource.create)
        self.retrieve = async_as_streamed(resource.retrieve)
        self.update = async_as_streamed(resource.update)
        self.list = async_as_streamed(resource.list)
        self.cancel = async_as_streamed(resource.cancel)
        self.submit_tool_outputs = async_as_streamed(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> AsyncStepsWithStreamingResponse:
        """The steps that a run has taken."""
        from .async_steps import AsyncStepsWithStreamingResponse

        return AsyncStepsWithStreamingResponse(self._resource.steps)
