"""Ask a question and wait for the answer."""

from openai_threads import OpenAI

with OpenAI() as client:
    assistant = client.beta.assistants.create(model="gpt-4o", instructions="Answer in one sentence.")
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content="Why is the sky blue?")

    run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id, max_wait=60)
    print(f"The run has {run.status}.")

    for message in client.beta.threads.messages.list(thread.id, order="asc"):
        for block in message.content:
            if block.type == "text":
                print(f"{message.role}: {block.text.value}")
