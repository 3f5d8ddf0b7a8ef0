"""Characters that a server has cut in two.

JSON writes a character beyond U+FFFF as two escapes, the halves of a surrogate pair, and some servers cut their text
between them. A half can be neither printed nor encoded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic_core import to_json

from .._runtime.common.plain import as_array
from ..types.beta.threads.message import MessageDeltaEvent
from ..types.beta.threads.runs.step import (
    FunctionToolCallDelta,
    FunctionToolCallDeltaFunction,
    RunStepDelta,
    RunStepDeltaEvent,
    ToolCallDeltaObject,
)
from .errors import InvalidStreamError
from .merging import Node, as_node, fields_of, get_field, set_field

if TYPE_CHECKING:
    from ..types.beta import AssistantStreamEvent

_HALF = re.compile("[\ud800-\udfff]")
_FIRST_HALF_AT_END = re.compile("[\ud800-\udbff]\\Z")

_Path: TypeAlias = "tuple[object, ...] | None"
"""Which string of a stream it is that grows; `None` for one that comes whole."""


class Halves:
    """Puts the characters in the events of a stream together.

    A half at the end of a piece waits for the next piece of the same string, and is left out where none follows. Any
    other half becomes U+FFFD, as bytes do that are no UTF-8.
    """

    def __init__(self) -> None:
        self._waiting: dict[_Path, str] = {}

    @property
    def are_waiting(self) -> bool:
        """Whether a text has ended with a half so far."""
        return bool(self._waiting)

    def mend(self, event: AssistantStreamEvent) -> None:
        """Change the texts of an event so that each can be printed.

        Raises:
            InvalidStreamError: the event cannot be walked through.
        """
        data = event.data
        if not self._waiting and (_is_piece_of_arguments(data) or _can_be_encoded(data)):
            return
        if (node := as_node(data)) is not None:
            identity: object = data.id if isinstance(data, (MessageDeltaEvent, RunStepDeltaEvent)) else None
            path = (identity,) if isinstance(identity, str) else None
            try:
                self._mend(node, path)
            except RecursionError:
                raise InvalidStreamError("An event is nested too deeply.") from None

    def _mend(self, node: Node, path: _Path) -> None:
        for key, value in fields_of(node).items():
            mended = self._mended(value, None if path is None else (*path, key))
            if mended is not value:
                set_field(node, key, mended)

    def _mended(self, value: object, path: _Path) -> object:
        if isinstance(value, str):
            return self._text(value, path)
        if (items := as_array(value)) is not None:
            items[:] = [self._mended(item, _beyond(path, item)) for item in items]
        elif (node := as_node(value)) is not None:
            self._mend(node, path)
        return value

    def _text(self, piece: str, path: _Path) -> str:
        text = self._waiting.pop(path, "") + piece
        if not has_half(text):
            return text
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if path is not None and _FIRST_HALF_AT_END.search(text):
            self._waiting[path], text = text[-1], text[:-1]
        return _HALF.sub("\ufffd", text)


def _beyond(path: _Path, item: object) -> _Path:
    """The path to an entry of a list; one without an index comes whole."""
    node = as_node(item)
    index = None if node is None else get_field(node, "index")
    return (*path, index) if path is not None and isinstance(index, int) else None


def has_half(text: str) -> bool:
    """Whether a text has a half of a surrogate pair."""
    return not text.isascii() and _HALF.search(text) is not None


def _is_piece_of_arguments(data: object) -> bool:
    """Whether an event is one piece of a function's arguments, without halves."""
    delta: object = getattr(data, "delta", None)
    details = delta.step_details if type(delta) is RunStepDelta else None
    pieces = as_array(details.tool_calls) if type(details) is ToolCallDeltaObject else None
    piece: Any = pieces[0] if pieces is not None and len(pieces) == 1 else None
    function: Any = piece.function if type(piece) is FunctionToolCallDelta and piece.id is None else None
    if type(function) is not FunctionToolCallDeltaFunction or not (function.name is function.output is None):
        return False
    text: object = function.arguments
    return isinstance(text, str) and not has_half(text) and not (piece.model_extra or function.model_extra)


def _can_be_encoded(value: object) -> bool:
    """Whether all texts of a value are whole characters; the serializer finds out faster than a walk through it."""
    try:
        to_json(value, serialize_unknown=True)
    except ValueError:
        return False
    return True
