"""Keep a run within a budget of tokens, and see why it stopped."""

from openai_threads import OpenAI

with OpenAI() as client:
    assistant = client.beta.assistants.create(model="gpt-4o")
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Write a long poem."}])
    run = client.beta.threads.runs.create_and_poll(
        thread_id=thread.id,
        assistant_id=assistant.id,
        max_prompt_tokens=1000,
        max_completion_tokens=500,
        truncation_strategy={"type": "last_messages", "last_messages": 10},
    )
    if run.status == "incomplete" and run.incomplete_details:
        print(f"The run stopped early: {run.incomplete_details.reason}.")
    if run.usage:
        print(f"{run.usage.prompt_tokens} + {run.usage.completion_tokens} = {run.usage.total_tokens} tokens")
