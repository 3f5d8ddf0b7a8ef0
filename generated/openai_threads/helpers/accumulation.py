"""What the events of a run add up to, without I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from .._runtime.common.plain import as_array
from .._runtime.common.warning import warn_caller
from .._runtime.models.construct import construct
from ..types.beta.threads.message import (
    ImageFileContentBlock,
    Message,
    MessageContent,
    MessageDelta,
    MessageDeltaEvent,
    Text,
    TextContentBlock,
    TextDelta,
    TextDeltaBlock,
)
from ..types.beta.threads.run import Run
from ..types.beta.threads.runs.step import (
    RunStep,
    RunStepDelta,
    RunStepDeltaEvent,
    RunStepDeltaMessageDelta,
    ToolCall,
    ToolCallDeltaObject,
    ToolCallsStepDetails,
)
from .errors import InvalidStreamError
from .halves import Halves, has_half
from .merging import check, check_list, entry, filled, has_gaps, index_of, merge, merge_list
from .parts import Parts, is_whole
from .states import BUSY, SETTLED

if TYPE_CHECKING:
    from ..types.beta import AssistantStreamEvent

M = TypeVar("M")
S = TypeVar("S", Message, RunStep)

Call: TypeAlias = "tuple[str, tuple[Any, ...]]"
"""The name of a callback and its arguments."""

_RUN_STATES = SETTLED | BUSY | {"created"}
_STEP_ENDS = frozenset({"completed", "cancelled", "expired", "failed"})
_STEP_STATES = _STEP_ENDS | {"created", "in_progress"}


class Accumulation:
    """Takes events one by one and keeps the snapshots; each costs the same, however long the stream is.

    Messages and steps are told apart by their ids, so they may be streamed side by side.
    """

    def __init__(self) -> None:
        self.run: Run | None = None
        self.message: Message | None = None
        self.messages: dict[str, Message] = {}
        self.steps: dict[str, RunStep] = {}
        self.has_settled = False
        """Whether the run has reached a state in which it does nothing more by itself."""
        self._announced: set[type[Message | RunStep]] = set()
        """Of what the server says when it begins."""
        self._halves = Halves()
        self._has_warned = False
        self._step_id: str | None = None
        self._message_parts: dict[str, Parts] = {}
        self._step_parts: dict[str, Parts] = {}

    @property
    def step(self) -> RunStep | None:
        """The step that is being taken."""
        return None if self._step_id is None else self.steps.get(self._step_id)

    def take(self, event: AssistantStreamEvent) -> Iterator[Call]:
        """Take in an event while giving out the callbacks to make; in between, the snapshots are up to date.

        Raises:
            InvalidStreamError: the event does not fit to those before; the snapshots are as they were.
        """
        name, data = event.event, event.data
        added = _text_added(data)
        if added is None or self._halves.are_waiting or has_half(added[1]):
            self._halves.mend(event)
            added = None
        yield "on_event", (event,)
        if name == "thread.message.delta":
            whole = _expect(MessageDeltaEvent, data)
            calls = None if added is None else self._appended(whole, *added)
            yield from self._message_delta(whole) if calls is None else calls
            return
        kind, _, state = name.rpartition(".")
        if name == "thread.run.step.delta":
            yield from self._step_delta(_expect(RunStepDeltaEvent, data))
        elif name == "thread.message.created":
            self._announced.add(Message)
            yield from self._message_created(_expect(Message, data))
        elif name == "thread.message.completed" or name == "thread.message.incomplete":
            yield from self._message_done(_expect(Message, data))
        elif kind == "thread.run.step" and state in _STEP_STATES:
            yield from self._step(state, _expect(RunStep, data))
        elif kind == "thread.run" and state in _RUN_STATES:
            yield from self._run(state, _expect(Run, data))

    def _run(self, state: str, run: Run) -> Iterator[Call]:
        self.run = run
        self.has_settled = state in SETTLED
        yield "on_run", (run,)
        if self.has_settled:
            for identity, parts in list(self._step_parts.items()):
                yield from _tool_calls_done(parts, self.steps[identity])
            for identity, parts in list(self._message_parts.items()):
                yield from _contents_done(parts, self.messages[identity].content, [])

    def _message_created(self, message: Message) -> Iterator[Call]:
        identity = _identity(message.id)
        self._message_parts[identity] = Parts()
        # The event stays as it came.
        snapshot = message.model_copy(deep=True)
        snapshot.content = _entries(snapshot.content)
        self.message = self.messages[identity] = snapshot
        yield "on_message_created", (message,)

    def _message_delta(self, data: MessageDeltaEvent) -> Iterator[Call]:
        if cast("MessageDelta | None", data.delta) is None:
            return
        delta = _expect(MessageDelta, data.delta)
        if self._was_not_announced(Message, data.id, self.messages):
            yield from self._message_created(self._made_up(Message, data.id, {"content": [], "role": "assistant"}))
        message, parts = _find(data.id, self.messages, self._message_parts)
        content, pieces = message.content, _entries(delta.content)
        size = len(content)
        check_list(content, pieces)
        merge_list(content, pieces, list[MessageContent])
        self.message = message
        for block in content[size:]:
            if (text := _text_of(block)) is not None:
                yield "on_text_created", (text,)
        for piece in pieces:
            index = index_of(piece)
            if (added := _text_delta_of(piece)) is not None and (text := _text_of(content[index])) is not None:
                yield "on_text_delta", (added, text)
            if index != parts.current:
                self._check_not_ended(parts, index)
                if (ended := _left(parts, content, index)) is not None:
                    yield from _content_done(ended)
        yield "on_message_delta", (delta, message)

    def _appended(self, data: MessageDeltaEvent, delta: TextDelta, added: str, index: object) -> list[Call] | None:
        """Add to the text that is being written; `None` if there is more to do."""
        identity = _identity(data.id)
        message, parts = self.messages.get(identity), self._message_parts.get(identity)
        if message is None or parts is None or parts.is_closed or type(index) is not int or index != parts.current:
            return None
        block = message.content[index] if index < len(message.content) else None
        text = block.text if type(block) is TextContentBlock else None
        if type(text) is not Text or "value" not in text.model_fields_set:
            return None
        fields = vars(text)
        value: object = fields["value"]
        if not isinstance(value, str):
            return None
        # With no other reference to it, CPython lengthens the string where it is instead of copying it.
        fields["value"] = ""
        value += added
        fields["value"] = value
        self.message = message
        return [("on_text_delta", (delta, text)), ("on_message_delta", (data.delta, message))]

    def _was_not_announced(self, kind: type[S], identity: object, known: dict[str, S]) -> bool:
        """Whether this is the first that is heard of a message or step, from a server that announces none."""
        return isinstance(identity, str) and kind not in self._announced and identity not in known

    def _made_up(self, kind: type[S], identity: str, known: Mapping[str, object]) -> S:
        """What a server should have announced: what is sure of it; the rest is left empty."""
        fields = {**known, "id": identity, "object": "thread.message" if kind is Message else "thread.run.step"}
        if self.run is not None:
            fields |= {"run_id": self.run.id, "thread_id": self.run.thread_id, "assistant_id": self.run.assistant_id}
        return filled(construct(kind, fields))

    def _message_done(self, message: Message) -> Iterator[Call]:
        identity = _identity(message.id)
        content = _entries(message.content)
        before = self.messages.get(identity, message)
        self.message = self.messages[identity] = message
        parts = self._message_parts.setdefault(identity, Parts())
        parts.is_closed = True
        yield from _contents_done(parts, content, before.content)
        yield "on_message_done", (message,)

    def _step(self, state: str, step: RunStep) -> Iterator[Call]:
        identity = _identity(step.id)
        if state in _STEP_ENDS:
            yield from self._step_done(identity, step)
            return
        self._step_id = identity
        is_unknown = self._was_not_announced(RunStep, identity, self.steps)
        if state == "created":
            self._announced.add(RunStep)
        if state == "created" or is_unknown:
            yield from self._step_created(step)

    def _step_created(self, step: RunStep) -> Iterator[Call]:
        self._step_id = step.id
        self._step_parts[step.id] = Parts()
        self.steps[step.id] = step.model_copy(deep=True)
        yield "on_run_step_created", (step,)

    def _step_delta(self, data: RunStepDeltaEvent) -> Iterator[Call]:
        if cast("RunStepDelta | None", data.delta) is None:
            return
        delta = _expect(RunStepDelta, data.delta)
        details = delta.step_details
        if self._was_not_announced(RunStep, data.id, self.steps):
            # The type of a step is that of its details.
            kinds = (ToolCallDeltaObject, RunStepDeltaMessageDelta)
            known = {"type": details.type} if isinstance(details, kinds) else {}
            yield from self._step_created(self._made_up(RunStep, data.id, known))
        step, parts = _find(data.id, self.steps, self._step_parts)
        pieces = _entries(details.tool_calls) if isinstance(details, ToolCallDeltaObject) else []
        if pieces and not isinstance(step.step_details, ToolCallsStepDetails | None):
            raise InvalidStreamError("A delta has tool calls for a run step that makes none.")
        check(step, delta)
        merge(step, delta)
        calls = _tool_calls(step)
        for piece in pieces:
            index = index_of(piece)
            call, is_new = entry(calls, index), not parts.has_begun(index)
            if index != parts.current:
                self._check_not_ended(parts, index)
                if (before := _left(parts, calls, index)) is not None:
                    yield "on_tool_call_done", (before,)
            if is_new:
                yield "on_tool_call_created", (call,)
            else:
                yield "on_tool_call_delta", (piece, call)
        yield "on_run_step_delta", (delta, step)

    def _check_not_ended(self, parts: Parts, index: int) -> None:
        """Say that something goes on whose end was told."""
        if parts.has_ended(index) and not self._has_warned:
            self._has_warned = True
            warn_caller(
                "Something that was told to be done goes on; all of it is in the message or run step as a whole."
            )

    def _step_done(self, identity: str, step: RunStep) -> Iterator[Call]:
        parts = self._step_parts.setdefault(identity, Parts())
        parts.is_closed = True
        yield from _tool_calls_done(parts, self.steps.get(identity, step))
        self.steps[identity] = step
        yield "on_run_step_done", (step,)
        if self._step_id == identity:
            self._step_id = None


def texts_of(event: AssistantStreamEvent) -> list[str]:
    """The pieces of text that an event adds to a message."""
    if event.event != "thread.message.delta":
        return []
    delta = cast("MessageDelta | None", event.data.delta)
    pieces = (delta and delta.content) or []
    texts = [_text_delta_of(piece) for piece in pieces]
    return [text.value for text in texts if text is not None and text.value]


def _expect(model: type[M], data: object) -> M:
    if not isinstance(data, model):
        raise InvalidStreamError(f"An event does not hold a {model.__name__}.")
    return data


def _identity(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidStreamError("An event does not say which message or run step it is about.")
    return value


def _find(identity: str, snapshots: dict[str, S], parts: dict[str, Parts]) -> tuple[S, Parts]:
    """What a delta is to be added to."""
    snapshot = snapshots.get(_identity(identity))
    if snapshot is None:
        raise InvalidStreamError("A delta is for a message or run step that was not created.")
    if parts[identity].is_closed:
        raise InvalidStreamError("A delta is for a message or run step that was already done.")
    return snapshot, parts[identity]


def _entries(value: object) -> list[Any]:
    items = [] if value is None else as_array(value)
    if items is None:
        raise InvalidStreamError("A message or a delta has a value that is not a list where one is needed.")
    return items


def _text_added(data: object) -> tuple[TextDelta, str, object] | None:
    """What an event adds to a text, and the index of that, if it does nothing else, as almost all do."""
    delta = data.delta if type(data) is MessageDeltaEvent else None
    pieces = as_array(delta.content) if type(delta) is MessageDelta else None
    piece = pieces[0] if pieces is not None and len(pieces) == 1 else None
    if type(piece) is not TextDeltaBlock or piece.model_extra:
        return None
    text = piece.text
    if type(text) is not TextDelta or text.annotations or text.model_extra:
        return None
    added: object = text.value
    return (text, added, piece.index) if isinstance(added, str) else None


def _text_of(block: object) -> Text | None:
    text = block.text if isinstance(block, TextContentBlock) else None
    return text if isinstance(text, Text) else None


def _text_delta_of(piece: object) -> TextDelta | None:
    delta = piece.text if isinstance(piece, TextDeltaBlock) else None
    return delta if isinstance(delta, TextDelta) else None


def _left(parts: Parts, entries: list[M], index: int) -> M | None:
    """Turn to a part; return the one before it if that has ended so."""
    before = parts.turn(index)
    if before is None:
        return None
    part = entry(entries, before)
    if not is_whole(part):
        parts.are_mixed = True
        return None
    parts.end(before)
    return part


def _contents_done(parts: Parts, content: list[MessageContent], before: list[MessageContent]) -> Iterator[Call]:
    """The end of the parts that have not ended, each of which is taken from `before` if the whole content lacks it."""
    for index in parts.end_all():
        yield from _content_done(content[index] if index < len(content) else before[index])


def _content_done(block: MessageContent) -> Iterator[Call]:
    if (text := _text_of(block)) is not None:
        yield "on_text_done", (text,)
    elif isinstance(block, ImageFileContentBlock):
        yield "on_image_file_done", (block.image_file,)


def _tool_calls(step: RunStep) -> list[ToolCall]:
    details = step.step_details
    return details.tool_calls if isinstance(details, ToolCallsStepDetails) else []


def _tool_calls_done(parts: Parts, step: RunStep) -> Iterator[Call]:
    """The end of the tool calls that have not ended."""
    calls = _tool_calls(step)
    left = parts.end_all()
    if left and has_gaps(calls):
        warn_caller("The indices of a run step's tool calls have gaps; the calls are kept in order of index.")
    for index in left:
        yield "on_tool_call_done", (entry(calls, index),)
