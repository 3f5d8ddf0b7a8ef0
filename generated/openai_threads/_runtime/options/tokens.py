# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Access tokens that a client has got for itself."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from ..common.forks import renew_after_fork

if TYPE_CHECKING:
    from collections.abc import Hashable

    import anyio

MARGIN = 60.0
"""Seconds before its end at which a token counts as expired; a tenth of a life that is short."""


class Token(NamedTuple):
    """A token that is kept."""

    text: str
    expires: float
    """On a monotonic clock, in seconds."""


class Tokens:
    """The tokens of a client and its copies; any number of threads and event loops may share them.

    Only one call at a time gets a new one: it holds `lock`, or in an event loop the lock of that loop.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, Token] = {}
        self._make_locks()
        renew_after_fork(self)

    def _make_locks(self) -> None:
        self.lock = Lock()
        self._making = Lock()
        self._of_loops: WeakKeyDictionary[object, anyio.Lock] = WeakKeyDictionary()

    def leave_parent(self) -> None:
        """Take new locks: a thread that holds one of the old ones is not in this process."""
        self._make_locks()

    def lock_of(self, loop: object) -> anyio.Lock:
        """The lock of the running event loop, outside of which it could not be waited for."""
        import anyio

        with self._making:
            lock = self._of_loops.get(loop)
            if lock is None:
                lock = self._of_loops[loop] = anyio.Lock()
            return lock

    def get(self, key: Hashable, now: float) -> str | None:
        """The token that was got with a key, if it can still be used."""
        token = self._kept.get(key)
        return token.text if token is not None and now < token.expires else None

    def keep(self, key: Hashable, text: str, *, seconds: float | None, now: float) -> None:
        """Keep a token for as long as it is good; without `seconds`, until a server refuses it."""
        life = float("inf") if seconds is None else seconds - min(MARGIN, seconds / 10)
        self._kept[key] = Token(text, now + life)

    def forget(self, key: Hashable, text: str) -> None:
        """Give up a token that was refused, unless another call has replaced it already."""
        with self._making:
            token = self._kept.get(key)
            if token is not None and token.text == text:
                del self._kept[key]
