"""Threads API: a typed client."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._client import OpenAI as OpenAI
    from ._client import AsyncOpenAI as AsyncOpenAI
    from ._runtime.errors import SDKError as OpenAIError
    from ._runtime.errors import APIError as APIError
    from ._runtime.errors import APIConnectionError as APIConnectionError
    from ._runtime.errors import APITimeoutError as APITimeoutError
    from ._runtime.errors import IncompleteStreamError as IncompleteStreamError
    from ._runtime.errors import APIResponseValidationError as APIResponseValidationError
    from ._runtime.errors import APIStatusError as APIStatusError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.errors import RateLimitError as RateLimitError
    from ._runtime.errors import InternalServerError as InternalServerError
    from ._runtime.models import BaseModel as BaseModel
    from ._runtime.sentinels import NOT_GIVEN as NOT_GIVEN
    from ._runtime.sentinels import NotGiven as NotGiven
    from ._runtime.sentinels import Omit as Omit
    from ._runtime.sentinels import not_given as not_given
    from ._runtime.sentinels import omit as omit
    from ._runtime.streaming import Stream as Stream
    from ._runtime.streaming import AsyncStream as AsyncStream
    from ._runtime.aliases import Timeout as Timeout
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
            "NOT_GIVEN": "._runtime.sentinels",
            "NotGiven": "._runtime.sentinels",
            "Omit": "._runtime.sentinels",
            "not_given": "._runtime.sentinels",
            "omit": "._runtime.sentinels",
            "Stream": "._runtime.streaming",
            "AsyncStream": "._runtime.streaming",
            "Timeout": "._runtime.aliases",
        },
    )

__version__ = "0.1.0"

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncOpenAI",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "ConflictError",
    "IncompleteStreamError",
    "InternalServerError",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "OpenAI",
    "OpenAIError",
    "PermissionDeniedError",
    "RateLimitError",
    "Stream",
    "Timeout",
    "UnprocessableEntityError",
    "not_given",
    "omit",
]
