# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Names that packages made by Stainless export, for programs that were written for one."""

from __future__ import annotations

import os
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias, Union

import httpx2

from ..common.aliases import RequestOptions
from ..lazy import publish
from ..options.options import MAX_RETRIES
from .http_clients import DefaultAsyncHttpx2Client, DefaultHttpx2Client

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "NoneType",
    "ProxiesTypes",
    "RequestOptions",
    "Transport",
    "file_from_path",
]

DEFAULT_TIMEOUT = httpx2.Timeout(timeout=60, connect=5.0)
DEFAULT_MAX_RETRIES = MAX_RETRIES
DEFAULT_CONNECTION_LIMITS = httpx2.Limits(max_connections=100, max_keepalive_connections=20)

Transport: TypeAlias = httpx2.BaseTransport
ProxiesTypes: TypeAlias = Union[str, httpx2.Proxy, "dict[str, str | httpx2.Proxy | None]"]

if TYPE_CHECKING:
    DefaultHttpxClient = httpx2.Client
    DefaultAsyncHttpxClient = httpx2.AsyncClient
    DefaultAioHttpClient = httpx2.AsyncClient
else:

    class DefaultHttpxClient(DefaultHttpx2Client):
        """The client that the SDK makes for itself, with options of the caller's."""

    class DefaultAsyncHttpxClient(DefaultAsyncHttpx2Client):
        """The asynchronous client that the SDK makes for itself, with options of the caller's."""

    class DefaultAioHttpClient(DefaultAsyncHttpx2Client):
        """The asynchronous client over the sockets of aiohttp, if `httpx-aiohttp` is installed.

        Raises:
            RuntimeError: it is not.
        """

        def __init__(self, **options: Any) -> None:
            from .aio import AioTransport

            super().__init__(**{"transport": AioTransport(), **options})


def file_from_path(path: str) -> tuple[str, bytes]:
    """A file to upload: its name and its content."""
    return os.path.basename(path), Path(path).read_bytes()


publish(__name__)
