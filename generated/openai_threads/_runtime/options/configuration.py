# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The settings of one client, resolved from its arguments and the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..common.limits import check_max_retries, check_seconds, check_size, check_timeout
from ..common.sentinels import NotGiven
from .servers import choose_server, server_of, with_path
from .settings import environment_headers, resolve_credentials, resolve_options
from .urls import split_base_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..common.aliases import Timeout
    from ..common.sentinels import Omit
    from .options import ClientOptions
    from .settings import Settings
    from .tokens import Tokens

_OWN = frozenset(
    {"base_url", "cache", "credentials", "given_server", "header_options", "parameters", "server", "user_info"}
)


class Configuration:
    """All that shapes the requests of a client.

    Args:
        settings: the constants of the generated client.
        options: what the caller has chosen.

    Raises:
        SDKError: a credential is missing or cannot be sent, or the base URL makes no sense.
        TypeError, ValueError: a limit is none.
    """

    def __init__(self, settings: Settings, options: ClientOptions) -> None:
        check_max_retries(options.max_retries)
        if options.max_elapsed is not None:
            check_seconds("max_elapsed", options.max_elapsed)
        if options.idle_timeout is not None:
            check_seconds("idle_timeout", options.idle_timeout)
        check_size("max_response_size", options.max_response_size)
        if not isinstance(options.timeout, NotGiven):
            check_timeout(options.timeout)
        self.settings = settings
        self.credentials = resolve_credentials(settings, options.credentials)
        self.tokens: Tokens | None = None
        """Those that the client gets for itself; copies have the same."""
        if any(credential.grant for credential in settings.credentials):
            from .tokens import Tokens

            self.tokens = Tokens()
        self.schemes = {credential.argument: credential for credential in settings.credentials}
        self.header_options = resolve_options(settings.header_options, options.header_options)
        self.parameters = resolve_options(settings.parameters, options.parameters)
        self.timeout: Timeout | NotGiven = options.timeout
        self.max_retries = options.max_retries
        self.max_elapsed = options.max_elapsed
        self.idle_timeout = options.idle_timeout
        self.max_response_size = options.max_response_size
        self.headers: dict[str, str | Omit] = {
            **settings.headers,
            **environment_headers(settings),
            **(options.default_headers or {}),
        }
        self.query: dict[str, object] = dict(options.default_query or {})
        self._in_query = [option for option in settings.header_options if option.query]
        self.strict = options.strict_response_validation
        self.user_agent = f"{settings.distribution}/{settings.version} python"
        self.base_url = ""
        self.user_info = ""
        """User name and password of the base URL, which is kept without them."""
        self.cache: dict[str, Any] = {}
        """What is derived from the rest, by the name of what it is."""
        self.server = choose_server(settings, options)
        self.given_server = {"environment": options.environment, **options.variables}
        """What the caller has chosen of it."""
        self._take_url(self.server.url)

    @property
    def usual_query(self) -> Mapping[str, object]:
        """The query parameters of each request."""
        if not self._in_query:
            return self.query
        values = ((option.query, self.header_options.get(option.argument)) for option in self._in_query)
        return {**{name: value for name, value in values if value is not None}, **self.query}

    def take_over(self, other: Configuration) -> None:
        """Take what another client was set to, but for its secrets, what its arguments send and its address."""
        vars(self).update({name: value for name, value in vars(other).items() if name not in _OWN})

    def set_base_url(self, url: str) -> None:
        """Take another base URL.

        Raises:
            SDKError: it makes no sense; see `split_base_url`.
        """
        own = self.settings.environments.get(self.server.environment, self.settings.base_url)
        self.server = self.server._replace(url=with_path(url, own), by_hand=True)
        self._take_url(self.server.url)

    def _take_url(self, url: str) -> None:
        self.base_url, self.user_info = split_base_url(url)
        self.server = self.server._replace(url=self.base_url)
        self.cache.clear()

    def url_of(self, servers: str | Mapping[str, str] | None) -> str:
        """The base URL of a request, which may have servers of its own."""
        if servers is None:
            return self.base_url
        known: dict[str, str] = self.cache.setdefault("servers", {})
        name = servers if isinstance(servers, str) else servers[self.server.environment]
        url = known.get(name)
        if url is None:
            url = known[name] = split_base_url(server_of(servers, self.server, self.settings)).url
        return url

    def url_with_user_info(self) -> str:
        """The base URL as it was given."""
        scheme, separator, rest = self.base_url.partition("://")
        return f"{scheme}{separator}{self.user_info}@{rest}" if self.user_info else self.base_url
