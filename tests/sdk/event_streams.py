"""Random valid streams of Assistants events, as a server would send them."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from typing import Any

THREAD, RUN, ASSISTANT = "thread_1", "run_1", "asst_1"
WORDS = ("alpha ", "βήτα ", "\U0001f600", "", "line\nbreak ", '"quoted" ', "\u2028", "end.")


@dataclass(slots=True)
class EventStream:
    """A stream and what is true of it."""

    body: bytes
    tool_calls: list[str] = field(default_factory=list[str])
    """The ids of the tool calls, in their order."""
    blocks: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """The content of all messages, in its order."""
    steps: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """The run steps as the server sent them last."""


def random_stream(seed: int) -> EventStream:
    """A run of a few steps, each a message or a group of tool calls, that ends in one of the ways a run can."""
    draw = random.Random(seed)
    writer = _Writer(draw)
    writer.run("created", "queued")
    writer.run("queued", "queued")
    writer.run("in_progress", "in_progress")
    for number in range(draw.randint(0, 4)):
        draw.choice((writer.message, writer.tools))(number)
    end = draw.choice(("completed", "completed", "failed", "incomplete", "requires_action"))
    writer.run(end, end)
    writer.lines.append("event: done\ndata: [DONE]\n\n")
    return EventStream("".join(writer.lines).encode(), writer.tool_calls, writer.blocks, writer.steps)


def cut(body: bytes, seed: int) -> list[bytes]:
    """The bytes in pieces, cut anywhere."""
    draw = random.Random(seed)
    marks = sorted(draw.sample(range(1, len(body)), min(len(body) - 1, draw.randint(0, 40))))
    return [body[start:end] for start, end in zip([0, *marks], [*marks, len(body)], strict=True)]


class _Writer:
    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.lines: list[str] = []
        self.tool_calls: list[str] = []
        self.blocks: list[dict[str, Any]] = []
        self.steps: list[dict[str, Any]] = []

    def event(self, name: str, data: dict[str, Any]) -> None:
        self.lines.append(f"event: {name}\ndata: {json.dumps(data, ensure_ascii=self.draw.random() < 0.5)}\n\n")

    def run(self, name: str, status: str) -> None:
        self.event(f"thread.run.{name}", run_data(status))

    def step(self, name: str, number: int, kind: str, details: dict[str, Any], status: str) -> None:
        step = _step(number, kind, details, status)
        self.event(f"thread.run.step.{name}", step)
        if name == "completed":
            self.steps.append(step)

    def message(self, number: int) -> None:
        """A message whose text comes in pieces, with annotations and perhaps an image."""
        identifier = f"msg_{number}"
        details = {"type": "message_creation", "message_creation": {"message_id": identifier}}
        self.step("created", number, "message_creation", details, "in_progress")
        self.step("in_progress", number, "message_creation", details, "in_progress")
        self.event("thread.message.created", message_data(identifier, [], "in_progress"))
        self.event("thread.message.in_progress", message_data(identifier, [], "in_progress"))
        content: list[dict[str, Any]] = []
        for index in range(self.draw.randint(1, 3)):
            write = self._image if self.draw.random() < 0.25 else self._text
            content.append(write(identifier, index))
        self.blocks += content
        self.event("thread.message.completed", message_data(identifier, content, "completed"))
        self.step("completed", number, "message_creation", details, "completed")

    def tools(self, number: int) -> None:
        """Tool calls whose arguments or code come in pieces."""
        empty = {"type": "tool_calls", "tool_calls": []}
        self.step("created", number, "tool_calls", empty, "in_progress")
        self.step("in_progress", number, "tool_calls", empty, "in_progress")
        calls: list[dict[str, Any]] = []
        for index in range(self.draw.randint(1, 3)):
            write = self.draw.choice((self._function, self._code))
            calls.append(write(number, index))
            self.tool_calls.append(calls[-1]["id"])
        self.step("completed", number, "tool_calls", {"type": "tool_calls", "tool_calls": calls}, "completed")

    def _text(self, identifier: str, index: int) -> dict[str, Any]:
        pieces = [self.draw.choice(WORDS) for _ in range(self.draw.randint(1, 8))]
        for position, piece in enumerate(pieces):
            text: dict[str, Any] = {"value": piece}
            if position == 0:
                text["annotations"] = []
            self._message_delta(identifier, {"index": index, "type": "text", "text": text})
        return {"type": "text", "text": {"value": "".join(pieces), "annotations": []}}

    def _image(self, identifier: str, index: int) -> dict[str, Any]:
        block = {"type": "image_file", "image_file": {"file_id": f"file_{index}"}}
        self._message_delta(identifier, {"index": index, **block})
        return block

    def _message_delta(self, identifier: str, block: dict[str, Any]) -> None:
        data = {"id": identifier, "object": "thread.message.delta", "delta": {"content": [block]}}
        self.event("thread.message.delta", data)

    def _function(self, number: int, index: int) -> dict[str, Any]:
        identifier = f"call_{number}_{index}"
        pieces = [self.draw.choice(('{"a"', ": 1", "}", " ")) for _ in range(self.draw.randint(1, 5))]
        first = {"id": identifier, "function": {"name": "f", "arguments": "", "output": None}}
        self._tool_delta(number, {"index": index, "type": "function", **first})
        for piece in pieces:
            self._tool_delta(number, {"index": index, "type": "function", "function": {"arguments": piece}})
        function = {"name": "f", "arguments": "".join(pieces), "output": None}
        return {"id": identifier, "type": "function", "function": function}

    def _code(self, number: int, index: int) -> dict[str, Any]:
        identifier = f"call_{number}_{index}"
        pieces = [self.draw.choice(("print", "(1)", "\n")) for _ in range(self.draw.randint(1, 5))]
        first = {"id": identifier, "code_interpreter": {"input": "", "outputs": []}}
        self._tool_delta(number, {"index": index, "type": "code_interpreter", **first})
        for piece in pieces:
            delta = {"index": index, "type": "code_interpreter", "code_interpreter": {"input": piece}}
            self._tool_delta(number, delta)
        code = {"input": "".join(pieces), "outputs": []}
        return {"id": identifier, "type": "code_interpreter", "code_interpreter": code}

    def _tool_delta(self, number: int, call: dict[str, Any]) -> None:
        details = {"type": "tool_calls", "tool_calls": [call]}
        data = {"id": f"step_{number}", "object": "thread.run.step.delta", "delta": {"step_details": details}}
        self.event("thread.run.step.delta", data)


def run_data(status: str) -> dict[str, Any]:
    return {
        "id": RUN,
        "object": "thread.run",
        "created_at": 1,
        "thread_id": THREAD,
        "assistant_id": ASSISTANT,
        "status": status,
        "required_action": None,
        "last_error": None,
        "expires_at": None,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": "gpt-4o",
        "instructions": "",
        "tools": [],
        "metadata": {},
        "usage": None,
        "temperature": 1.0,
        "top_p": 1.0,
        "max_prompt_tokens": None,
        "max_completion_tokens": None,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "response_format": "auto",
    }


def _step(number: int, kind: str, details: dict[str, Any], status: str) -> dict[str, Any]:
    return {
        "id": f"step_{number}",
        "object": "thread.run.step",
        "created_at": 1,
        "assistant_id": ASSISTANT,
        "thread_id": THREAD,
        "run_id": RUN,
        "type": kind,
        "status": status,
        "step_details": details,
        "last_error": None,
        "expired_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "metadata": {},
        "usage": None,
    }


def message_data(identifier: str, content: list[dict[str, Any]], status: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "object": "thread.message",
        "created_at": 1,
        "thread_id": THREAD,
        "status": status,
        "incomplete_details": None,
        "completed_at": None,
        "incomplete_at": None,
        "role": "assistant",
        "content": content,
        "assistant_id": ASSISTANT,
        "run_id": RUN,
        "attachments": [],
        "metadata": {},
    }
