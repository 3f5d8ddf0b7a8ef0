"""The parts of something that grows part by part."""

from __future__ import annotations

import json
from typing import Any

from .._runtime.common.plain import as_array, as_object
from ..types.beta.threads.message import Text, TextContentBlock
from ..types.beta.threads.runs.step import (
    CodeInterpreterToolCall,
    CodeInterpreterToolCallCodeInterpreter,
    FunctionToolCall,
    FunctionToolCallFunction,
)


class Parts:
    """Which part is being written, so that each begins and ends once, also when a stream goes back to one."""

    __slots__ = ("_begun", "_ended", "are_mixed", "current", "is_closed")

    def __init__(self) -> None:
        self.current: int | None = None
        self.is_closed = False
        """Whether the whole is there, so that nothing can be added."""
        self.are_mixed = False
        """Whether parts are written side by side, so that to leave one does not end it."""
        self._begun: set[int] = set()
        self._ended: set[int] = set()

    def has_begun(self, index: int) -> bool:
        """Whether the stream has been at a part."""
        return index in self._begun

    def has_ended(self, index: int) -> bool:
        """Whether a part was ended."""
        return index in self._ended

    def turn(self, index: int) -> int | None:
        """Turn to a part.

        Returns:
            The part before it, unless they are mixed, as they are when the stream goes back to one.
        """
        before, self.current = self.current, index
        self.are_mixed |= index in self._begun
        self._begun.add(index)
        return None if self.are_mixed else before

    def end(self, index: int) -> None:
        """End a part before all is there."""
        self._ended.add(index)

    def end_all(self) -> list[int]:
        """End what has not ended; return it in order of index."""
        left = sorted(self._begun - self._ended)
        self._ended.update(left)
        return left


def is_whole(part: object) -> bool:
    """Whether a part is done that the stream leaves for the first time to turn to another one.

    Most servers write one part after the other, so to be left is to be done. Those that write some side by side give
    themselves away: what they leave is not whole yet, and then only the end of the step or message is an end.

    - Arguments are a JSON object, which says itself where it ends.
    - Code is followed by its output, that of several calls often after all of their code.
    - Text that was only announced has not come yet.
    """
    # What came with another type than it should is kept as it is, and does not grow.
    if isinstance(part, FunctionToolCall):
        function: Any = part.function
        return not isinstance(function, FunctionToolCallFunction) or _is_json(function.arguments)
    if isinstance(part, CodeInterpreterToolCall):
        code: Any = part.code_interpreter
        return not isinstance(code, CodeInterpreterToolCallCodeInterpreter) or bool(code.outputs)
    if isinstance(part, TextContentBlock):
        text: Any = part.text
        return not isinstance(text, Text) or bool(text.value)
    return True


def _is_json(text: object) -> bool:
    """Whether a text is the JSON of an object or array, to which nothing can be added."""
    try:
        value: object = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return False
    return as_object(value) is not None or as_array(value) is not None
