"""The same calls without blocking: several runs at once, and lists to iterate over."""

import asyncio

from openai_threads import AsyncOpenAI


async def ask(client: AsyncOpenAI, assistant_id: str, question: str) -> str:
    """One question on a thread of its own."""
    run = await client.beta.threads.create_and_run_poll(
        assistant_id=assistant_id, thread={"messages": [{"role": "user", "content": question}]}
    )
    async for message in client.beta.threads.messages.list(run.thread_id, limit=1):
        for block in message.content:
            if block.type == "text":
                return block.text.value
    return ""


async def main() -> None:
    """Ask three questions at once."""
    async with AsyncOpenAI() as client:
        assistant = await client.beta.assistants.create(model="gpt-4o")
        questions = ["What is a cursor?", "What is a page?", "What is a token?"]
        for answer in await asyncio.gather(*(ask(client, assistant.id, text) for text in questions)):
            print(answer)


asyncio.run(main())
