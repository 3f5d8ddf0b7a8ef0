"""What an editor shows of the SDK, as pyright's language server tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden import check_golden

from .language_server import LanguageServer

GOLDEN = Path(__file__).with_name("golden") / "editor"
GENERATED = Path(__file__).resolve().parents[2] / "generated"
PROGRAM = """\
from openai_threads import APIStatusError, AsyncOpenAI, OpenAI

client = OpenAI()
client.with_options(max_retries=0)
try:
    raw = client.beta.threads.with_raw_response.retrieve("thread_1")
except APIStatusError as error:
    print(error.request_id)
run = client.beta.threads.runs.create("thread_1", assistant_id="asst_1")
client.beta.threads.runs.create("thread_1", assistant_id="asst_1", model="")
print(run.status, run.required_action, run.created_at)
events = client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True)
for event in events:
    if event.event == "thread.run.created":
        print(event.data)
polled = client.beta.threads.runs.create_and_poll(thread_id="thread_1", assistant_id="asst_1")
messages = client.beta.threads.messages.list("thread_1")
for message in messages:
    print(message.content, messages.data)


async def use(client: AsyncOpenAI) -> None:
    thread = await client.beta.threads.create_and_run(assistant_id="asst_1")
    async for step in client.beta.threads.runs.steps.list("run_1", thread_id="thread_1"):
        print(step.step_details)
"""

HOVERS = {
    "overloaded-method": "runs.create",
    "streaming-method": "events = client.beta.threads.runs.create",
    "helper": "create_and_poll",
    "field": "run.status",
    "field-with-model": "run.required_action",
    "field-with-time": "run.created_at",
    "model": "\nrun",
    "stream": "\nevents",
    "event": "for event",
    "event-data": "event.data",
    "page": "\nmessages",
    "page-item": "for message",
    "page-item-field": "message.content",
    "async-method": "create_and_run",
    "async-page-item": "for step",
    "page-items": "messages.data",
    "raw-method": "with_raw_response.retrieve",
    "resource": "client.beta.threads",
    "error-field": "error.request_id",
    "options": "with_options",
    "client": "client: AsyncOpenAI",
}
SIGNATURES = {
    "overloaded-method": 'runs.create("thread_1", ',
    "streaming-method": 'assistant_id="asst_1", stream=',
    "helper": "create_and_poll(",
    "async-method": "create_and_run(",
}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    root = tmp_path_factory.mktemp("editor")
    config = {"extraPaths": [str(GENERATED)], "pythonVersion": "3.10", "typeCheckingMode": "strict"}
    (root / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    with LanguageServer(root, PROGRAM) as server:
        yield server


@pytest.mark.parametrize("name", HOVERS)
def test_hover(editor: LanguageServer, name: str, request: pytest.FixtureRequest) -> None:
    check_golden(GOLDEN / f"hover-{name}.md", editor.hover(HOVERS[name]), request)


@pytest.mark.parametrize("name", SIGNATURES)
def test_signature_help(editor: LanguageServer, name: str, request: pytest.FixtureRequest) -> None:
    check_golden(GOLDEN / f"signature-{name}.md", editor.signature_help(SIGNATURES[name]), request)


def test_names_of_models_are_offered(editor: LanguageServer) -> None:
    """Though any other text is taken, too."""
    assert '"gpt-4o"' in editor.completions('model="')
