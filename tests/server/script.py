"""What runs do, as tests choose it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .responses import Json

FinalStatus: TypeAlias = Literal["completed", "failed", "incomplete", "expired"]


@dataclass(frozen=True)
class FunctionCall:
    """A call of a function of the caller's, which makes the run wait for its output."""

    name: str
    arguments: str = "{}"

    def wire(self, id: str) -> Json:
        """The call in a run step."""
        function = {"name": self.name, "arguments": self.arguments, "output": None}
        return {"id": id, "type": "function", "function": function}

    def deltas(self, id: str, index: int) -> Iterator[Json]:
        """The call as streamed, its arguments piece by piece."""
        start = {"name": self.name, "arguments": "", "output": None}
        yield {"index": index, "id": id, "type": "function", "function": start}
        for piece in _pieces(self.arguments):
            yield {"index": index, "type": "function", "function": {"arguments": piece}}


@dataclass(frozen=True)
class CodeInterpreterCall:
    """A program that the server runs, and what it prints."""

    input: str
    logs: str = ""

    def wire(self, id: str) -> Json:
        """The call in a run step."""
        details = {"input": self.input, "outputs": [{"type": "logs", "logs": self.logs}]}
        return {"id": id, "type": "code_interpreter", "code_interpreter": details}

    def deltas(self, id: str, index: int) -> Iterator[Json]:
        """The call as streamed: its program piece by piece, then its logs."""
        kind = "code_interpreter"
        yield {"index": index, "id": id, "type": kind, kind: {"input": "", "outputs": []}}
        for piece in _pieces(self.input):
            yield {"index": index, "type": kind, kind: {"input": piece}}
        logs = {"index": 0, "type": "logs", "logs": self.logs}
        yield {"index": index, "type": kind, kind: {"outputs": [logs]}}


@dataclass(frozen=True)
class FileSearchCall:
    """A search in files that finds one passage."""

    file_id: str
    text: str

    def wire(self, id: str) -> Json:
        """The call in a run step, with the content that is shown on demand only."""
        content = [{"type": "text", "text": self.text}]
        found = {"file_id": self.file_id, "file_name": f"{self.file_id}.txt", "score": 0.5, "content": content}
        ranking = {"ranker": "default_2024_08_21", "score_threshold": 0.0}
        return {"id": id, "type": "file_search", "file_search": {"ranking_options": ranking, "results": [found]}}

    def deltas(self, id: str, index: int) -> Iterator[Json]:
        """The call as streamed, which tells no results."""
        yield {"index": index, "id": id, "type": "file_search", "file_search": {}}


ToolCall: TypeAlias = FunctionCall | CodeInterpreterCall | FileSearchCall


@dataclass
class Script:
    """What the runs created from now on do.

    Args:
        status: how they end, unless they are cancelled.
        deltas: the pieces of their message; by default those of an echo of the last user message.
        tool_calls: the calls of each step before that message; by default one step that calls the
            assistant's first function, if it has one.
        retrieves: how many retrieves it takes from queued to the end or to `requires_action`, 1 or more.
        poll_after_ms: the header `openai-poll-after-ms` of retrieved runs.
        pause: seconds between two events of a stream.
    """

    status: FinalStatus = "completed"
    deltas: Sequence[str] | None = None
    tool_calls: Sequence[Sequence[ToolCall]] | None = None
    retrieves: int = 2
    poll_after_ms: str | int | None = None
    pause: float = 0.0


def words(text: str) -> list[str]:
    """Pieces of a text, each a word and the space before it."""
    return re.findall(r"\s*\S+|\s+$", text)


def _pieces(text: str, size: int = 8) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))
