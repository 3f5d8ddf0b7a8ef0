# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Sea Charts: a typed client."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import resources as resources, types as types
    from ._client import (
        SeaCharts as Client,
        AsyncSeaCharts as AsyncClient,
        ENVIRONMENTS,
        SeaCharts,
        AsyncSeaCharts,
    )
    from ._runtime.common.errors import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        IncompleteStreamError,
        InternalServerError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        SDKError as SeaChartsError,
        UnprocessableEntityError,
    )
    from ._runtime.common.sentinels import NOT_GIVEN, NotGiven, Omit, not_given, omit
    from ._runtime.models.base import BaseModel
    from ._runtime.responses.api_response import APIResponse, AsyncAPIResponse
    from ._runtime.sending.http_clients import DefaultAsyncHttpx2Client, DefaultHttpx2Client
    from ._runtime.streams.stream import AsyncStream, Stream
    from ._runtime.sending.compatible import (
        DEFAULT_CONNECTION_LIMITS,
        DEFAULT_MAX_RETRIES,
        DEFAULT_TIMEOUT,
        DefaultAioHttpClient,
        DefaultAsyncHttpxClient,
        DefaultHttpxClient,
        NoneType,
        ProxiesTypes,
        RequestOptions,
        Transport,
        file_from_path,
    )
    from httpx2 import Timeout
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "resources": ".resources",
            "types": ".types",
            "Client": "._client:SeaCharts",
            "AsyncClient": "._client:AsyncSeaCharts",
            "ENVIRONMENTS": "._client",
            "SeaCharts": "._client",
            "AsyncSeaCharts": "._client",
            "APIConnectionError": "._runtime.common.errors",
            "APIError": "._runtime.common.errors",
            "APIResponseValidationError": "._runtime.common.errors",
            "APIStatusError": "._runtime.common.errors",
            "APITimeoutError": "._runtime.common.errors",
            "AuthenticationError": "._runtime.common.errors",
            "BadRequestError": "._runtime.common.errors",
            "ConflictError": "._runtime.common.errors",
            "IncompleteStreamError": "._runtime.common.errors",
            "InternalServerError": "._runtime.common.errors",
            "NotFoundError": "._runtime.common.errors",
            "PermissionDeniedError": "._runtime.common.errors",
            "RateLimitError": "._runtime.common.errors",
            "SeaChartsError": "._runtime.common.errors:SDKError",
            "UnprocessableEntityError": "._runtime.common.errors",
            "NOT_GIVEN": "._runtime.common.sentinels",
            "NotGiven": "._runtime.common.sentinels",
            "Omit": "._runtime.common.sentinels",
            "not_given": "._runtime.common.sentinels",
            "omit": "._runtime.common.sentinels",
            "BaseModel": "._runtime.models.base",
            "APIResponse": "._runtime.responses.api_response",
            "AsyncAPIResponse": "._runtime.responses.api_response",
            "DefaultAsyncHttpx2Client": "._runtime.sending.http_clients",
            "DefaultHttpx2Client": "._runtime.sending.http_clients",
            "AsyncStream": "._runtime.streams.stream",
            "Stream": "._runtime.streams.stream",
            "DEFAULT_CONNECTION_LIMITS": "._runtime.sending.compatible",
            "DEFAULT_MAX_RETRIES": "._runtime.sending.compatible",
            "DEFAULT_TIMEOUT": "._runtime.sending.compatible",
            "DefaultAioHttpClient": "._runtime.sending.compatible",
            "DefaultAsyncHttpxClient": "._runtime.sending.compatible",
            "DefaultHttpxClient": "._runtime.sending.compatible",
            "NoneType": "._runtime.sending.compatible",
            "ProxiesTypes": "._runtime.sending.compatible",
            "RequestOptions": "._runtime.sending.compatible",
            "Transport": "._runtime.sending.compatible",
            "file_from_path": "._runtime.sending.compatible",
            "Timeout": "httpx2",
        },
    )

__version__ = "2.1.0"
__title__ = "sea.charts"

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncAPIResponse",
    "AsyncClient",
    "AsyncSeaCharts",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "Client",
    "ConflictError",
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpx2Client",
    "DefaultAsyncHttpxClient",
    "DefaultHttpx2Client",
    "DefaultHttpxClient",
    "ENVIRONMENTS",
    "IncompleteStreamError",
    "InternalServerError",
    "NOT_GIVEN",
    "NoneType",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "ProxiesTypes",
    "RateLimitError",
    "RequestOptions",
    "SeaCharts",
    "SeaChartsError",
    "Stream",
    "Timeout",
    "Transport",
    "UnprocessableEntityError",
    "__title__",
    "__version__",
    "file_from_path",
    "not_given",
    "omit",
    "resources",
    "types",
]
