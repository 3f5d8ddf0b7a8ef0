"""A call that is ready to be sent, any number of times."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx2

from ..options.credentials import header_name, header_value, redact, secret_forms, secret_headers, secret_values
from .logs import public_url

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Mapping, Sequence

    from ..options.settings import Credential, ErrorTypes, Secret
    from ..requests.body import Payload
    from ..requests.headers import HeaderMap

PENDING = ("", "")
"""Stands in the headers where a credential goes."""

# An immutable value that takes as long to parse as the rest of a request takes to build.
parse_url = lru_cache(maxsize=128)(httpx2.URL)


class Call:
    """A request with all that the client adds to it.

    Args:
        method: in capitals.
        url: without the credentials that go into the query.
        headers: with `PENDING` where a credential goes.
        payload: the body.
        timeout: the limits in seconds, as the HTTP client's transport takes them.
        max_retries: how often to try again.
        max_elapsed: seconds after which no attempt begins any more, or `None` for no limit.
        max_redirects: how many redirects to follow.
        cookies: of the HTTP client.
        log: where to report.
        errors: the types of the bodies of errors.
        name: the method's name among those.
    """

    __slots__ = (
        "_query",
        "cookies",
        "credentials",
        "errors",
        "headers",
        "log",
        "max_elapsed",
        "max_redirects",
        "max_retries",
        "method",
        "name",
        "payload",
        "providers",
        "timeout",
        "url",
    )

    def __init__(
        self,
        method: str,
        url: str,
        headers: HeaderMap,
        payload: Payload,
        *,
        timeout: Mapping[str, float | None],
        max_retries: int,
        max_elapsed: float | None,
        max_redirects: int,
        cookies: httpx2.Cookies | None,
        log: logging.Logger,
        errors: ErrorTypes | None = None,
        name: str = "",
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.payload = payload
        self.timeout = timeout
        self.max_retries = max_retries
        self.max_elapsed = max_elapsed
        self.max_redirects = max_redirects
        self.cookies = cookies
        self.log = log
        self.errors = errors
        self.name = name
        self.credentials: Sequence[Credential] = ()
        self.providers: list[tuple[Credential, Callable[[], Any]]] = []
        self._query: dict[str, str] = {}

    def add_credentials(self, credentials: Sequence[Credential], secrets: Mapping[str, Secret | None]) -> None:
        """Put in the secrets that are known, and note those to be asked for."""
        self.credentials = credentials
        for credential in credentials:
            secret = secrets.get(credential.argument)
            name = header_name(credential)
            if secret is None or (name and self.headers.get(name.lower()) is not PENDING):
                continue
            if isinstance(secret, str):
                self.add_secret(credential, secret)
            else:
                self.providers.append((credential, secret))

    def add_secret(self, credential: Credential, secret: str) -> None:
        """Put in a secret."""
        name = header_name(credential)
        if name:
            self.headers[name.lower()] = (name, header_value(credential, secret))
        else:
            self._query[credential.name] = secret

    def build(self) -> httpx2.Request:
        """Make the request of the HTTP client's library."""
        url = self.url
        for name, value in self._query.items():
            url += f"{'&' if '?' in url else '?'}{quote(name, safe='')}={quote(value, safe='')}"
        payload = self.payload
        headers = [field for field in self.headers.values() if field is not PENDING]
        extensions = {"timeout": self.timeout}
        content = payload.content
        if isinstance(content, bytes) and not self.cookies:
            # With a stream, all headers are ours already, and nothing is merged or copied.
            request = httpx2.Request(
                self.method,
                parse_url(url),
                headers=headers,
                stream=httpx2.ByteStream(content),
                extensions=extensions,
            )
            request.read()
            return request
        return httpx2.Request(
            self.method,
            parse_url(url),
            headers=headers,
            content=content or None,
            files=payload.files,
            cookies=self.cookies,
            extensions=extensions,
        )

    @property
    def public_url(self) -> str:
        """The URL for a log."""
        return public_url(parse_url(self.url))

    def error_parser(self, response: httpx2.Response) -> Callable[[], object] | None:
        """What makes a value of the body of an error, if the API's description tells of any."""
        if self.errors is None:
            return None
        from .error_bodies import parse_error

        return partial(parse_error, self.errors, self.name, response.status_code, response.content)

    def redact(self, text: str, request: httpx2.Request) -> str:
        """Take the secrets of the call, and those that the HTTP client has added to a request, out of a text."""
        values = [*self._query.values(), *secret_values(request, self.credentials)]
        for name in secret_headers(self.credentials):
            if name in self.headers:
                values.append(self.headers[name][1])
        return redact(text, secret_forms(values))
