"""The async client under trio: calls, streams, handlers and polls."""

from __future__ import annotations

import anyio
from openai_threads import AsyncOpenAI

from tests.server import AssistantsServer


async def _use(base_url: str) -> list[str]:
    async with AsyncOpenAI(api_key="key", base_url=base_url) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o")
        run = await client.beta.threads.create_and_run_poll(assistant_id=assistant.id, poll_interval_ms=1)
        async with client.beta.threads.runs.stream(thread_id=run.thread_id, assistant_id=assistant.id) as handler:
            text = [piece async for piece in handler.text_deltas]
        pages = [item.id async for item in client.beta.threads.runs.list(run.thread_id, limit=1)]
    return [run.status, "".join(text), str(len(pages))]


def test_the_async_client_works_under_trio(server: AssistantsServer) -> None:
    status, text, runs = anyio.run(_use, server.base_url, backend="trio")
    assert status == "completed"
    assert text
    assert runs == "2"
