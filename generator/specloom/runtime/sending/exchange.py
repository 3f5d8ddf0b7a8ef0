"""One call as a dialogue without I/O: what to do next is yielded, the outcome is sent in.

Retries, redirects and errors are decided here, once; the synchronous and the asynchronous client perform.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx2

from ..common.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    read_error,
    status_error,
)
from ..common.media_types import is_json, media_type, shown_media_type
from ..options.settings import check_secret
from .call import Call, TokenSource
from .redirects import is_same_server, redirected
from .retries import RetryLimits, backoff, response_delay

if TYPE_CHECKING:
    from typing import TypeAlias

    from ..options.settings import Credential, Secret
    from ..options.tokens import Tokens


class Send(NamedTuple):
    """Send a request; the outcome is the response."""

    request: httpx2.Request
    trusted: bool = True
    """Whether the credentials of the HTTP client may go along."""


class Read(NamedTuple):
    """Read the body of a response to its end."""

    response: httpx2.Response


class Close(NamedTuple):
    """Give up a response."""

    response: httpx2.Response


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


class Ask(NamedTuple):
    """Call a function of the caller's; the outcome is what it returns."""

    function: Callable[[], Any]


class Alone(NamedTuple):
    """Perform a dialogue while no other call performs one over the same tokens; the outcome is what it returns."""

    tokens: Tokens
    dialogue: Generator[Action, Any, Any]


Action: TypeAlias = "Send | Read | Close | Sleep | Ask | Alone"
Dialogue: TypeAlias = "Generator[Action, Any, httpx2.Response]"


_UNSENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError, ConnectionRefusedError)
"""Failures before anything was sent."""


def exchange(call: Call, clock: Callable[[], float] = time.monotonic) -> Dialogue:
    """Send a call until it succeeds or there is no point in another attempt.

    Args:
        call: what to send.
        clock: a monotonic one, in seconds.

    Raises:
        APIConnectionError: the last attempt got no whole response.
        APIStatusError: the response's status is not 2xx.
    """
    attempt = 0
    limits = RetryLimits(call.max_retries, call.max_elapsed, clock)
    while True:
        if call.providers:
            yield from _ask(call)
        if call.sources:
            yield from _authorize(call, clock)
        request = call.build(attempt)
        if call.log.isEnabledFor(logging.DEBUG):
            call.log.debug("%s %s, attempt %d", call.method, call.public_url, attempt + 1)
        try:
            response: httpx2.Response = yield Send(request, call.trusted)
            if response.next_request is not None and call.follow_redirects:
                response = yield from _follow(request, response, call)
        except httpx2.TimeoutException as error:
            delay, reason = backoff(attempt, random.random(), call.delays), "a timeout"
            if not _may_repeat(call, error) or not limits.allow(attempt, delay):
                raise _timed_out(request, error) from error
        except (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError):
            # The caller's mistake: the same request fails again.
            raise
        except (httpx2.RequestError, OSError) as error:
            delay, reason = backoff(attempt, random.random(), call.delays), "a connection error"
            if not _may_repeat(call, error) or not limits.allow(attempt, delay):
                raise APIConnectionError(request=request) from error
        else:
            if 200 <= response.status_code < 300:
                _log_response(call, response)
                response.extensions["redact"] = call.redact
                return response
            if response.status_code == 401 and call.renew():
                yield Close(response)
                continue
            delay = yield from _retry_response(call, response, attempt, limits)
            reason = f"status {response.status_code}"
        attempt += 1
        call.log.info("retry %d of %d in %.1f s, after %s", attempt, call.max_retries, delay, reason)
        yield Sleep(delay)


def event_response(call: Call, fits: Callable[[str], bool]) -> Dialogue:
    """Send a call that streams events, and check that the response can hold some.

    Args:
        call: what to send.
        fits: whether a response of a media type can.

    Raises:
        APIError: the server reports an error with a status of success.
        APIResponseValidationError: the response is a page or a JSON document.
    """
    response = yield from exchange(call)
    kind = media_type(response)
    if fits(kind):
        return response
    yield from _read(response)
    body, message = read_error(response.content)
    if is_json(kind) and message:
        raise APIError(call.redact(message, response.request), response.request, body=body)
    message = f"Expected a stream of events; the response is of type {shown_media_type(response)}."
    raise APIResponseValidationError(response, body, message=message)


def _ask(call: Call) -> Generator[Action, Any, None]:
    """Get the secrets that the caller supplies by functions, anew for each attempt."""
    for credential, given in call.providers:
        texts = yield from _texts(credential, given)
        call.add_secret(credential, ":".join(texts))


def _texts(credential: Credential, given: Iterable[tuple[str, Secret]]) -> Generator[Action, Any, list[str]]:
    texts: list[str] = []
    for argument, secret in given:
        text = secret if isinstance(secret, str) else (yield Ask(secret))
        if not isinstance(text, str):
            raise TypeError(f"{argument} must return a str, not {type(text).__name__}")
        check_secret(credential, argument, text)
        texts.append(text)
    return texts


def _authorize(call: Call, clock: Callable[[], float]) -> Generator[Action, Any, None]:
    """Put in the tokens that the client gets for itself."""
    for index, (source, _) in enumerate(call.sources):
        token = source.kept(clock())
        if token is None:
            token = yield Alone(source.tokens, _token(source, clock))
        call.sources[index] = source, token
        call.add_secret(source.credential, token)


def _token(source: TokenSource, clock: Callable[[], float]) -> Generator[Action, Any, str]:
    """Get a token, unless another call has got one while this one waited for its turn."""
    token = source.kept(clock())
    if token is not None:
        return token
    client_id, client_secret = yield from _texts(source.credential, source.given)
    call = source.call(client_id, client_secret)
    try:
        response = yield from exchange(call, clock)
        yield from _read(response)
    except APIError as error:
        error.message = f"No access token from {call.public_url}: {error.message}"
        error.args = (error.message,)
        raise
    return source.keep(response, clock())


def _timed_out(request: httpx2.Request, error: httpx2.TimeoutException) -> APITimeoutError:
    if not isinstance(error, httpx2.PoolTimeout):
        return APITimeoutError(request)
    message = (
        "Request timed out: all connections of the HTTP client's pool were in use. Streams and responses that are "
        "neither read to their end nor closed keep theirs; an http_client of your own may have a larger pool."
    )
    return APITimeoutError(request, message=message)


def _may_repeat(call: Call, error: Exception) -> bool:
    """Whether the request has done nothing, or does no harm if it is done again."""
    return call.repeatable or isinstance(error, _UNSENT)


def _follow(request: httpx2.Request, response: httpx2.Response, call: Call) -> Dialogue:
    origin = request.url
    trusted = True
    for _ in range(call.max_redirects):
        try:
            following = redirected(request, response, replayable=call.payload.replayable)
        except APIConnectionError:
            yield Close(response)
            raise
        if following is None:
            return response
        yield Close(response)
        request = following
        # What went astray once is not trusted again, not even on its way back.
        trusted = trusted and is_same_server(origin, request.url)
        origin = request.url
        response = yield Send(request, trusted)
    yield Close(response)
    message = f"The server redirected more than {call.max_redirects} times."
    raise APIConnectionError(message=message, request=request)


def _retry_response(
    call: Call, response: httpx2.Response, attempt: int, limits: RetryLimits
) -> Generator[Action, Any, float]:
    """The seconds to wait before another attempt; raises the response's error if there is none."""
    delay = response_delay(
        response.status_code,
        response.headers,
        attempt,
        random.random(),
        time.time,
        repeatable=call.repeatable,
        delays=call.delays,
    )
    if delay is None or not limits.allow(attempt, delay):
        yield from _read(response)
        _log_response(call, response)
        raise status_error(response, lambda text: call.redact(text, response.request), call.error_parser(response))
    yield Close(response)
    return delay


def _read(response: httpx2.Response) -> Generator[Action, Any, None]:
    try:
        yield Read(response)
    except httpx2.TimeoutException as error:
        raise APITimeoutError(response.request) from error
    except (httpx2.RequestError, OSError) as error:
        raise APIConnectionError(request=response.request) from error


def _log_response(call: Call, response: httpx2.Response) -> None:
    if call.log.isEnabledFor(logging.INFO):
        request_id = response.headers.get("x-request-id")
        call.log.info("%s %s: %d, request id %s", call.method, call.public_url, response.status_code, request_id)
