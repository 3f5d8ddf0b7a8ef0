"""Functions that are called at an event of a handler."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias, get_args

CallbackName: TypeAlias = Literal[
    "connect",
    "event",
    "run",
    "run_step_created",
    "run_step_delta",
    "run_step_done",
    "tool_call_created",
    "tool_call_delta",
    "tool_call_done",
    "message_created",
    "message_delta",
    "message_done",
    "text_created",
    "text_delta",
    "text_done",
    "image_file_done",
    "timeout",
    "exception",
    "abort",
    "end",
]
"""A callback of a handler, without its `on_`."""

Listener: TypeAlias = Callable[..., object]


class Listeners:
    """Those of one handler, in the order in which they were added."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[tuple[Listener, bool]]] = {}

    def add(self, name: CallbackName, listener: Listener, *, once: bool) -> None:
        """Call a function from now on.

        Raises:
            ValueError: there is no such callback.
        """
        names: tuple[str, ...] = get_args(CallbackName)
        if name not in names:
            from difflib import get_close_matches

            near = get_close_matches(name, names, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(names)}"
            raise ValueError(f"there is no callback '{name}'{hint}")
        self._by_name.setdefault(f"on_{name}", []).append((listener, once))

    def remove(self, name: CallbackName, listener: Listener) -> None:
        """Call a function no more; nothing happens if it is not there."""
        entries = self._by_name.get(f"on_{name}", [])
        for entry in entries:
            if entry[0] == listener:
                entries.remove(entry)
                return

    def of(self, method: str) -> Iterator[Listener]:
        """Those of a callback by the name of its method; they may come and go meanwhile."""
        entries = self._by_name.get(method)
        for entry in tuple(entries or ()):
            if entries and entry in entries:
                if entry[1]:
                    entries.remove(entry)
                yield entry[0]
