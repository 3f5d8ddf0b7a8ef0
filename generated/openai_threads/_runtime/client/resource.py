# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Base classes of the resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import AsyncAPIClient
    from .sync_client import SyncAPIClient

__all__ = ["AsyncResourceBase", "SyncResourceBase"]


class SyncResourceBase:
    """A group of methods of a client."""

    _client: SyncAPIClient

    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client


class AsyncResourceBase:
    """A group of methods of an async client."""

    _client: AsyncAPIClient

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client
