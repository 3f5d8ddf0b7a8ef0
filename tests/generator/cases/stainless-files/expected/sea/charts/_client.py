# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""The clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client.async_client import AsyncAPIClient
from ._runtime.client.attributes import SecretAttribute
from ._runtime.client.compatible import CompatibleClient
from ._runtime.client.sync_client import SyncAPIClient
from ._runtime.common.sentinels import not_given
from ._runtime.lazy import publish
from ._runtime.options.options import ClientOptions, MAX_RESPONSE_SIZE, MAX_RETRIES
from ._runtime.options.settings import Credential, Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Literal

    import httpx2

    from ._runtime.common.aliases import Headers
    from ._runtime.common.sentinels import NotGiven
    from .resources.async_gps_tracks import (
        AsyncGPSTracksResource,
        AsyncGPSTracksResourceWithRawResponse,
        AsyncGPSTracksResourceWithStreamingResponse,
    )
    from .resources.charts.async_charts import (
        AsyncChartsResource,
        AsyncChartsResourceWithRawResponse,
        AsyncChartsResourceWithStreamingResponse,
    )
    from .resources.charts.charts import (
        ChartsResource,
        ChartsResourceWithRawResponse,
        ChartsResourceWithStreamingResponse,
    )
    from .resources.gps_tracks import (
        GPSTracksResource,
        GPSTracksResourceWithRawResponse,
        GPSTracksResourceWithStreamingResponse,
    )

ENVIRONMENTS: dict[str, str] = {
    "atlantic": "https://atlantic.charts.example/v2",
    "pacific": "https://pacific.charts.example/v2",
    "local": "http://localhost:8080",
}

_SETTINGS = Settings(
    distribution="sea-charts",
    version="2.1.0",
    base_url="https://atlantic.charts.example/v2",
    env_prefix="SEA_CHARTS_",
    credentials=(
        Credential("api_key", "header", name="X-Key", env="SEA_CHARTS_API_KEY", required=False),
    ),
    security=(("api_key",), ()),
    header_options=(),
    environments=ENVIRONMENTS,
    arrays="comma",
    multipart="brackets",
    timeout=120.0,
    idempotency_header="Idempotency-Key",
)


class SeaCharts(CompatibleClient, SyncAPIClient):
    """The synchronous client of the Sea Charts.

    Args:
        api_key: The secret sent where it is needed, or `$SEA_CHARTS_API_KEY`; may be a function.
        environment: The server to use, `atlantic` if not said, or `$SEA_CHARTS_ENVIRONMENT`.
        base_url: Where the server is, or `$SEA_CHARTS_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 120 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    api_key = SecretAttribute()
    """The secret in use, as it was given."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        environment: Literal["atlantic", "pacific", "local"] | None = None,
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
                credentials={
                    "api_key": api_key,
                },
                header_options={},
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
    def charts(self) -> ChartsResource:
        """The methods of `charts`."""
        from .resources.charts.charts import ChartsResource

        return ChartsResource(self)

    @cached_property
    def gps_tracks(self) -> GPSTracksResource:
        """The methods of `gps_tracks`."""
        from .resources.gps_tracks import GPSTracksResource

        return GPSTracksResource(self)

    @cached_property
    def with_raw_response(self) -> SeaChartsWithRawResponse:
        """The resources, whose methods here give responses."""
        return SeaChartsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SeaChartsWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return SeaChartsWithStreamingResponse(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        environment: Literal["atlantic", "pacific", "local"] | None = None,
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
    ) -> SeaCharts:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "api_key": api_key,
            },
            header_options={},
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


class SeaChartsWithRawResponse:
    """The resources of `SeaCharts`, whose methods here give responses."""

    def __init__(self, client: SeaCharts) -> None:
        self._client = client

    @cached_property
    def charts(self) -> ChartsResourceWithRawResponse:
        """The methods of `charts`."""
        return self._client.charts.with_raw_response

    @cached_property
    def gps_tracks(self) -> GPSTracksResourceWithRawResponse:
        """The methods of `gps_tracks`."""
        return self._client.gps_tracks.with_raw_response


class SeaChartsWithStreamingResponse:
    """The resources of `SeaCharts`, whose methods here give responses."""

    def __init__(self, client: SeaCharts) -> None:
        self._client = client

    @cached_property
    def charts(self) -> ChartsResourceWithStreamingResponse:
        """The methods of `charts`."""
        return self._client.charts.with_streaming_response

    @cached_property
    def gps_tracks(self) -> GPSTracksResourceWithStreamingResponse:
        """The methods of `gps_tracks`."""
        return self._client.gps_tracks.with_streaming_response


class AsyncSeaCharts(CompatibleClient, AsyncAPIClient):
    """The asynchronous client of the Sea Charts.

    Args:
        api_key: The secret sent where it is needed, or `$SEA_CHARTS_API_KEY`; may be a function.
        environment: The server to use, `atlantic` if not said, or `$SEA_CHARTS_ENVIRONMENT`.
        base_url: Where the server is, or `$SEA_CHARTS_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 120 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        _strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    api_key = SecretAttribute()
    """The secret in use, as it was given."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        environment: Literal["atlantic", "pacific", "local"] | None = None,
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
                credentials={
                    "api_key": api_key,
                },
                header_options={},
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
    def charts(self) -> AsyncChartsResource:
        """The methods of `charts`."""
        from .resources.charts.async_charts import AsyncChartsResource

        return AsyncChartsResource(self)

    @cached_property
    def gps_tracks(self) -> AsyncGPSTracksResource:
        """The methods of `gps_tracks`."""
        from .resources.async_gps_tracks import AsyncGPSTracksResource

        return AsyncGPSTracksResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncSeaChartsWithRawResponse:
        """The resources, whose methods here give responses."""
        return AsyncSeaChartsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSeaChartsWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return AsyncSeaChartsWithStreamingResponse(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        environment: Literal["atlantic", "pacific", "local"] | None = None,
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
    ) -> AsyncSeaCharts:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "api_key": api_key,
            },
            header_options={},
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


class AsyncSeaChartsWithRawResponse:
    """The resources of `AsyncSeaCharts`, whose methods here give responses."""

    def __init__(self, client: AsyncSeaCharts) -> None:
        self._client = client

    @cached_property
    def charts(self) -> AsyncChartsResourceWithRawResponse:
        """The methods of `charts`."""
        return self._client.charts.with_raw_response

    @cached_property
    def gps_tracks(self) -> AsyncGPSTracksResourceWithRawResponse:
        """The methods of `gps_tracks`."""
        return self._client.gps_tracks.with_raw_response


class AsyncSeaChartsWithStreamingResponse:
    """The resources of `AsyncSeaCharts`, whose methods here give responses."""

    def __init__(self, client: AsyncSeaCharts) -> None:
        self._client = client

    @cached_property
    def charts(self) -> AsyncChartsResourceWithStreamingResponse:
        """The methods of `charts`."""
        return self._client.charts.with_streaming_response

    @cached_property
    def gps_tracks(self) -> AsyncGPSTracksResourceWithStreamingResponse:
        """The methods of `gps_tracks`."""
        return self._client.gps_tracks.with_streaming_response


publish(__name__)
