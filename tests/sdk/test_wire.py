"""What goes over the wire, beside the reference library: a few hundred calls with generated arguments."""

from __future__ import annotations

import inspect
import json
import random
from collections.abc import Callable
from typing import Any

import httpx2
import openai
import openai_threads
import pytest

from tests.sdk.test_conformance import CASES

CALLS_PER_METHOD = 8
SENT_HEADERS = ("accept", "authorization", "content-type", "openai-beta", "openai-organization", "x-extra")

TOOLS = [
    [],
    [{"type": "code_interpreter"}],
    [{"type": "file_search", "file_search": {"max_num_results": 3, "ranking_options": {"score_threshold": 0.5}}}],
    [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}, "strict": None}}],
]
MESSAGES = [
    [],
    [{"role": "user", "content": "Grüße, \u2028 \U0001f600"}],
    [{"role": "assistant", "content": [{"type": "text", "text": "a"}], "metadata": {"k": "v"}}],
]
VALUES: dict[str, list[Any]] = {
    "additional_instructions": ["more", None],
    "additional_messages": [*MESSAGES, None],
    "after": ["obj_1", "ä b&c"],
    "assistant_id": ["asst_1", "a/../b?c#d"],
    "attachments": [[{"file_id": "file_1", "tools": [{"type": "file_search"}]}], None],
    "before": ["obj_0"],
    "content": ["Hello", [{"type": "image_url", "image_url": {"url": "https://x.example/i.png"}}]],
    "description": ["text", None],
    "include": [["step_details.tool_calls[*].file_search.results[*].content"]],
    "instructions": ["", "Be brief.", None],
    "limit": [1, 100],
    "max_completion_tokens": [256, None],
    "max_prompt_tokens": [1000, None],
    "message_id": ["msg_1"],
    "messages": MESSAGES,
    "metadata": [{}, {"a": "b", "ключ": "значение"}, None],
    "model": ["gpt-4o", "my model"],
    "name": ["Tutor", None],
    "order": ["asc", "desc"],
    "parallel_tool_calls": [True, False],
    "reasoning_effort": ["low", None],
    "response_format": ["auto", {"type": "json_object"}, None],
    "role": ["user", "assistant"],
    "run_id": ["run_1", "run 2"],
    "step_id": ["step_1"],
    "stream": [True, False],
    "temperature": [0, 0.7, 1e-3, None],
    "thread": [{}, {"messages": MESSAGES[1], "metadata": None}],
    "thread_id": ["thread_1", "th%2Fread"],
    "tool_choice": ["none", {"type": "function", "function": {"name": "f"}}, None],
    "tool_outputs": [[], [{"tool_call_id": "call_1", "output": "42"}]],
    "tool_resources": [{"file_search": {"vector_store_ids": ["vs_1"]}}, {}, None],
    "tools": TOOLS,
    "top_p": [1, 0.5, None],
    "truncation_strategy": [{"type": "last_messages", "last_messages": 3}, None],
    "extra_headers": [{"X-Extra": "1"}, {"OpenAI-Beta": "mine"}],
    "extra_query": [{"q": "1"}, {"order": "asc", "flag": True}],
    "extra_body": [{"more": [1, None]}],
}
OPTIONS: dict[str, Any] = {"api_key": "key", "base_url": "http://api.example/v1", "organization": "org"}
POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


class Recorder:
    """A transport that keeps the last request and answers with an empty page."""

    def __init__(self) -> None:
        self.request = httpx2.Request("GET", "http://none.example")

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.request = request
        if b'"stream":true' in request.content:
            return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=b"data: [DONE]\n\n")
        return httpx2.Response(200, json={"id": "x", "data": [], "has_more": False})

    def sent(self) -> tuple[Any, ...]:
        """What both libraries must send alike: query and JSON are compared as values, not by their order."""
        request = self.request
        headers = {name: request.headers.get(name) for name in SENT_HEADERS}
        body = json.loads(request.content) if request.content else None
        return (
            request.method,
            request.url.raw_path.split(b"?")[0],
            sorted(request.url.params.multi_items()),
            headers,
            body,
        )


def arguments(method: Callable[..., Any], draw: random.Random) -> tuple[list[Any], dict[str, Any]]:
    """Every required argument of the method, and some of the optional ones."""
    positional: list[Any] = []
    keywords: dict[str, Any] = {}
    for item in inspect.signature(method).parameters.values():
        if item.name == "timeout" or (item.default is not inspect.Parameter.empty and draw.random() < 0.5):
            continue
        value = draw.choice(VALUES[item.name])
        if item.kind in POSITIONAL:
            positional.append(value)
        else:
            keywords[item.name] = value
    return positional, keywords


def normalised(sent: tuple[Any, ...], keywords: dict[str, Any]) -> tuple[Any, ...]:
    """The reference asks for JSON even when it streams, and declares a type for a body that is not there."""
    method, path, query, headers, body = sent
    if keywords.get("stream") is True:
        headers = {**headers, "accept": None}
    if body is None:
        headers = {**headers, "content-type": None}
    return method, path, query, headers, body


def drawn_calls(resource: str, name: str) -> list[tuple[list[Any], dict[str, Any]]]:
    """The calls of a method, the same ones for both libraries."""
    draw = random.Random(f"{resource}.{name}")
    method = _method(openai_threads.OpenAI(api_key="key"), resource, name)
    return [arguments(method, draw) for _ in range(CALLS_PER_METHOD)]


@pytest.mark.parametrize(("resource", "name"), CASES)
def test_calls_send_what_the_reference_sends(resource: str, name: str) -> None:
    sent: dict[str, list[tuple[Any, ...]]] = {}
    for package in (openai_threads, openai):
        recorder = Recorder()
        http = httpx2.Client(transport=httpx2.MockTransport(recorder))
        client = package.OpenAI(**OPTIONS, http_client=http)
        for positional, keywords in drawn_calls(resource, name):
            _method(client, resource, name)(*positional, **keywords)
            sent.setdefault(package.__name__, []).append(normalised(recorder.sent(), keywords))
    assert sent["openai_threads"] == sent["openai"]


@pytest.mark.anyio
@pytest.mark.parametrize(("resource", "name"), CASES)
async def test_asynchronous_calls_send_what_the_reference_sends(resource: str, name: str) -> None:
    sent: dict[str, list[tuple[Any, ...]]] = {}
    for package in (openai_threads, openai):
        recorder = Recorder()
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(recorder))
        client = package.AsyncOpenAI(**OPTIONS, http_client=http)
        for positional, keywords in drawn_calls(resource, name):
            await _method(client, resource, name)(*positional, **keywords)
            sent.setdefault(package.__name__, []).append(normalised(recorder.sent(), keywords))
    assert sent["openai_threads"] == sent["openai"]


def _method(client: Any, resource: str, name: str) -> Any:
    found = client.beta
    for step in (*resource.split("."), name):
        found = getattr(found, step)
    return found
