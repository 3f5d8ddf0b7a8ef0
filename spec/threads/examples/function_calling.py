"""Let the assistant call a function of this program, and go on with what it returns."""

import json

from openai_threads import OpenAI
from openai_threads.types.beta.threads.run_params import RunSubmitToolOutputsToolOutput


def weather(city: str = "here") -> str:
    """What the assistant may ask for."""
    return f"It is sunny in {city}."


with OpenAI() as client:
    assistant = client.beta.assistants.create(
        model="gpt-4o",
        tools=[
            {
                "type": "function",
                "function": {
                    "name": "weather",
                    "description": "The weather in a city.",
                    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
                },
            }
        ],
    )
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "What is the weather?"}])
    run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)

    while run.status == "requires_action" and run.required_action:
        outputs: list[RunSubmitToolOutputsToolOutput] = []
        for call in run.required_action.submit_tool_outputs.tool_calls:
            arguments = json.loads(call.function.arguments)
            print(f"The assistant calls {call.function.name}.")
            outputs.append({"tool_call_id": call.id, "output": weather(**arguments)})
        run = client.beta.threads.runs.submit_tool_outputs_and_poll(
            run_id=run.id, thread_id=thread.id, tool_outputs=outputs
        )
    print(f"The run has {run.status}.")
