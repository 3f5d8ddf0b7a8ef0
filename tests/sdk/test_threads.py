"""The 23 operations over a real socket, sync and async."""

from __future__ import annotations

import openai_threads
import pytest
from openai_threads import AsyncOpenAI, OpenAI
from openai_threads.pagination import AsyncCursorPage, SyncCursorPage
from openai_threads.types.beta import Assistant, AssistantDeleted, Thread, ThreadDeleted
from openai_threads.types.beta.threads import Message, MessageDeleted, Run
from openai_threads.types.beta.threads.runs import RunStep

from tests.server import AssistantsServer

FUNCTION = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}


def test_assistants(client: OpenAI) -> None:
    assistants = client.beta.assistants
    created = assistants.create(model="gpt-4o", name="Tutor", tools=[{"type": "code_interpreter"}])
    assert isinstance(created, Assistant)
    assert created.tools[0].type == "code_interpreter"
    assert assistants.retrieve(created.id) == created
    assert assistants.update(created.id, name="Coach").name == "Coach"
    assert [item.id for item in assistants.list()] == [created.id]
    deleted = assistants.delete(created.id)
    assert deleted == AssistantDeleted(id=created.id, object="assistant.deleted", deleted=True)
    with pytest.raises(openai_threads.NotFoundError) as caught:
        assistants.retrieve(created.id)
    assert caught.value.status_code == 404


@pytest.mark.anyio
async def test_assistants_async(async_client: AsyncOpenAI) -> None:
    assistants = async_client.beta.assistants
    created = await assistants.create(model="gpt-4o", name="Tutor")
    assert await assistants.retrieve(created.id) == created
    assert (await assistants.update(created.id, name="Coach")).name == "Coach"
    assert [item.id async for item in assistants.list()] == [created.id]
    assert (await assistants.delete(created.id)).deleted
    with pytest.raises(openai_threads.NotFoundError):
        await assistants.retrieve(created.id)


def test_threads_and_messages(client: OpenAI) -> None:
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hi"}], metadata={"a": "b"})
    assert isinstance(thread, Thread)
    assert thread.metadata == {"a": "b"}
    assert client.beta.threads.update(thread.id, metadata={"c": "d"}).metadata == {"c": "d"}
    messages = client.beta.threads.messages
    message = messages.create(thread.id, role="user", content=[{"type": "text", "text": "Hello"}])
    assert isinstance(message, Message)
    block = message.content[0]
    assert block.type == "text"
    assert block.text.value == "Hello"
    assert messages.retrieve(message.id, thread_id=thread.id) == message
    assert messages.update(message.id, thread_id=thread.id, metadata={"x": "y"}).metadata == {"x": "y"}
    assert len(list(messages.list(thread.id, order="asc"))) == 2
    assert isinstance(messages.delete(message.id, thread_id=thread.id), MessageDeleted)
    assert isinstance(client.beta.threads.delete(thread.id), ThreadDeleted)


@pytest.mark.anyio
async def test_threads_and_messages_async(async_client: AsyncOpenAI) -> None:
    threads = async_client.beta.threads
    thread = await threads.create(metadata={"a": "b"})
    assert await threads.retrieve(thread.id) == thread
    message = await threads.messages.create(thread.id, role="user", content="Hello")
    assert (await threads.messages.retrieve(message.id, thread_id=thread.id)).id == message.id
    assert (await threads.messages.update(message.id, thread_id=thread.id, metadata={"x": "y"})).metadata
    assert (await threads.messages.delete(message.id, thread_id=thread.id)).deleted
    assert (await threads.update(thread.id, metadata=None)).id == thread.id
    assert (await threads.delete(thread.id)).deleted


def test_a_run_and_its_steps(client: OpenAI) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o")
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hi"}])
    runs = client.beta.threads.runs
    run = runs.create(thread.id, assistant_id=assistant.id, metadata={"a": "b"})
    assert isinstance(run, Run)
    assert run.status == "queued"
    while run.status in ("queued", "in_progress"):
        run = runs.retrieve(run.id, thread_id=thread.id)
    assert run.status == "completed"
    assert [item.id for item in runs.list(thread.id)] == [run.id]
    assert runs.update(run.id, thread_id=thread.id, metadata={"c": "d"}).metadata == {"c": "d"}
    steps = list(runs.steps.list(run.id, thread_id=thread.id))
    assert all(isinstance(step, RunStep) for step in steps)
    step = runs.steps.retrieve(steps[0].id, thread_id=thread.id, run_id=run.id)
    assert step.step_details.type == "message_creation"


def test_tool_outputs(client: OpenAI) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o", tools=[FUNCTION])  # type: ignore[list-item]
    run = client.beta.threads.create_and_run(assistant_id=assistant.id, thread={"messages": []})
    runs = client.beta.threads.runs
    while run.status in ("queued", "in_progress"):
        run = runs.retrieve(run.id, thread_id=run.thread_id)
    assert run.status == "requires_action"
    assert run.required_action is not None
    calls = run.required_action.submit_tool_outputs.tool_calls
    outputs = [{"tool_call_id": call.id, "output": "sunny"} for call in calls]
    run = runs.submit_tool_outputs(run.id, thread_id=run.thread_id, tool_outputs=outputs)  # type: ignore[arg-type]
    while run.status in ("queued", "in_progress"):
        run = runs.retrieve(run.id, thread_id=run.thread_id)
    assert run.status == "completed"


def test_cancel(client: OpenAI) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o")
    run = client.beta.threads.create_and_run(assistant_id=assistant.id)
    assert client.beta.threads.runs.cancel(run.id, thread_id=run.thread_id).status == "cancelling"


@pytest.mark.anyio
async def test_runs_async(async_client: AsyncOpenAI) -> None:
    threads = async_client.beta.threads
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    run = await threads.create_and_run(assistant_id=assistant.id)
    while run.status in ("queued", "in_progress"):
        run = await threads.runs.retrieve(run.id, thread_id=run.thread_id)
    assert run.status == "completed"
    steps = [step async for step in threads.runs.steps.list(run.id, thread_id=run.thread_id)]
    found = await threads.runs.steps.retrieve(steps[0].id, thread_id=run.thread_id, run_id=run.id)
    assert found == steps[0]
    other = await threads.runs.create(run.thread_id, assistant_id=assistant.id)
    assert (await threads.runs.cancel(other.id, thread_id=run.thread_id)).status == "cancelling"
    assert len([item async for item in threads.runs.list(run.thread_id)]) == 2


def test_a_streamed_run(client: OpenAI) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o")
    events = list(client.beta.threads.create_and_run(assistant_id=assistant.id, stream=True))
    names = [event.event for event in events]
    assert names[0] == "thread.created"
    assert names[-1] == "thread.run.completed"
    text = [
        block.text.value
        for event in events
        if event.event == "thread.message.delta"
        for block in event.data.delta.content or []
        if block.type == "text" and block.text
    ]
    assert text
    assert all(text)


@pytest.mark.anyio
async def test_a_streamed_run_async(async_client: AsyncOpenAI) -> None:
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    thread = await async_client.beta.threads.create()
    stream = await async_client.beta.threads.runs.create(thread.id, assistant_id=assistant.id, stream=True)
    async with stream:
        names = [event.event async for event in stream]
    assert names[0] == "thread.run.created"
    assert names[-1] == "thread.run.completed"


def test_a_break_gives_the_connection_back(client: OpenAI) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o")
    for _ in range(3):
        with client.beta.threads.create_and_run(assistant_id=assistant.id, stream=True) as events:
            for _event in events:
                break
    assert client.beta.assistants.retrieve(assistant.id) == assistant


def test_pages(client: OpenAI, server: AssistantsServer) -> None:
    created = [client.beta.assistants.create(model="gpt-4o").id for _ in range(5)]
    page = client.beta.assistants.list(limit=2, order="asc")
    assert isinstance(page, SyncCursorPage)
    assert [item.id for item in page.data] == created[:2]
    assert page.has_more
    assert page.has_next_page()
    assert [item.id for item in page] == created
    assert [len(part.data) for part in page.iter_pages()] == [2, 2, 1]
    queries = [set(request.query.split("&")) for request in server.requests if request.method == "GET"]
    first = {"limit=2", "order=asc"}
    assert queries[:3] == [first, {*first, f"after={created[1]}"}, {*first, f"after={created[3]}"}]


@pytest.mark.anyio
async def test_pages_async(async_client: AsyncOpenAI) -> None:
    created = [(await async_client.beta.assistants.create(model="gpt-4o")).id for _ in range(5)]
    page = await async_client.beta.assistants.list(limit=2, order="asc")
    assert isinstance(page, AsyncCursorPage)
    assert [item.id async for item in page] == created
    assert [item.id async for item in async_client.beta.assistants.list(limit=3, order="asc")] == created
    following = await page.get_next_page()
    assert [item.id for item in following.data] == created[2:4]


def test_what_is_sent(client: OpenAI, server: AssistantsServer) -> None:
    assistant = client.beta.assistants.create(model="gpt-4o", description=None)
    request = server.requests[-1]
    assert request.body == {"model": "gpt-4o", "description": None}
    assert request.headers["openai-beta"] == "assistants=v2"
    assert request.headers["authorization"] == "Bearer test-key"
    run = client.beta.threads.create_and_run(assistant_id=assistant.id)
    client.beta.threads.runs.steps.list(
        run.id,
        thread_id=run.thread_id,
        include=["step_details.tool_calls[*].file_search.results[*].content"],
        extra_query={"more": "yes"},
        extra_headers={"X-Trace": "1"},
    )
    request = server.requests[-1]
    assert "include[]=" in request.query.replace("%5B%5D", "[]")
    assert "more=yes" in request.query
    assert request.headers["x-trace"] == "1"
    client.beta.threads.create(extra_body={"metadata": {"a": "b"}})
    assert server.requests[-1].body == {"metadata": {"a": "b"}}


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_an_id_that_would_address_something_else_is_refused(client: OpenAI, bad: str) -> None:
    with pytest.raises(ValueError, match="thread_id"):
        client.beta.threads.retrieve(bad)


def test_options_of_a_copy(client: OpenAI, server: AssistantsServer) -> None:
    other = client.with_options(api_key="other", organization="org", default_headers={"X-A": "1"}, max_retries=0)
    other.beta.threads.create()
    headers = server.requests[-1].headers
    assert headers["authorization"] == "Bearer other"
    assert headers["openai-organization"] == "org"
    assert headers["x-a"] == "1"
    assert client.api_key == "test-key"


def test_strict_validation_is_an_option(server: AssistantsServer) -> None:
    with OpenAI(api_key="k", base_url=server.base_url, strict_response_validation=True) as client:
        assert client.strict_response_validation
        assert client.copy().strict_response_validation
        assert not client.with_options(strict_response_validation=False).strict_response_validation
        assert client.strict_response_validation


def test_environment(server: AssistantsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-env")
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-One: 1\nX-Two: 2")
    with OpenAI() as client:
        client.beta.threads.create()
    headers = server.requests[-1].headers
    wanted = ("authorization", "openai-organization", "openai-project", "x-one", "x-two")
    assert [headers[name] for name in wanted] == ["Bearer from-env", "org-1", "proj-1", "1", "2"]


def test_a_missing_key_names_argument_and_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(openai_threads.OpenAIError, match=r"api_key.*OPENAI_API_KEY"):
        OpenAI()
