# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""A call that is ready to be sent, any number of times."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

import httpx2

from ..options.credentials import header_name, header_value, redact, secret_forms, secret_headers, secret_values
from ..options.settings import check_secret
from .logs import public_url

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Mapping, Sequence

    from ..options.settings import Credential, ErrorTypes, Secret
    from ..options.tokens import Tokens
    from ..requests.body import Payload
    from ..requests.headers import HeaderMap

PENDING = ("", "")
"""Stands in the headers where a credential goes."""

# An immutable value that takes as long to parse as the rest of a request takes to build.
parse_url = lru_cache(maxsize=128)(httpx2.URL)


class TokenSource(Protocol):
    """Where a call has an access token from."""

    credential: Credential
    tokens: Tokens
    given: list[tuple[str, Secret]]
    """The arguments that a token is got with."""

    def kept(self, now: float) -> str | None:
        """The token that another call has got, if it can still be used."""
        ...

    def forget(self, token: str) -> None:
        """Give up a token that the server refuses."""
        ...

    def call(self, client_id: str, client_secret: str) -> Call:
        """The request for a token."""
        ...

    def keep(self, response: httpx2.Response, now: float) -> str:
        """Read and keep the token of a response."""
        ...


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
        known: the credentials of the client, none of which is shown in texts.
    """

    __slots__ = (
        "_cookies",
        "_query",
        "cookies",
        "delays",
        "errors",
        "follow_redirects",
        "headers",
        "known",
        "log",
        "max_elapsed",
        "max_redirects",
        "max_retries",
        "method",
        "name",
        "payload",
        "private",
        "providers",
        "renewed",
        "repeatable",
        "sources",
        "timeout",
        "trusted",
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
        known: Sequence[Credential] = (),
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
        self.known = known
        self.providers: list[tuple[Credential, list[tuple[str, Secret]]]] = []
        """Credentials that functions supply, with what is known of each argument."""
        self.sources: list[tuple[TokenSource, str]] = []
        """Where tokens come from, and the last one that each has given."""
        self.renewed = False
        """Whether tokens that the server has refused were replaced."""
        self.repeatable = True
        """Whether the server, if it has done something, does no harm by doing it again."""
        self.delays: tuple[float, float] | None = None
        """The seconds between attempts, if not as usual."""
        self.follow_redirects = True
        """Whether a redirect is followed, and not an error."""
        self.trusted = True
        """Whether the credentials of the HTTP client may go along."""
        self.private: list[str] = []
        """What else is not shown in texts."""
        self._query: dict[str, str] = {}
        self._cookies: dict[str, str] = {}

    def add_credentials(self, credentials: Sequence[Credential], secrets: Mapping[str, Secret | None]) -> None:
        """Put in the secrets that are known, and note those to be asked for.

        Raises:
            SDKError: one cannot be sent; the client's may have been changed since it was made.
        """
        for credential in credentials:
            name = header_name(credential)
            if name and self.headers.get(name.lower()) is not PENDING:
                continue
            secret = secrets.get(credential.argument)
            if isinstance(secret, str) and not credential.password:
                check_secret(credential, credential.argument, secret)
                self.add_secret(credential, secret)
                continue
            if secret is None and credential.grant:
                continue
            given = [(name, value) for name, _ in credential.arguments if (value := secrets.get(name)) is not None]
            texts = [value for _, value in given if isinstance(value, str)]
            if len(texts) == len(given):
                for (argument, _), text in zip(given, texts, strict=True):
                    check_secret(credential, argument, text)
                self.add_secret(credential, ":".join(texts))
            else:
                self.providers.append((credential, given))

    def renew(self) -> bool:
        """Give up the tokens that a server has refused, once; whether there were any, and the body can go out again."""
        if not self.sources or self.renewed or not self.payload.replayable:
            return False
        for source, token in self.sources:
            source.forget(token)
        self.renewed = True
        return True

    def add_secret(self, credential: Credential, secret: str) -> None:
        """Put in a secret."""
        name = header_name(credential)
        if name:
            self.headers[name.lower()] = (name, header_value(credential, secret))
        else:
            place = self._query if credential.kind == "query" else self._cookies
            place[credential.name] = secret

    def build(self, attempt: int) -> httpx2.Request:
        """Make the request of the HTTP client's library, which remembers the attempt (0 is the first)."""
        url = self.url
        for name, value in self._query.items():
            url += f"{'&' if '?' in url else '?'}{quote(name, safe='')}={quote(value, safe='')}"
        payload = self.payload
        fields = {**self.headers, "cookie": ("Cookie", self._all_cookies())} if self._cookies else self.headers
        headers = [field for field in fields.values() if field is not PENDING]
        extensions = {"timeout": self.timeout, "retries_taken": attempt}
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

    def _all_cookies(self) -> str:
        """The credentials behind the other cookies, also those of the HTTP client (RFC 6265 §4.2.1)."""
        kept = httpx2.Request("GET", parse_url(self.url), cookies=self.cookies).headers.get("cookie", "")
        own = [f"{name}={value}" for name, value in self._cookies.items()]
        return "; ".join(filter(None, [kept, self.headers.get("cookie", PENDING)[1], *own]))

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
        values = [*self.private, *self._query.values(), *self._cookies.values(), *secret_values(request, self.known)]
        for name in secret_headers(self.known):
            if name in self.headers:
                values.append(self.headers[name][1])
        return redact(text, secret_forms(values))
