"""Tell apart what can go wrong with a call."""

import openai_threads
from openai_threads import OpenAI

with OpenAI(max_retries=1, timeout=20.0) as client:
    try:
        client.beta.threads.retrieve("thread_that_is_not_there")
    except openai_threads.NotFoundError as error:
        print(f"There is no such thread ({error.status_code}, request {error.request_id}).")
    except openai_threads.RateLimitError:
        print("Too many requests; try again later.")
    except openai_threads.APIStatusError as error:
        print(f"The server refused: {error.message}")
    except openai_threads.APIConnectionError as error:
        print(f"The server was not reached: {error.__cause__}")

    try:
        client.beta.threads.retrieve("")
    except ValueError as error:
        print(f"That is no id: {error}")
