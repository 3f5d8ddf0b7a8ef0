"""Waiting for renders."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.responses.api_response import APIResponse
    from ..types.render import Render


class Waiting:
    """Waits for a render."""

    def _wait(self, call: Callable[[], APIResponse[Render]], *, percent: int = 100) -> Render:
        """Wait until enough of a film is rendered.

        Args:
            percent: How much is enough.
        """
        render = call().parse()
        while render.progress < percent:
            render = call().parse()
        return render


class AsyncWaiting:
    """Waits for a render without blocking."""

    async def _wait(self, call: Callable[[], Awaitable[APIResponse[Render]]], *, percent: int = 100) -> Render:
        """Wait until enough of a film is rendered.

        Args:
            percent: How much is enough.
        """
        render = (await call()).parse()
        while render.progress < percent:
            render = (await call()).parse()
        return render
