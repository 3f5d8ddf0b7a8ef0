"""Create a thread and run it in one step."""

from openai_threads import OpenAI

with OpenAI() as client:
    assistant = client.beta.assistants.create(model="gpt-4o")
    run = client.beta.threads.create_and_run_poll(
        assistant_id=assistant.id,
        thread={"messages": [{"role": "user", "content": "Explain pagination."}]},
    )
    print(f"Run {run.id} on thread {run.thread_id} has {run.status}.")
    for step in client.beta.threads.runs.steps.list(run.id, thread_id=run.thread_id):
        print(f"Step {step.id}: {step.step_details.type}")
