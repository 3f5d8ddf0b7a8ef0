"""Waits until a file changes that a run has read.

By asking for the state of each twice a second: they are some dozens, it works on every disk and with editors that put
a new file in the place of the old one, and it needs no library.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

INTERVAL = 0.5
"""Seconds between two looks."""
SETTLED = 0.1
"""Seconds without a change, after which whoever writes is taken to be done."""

_State: TypeAlias = "tuple[int, int, int] | None"


@dataclass(slots=True)
class Seen:
    """Files and folders as they were just before a run read them; what is missing may come."""

    states: dict[Path, _State] = field(default_factory=dict[Path, _State])

    def note(self, path: Path) -> None:
        """Keep the state of a file or folder, the first time that it is read."""
        if path not in self.states:
            self.states[path] = _state(path)

    def changed(self) -> list[Path]:
        """Those that are not as they were."""
        return [path for path, state in self.states.items() if _state(path) != state]

    def next_change(self) -> list[Path]:
        """Wait until some have changed, and nobody writes them any more."""
        while not self.changed():
            time.sleep(INTERVAL)
        before = None
        while before != (now := _states(self.states)):
            before = now
            time.sleep(SETTLED)
        return self.changed()


def _states(paths: Iterable[Path]) -> list[_State]:
    return [_state(path) for path in paths]


def _state(path: Path) -> _State:
    """What differs when a file was written, replaced or removed, or a folder has other files in it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
