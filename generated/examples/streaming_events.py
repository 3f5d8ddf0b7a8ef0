"""Print an answer while it is written, with callbacks for what else happens."""

from openai_threads import AssistantEventHandler, OpenAI
from openai_threads.types.beta.threads import Message, Text, TextDelta
from openai_threads.types.beta.threads.runs import RunStep
from typing_extensions import override


class Printer(AssistantEventHandler):
    """Prints text as it comes."""

    @override
    def on_run_step_created(self, run_step: RunStep) -> None:
        print(f"[{run_step.type}]")

    @override
    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        print(delta.value or "", end="", flush=True)

    @override
    def on_message_done(self, message: Message) -> None:
        print(f"\n[{message.id} is done]")


with OpenAI() as client:
    assistant = client.beta.assistants.create(model="gpt-4o")
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Tell me a story."}])
    with client.beta.threads.runs.stream(
        thread_id=thread.id, assistant_id=assistant.id, event_handler=Printer()
    ) as events:
        events.until_done()
    print(f"The run has {events.get_final_run().status}.")
