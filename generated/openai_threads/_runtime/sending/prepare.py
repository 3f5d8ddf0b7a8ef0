# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""From a request as a resource describes it to a call that can be sent."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import httpx2

from ..common.errors import SDKError
from ..common.limits import check_max_retries, check_seconds, check_timeout
from ..common.sentinels import NotGiven, omit
from ..options.credentials import basic_value, header_name
from ..options.settings import is_granted
from ..requests.body import encode_body
from ..requests.files import AsyncChunks, Chunks
from ..requests.headers import merge_headers
from ..requests.query import encode_query
from ..requests.scalars import option_text
from .call import PENDING, Call, parse_url
from .http import caller_timeout
from .logs import get_logger
from .retries import IDEMPOTENT
from .security import carried

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..common.aliases import Timeout
    from ..options.configuration import Configuration
    from ..options.settings import Credential
    from ..requests.body import Payload
    from ..requests.headers import HeaderMap
    from ..requests.request import Request


IDEMPOTENCY_KEY = "Idempotency-Key"
"""What the header is usually called."""


def prepare(config: Configuration, request: Request, http: httpx2.Client | httpx2.AsyncClient, accept: str) -> Call:
    """Put together a call that asks for a media type, with what the caller has set on the HTTP client.

    Raises:
        TypeError, ValueError: an argument cannot be sent.
    """
    max_retries = config.max_retries if isinstance(request.max_retries, NotGiven) else request.max_retries
    check_max_retries(max_retries)
    max_elapsed = config.max_elapsed if isinstance(request.max_elapsed, NotGiven) else request.max_elapsed
    if max_elapsed is not None:
        check_seconds("max_elapsed", max_elapsed)
    method = request.method.upper()
    payload = encode_body(request, config.settings.arrays, config.settings.multipart)
    if not payload.replayable:
        max_retries = 0
    credentials = carried(config, request, http)
    headers = dict(_client_headers(config, credentials, http))
    base = config.url_of(request.server)
    if "://" not in base and not config.server.by_hand:
        variable = f"{config.settings.env_prefix}BASE_URL"
        raise SDKError(f"The server's address is not known: pass base_url or set the environment variable {variable}.")
    if request.server is not None:
        headers["host"] = ("Host", parse_url(base).netloc.decode("ascii"))
    headers["accept"] = ("Accept", accept)
    payload = _with_body_headers(headers, method, payload, http)
    if config.headers:
        merge_headers(headers, config.headers)
    if request.headers:
        # What a call leaves out stays as the client has it.
        merge_headers(headers, {name: value for name, value in request.headers.items() if value is not omit})
    key_header = "" if method in IDEMPOTENT else _add_key(headers, config, request, made=max_retries > 0)
    if request.extra_headers:
        merge_headers(headers, request.extra_headers)
    _leave_boundary(headers, payload)
    call = Call(
        method,
        _url(config, base, request, http),
        headers,
        payload,
        timeout=_timeout(config, request.timeout, http),
        max_retries=max_retries,
        max_elapsed=max_elapsed,
        max_redirects=http.max_redirects,
        cookies=http.cookies if http.cookies else None,
        log=_log(config, base),
        errors=config.settings.errors,
        name=request.errors,
        known=config.settings.credentials,
    )
    call.repeatable = not key_header or key_header in headers
    call.delays = config.settings.delays
    call.follow_redirects = request.follow_redirects
    schemes = [config.schemes[name] for name in credentials]
    call.add_credentials(schemes, config.credentials)
    if config.tokens is not None:
        _add_sources(call, config, schemes)
    return call


def _add_key(headers: HeaderMap, config: Configuration, request: Request, *, made: bool) -> str:
    """The header by whose key the server knows a request that is repeated; a key is made if the caller gives none."""
    name = request.idempotency_header or config.settings.idempotency_header
    if name and made and name.lower() not in headers and name not in config.headers:
        # A random UUID (RFC 9562 §5.4), written without the module that is slow to load.
        digits = os.urandom(16).hex()
        key = f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"
        headers[name.lower()] = (name, key)
    return (name or IDEMPOTENCY_KEY).lower()


def _add_sources(call: Call, config: Configuration, credentials: Sequence[Credential]) -> None:
    """Note the tokens that the client gets for itself."""
    from .grants import GrantedTokens  # not needed for most APIs

    for credential in credentials:
        if is_granted(credential, config.credentials) and call.headers.get("authorization") is PENDING:
            call.sources.append((GrantedTokens(config, credential, call), ""))


def _client_headers(
    config: Configuration, credentials: tuple[str, ...], http: httpx2.Client | httpx2.AsyncClient
) -> HeaderMap:
    """The headers that all requests with these credentials have, before anything that the caller chooses for one."""
    key = (http.headers.raw, tuple(config.header_options.values()))
    kept: dict[tuple[str, ...], Any] = config.cache.setdefault("headers", {})
    cached = kept.get(credentials)
    if cached is not None and cached[0] == key:
        return cast("HeaderMap", cached[1])
    headers: HeaderMap = {}
    merge_headers(headers, {"Host": _base(config).netloc.decode("ascii")})
    merge_headers(headers, http.headers)
    merge_headers(headers, {"User-Agent": config.user_agent})
    for option in config.settings.header_options:
        value = config.header_options.get(option.argument)
        if value is not None and option.header:
            merge_headers(headers, {option.header: option_text(value, capital=option.capital)})
    for argument in credentials:
        name = header_name(config.schemes[argument])
        if name:
            headers[name.lower()] = PENDING
    if config.user_info:
        merge_headers(headers, {"Authorization": basic_value(unquote(config.user_info))})
    kept[credentials] = key, headers
    return headers


def _base(config: Configuration) -> httpx2.URL:
    try:
        return parse_url(config.base_url)
    except httpx2.InvalidURL as error:
        raise SDKError(f"base_url is not a URL: {error}") from None


def _with_body_headers(
    headers: HeaderMap, method: str, payload: Payload, http: httpx2.Client | httpx2.AsyncClient
) -> Payload:
    """Describe the body in the headers; one that is read while it is sent is made fit for the kind of client."""
    content = payload.content
    if payload.content_type and payload.files is None:
        headers["content-type"] = ("Content-Type", payload.content_type)
    if isinstance(content, bytes):
        if content or method in ("POST", "PUT", "PATCH"):
            headers["content-length"] = ("Content-Length", str(len(content)))
    elif isinstance(content, Chunks):
        if content.size is not None:
            headers["content-length"] = ("Content-Length", str(content.size))
        if isinstance(http, httpx2.AsyncClient):
            return payload._replace(content=AsyncChunks(content))
    return payload


def _leave_boundary(headers: HeaderMap, payload: Payload) -> None:
    """Leave it to the HTTP client to choose the boundary between parts, and to name it in the header."""
    if payload.files is not None and "boundary" not in headers.get("content-type", PENDING)[1]:
        headers.pop("content-type", None)


def _url(config: Configuration, base: str, request: Request, http: httpx2.Client | httpx2.AsyncClient) -> str:
    if request.next_url:
        from .next_url import next_url  # for pages alone

        kept = {**{name: http.params.get_list(name) for name in http.params}, **config.usual_query}
        return next_url(request.next_url, base, kept, config.schemes.values())
    path = request.path
    if "://" in path.partition("?")[0]:
        if not path.startswith(base):
            raise ValueError("the URL is outside of base_url, where the credentials must not go; use a path")
        url = path
    else:
        url = base + path.lstrip("/")
    common = config.usual_query
    if not (common or request.query or request.extra_query or http.params):
        return url
    own: Mapping[str, object] = request.query or {}
    if common:
        # What a call leaves out stays as the client has it.
        own = {name: value for name, value in own.items() if value is not omit}
    fields: Mapping[str, Any] = {
        **{name: http.params.get_list(name) for name in http.params},
        **common,
        **own,
        **(request.extra_query or {}),
    }
    query = encode_query(fields, request.styles, config.settings.arrays, dots=config.settings.dots)
    return f"{url}{'&' if '?' in url else '?'}{query}" if query else url


def _timeout(
    config: Configuration, timeout: Timeout | NotGiven, http: httpx2.Client | httpx2.AsyncClient
) -> Mapping[str, float | None]:
    if not isinstance(timeout, NotGiven):
        return _limits(timeout)
    limits = config.cache.get("timeout")
    if limits is None:
        seconds = config.settings.timeout
        limits = _limits(caller_timeout(http, seconds) if isinstance(config.timeout, NotGiven) else config.timeout)
        config.cache["timeout"] = limits
    return cast("Mapping[str, float | None]", limits)


def _limits(timeout: Any) -> Mapping[str, float | None]:
    check_timeout(timeout)
    return httpx2.Timeout(timeout).as_dict()


def _log(config: Configuration, base: str) -> Any:
    logs = config.cache.setdefault("logs", {})
    log = logs.get(base)
    if log is None:
        log = logs[base] = get_logger(config.settings, parse_url(base).host)
    return log
