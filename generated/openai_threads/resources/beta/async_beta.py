# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta` on the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import AsyncResourceBase
from ..._runtime.client.wrappers import async_raw_client, async_streamed_client

if TYPE_CHECKING:
    from .async_assistants import (
        AsyncAssistants,
        AsyncAssistantsWithRawResponse,
        AsyncAssistantsWithStreamingResponse,
    )
    from .threads.async_threads import (
        AsyncThreads,
        AsyncThreadsWithRawResponse,
        AsyncThreadsWithStreamingResponse,
    )


class AsyncBeta(AsyncResourceBase):
    """The Assistants API and its threads."""

    @cached_property
    def assistants(self) -> AsyncAssistants:
        """Assistants that call models and use tools."""
        from .async_assistants import AsyncAssistants

        return AsyncAssistants(self._client)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Threads, the conversations that assistants take part in."""
        from .threads.async_threads import AsyncThreads

        return AsyncThreads(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncBetaWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncBetaWithRawResponse(AsyncBeta(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBetaWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncBetaWithStreamingResponse(AsyncBeta(async_streamed_client(self._client)))


class AsyncBetaWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def assistants(self) -> AsyncAssistantsWithRawResponse:
        """Assistants that call models and use tools."""
        from .async_assistants import AsyncAssistantsWithRawResponse

        return AsyncAssistantsWithRawResponse(self._resource.assistants)

    @cached_property
    def threads(self) -> AsyncThreadsWithRawResponse:
        """Threads, the conversations that assistants take part in."""
        from .threads.async_threads import AsyncThreadsWithRawResponse

        return AsyncThreadsWithRawResponse(self._resource.threads)


class AsyncBetaWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def assistants(self) -> AsyncAssistantsWithStreamingResponse:
        """Assistants that call models and use tools."""
        from .async_assistants import AsyncAssistantsWithStreamingResponse

        return AsyncAssistantsWithStreamingResponse(self._resource.assistants)

    @cached_property
    def threads(self) -> AsyncThreadsWithStreamingResponse:
        """Threads, the conversations that assistants take part in."""
        from .threads.async_threads import AsyncThreadsWithStreamingResponse

        return AsyncThreadsWithStreamingResponse(self._resource.threads)
