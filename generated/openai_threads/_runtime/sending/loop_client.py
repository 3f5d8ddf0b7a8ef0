# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""An HTTP client of one event loop, which ends with it at the latest."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .loops import call_in, has_ended
from .sockets import close_sockets

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    import httpx2


class LoopClient:
    """Holds an HTTP client for the running event loop.

    A loop closes the generators that are left at its end. So one of them has the client, too.

    Args:
        loop: that runs.
        client: that was just made.
    """

    def __init__(self, loop: Any, client: httpx2.AsyncClient) -> None:
        self.clients = [client]
        """The client, until it is closed."""
        self._loop = loop
        self._closing: object = None
        self._end = _end_of(self.clients)
        with suppress(StopIteration):
            self._end.asend(None).send(None)

    @property
    def has_ended(self) -> bool:
        """Whether the loop does not run any more."""
        return has_ended(self._loop)

    async def close(self) -> None:
        """Close the connections, in their loop."""
        await _close(self.clients)
        self._finish()

    def close_from_elsewhere(self) -> None:
        """Have the connections closed when their loop runs next, or now if it does not any more."""
        if self.has_ended:
            self.abandon()
        else:
            call_in(self._loop, self._begin_to_close)

    def _begin_to_close(self) -> None:
        if hasattr(self._loop, "create_task"):
            self._closing = self._loop.create_task(self.close())
        else:
            # A run of trio that is about to end takes no tasks.
            self._let_go()

    def let_go(self) -> None:
        """Close the connections, which nobody uses and nobody can use any more."""
        if self.has_ended:
            self.abandon()
        else:
            # What is left of the generator would ask for a task, and trio would warn of it.
            call_in(self._loop, self._let_go)

    def _let_go(self) -> None:
        while self.clients:
            close_sockets(self.clients.pop(), running=True)
        self._finish()

    def abandon(self) -> None:
        """Close the sockets: the loop does not run any more, or is that of another process."""
        while self.clients:
            close_sockets(self.clients.pop())
        self._finish()

    def _finish(self) -> None:
        """End the generator, which has nothing more to do, for which it needs no loop."""
        with suppress(StopIteration, RuntimeError):
            self._end.aclose().send(None)

    def __del__(self) -> None:
        # At the end of the program, parts of what this needs may be gone.
        with suppress(Exception):
            if self.has_ended:
                self.abandon()


async def _end_of(clients: list[httpx2.AsyncClient]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await _close(clients)


async def _close(clients: list[httpx2.AsyncClient]) -> None:
    while clients:
        await clients.pop().aclose()
