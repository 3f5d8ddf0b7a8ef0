"""The Assistants API and its threads."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .assistants import Assistants, AsyncAssistants
    from .threads.threads import AsyncThreads, Threads


class Beta(SyncResource):
    """The Assistants API and its threads."""

    @cached_property
    def assistants(self) -> Assistants:
        """Assistants that call models and use tools."""
        from .assistants import Assistants

        return Assistants(self._client)

    @cached_property
    def threads(self) -> Threads:
        """Threads, the conversations that assistants take part in."""
        from .threads.threads import Threads

        return Threads(self._client)


class AsyncBeta(AsyncResource):
    """The Assistants API and its threads."""

    @cached_property
    def assistants(self) -> AsyncAssistants:
        """Assistants that call models and use tools."""
        from .assistants import AsyncAssistants

        return AsyncAssistants(self._client)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Threads, the conversations that assistants take part in."""
        from .threads.threads import AsyncThreads

        return AsyncThreads(self._client)
