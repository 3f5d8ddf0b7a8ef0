# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta.assistants` on the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ..._runtime.client.resource import AsyncResourceBase
from ..._runtime.client.wrappers import (
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
)
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request, url_path
from ...pagination import AsyncCursorPage
from ...types.beta.assistant import Assistant, AssistantDeleted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from ..._runtime.pages.paginator import AsyncPaginator
    from ...types.beta.assistant_params import (
        AssistantCreateToolResources,
        AssistantResponseFormatOptionParam,
        AssistantToolParam,
        AssistantUpdateToolResources,
    )
    from ...types.shared import ChatModel, Metadata, ReasoningEffort

_HEADERS = {
    "OpenAI-Beta": "assistants=v2",
}


class AsyncAssistants(AsyncResourceBase):
    """Assistants that call models and use tools."""

    @cached_property
    def with_raw_response(self) -> AsyncAssistantsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncAssistantsWithRawResponse(AsyncAssistants(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAssistantsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncAssistantsWithStreamingResponse(
            AsyncAssistants(async_streamed_client(self._client))
        )

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def create(
        self,
        *,
        model: str | ChatModel,
        description: str | None | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        name: str | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_resources: AssistantCreateToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | Omit = omit,
        top_p: float | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Assistant:
        """Stores a model together with its instructions, tools and their data for later runs.

        `POST /assistants`

        Args:
            model: Name of the model that is to answer.
            description: Note on what the assistant is for, no longer than 512 characters; null for
                none.
            instructions: System instructions for the model, no longer than 256,000 characters; null
                for none.
            metadata: Up to 16 of your own key-value pairs to keep with the assistant.
            name: Display name, no longer than 256 characters; null for none.
            reasoning_effort: How much a reasoning model should think; `medium` unless given.
            response_format: Format the model must answer in; null leaves it to the server.
            temperature: Sampling temperature from 0 to 2, 1 by default. Raise it for varied
                answers, lower it for repeatable ones.
            tool_resources: Data to hand to the tools, keyed by tool; null for none.
            tools: Tools the model may call, 128 at the most; none by default.
            top_p: Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that
                make up a tenth of the probability. Set this or `temperature`, not both.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            "/assistants",
            headers=_HEADERS,
            body={
                "model": model,
                "description": description,
                "instructions": instructions,
                "metadata": metadata,
                "name": name,
                "reasoning_effort": reasoning_effort,
                "response_format": response_format,
                "temperature": temperature,
                "tool_resources": tool_resources,
                "tools": tools,
                "top_p": top_p,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Assistant)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def retrieve(
        self,
        assistant_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Assistant:
        """Returns the configuration an assistant has now.

        `GET /assistants/{assistant_id}`

        Args:
            assistant_id: Assistant to return.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            url_path("/assistants/{assistant_id}", assistant_id=assistant_id),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Assistant)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def update(
        self,
        assistant_id: str,
        *,
        description: str | None | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str | ChatModel | Omit = omit,
        name: str | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_resources: AssistantUpdateToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | Omit = omit,
        top_p: float | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Assistant:
        """Changes the settings that are given and keeps the rest.

        `POST /assistants/{assistant_id}`

        Args:
            assistant_id: Assistant to change.
            description: New note on the assistant's purpose within 512 characters, or null.
            instructions: New system instructions within 256,000 characters, or null.
            metadata: Up to 16 of your own key-value pairs for the assistant.
            model: Name of the model that answers from now on.
            name: New display name within 256 characters, or null.
            reasoning_effort: New amount of thinking for a reasoning model.
            response_format: New format of the answers.
            temperature: New sampling temperature, from 0 to 2.
            tool_resources: Data for the tools, keyed by tool, in place of the current data.
            tools: Tools that replace the current ones; 128 at the most.
            top_p: New bound for nucleus sampling, from 0 to 1.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "POST",
            url_path("/assistants/{assistant_id}", assistant_id=assistant_id),
            headers=_HEADERS,
            body={
                "description": description,
                "instructions": instructions,
                "metadata": metadata,
                "model": model,
                "name": name,
                "reasoning_effort": reasoning_effort,
                "response_format": response_format,
                "temperature": temperature,
                "tool_resources": tool_resources,
                "tools": tools,
                "top_p": top_p,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Assistant)

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    def list(
        self,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Assistant, AsyncCursorPage[Assistant]]:
        """Returns assistants page by page, newest first unless told otherwise.

        `GET /assistants`

        Args:
            after: Cursor to the page that follows, namely the id of the last assistant you have.
            before: Cursor to the page that precedes, namely the id of the first assistant you have.
            limit: Most assistants on one page, from 1 to 100; 20 if left out.
            order: Order by time of creation; `desc`, the default, is newest first, `asc` oldest
                first.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "GET",
            "/assistants",
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
        return self._client.page(request, AsyncCursorPage[Assistant])

    @deprecated("The Assistants API is deprecated in favor of the Responses API")
    async def delete(
        self,
        assistant_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> AssistantDeleted:
        """Deletes the assistant, so that no new run can use it.

        `DELETE /assistants/{assistant_id}`

        Args:
            assistant_id: Assistant to remove.

        Raises:
            RateLimitError: Too many requests in too short a time; the request was not carried out.
        """
        request = Request(
            "DELETE",
            url_path("/assistants/{assistant_id}", assistant_id=assistant_id),
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, AssistantDeleted)


class AsyncAssistantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncAssistants) -> None:
        self.create = async_as_raw(resource.create)
        self.retrieve = async_as_raw(resource.retrieve)
        self.update = async_as_raw(resource.update)
        self.list = async_as_raw(resource.list)
        self.delete = async_as_raw(resource.delete)


class AsyncAssistantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncAssistants) -> None:
        self.create = async_as_streamed(resource.create)
        self.retrieve = async_as_streamed(resource.retrieve)
        self.update = async_as_streamed(resource.update)
        self.list = async_as_streamed(resource.list)
        self.delete = async_as_streamed(resource.delete)
