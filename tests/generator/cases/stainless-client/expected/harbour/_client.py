# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""The clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._async_methods import (
    AsyncHarbourMethods,
    AsyncHarbourMethodsWithRawResponse,
    AsyncHarbourMethodsWithStreamingResponse,
)
from ._methods import (
    HarbourMethods,
    HarbourMethodsWithRawResponse,
    HarbourMethodsWithStreamingResponse,
)
from ._runtime.client.async_client import AsyncAPIClient
from ._runtime.client.compatible import CompatibleClient
from ._runtime.client.sync_client import SyncAPIClient
from ._runtime.client.wrappers import (
    async_awaited_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from ._runtime.common.sentinels import not_given
from ._runtime.lazy import publish
from ._runtime.options.options import ClientOptions, MAX_RESPONSE_SIZE, MAX_RETRIES
from ._runtime.options.settings import Settings
from ._runtime.webhooks.secret import WebhookSecret

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

    from ._runtime.common.aliases import Headers
    from ._runtime.common.sentinels import NotGiven
    from .resources.async_boats import (
        AsyncBoatsResource,
        AsyncBoatsResourceWithRawResponse,
        AsyncBoatsResourceWithStreamingResponse,
    )
    from .resources.async_hooks import AsyncHooksResource
    from .resources.boats import (
        BoatsResource,
        BoatsResourceWithRawResponse,
        BoatsResourceWithStreamingResponse,
    )
    from .resources.hooks import HooksResource

_SETTINGS = Settings(
    distribution="harbour",
    version="1.0.0",
    base_url="https://harbour.example",
    env_prefix="HARBOUR_",
    credentials=(),
    header_options=(),
    arrays="comma",
    multipart="brackets",
    timeout=60.0,
)


class Harbour(CompatibleClient, SyncAPIClient, HarbourMethods):
    """The synchronous client of the Harbour.

    Args:
        hook_key: The secret with which webhooks are signed, or `$HARBOUR_HOOK_KEY`; it is never sent.
        base_url: Where the server is, or `$HARBOUR_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 60 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    hook_key = WebhookSecret("HARBOUR_HOOK_KEY")

    def __init__(
        self,
        *,
        hook_key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = MAX_RETRIES,
        max_elapsed: float | None = None,
        idle_timeout: float | None = None,
        max_response_size: int | None = MAX_RESPONSE_SIZE,
        default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                credentials={"hook_key": hook_key},
                header_options={},
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                max_elapsed=max_elapsed,
                idle_timeout=idle_timeout,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
                strict_response_validation=_strict_response_validation,
                http_client=http_client,
            ),
        )
        self._client = self
        self.hook_key = hook_key

    @cached_property
    def boats(self) -> BoatsResource:
        """The methods of `boats`."""
        from .resources.boats import BoatsResource

        return BoatsResource(self)

    @cached_property
    def hooks(self) -> HooksResource:
        """The methods of `hooks`."""
        from .resources.hooks import HooksResource

        return HooksResource(self)

    @cached_property
    def with_raw_response(self) -> HarbourWithRawResponse:
        """The resources, whose methods here give responses."""
        return HarbourWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> HarbourWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return HarbourWithStreamingResponse(self)

    def copy(
        self,
        *,
        hook_key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        max_elapsed: float | None | NotGiven = not_given,
        idle_timeout: float | None | NotGiven = not_given,
        max_response_size: int | None | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool | NotGiven = not_given,
        http_client: httpx2.Client | None = None,
    ) -> Harbour:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={"hook_key": hook_key},
            header_options={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_elapsed=max_elapsed,
            idle_timeout=idle_timeout,
            max_response_size=max_response_size,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            strict_response_validation=_strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


class HarbourWithRawResponse(HarbourMethodsWithRawResponse):
    """The resources of `Harbour`, whose methods here give responses."""

    def __init__(self, client: Harbour) -> None:
        super().__init__(HarbourMethods(raw_client(client)))
        self._client = client

    @cached_property
    def boats(self) -> BoatsResourceWithRawResponse:
        """The methods of `boats`."""
        return self._client.boats.with_raw_response


class HarbourWithStreamingResponse(HarbourMethodsWithStreamingResponse):
    """The resources of `Harbour`, whose methods here give responses."""

    def __init__(self, client: Harbour) -> None:
        super().__init__(HarbourMethods(streamed_client(client)))
        self._client = client

    @cached_property
    def boats(self) -> BoatsResourceWithStreamingResponse:
        """The methods of `boats`."""
        return self._client.boats.with_streaming_response


class AsyncHarbour(CompatibleClient, AsyncAPIClient, AsyncHarbourMethods):
    """The asynchronous client of the Harbour.

    Args:
        hook_key: The secret with which webhooks are signed, or `$HARBOUR_HOOK_KEY`; it is never sent.
        base_url: Where the server is, or `$HARBOUR_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 60 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    hook_key = WebhookSecret("HARBOUR_HOOK_KEY")

    def __init__(
        self,
        *,
        hook_key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = MAX_RETRIES,
        max_elapsed: float | None = None,
        idle_timeout: float | None = None,
        max_response_size: int | None = MAX_RESPONSE_SIZE,
        default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                credentials={"hook_key": hook_key},
                header_options={},
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                max_elapsed=max_elapsed,
                idle_timeout=idle_timeout,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
                strict_response_validation=_strict_response_validation,
                http_client=http_client,
            ),
        )
        self._client = self
        self.hook_key = hook_key

    @cached_property
    def boats(self) -> AsyncBoatsResource:
        """The methods of `boats`."""
        from .resources.async_boats import AsyncBoatsResource

        return AsyncBoatsResource(self)

    @cached_property
    def hooks(self) -> AsyncHooksResource:
        """The methods of `hooks`."""
        from .resources.async_hooks import AsyncHooksResource

        return AsyncHooksResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncHarbourWithRawResponse:
        """The resources, whose methods here give responses."""
        return AsyncHarbourWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncHarbourWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return AsyncHarbourWithStreamingResponse(self)

    def copy(
        self,
        *,
        hook_key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        max_elapsed: float | None | NotGiven = not_given,
        idle_timeout: float | None | NotGiven = not_given,
        max_response_size: int | None | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool | NotGiven = not_given,
        http_client: httpx2.AsyncClient | None = None,
    ) -> AsyncHarbour:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={"hook_key": hook_key},
            header_options={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_elapsed=max_elapsed,
            idle_timeout=idle_timeout,
            max_response_size=max_response_size,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            strict_response_validation=_strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


class AsyncHarbourWithRawResponse(AsyncHarbourMethodsWithRawResponse):
    """The resources of `AsyncHarbour`, whose methods here give responses."""

    def __init__(self, client: AsyncHarbour) -> None:
        super().__init__(AsyncHarbourMethods(async_awaited_client(client)))
        self._client = client

    @cached_property
    def boats(self) -> AsyncBoatsResourceWithRawResponse:
        """The methods of `boats`."""
        return self._client.boats.with_raw_response


class AsyncHarbourWithStreamingResponse(AsyncHarbourMethodsWithStreamingResponse):
    """The resources of `AsyncHarbour`, whose methods here give responses."""

    def __init__(self, client: AsyncHarbour) -> None:
        super().__init__(AsyncHarbourMethods(async_streamed_client(client)))
        self._client = client

    @cached_property
    def boats(self) -> AsyncBoatsResourceWithStreamingResponse:
        """The methods of `boats`."""
        return self._client.boats.with_streaming_response


publish(__name__)
