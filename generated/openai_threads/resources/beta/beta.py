# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beta`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import raw_client, streamed_client
from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .assistants import Assistants, AssistantsWithRawResponse, AssistantsWithStreamingResponse
    from .threads.threads import Threads, ThreadsWithRawResponse, ThreadsWithStreamingResponse


class Beta(SyncResourceBase):
    """The Assistants API and its threads."""

    @cached_property
    def assistants(self) -> Assistants:
        """Assistants that call models and use tools."""
        from .assistants import Assistants

        return Assistants(self._client)

    @cached_property
    def threads(self) -> Threads:
        """Threads, the conversations that assistants take part in."""
        from .threads.threads import Threads

        return Threads(self._client)

    @cached_property
    def with_raw_response(self) -> BetaWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BetaWithRawResponse(Beta(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BetaWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BetaWithStreamingResponse(Beta(streamed_client(self._client)))


class BetaWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def assistants(self) -> AssistantsWithRawResponse:
        """Assistants that call models and use tools."""
        from .assistants import AssistantsWithRawResponse

        return AssistantsWithRawResponse(self._resource.assistants)

    @cached_property
    def threads(self) -> ThreadsWithRawResponse:
        """Threads, the conversations that assistants take part in."""
        from .threads.threads import ThreadsWithRawResponse

        return ThreadsWithRawResponse(self._resource.threads)


class BetaWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def assistants(self) -> AssistantsWithStreamingResponse:
        """Assistants that call models and use tools."""
        from .assistants import AssistantsWithStreamingResponse

        return AssistantsWithStreamingResponse(self._resource.assistants)

    @cached_property
    def threads(self) -> ThreadsWithStreamingResponse:
        """Threads, the conversations that assistants take part in."""
        from .threads.threads import ThreadsWithStreamingResponse

        return ThreadsWithStreamingResponse(self._resource.threads)


if TYPE_CHECKING:
    from .async_beta import (
        AsyncBeta as AsyncBeta,
        AsyncBetaWithRawResponse as AsyncBetaWithRawResponse,
        AsyncBetaWithStreamingResponse as AsyncBetaWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncBeta": "..async_beta",
            "AsyncBetaWithRawResponse": "..async_beta",
            "AsyncBetaWithStreamingResponse": "..async_beta",
        },
    )

__all__ = ["Beta", "AsyncBeta"]
