"""The callbacks of handlers: methods to override, each of which does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..types.beta import AssistantStreamEvent
    from ..types.beta.threads import ImageFile, Message, MessageDelta, Run, Text, TextDelta
    from ..types.beta.threads.runs import RunStep, RunStepDelta, ToolCall, ToolCallDelta


class Callbacks:
    """What a handler calls while its stream is read.

    A snapshot is what the deltas so far add up to. It is the same object each time and goes on growing: copy what
    you want to keep of it as it is.
    """

    def on_connect(self) -> None:
        """The server has answered; events follow."""

    def on_event(self, event: AssistantStreamEvent) -> None:
        """An event has come; the snapshots do not have it yet."""

    def on_run(self, run: Run) -> None:
        """The run has changed its state."""

    def on_run_step_created(self, run_step: RunStep) -> None:
        """A run step has begun."""

    def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """A run step has grown."""

    def on_run_step_done(self, run_step: RunStep) -> None:
        """A run step has ended, well or not."""

    def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """A tool call has begun; it has what its first delta brought."""

    def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """A tool call has grown, after its first delta."""

    def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """A tool call is whole: it was followed by the next one, or its step or the run has ended."""

    def on_message_created(self, message: Message) -> None:
        """A message has begun."""

    def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """A message has grown."""

    def on_message_done(self, message: Message) -> None:
        """A message is whole, or was given up."""

    def on_text_created(self, text: Text) -> None:
        """A text has begun; it has what its first delta brought."""

    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """A text has grown."""

    def on_text_done(self, text: Text) -> None:
        """A text is whole: it was followed by the next part, or its message or the run has ended."""

    def on_image_file_done(self, image_file: ImageFile) -> None:
        """An image file is whole."""

    def on_timeout(self) -> None:
        """The server took too long; `on_exception` follows."""

    def on_exception(self, exception: Exception) -> None:
        """The stream has failed, or a callback; the exception goes on to who reads the stream."""

    def on_abort(self) -> None:
        """The stream was closed, or its task cancelled, before its end."""

    def on_end(self) -> None:
        """Nothing more will come; called once, whatever has ended the stream."""


class AsyncCallbacks:
    """What an async handler awaits while its stream is read; see `Callbacks`."""

    async def on_connect(self) -> None:
        """The server has answered; events follow."""

    async def on_event(self, event: AssistantStreamEvent) -> None:
        """An event has come; the snapshots do not have it yet."""

    async def on_run(self, run: Run) -> None:
        """The run has changed its state."""

    async def on_run_step_created(self, run_step: RunStep) -> None:
        """A run step has begun."""

    async def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """A run step has grown."""

    async def on_run_step_done(self, run_step: RunStep) -> None:
        """A run step has ended, well or not."""

    async def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """A tool call has begun; it has what its first delta brought."""

    async def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """A tool call has grown, after its first delta."""

    async def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """A tool call is whole: it was followed by the next one, or its step or the run has ended."""

    async def on_message_created(self, message: Message) -> None:
        """A message has begun."""

    async def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """A message has grown."""

    async def on_message_done(self, message: Message) -> None:
        """A message is whole, or was given up."""

    async def on_text_created(self, text: Text) -> None:
        """A text has begun; it has what its first delta brought."""

    async def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """A text has grown."""

    async def on_text_done(self, text: Text) -> None:
        """A text is whole: it was followed by the next part, or its message or the run has ended."""

    async def on_image_file_done(self, image_file: ImageFile) -> None:
        """An image file is whole."""

    async def on_timeout(self) -> None:
        """The server took too long; `on_exception` follows."""

    async def on_exception(self, exception: Exception) -> None:
        """The stream has failed, or a callback; the exception goes on to who reads the stream."""

    async def on_abort(self) -> None:
        """The stream was closed, or its task cancelled, before its end."""

    async def on_end(self) -> None:
        """Nothing more will come; called once, whatever has ended the stream."""
