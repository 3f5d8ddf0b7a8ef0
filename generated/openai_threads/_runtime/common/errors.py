# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The exceptions that the SDK raises.

SDKError
└── APIError
    ├── APIResponseValidationError
    ├── APIConnectionError
    │   ├── APITimeoutError
    │   └── IncompleteStreamError
    └── APIStatusError
        ├── BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403, NotFoundError 404,
        ├── ConflictError 409, UnprocessableEntityError 422, RateLimitError 429
        └── InternalServerError 500 and above
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ..lazy import publish
from .plain import as_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "IncompleteStreamError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "SDKError",
    "UnprocessableEntityError",
]


class SDKError(Exception):
    """Base of all errors that this SDK raises for what went wrong outside of the caller's own code."""


def _rebuild(cls: type[APIError], arguments: tuple[Any, ...]) -> APIError:
    return cls.__new__(cls, *arguments)


class APIError(SDKError):
    """A request that failed.

    Args:
        message: what happened, in the server's words if it has any.
        request: the request as it was sent.
        body: the response's error object if it is JSON, else its text; `None` where there was no response.
    """

    message: str
    """What happened, in the server's words if it has any."""
    request: httpx2.Request
    """The request as it was sent."""
    body: object | None
    """The response's error object if it is JSON, else its text; `None` where there was no response."""
    code: str | None
    """The server's name for what went wrong."""
    param: str | None
    """The parameter that is to blame."""
    type: str | None
    """The server's name for the kind of error."""

    def __init__(self, message: str, request: httpx2.Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body
        fields = as_object(body) or {}
        code = fields.get("code")
        self.code = None if code is None else str(code)
        self.param = _text(fields.get("param"))
        self.type = _text(fields.get("type"))

    def __reduce__(self) -> tuple[Any, ...]:
        # The default would call `__init__` again, with the message only.
        return _rebuild, (type(self), self.args), self.__dict__


class APIResponseValidationError(APIError):
    """A response that is not what the API's description promises."""

    response: httpx2.Response
    """The response, which was read."""
    status_code: int
    """The status of the response."""

    def __init__(self, response: httpx2.Response, body: object | None, *, message: str | None = None) -> None:
        message = message or "The response does not match the type that the API describes."
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIConnectionError(APIError):
    """The connection failed before the whole response had arrived; `__cause__` tells how."""

    def __init__(self, *, message: str = "Connection error.", request: httpx2.Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """The server took longer than `timeout` allows."""

    def __init__(self, request: httpx2.Request, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class IncompleteStreamError(APIConnectionError):
    """A stream of events stopped before its end."""

    def __init__(
        self,
        *,
        message: str = "The stream ended before the server had marked its end: the events are incomplete.",
        request: httpx2.Request,
    ) -> None:
        super().__init__(message=message, request=request)


class APIStatusError(APIError):
    """A response with an error status."""

    response: httpx2.Response
    """The response, which was read."""
    status_code: int
    """The status of the response."""
    request_id: str | None
    """The header `x-request-id`, by which the server's operators find the request."""

    def __init__(
        self,
        message: str,
        *,
        response: httpx2.Response,
        body: object | None,
        parse: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(message, response.request, body=body)
        self._parse = parse
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get("x-request-id")

    @property
    def parsed(self) -> object | None:
        """The whole body as the type that the API's description gives it, made when first asked for.

        `None` where that tells of no type, or the body is not JSON. Like `body`, it may hold anything that the server
        says; `isinstance` tells a type checker, too, which of the API's errors it is.
        """
        if "_parsed" not in self.__dict__:
            self.__dict__["_parsed"] = None if self._parse is None else self._parse()
        value: object | None = self.__dict__["_parsed"]
        return value


class BadRequestError(APIStatusError):
    """400: the server does not understand the request."""

    status_code: Literal[400] = 400  # pyright: ignore[reportIncompatibleVariableOverride]


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or wrong."""

    status_code: Literal[401] = 401  # pyright: ignore[reportIncompatibleVariableOverride]


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""

    status_code: Literal[403] = 403  # pyright: ignore[reportIncompatibleVariableOverride]


class NotFoundError(APIStatusError):
    """404: there is no such resource."""

    status_code: Literal[404] = 404  # pyright: ignore[reportIncompatibleVariableOverride]


class ConflictError(APIStatusError):
    """409: the resource is in another state than the request needs."""

    status_code: Literal[409] = 409  # pyright: ignore[reportIncompatibleVariableOverride]


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed and still makes no sense."""

    status_code: Literal[422] = 422  # pyright: ignore[reportIncompatibleVariableOverride]


class RateLimitError(APIStatusError):
    """429: too many requests, or no quota left."""

    status_code: Literal[429] = 429  # pyright: ignore[reportIncompatibleVariableOverride]


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    error.status_code: error
    for error in (
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        UnprocessableEntityError,
        RateLimitError,
    )
}


def status_error(
    response: httpx2.Response, redact: Callable[[str], str], parse: Callable[[], object] | None = None
) -> APIStatusError:
    """Make the error for a response that was read and whose status is not 2xx.

    Args:
        response: that was read.
        redact: takes secrets out of what the server says.
        parse: makes a value of the body.
    """
    from .messages import shortened

    status = response.status_code
    body, message = read_error(response.content)
    text = f"Error code: {status}"
    shown = redact(message) if message else shortened(redact(response.content.decode("utf-8", "replace")))
    if shown and shown != "null":
        text = f"{text} - {shown}"
    default = InternalServerError if status >= 500 else APIStatusError
    return _BY_STATUS.get(status, default)(text, response=response, body=body, parse=parse)


def read_error(content: bytes) -> tuple[object | None, str]:
    """Find the error object and the message in a response body that may be anything at all."""
    import json

    try:
        body: object = json.loads(content)
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace").strip() or None, ""
    return error_parts(body)


def error_parts(body: object) -> tuple[object | None, str]:
    """Find the error object and the message in decoded JSON, flat or wrapped in `error`."""
    from .messages import message_of

    fields = as_object(body)
    if fields is None:
        return body, message_of(body)
    return as_object(fields.get("error")) or fields, message_of(fields)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


publish(__name__)
