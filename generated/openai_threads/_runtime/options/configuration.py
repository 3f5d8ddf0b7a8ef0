"""The settings of one client, resolved from its arguments and the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..common.limits import check_max_retries, check_seconds, check_timeout
from ..common.sentinels import NotGiven, not_given
from .settings import environment_headers, resolve_base_url, resolve_credentials, resolve_header_options
from .urls import split_base_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

    from ..common.aliases import Headers, Query, Timeout
    from ..common.sentinels import Omit
    from .settings import Secret, Settings

__all__ = ["MAX_RETRIES"]

MAX_RETRIES = 2


class Configuration:
    """All that shapes the requests of a client.

    Args:
        settings: the constants of the generated client.
        credentials: by argument; what is `None` comes from the environment.
        header_options: likewise.
        base_url: `None` for the environment's or the API's own.
        timeout: seconds, an `httpx2.Timeout`, or `None` for no limit.
        max_retries: how often to try again.
        max_elapsed: seconds after which no attempt of a call begins any more; `None` for no limit.
        default_headers: sent with each request; `omit` as a value removes a header.
        default_query: sent with each request.
        strict: whether a response that does not match its type is an error.

    Raises:
        SDKError: a credential is missing or cannot be sent, or the base URL makes no sense.
        TypeError, ValueError: a limit is none.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        credentials: Mapping[str, Secret | None],
        header_options: Mapping[str, str | None],
        base_url: str | httpx2.URL | None = None,
        timeout: Timeout | NotGiven = not_given,
        max_retries: int = MAX_RETRIES,
        max_elapsed: float | None = None,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        strict: bool = False,
    ) -> None:
        check_max_retries(max_retries)
        if max_elapsed is not None:
            check_seconds("max_elapsed", max_elapsed)
        if not isinstance(timeout, NotGiven):
            check_timeout(timeout)
        self.settings = settings
        self.credentials = resolve_credentials(settings, credentials)
        self.header_options = resolve_header_options(settings, header_options)
        self.timeout: Timeout | NotGiven = timeout
        self.max_retries = max_retries
        self.max_elapsed = max_elapsed
        self.headers: dict[str, str | Omit] = {**environment_headers(settings), **(default_headers or {})}
        self.query: dict[str, object] = dict(default_query or {})
        self.strict = strict
        self.user_agent = f"{settings.distribution}/{settings.version} python"
        self.base_url = ""
        self.user_info = ""
        """User name and password of the base URL, which is kept without them."""
        self.cache: dict[str, Any] = {}
        """What is derived from the rest, by the name of what it is."""
        self.set_base_url(resolve_base_url(settings, base_url))

    def set_base_url(self, url: str) -> None:
        """Take another base URL.

        Raises:
            SDKError: it makes no sense; see `split_base_url`.
        """
        self.base_url, self.user_info = split_base_url(url)
        self.cache.clear()

    def url_with_user_info(self) -> str:
        """The base URL as it was given."""
        scheme, separator, rest = self.base_url.partition("://")
        return f"{scheme}{separator}{self.user_info}@{rest}" if self.user_info else self.base_url
