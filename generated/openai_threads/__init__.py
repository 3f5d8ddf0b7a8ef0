"""Threads API: a typed client."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._client import OpenAI, AsyncOpenAI
    from ._runtime.errors import (
        SDKError as OpenAIError,
        APIError,
        APIConnectionError,
        APITimeoutError,
        IncompleteStreamError,
        APIResponseValidationError,
        APIStatusError,
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        UnprocessableEntityError,
        RateLimitError,
        InternalServerError,
    )
    from ._runtime.models import BaseModel, UnknownEvent
    from .helpers.async_handlers import AsyncAssistantEventHandler
    from .helpers.errors import InvalidStreamError, UnknownRunStatusError
    from .helpers.handlers import AssistantEventHandler
    from .helpers.managers import AssistantStreamManager, AsyncAssistantStreamManager
    from ._runtime.polling import PollTimeoutError
    from ._runtime.responses import APIResponse, AsyncAPIResponse
    from ._runtime.sentinels import NOT_GIVEN, NotGiven, Omit, not_given, omit
    from ._runtime.streaming import Stream, AsyncStream
    from ._runtime.http_clients import DefaultHttpx2Client, DefaultAsyncHttpx2Client
    from httpx2 import Timeout
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "OpenAI": "._client",
            "AsyncOpenAI": "._client",
            "OpenAIError": "._runtime.errors:SDKError",
            "APIError": "._runtime.errors",
            "APIConnectionError": "._runtime.errors",
            "APITimeoutError": "._runtime.errors",
            "IncompleteStreamError": "._runtime.errors",
            "APIResponseValidationError": "._runtime.errors",
            "APIStatusError": "._runtime.errors",
            "BadRequestError": "._runtime.errors",
            "AuthenticationError": "._runtime.errors",
            "PermissionDeniedError": "._runtime.errors",
            "NotFoundError": "._runtime.errors",
            "ConflictError": "._runtime.errors",
            "UnprocessableEntityError": "._runtime.errors",
            "RateLimitError": "._runtime.errors",
            "InternalServerError": "._runtime.errors",
            "BaseModel": "._runtime.models",
            "UnknownEvent": "._runtime.models",
            "AsyncAssistantEventHandler": ".helpers.async_handlers",
            "InvalidStreamError": ".helpers.errors",
            "UnknownRunStatusError": ".helpers.errors",
            "AssistantEventHandler": ".helpers.handlers",
            "AssistantStreamManager": ".helpers.managers",
            "AsyncAssistantStreamManager": ".helpers.managers",
            "PollTimeoutError": "._runtime.polling",
            "APIResponse": "._runtime.responses",
            "AsyncAPIResponse": "._runtime.responses",
            "NOT_GIVEN": "._runtime.sentinels",
            "NotGiven": "._runtime.sentinels",
            "Omit": "._runtime.sentinels",
            "not_given": "._runtime.sentinels",
            "omit": "._runtime.sentinels",
            "Stream": "._runtime.streaming",
            "AsyncStream": "._runtime.streaming",
            "DefaultHttpx2Client": "._runtime.http_clients",
            "DefaultAsyncHttpx2Client": "._runtime.http_clients",
            "Timeout": "httpx2",
        },
    )

__version__ = "0.1.0"

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AssistantEventHandler",
    "AssistantStreamManager",
    "AsyncAPIResponse",
    "AsyncAssistantEventHandler",
    "AsyncAssistantStreamManager",
    "AsyncOpenAI",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "ConflictError",
    "DefaultAsyncHttpx2Client",
    "DefaultHttpx2Client",
    "IncompleteStreamError",
    "InternalServerError",
    "InvalidStreamError",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "OpenAI",
    "OpenAIError",
    "PermissionDeniedError",
    "PollTimeoutError",
    "RateLimitError",
    "Stream",
    "Timeout",
    "UnknownEvent",
    "UnknownRunStatusError",
    "UnprocessableEntityError",
    "not_given",
    "omit",
]
