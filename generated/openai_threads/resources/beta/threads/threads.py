# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta.threads`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from typing_extensions import deprecated

from ...._runtime.client.resource import SyncResourceBase
from ...._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ...._runtime.common.sentinels import not_given, omit
from ...._runtime.lazy import lazy_exports
from ...._runtime.requests.request import Request, url_path
from ...._streams import ASSISTANT_STREAM
from ....helpers.mixins import RunStreaming
from ....types.beta.thread import Thread, ThreadDeleted
from ....types.beta.threads.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    import httpx2

    from ...._runtime.common.aliases import Body, Headers, Query
    from ...._runtime.common.sentinels import NotGiven, Omit
    from ...._runtime.streams.stream import Stream
    from ....helpers.handlers import AssistantEventHandlerT
    from ....helpers.managers import AssistantStreamManager
    from ....types.beta.assistant_params import (
        AssistantResponseFormatOptionParam,
        AssistantToolChoiceOptionParam,
        AssistantToolParam,
    )
    from ....types.beta.assistant_stream_event import AssistantStreamEvent
    from ....types.beta.thread import ThreadCreateAndRunModelVariant2
    from ....types.beta.thread_params import (
        NewThreadParam,
        NewThreadToolResources,
        ThreadCreateAndRunToolResources,
        ThreadUpdateToolResources,
    )
    from ....types.beta.threads.message_params import NewMessageParam
    from ....types.beta.threads.run import TruncationStrategy
    from ....types.beta.threads.run_params import TruncationStrategyParam
    from ....types.shared import Metadata
    from .messages import Messages, MessagesWithRawResponse, MessagesWithStreamingResponse
    from .runs.runs import Runs, RunsWithRawResponse, RunsWithStreamingResponse

_HEADERS = {
    "OpenAI-Beta": "assistants=v2",
}


class Threads(RunStreaming, SyncResourceBase):
    """Threads, the conversations that assistants take part in."""

    @cached_property
    def runs(self) -> Runs:
        """Runs of an assistant on a thread."""
        from .runs.runs import Runs

        return Runs(self._client)

    @cached_property
    def messages(self) -> Messages:
        """Messages in a thread."""
        from .messages import Messages

        return Messages(self._client)

    @cached_property
    def with_raw_response(self) -> ThreadsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return ThreadsWithRawResponse(Threads(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ThreadsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return ThreadsWithStreamingResponse(Threads(streamed_client(self._client)))

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create(
        self,
        *,
        messages: Iterable[NewMessageParam] | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        tool_resources: NewThreadToolResources | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Thread:
        """Starts a conversation, either empty or with its first messages.

        `POST /threads`

        Args:
            messages: Messages the conversation opens with.
            metadata: Up to 16 of your own key-value pairs to keep with the thread.
            tool_resources: Data that tools may use in the new thread, keyed by tool; null for none.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            "/threads",
            headers=_HEADERS,
            body={
                "messages": messages,
                "metadata": metadata,
                "tool_resources": tool_resources,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Thread)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def retrieve(
        self,
        thread_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Thread:
        """Returns a thread's tool data and metadata, without its messages.

        `GET /threads/{thread_id}`

        Args:
            thread_id: Thread to return.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path("/threads/{thread_id}", thread_id=thread_id),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Thread)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def update(
        self,
        thread_id: str,
        *,
        metadata: Metadata | None | Omit = omit,
        tool_resources: ThreadUpdateToolResources | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Thread:
        """Replaces a thread's tool data or metadata.

        `POST /threads/{thread_id}`

        Args:
            thread_id: Thread to change.
            metadata: Up to 16 of your own key-value pairs for the thread.
            tool_resources: Data for the tools in this thread, keyed by tool, in place of the
                current data.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path("/threads/{thread_id}", thread_id=thread_id),
            headers=_HEADERS,
            body={
                "metadata": metadata,
                "tool_resources": tool_resources,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Thread)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def delete(
        self,
        thread_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> ThreadDeleted:
        """Deletes the conversation and confirms it by id.

        `DELETE /threads/{thread_id}`

        Args:
            thread_id: Thread to remove.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "DELETE",
            url_path("/threads/{thread_id}", thread_id=thread_id),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, ThreadDeleted)

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create_and_run(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
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
    def create_and_run(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: Literal[True],
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[AssistantStreamEvent]: ...

    @overload
    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create_and_run(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: bool,
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | Stream[AssistantStreamEvent]: ...

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create_and_run(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        stream: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Run | Stream[AssistantStreamEvent]:
        """Creates the conversation and starts the run in one call, which can stream its events.

        `POST /threads/runs`

        Args:
            assistant_id: Assistant to run.
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
            response_format: Format the model must answer in; null keeps the assistant's.
            stream: True answers with server-sent events that end in `[DONE]`; false or null answers
                with the run.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            thread: The thread to create; an empty one if left out.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tool_resources: Data to hand to the tools, keyed by tool; null for none.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            "/threads/runs",
            headers=_HEADERS,
            body={
                "assistant_id": assistant_id,
                "instructions": instructions,
                "max_completion_tokens": max_completion_tokens,
                "max_prompt_tokens": max_prompt_tokens,
                "metadata": metadata,
                "model": model,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
                "stream": stream,
                "temperature": temperature,
                "thread": thread,
                "tool_choice": tool_choice,
                "tool_resources": tool_resources,
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
            return self._client.stream(request, ASSISTANT_STREAM)
        return self._client.request(request, Run)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create_and_run_poll(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
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
        """Creates a thread, runs it, and waits until the run has ended or requires action.

        Args:
            assistant_id: Assistant to run.
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
            response_format: Format the model must answer in; null keeps the assistant's.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            thread: The thread to create; an empty one if left out.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tool_resources: Data to hand to the tools, keyed by tool; null for none.
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
        result = self.create_and_run(
            assistant_id=assistant_id,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            temperature=temperature,
            thread=thread,
            tool_choice=tool_choice,
            tool_resources=tool_resources,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self.runs.poll(
            run_id=result.id,
            thread_id=result.thread_id,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            poll_interval_ms=poll_interval_ms,
            max_wait=max_wait,
        )

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def create_and_run_stream(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ThreadCreateAndRunModelVariant2 | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        thread: NewThreadParam | Omit = omit,
        tool_choice: AssistantToolChoiceOptionParam | None | Omit = omit,
        tool_resources: ThreadCreateAndRunToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation_strategy: TruncationStrategyParam | TruncationStrategy | None | Omit = omit,
        event_handler: AssistantEventHandlerT | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AssistantStreamManager[AssistantEventHandlerT]:
        """Creates a thread and runs it; the handler reads the events of the run.

        Args:
            assistant_id: Assistant to run.
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
            response_format: Format the model must answer in; null keeps the assistant's.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            thread: The thread to create; an empty one if left out.
            tool_choice: Which tools the model may or must call; null leaves it to the server.
            tool_resources: Data to hand to the tools, keyed by tool; null for none.
            tools: Tools to offer in place of the assistant's, 20 at the most; null keeps those.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.
            truncation_strategy: How to shorten a long thread; null leaves it to the server.
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """

        def call() -> Stream[AssistantStreamEvent]:
            return self.create_and_run(
                assistant_id=assistant_id,
                instructions=instructions,
                max_completion_tokens=max_completion_tokens,
                max_prompt_tokens=max_prompt_tokens,
                metadata=metadata,
                model=model,
                parallel_tool_calls=parallel_tool_calls,
                response_format=response_format,
                temperature=temperature,
                thread=thread,
                tool_choice=tool_choice,
                tool_resources=tool_resources,
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


class ThreadsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Threads) -> None:
        self._resource = resource
        self.create = as_raw(resource.create)
        self.retrieve = as_raw(resource.retrieve)
        self.update = as_raw(resource.update)
        self.delete = as_raw(resource.delete)
        self.create_and_run = as_raw(resource.create_and_run)

    @cached_property
    def runs(self) -> RunsWithRawResponse:
        """Runs of an assistant on a thread."""
        from .runs.runs import RunsWithRawResponse

        return RunsWithRawResponse(self._resource.runs)

    @cached_property
    def messages(self) -> MessagesWithRawResponse:
        """Messages in a thread."""
        from .messages import MessagesWithRawResponse

        return MessagesWithRawResponse(self._resource.messages)


class ThreadsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Threads) -> None:
        self._resource = resource
        self.create = as_streamed(resource.create)
        self.retrieve = as_streamed(resource.retrieve)
        self.update = as_streamed(resource.update)
        self.delete = as_streamed(resource.delete)
        self.create_and_run = as_streamed(resource.create_and_run)

    @cached_property
    def runs(self) -> RunsWithStreamingResponse:
        """Runs of an assistant on a thread."""
        from .runs.runs import RunsWithStreamingResponse

        return RunsWithStreamingResponse(self._resource.runs)

    @cached_property
    def messages(self) -> MessagesWithStreamingResponse:
        """Messages in a thread."""
        from .messages import MessagesWithStreamingResponse

        return MessagesWithStreamingResponse(self._resource.messages)


if TYPE_CHECKING:
    from .async_threads import (
        AsyncThreads as AsyncThreads,
        AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse,
        AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncThreads": "..async_threads",
            "AsyncThreadsWithRawResponse": "..async_threads",
            "AsyncThreadsWithStreamingResponse": "..async_threads",
        },
    )

__all__ = ["Threads", "AsyncThreads"]
