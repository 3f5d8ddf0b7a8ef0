# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What the synchronous and the asynchronous client have in common: all but the waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..common.errors import SDKError
from ..common.limits import check_max_retries, check_seconds, check_size, check_timeout
from ..common.sentinels import NotGiven, not_given, omit
from ..options.configuration import Configuration
from ..options.options import MAX_RETRIES
from ..options.settings import remedy
from ..requests.scalars import option_text
from ..sending.http import AsyncHTTPClient, HTTPClient, default_timeout
from ..sending.logs import configure_logging

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2
    from typing_extensions import Self

    from ..common.aliases import Headers, Query, RequestOptions, Timeout
    from ..common.sentinels import Omit
    from ..options.options import ClientOptions
    from ..options.settings import Secret, Settings
    from ..requests.request import Request


V = TypeVar("V")
HTTP = TypeVar("HTTP", HTTPClient, AsyncHTTPClient)


class BaseClient(Generic[HTTP]):
    """What a client was made with."""

    _http: HTTP

    def __init__(self, settings: Settings, options: ClientOptions, http: HTTP) -> None:
        self._config = Configuration(settings, options)
        self._http = http
        configure_logging(settings)

    @property
    def credentials(self) -> dict[str, Secret | None]:
        """The secrets by argument; a change applies from the next request on."""
        return self._config.credentials

    @property
    def header_options(self) -> dict[str, Any]:
        """The values of the arguments that each request sends; a change applies from the next request on."""
        return self._config.header_options

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of the arguments that stand for parameters; a change applies from the next call on."""
        return self._config.parameters

    def parameter(self, argument: str, given: V | Omit, *, needed: bool = False) -> V | str | Omit:
        """What a call sends as a parameter for which the client has an argument: what it was given, else the client's.

        Raises:
            SDKError: it is needed, and there is none.
        """
        if given is not omit:
            return given
        value = self._config.parameters[argument]
        if value is None and needed:
            option = next(item for item in self._config.settings.parameters if item.argument == argument)
            raise SDKError(f"The call needs {argument}: {remedy([(argument, option.env)])}.")
        return omit if value is None else value

    def timeout_for(self, given: Timeout | NotGiven, seconds: float) -> Timeout | NotGiven:
        """The limit of a call that by itself has another one than the client, unless somebody has set one."""
        is_set = self.timeout != default_timeout(self._config.settings.timeout)
        return given if is_set or not isinstance(given, NotGiven) else default_timeout(seconds)

    def retries_for(self, times: int) -> int | NotGiven:
        """How often a call is tried again for which another number is usual, unless the client was told one."""
        usual = self._config.settings.max_retries
        return times if self.max_retries == (MAX_RETRIES if usual is None else usual) else not_given

    def delay_for(self, request: Request, attempt: int) -> float | None:
        """Seconds to wait before the rest of a response is asked for; `None` where it must not be, or not any more.

        Args:
            request: that has got the response.
            attempt: how often the rest was asked for before.
        """
        import random

        from ..sending.retries import backoff

        limit = self.max_retries if isinstance(request.max_retries, NotGiven) else request.max_retries
        may_ask = request.method.upper() == "GET" and attempt < limit
        return backoff(attempt, random.random(), self._config.settings.delays) if may_ask else None

    @property
    def base_url(self) -> httpx2.URL:
        """Where the paths of the API begin; without user name and password."""
        import httpx2

        return httpx2.URL(self._config.base_url)

    @base_url.setter
    def base_url(self, url: str | httpx2.URL) -> None:
        self._config.set_base_url(str(url))

    @property
    def timeout(self) -> Timeout:
        """Seconds that each request may take; `None` for no limit."""
        timeout = self._config.timeout
        return self._http.timeout if isinstance(timeout, NotGiven) else timeout

    @timeout.setter
    def timeout(self, timeout: Timeout) -> None:
        check_timeout(timeout)
        self._config.timeout = timeout
        self._config.cache.clear()

    @property
    def max_retries(self) -> int:
        """How often a failed request is tried again."""
        return self._config.max_retries

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        check_max_retries(value)
        self._config.max_retries = value

    @property
    def max_elapsed(self) -> float | None:
        """Seconds after which no attempt of a call begins any more; `None` for no limit."""
        return self._config.max_elapsed

    @max_elapsed.setter
    def max_elapsed(self, seconds: float | None) -> None:
        if seconds is not None:
            check_seconds("max_elapsed", seconds)
        self._config.max_elapsed = seconds

    @property
    def idle_timeout(self) -> float | None:
        """Seconds that one may wait for an event of a stream, even if the server sends something else."""
        return self._config.idle_timeout

    @idle_timeout.setter
    def idle_timeout(self, seconds: float | None) -> None:
        if seconds is not None:
            check_seconds("idle_timeout", seconds)
        self._config.idle_timeout = seconds

    @property
    def max_response_size(self) -> int | None:
        """Bytes that a response may have that is read as a whole, and an event of a stream; `None` for no limit."""
        return self._config.max_response_size

    @max_response_size.setter
    def max_response_size(self, size: int | None) -> None:
        check_size("max_response_size", size)
        self._config.max_response_size = size

    @property
    def strict_response_validation(self) -> bool:
        """Whether a response that does not match its type is an error."""
        return self._config.strict

    @strict_response_validation.setter
    def strict_response_validation(self, value: bool) -> None:
        self._config.strict = value

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        """The headers that each request sends besides the credentials."""
        config = self._config
        options = {
            option.header: option_text(value, capital=option.capital)
            for option in config.settings.header_options
            if option.header and (value := config.header_options.get(option.argument)) is not None
        }
        return {"User-Agent": config.user_agent, **options, **config.headers}

    @property
    def default_query(self) -> dict[str, object]:
        """The query parameters that each request sends."""
        return dict(self._config.usual_query)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} base_url={self._config.base_url!r}>"

    def _copied(
        self,
        *,
        credentials: Mapping[str, Secret | None],
        header_options: Mapping[str, Any] | None = None,
        parameters: Mapping[str, Any] | None = None,
        environment: str | None = None,
        variables: Mapping[str, str | None] | None = None,
        base_url: str | httpx2.URL | None = None,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Query | None = None,
        set_default_query: Query | None = None,
        http_client: Any = None,
        **changes: Any,
    ) -> Self:
        """Make another client of the same class; what is `None` or not given stays as it is.

        The class's constructor is called with keywords: each credential, header option and parameter, `base_url` and
        `http_client`, which is shared unless another one is given.

        Args:
            changes: new values of other attributes, by name; `None` is one.
        """
        config = self._config
        headers = _merged("headers", config.headers, default_headers, set_default_headers)
        query = _merged("query", config.query, default_query, set_default_query)
        arguments: dict[str, Any] = {
            **config.credentials,
            **_given(credentials),
            **config.header_options,
            **_given(header_options),
            **config.parameters,
            **_given(parameters),
            "http_client": http_client,
        }
        server = _given({"environment": environment, **(variables or {})})
        by_hand = base_url is not None or config.server.by_hand
        if base_url is None and (by_hand or not server):
            base_url = config.url_with_user_info()
        if config.settings.environments or config.settings.variables:
            known = {variable.argument for variable in config.settings.variables}
            known |= {"environment"} if config.settings.environments else set()
            arguments |= {name: value for name, value in config.given_server.items() if name in known} | server
        arguments["base_url"] = base_url
        clone = type(self)(**arguments)
        if not server and not by_hand:
            clone._config.server = config.server
        # Not passed as arguments, to which the environment would add again what was taken out.
        clone._config.take_over(config)
        clone._config.headers = headers
        clone._config.query = query
        for name, value in changes.items():
            if not isinstance(value, NotGiven):
                setattr(clone, name, value)
        if http_client is None:
            clone._http = self._http
        return clone

    def _direct(self, method: str, path: str, options: RequestOptions | None, **body: Any) -> Request:
        """Describe a call of an endpoint that the resources do not have; see `build_request`."""
        from .direct import build_request

        return build_request(self._config.settings, method, path, options, **body)

    def is_closed(self) -> bool:
        """Whether the client was closed."""
        return self._http.is_closed


def _merged(
    kind: str, current: Mapping[str, V], added: Mapping[str, V] | None, replaced: Mapping[str, V] | None
) -> dict[str, V]:
    if replaced is None:
        return {**current, **(added or {})}
    if added is not None:
        raise TypeError(f"default_{kind} adds and set_default_{kind} replaces: pass one of them")
    return dict(replaced)


def _given(values: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (values or {}).items() if value is not None}
