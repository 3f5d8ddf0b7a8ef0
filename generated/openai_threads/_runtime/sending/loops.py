# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Event loops, outside of which nothing works that was opened in them."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class _OtherLoop:
    """Stands for the loop of a library that is neither asyncio nor trio."""


_OTHER_LOOP = _OtherLoop()


def running_loop() -> object:
    """The event loop that runs, or what stands for one of another library."""
    import asyncio  # slow to load, and not needed by synchronous clients

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return _other_loop()


def _other_loop() -> object:
    trio: Any = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError):
            token: object = trio.lowlevel.current_trio_token()
            return token
    return _OTHER_LOOP


def has_ended(loop: Any) -> bool:
    """Whether a loop of asyncio was closed; other ones cannot be asked."""
    return hasattr(loop, "is_closed") and bool(loop.is_closed())


def call_in(loop: Any, function: Callable[[], object]) -> None:
    """Have a loop, which may run in another thread, call a function when it can; one that has ended does not."""
    if hasattr(loop, "call_soon_threadsafe"):
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(function)
    elif hasattr(loop, "run_sync_soon"):
        trio: Any = sys.modules["trio"]
        with suppress(trio.RunFinishedError):
            loop.run_sync_soon(function)
