# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""The clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client.async_client import AsyncAPIClient
from ._runtime.client.attributes import SecretAttribute
from ._runtime.client.sync_client import SyncAPIClient
from ._runtime.common.sentinels import not_given
from ._runtime.lazy import publish
from ._runtime.options.options import ClientOptions, MAX_RESPONSE_SIZE, MAX_RETRIES
from ._runtime.options.settings import Credential, Settings
from ._runtime.webhooks.secret import WebhookSecret

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    import httpx2

    from ._runtime.common.aliases import Headers
    from ._runtime.common.sentinels import NotGiven
    from .resources.async_orders import AsyncOrders
    from .resources.async_webhooks import AsyncWebhooks
    from .resources.orders import Orders
    from .resources.webhooks import Webhooks

_SETTINGS = Settings(
    distribution="garden",
    version="1.0.0",
    base_url="https://garden.example/v1",
    env_prefix="GARDEN_",
    credentials=(Credential("api_key", "bearer", env="GARDEN_API_KEY"),),
    security=(("api_key",),),
    header_options=(),
)


class Garden(SyncAPIClient):
    """The synchronous client of the Garden.

    Args:
        api_key: The secret sent with each request, or `$GARDEN_API_KEY`; may be a function.
        webhook_secret: The secret with which webhooks are signed, or `$GARDEN_WEBHOOK_SECRET`; it is never sent.
        base_url: Where the server is, or `$GARDEN_BASE_URL`.
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

    webhook_secret = WebhookSecret("GARDEN_WEBHOOK_SECRET")

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        webhook_secret: str | None = None,
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
                credentials={"api_key": api_key, "webhook_secret": webhook_secret},
                header_options={},
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
        self.webhook_secret = webhook_secret

    @cached_property
    def orders(self) -> Orders:
        """The methods of `orders`."""
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """What the API sends by itself."""
        from .resources.webhooks import Webhooks

        return Webhooks(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        webhook_secret: str | None = None,
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
    ) -> Garden:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={"api_key": api_key, "webhook_secret": webhook_secret},
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
            strict_response_validation=strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


class AsyncGarden(AsyncAPIClient):
    """The asynchronous client of the Garden.

    Args:
        api_key: The secret sent with each request, or `$GARDEN_API_KEY`; may be a function.
        webhook_secret: The secret with which webhooks are signed, or `$GARDEN_WEBHOOK_SECRET`; it is never sent.
        base_url: Where the server is, or `$GARDEN_BASE_URL`.
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

    webhook_secret = WebhookSecret("GARDEN_WEBHOOK_SECRET")

    def __init__(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        webhook_secret: str | None = None,
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
                credentials={"api_key": api_key, "webhook_secret": webhook_secret},
                header_options={},
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
        self.webhook_secret = webhook_secret

    @cached_property
    def orders(self) -> AsyncOrders:
        """The methods of `orders`."""
        from .resources.async_orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """What the API sends by itself."""
        from .resources.async_webhooks import AsyncWebhooks

        return AsyncWebhooks(self)

    def copy(
        self,
        *,
        api_key: str | Callable[[], Awaitable[str]] | None = None,
        webhook_secret: str | None = None,
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
    ) -> AsyncGarden:
        """Make a client with the same options but for those given; both share connections.

        `default_headers` and `default_query` add to those of this client, `set_default_…` replace them.
        """
        return self._copied(
            credentials={"api_key": api_key, "webhook_secret": webhook_secret},
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
            strict_response_validation=strict_response_validation,
            http_client=http_client,
        )

    with_options = copy


publish(__name__)
