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
from ._runtime.options.options import ClientOptions, MAX_RESPONSE_SIZE, MAX_RETRIES
from ._runtime.options.settings import Credential, HeaderOption, Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Any

    import httpx2

    from ._runtime.common.aliases import Headers
    from ._runtime.common.sentinels import NotGiven
    from .resources.beta.async_beta import (
        AsyncBeta,
        AsyncBetaWithRawResponse,
        AsyncBetaWithStreamingResponse,
    )
    from .resources.beta.beta import Beta, BetaWithRawResponse, BetaWithStreamingResponse


def _errors() -> Mapping[str, Mapping[str, Any]]:
    """The types of the bodies of errors, which are not loaded before there is one."""
    from ._errors import ERRORS

    return ERRORS


_SETTINGS = Settings(
    distribution="openai-threads",
    version="0.1.0",
    base_url="https://api.openai.com/v1",
    env_prefix="OPENAI_",
    credentials=(Credential("api_key", "bearer", env="OPENAI_API_KEY"),),
    security=(("api_key",),),
    header_options=(
        HeaderOption("organization", "OpenAI-Organization", env="OPENAI_ORG_ID"),
        HeaderOption("project", "OpenAI-Project", env="OPENAI_PROJECT_ID"),
    ),
    errors=_errors,
    idempotency_header="Idempotency-Key",
)


class OpenAI(CompatibleClient, SyncAPIClient):
    """The synchronous client of the Threads API.

    Args:
        api_key: The secret sent with each request, or `$OPENAI_API_KEY`; may be a function.
        organization: Sent as the header OpenAI-Organization, or `$OPENAI_ORG_ID`.
        project: Sent as the header OpenAI-Project, or `$OPENAI_PROJECT_ID`.
        base_url: Where the server is, or `$OPENAI_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 600 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    api_key = SecretAttribute()
    """The secret in use, as it was given."""

    organization = HeaderAttribute()
    """What requests send in the header."""

    project = HeaderAttribute()
    """What requests send in the header."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        organization: str | None = None,
        project: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = MAX_RETRIES,
        max_elapsed: float | None = None,
        idle_timeout: float | None = None,
        max_response_size: int | None = MAX_RESPONSE_SIZE,
        default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        strict_response_validation: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                credentials={
                    "api_key": api_key,
                },
                header_options={
                    "organization": organization,
                    "project": project,
                },
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                max_elapsed=max_elapsed,
                idle_timeout=idle_timeout,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
                strict_response_validation=strict_response_validation,
                http_client=http_client,
            ),
        )

    @cached_property
    def beta(self) -> Beta:
        """The Assistants API and its threads."""
        from .resources.beta.beta import Beta

        return Beta(self)

    @cached_property
    def with_raw_response(self) -> OpenAIWithRawResponse:
        """The resources, whose methods here give responses."""
        return OpenAIWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> OpenAIWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return OpenAIWithStreamingResponse(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        organization: str | None = None,
        project: str | None = None,
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
        strict_response_validation: bool | NotGiven = not_given,
        http_client: httpx2.Client | None = None,
    ) -> OpenAI:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "api_key": api_key,
            },
            header_options={
                "organization": organization,
                "project": project,
            },
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
            strict_response_validation=strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


class OpenAIWithRawResponse:
    """The resources of `OpenAI`, whose methods here give responses."""

    def __init__(self, client: OpenAI) -> None:
        self._client = client

    @cached_property
    def beta(self) -> BetaWithRawResponse:
        """The Assistants API and its threads."""
        return self._client.beta.with_raw_response


class OpenAIWithStreamingResponse:
    """The resources of `OpenAI`, whose methods here give responses."""

    def __init__(self, client: OpenAI) -> None:
        self._client = client

    @cached_property
    def beta(self) -> BetaWithStreamingResponse:
        """The Assistants API and its threads."""
        return self._client.beta.with_streaming_response


class AsyncOpenAI(CompatibleClient, AsyncAPIClient):
    """The asynchronous client of the Threads API.

    Args:
        api_key: The secret sent with each request, or `$OPENAI_API_KEY`; may be a function.
        organization: Sent as the header OpenAI-Organization, or `$OPENAI_ORG_ID`.
        project: Sent as the header OpenAI-Project, or `$OPENAI_PROJECT_ID`.
        base_url: Where the server is, or `$OPENAI_BASE_URL`.
        timeout: How long to wait for the server, in seconds; 600 by default, 5 to connect.
        max_retries: How often a failed request is sent again, 2 by default.
        max_elapsed: Seconds that all attempts of one call may take together; no limit by default.
        idle_timeout: Seconds that one may wait for an event of a stream; pings do not count. No limit by default.
        max_response_size: Bytes that a response may have that is read as a whole; 512 MiB by default.
        default_headers: Headers of each request.
        default_query: Query parameters of each request.
        strict_response_validation: Whether a response that does not match its type is an error.
        http_client: The HTTP client to use instead of one of our own.
    """

    api_key = SecretAttribute()
    """The secret in use, as it was given."""

    organization = HeaderAttribute()
    """What requests send in the header."""

    project = HeaderAttribute()
    """What requests send in the header."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        organization: str | None = None,
        project: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
        max_retries: int = MAX_RETRIES,
        max_elapsed: float | None = None,
        idle_timeout: float | None = None,
        max_response_size: int | None = MAX_RESPONSE_SIZE,
        default_headers: Headers | None = None,
        default_query: Mapping[str, object] | None = None,
        strict_response_validation: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                credentials={
                    "api_key": api_key,
                },
                header_options={
                    "organization": organization,
                    "project": project,
                },
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                max_elapsed=max_elapsed,
                idle_timeout=idle_timeout,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
                strict_response_validation=strict_response_validation,
                http_client=http_client,
            ),
        )

    @cached_property
    def beta(self) -> AsyncBeta:
        """The Assistants API and its threads."""
        from .resources.beta.async_beta import AsyncBeta

        return AsyncBeta(self)

    @cached_property
    def with_raw_response(self) -> AsyncOpenAIWithRawResponse:
        """The resources, whose methods here give responses."""
        return AsyncOpenAIWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOpenAIWithStreamingResponse:
        """The resources, whose methods here give responses."""
        return AsyncOpenAIWithStreamingResponse(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        organization: str | None = None,
        project: str | None = None,
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
        strict_response_validation: bool | NotGiven = not_given,
        http_client: httpx2.AsyncClient | None = None,
    ) -> AsyncOpenAI:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={
                "api_key": api_key,
            },
            header_options={
                "organization": organization,
                "project": project,
            },
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
            strict_response_validation=strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


class AsyncOpenAIWithRawResponse:
    """The resources of `AsyncOpenAI`, whose methods here give responses."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self._client = client

    @cached_property
    def beta(self) -> AsyncBetaWithRawResponse:
        """The Assistants API and its threads."""
        return self._client.beta.with_raw_response


class AsyncOpenAIWithStreamingResponse:
    """The resources of `AsyncOpenAI`, whose methods here give responses."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self._client = client

    @cached_property
    def beta(self) -> AsyncBetaWithStreamingResponse:
        """The Assistants API and its threads."""
        return self._client.beta.with_streaming_response


publish(__name__)
