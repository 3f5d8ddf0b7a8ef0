# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""The clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client.async_client import AsyncAPIClient
from ._runtime.client.attributes import HeaderAttribute, SecretAttribute
from ._runtime.client.compatible import CompatibleClient
from ._runtime.client.sync_client import SyncAPIClient
from ._runtime.common.sentinels import not_given
from ._runtime.lazy import publish
from ._runtime.options.options import ClientOptions, MAX_RESPONSE_SIZE
from ._runtime.options.settings import Credential, HeaderOption, Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Literal

    import httpx2

    from ._runtime.common.aliases import Headers
    from ._runtime.common.sentinels import NotGiven
    from .resources.plots.async_plots import (
        AsyncPLotsResource,
        AsyncPLotsResourceWithRawResponse,
        AsyncPLotsResourceWithStreamingResponse,
    )
    from .resources.plots.plots import (
        PLotsResource,
        PLotsResourceWithRawResponse,
        PLotsResourceWithStreamingResponse,
    )

ENVIRONMENTS: dict[str, str] = {
    "production": "https://garden.example/v1",
    "trial": "https://trial.garden.example/v1",
}

_SETTINGS = Settings(
    distribution="garden-sdk",
    version="1.0.0",
    base_url="https://garden.example/v1",
    env_prefix="GARDEN_",
    credentials=(Credential("garden_key", "bearer", env="GARDEN_KEY"),),
    security=(("garden_key",),),
    header_options=(HeaderOption("gardener", "X-Gardener", env="GARDENER"),),
    environments=ENVIRONMENTS,
    arrays="brackets",
    multipart="brackets",
    timeout=60.0,
    max_retries=4,
    headers={
        "X-Season": "spring",
    },
)


class GardenAPI(CompatibleClient, SyncAPIClient):
    """The synchronous client of the Garden.

    Args:
        garden_key: The secret sent with each request, or `$GARDEN_KEY`; may be a function.
        gardener: Sent as the header X-Gardener, or `$GARDENER`.
        environment: The server to use, `production` if not said, or `$GARDEN_ENVIRONMENT`.
        base_url: Where the server is, or `$GARDEN_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 60 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 4 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    garden_key = SecretAttribute()
    """The secret in use, as it was given."""

    gardener = HeaderAttribute()
    """What requests send in the header."""

    def __init__(
        self,
        *,
        garden_key: str | Callable[[], str] | None = None,
        gardener: str | None = None,
        environment: Literal["production", "trial"] | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = 4,
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
                credentials={
                    "garden_key": garden_key,
                },
                header_options={
                    "gardener": gardener,
                },
                environment=environment,
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

    @cached_property
    def plots(self) -> PLotsResource:
        """The methods of `plots`."""
        from .resources.plots.plots import PLotsResource

        return PLotsResource(self)

    @cached_property
    def with_raw_response(self) -> GardenAPIWithRawResponse:
        """The resources, whose methods here give responses."""
        return GardenAPIWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> GardenAPIWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return GardenAPIWithStreamingResponse(self)

    def copy(
        self,
        *,
        garden_key: str | Callable[[], str] | None = None,
        gardener: str | None = None,
        environment: Literal["production", "trial"] | None = None,
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
    ) -> GardenAPI:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "garden_key": garden_key,
            },
            header_options={
                "gardener": gardener,
            },
            environment=environment,
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


class GardenAPIWithRawResponse:
    """The resources of `GardenAPI`, whose methods here give responses."""

    def __init__(self, client: GardenAPI) -> None:
        self._client = client

    @cached_property
    def plots(self) -> PLotsResourceWithRawResponse:
        """The methods of `plots`."""
        return self._client.plots.with_raw_response


class GardenAPIWithStreamingResponse:
    """The resources of `GardenAPI`, whose methods here give responses."""

    def __init__(self, client: GardenAPI) -> None:
        self._client = client

    @cached_property
    def plots(self) -> PLotsResourceWithStreamingResponse:
        """The methods of `plots`."""
        return self._client.plots.with_streaming_response


class AsyncGardenAPI(CompatibleClient, AsyncAPIClient):
    """The asynchronous client of the Garden.

    Args:
        garden_key: The secret sent with each request, or `$GARDEN_KEY`; may be a function.
        gardener: Sent as the header X-Gardener, or `$GARDENER`.
        environment: The server to use, `production` if not said, or `$GARDEN_ENVIRONMENT`.
        base_url: Where the server is, or `$GARDEN_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 60 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 4 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    garden_key = SecretAttribute()
    """The secret in use, as it was given."""

    gardener = HeaderAttribute()
    """What requests send in the header."""

    def __init__(
        self,
        *,
        garden_key: str | Callable[[], Awaitable[str]] | None = None,
        gardener: str | None = None,
        environment: Literal["production", "trial"] | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = 4,
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
                credentials={
                    "garden_key": garden_key,
                },
                header_options={
                    "gardener": gardener,
                },
                environment=environment,
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

    @cached_property
    def plots(self) -> AsyncPLotsResource:
        """The methods of `plots`."""
        from .resources.plots.async_plots import AsyncPLotsResource

        return AsyncPLotsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncGardenAPIWithRawResponse:
        """The resources, whose methods here give responses."""
        return AsyncGardenAPIWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncGardenAPIWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return AsyncGardenAPIWithStreamingResponse(self)

    def copy(
        self,
        *,
        garden_key: str | Callable[[], Awaitable[str]] | None = None,
        gardener: str | None = None,
        environment: Literal["production", "trial"] | None = None,
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
    ) -> AsyncGardenAPI:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "garden_key": garden_key,
            },
            header_options={
                "gardener": gardener,
            },
            environment=environment,
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


class AsyncGardenAPIWithRawResponse:
    """The resources of `AsyncGardenAPI`, whose methods here give responses."""

    def __init__(self, client: AsyncGardenAPI) -> None:
        self._client = client

    @cached_property
    def plots(self) -> AsyncPLotsResourceWithRawResponse:
        """The methods of `plots`."""
        return self._client.plots.with_raw_response


class AsyncGardenAPIWithStreamingResponse:
    """The resources of `AsyncGardenAPI`, whose methods here give responses."""

    def __init__(self, client: AsyncGardenAPI) -> None:
        self._client = client

    @cached_property
    def plots(self) -> AsyncPLotsResourceWithStreamingResponse:
        """The methods of `plots`."""
        return self._client.plots.with_streaming_response


publish(__name__)
