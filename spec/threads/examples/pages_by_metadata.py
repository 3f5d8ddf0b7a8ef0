"""Go through a long list page by page and pick messages by their metadata."""

from openai_threads import OpenAI

with OpenAI() as client:
    thread = client.beta.threads.create()
    for number in range(6):
        client.beta.threads.messages.create(
            thread.id,
            role="user",
            content=f"Note {number}",
            metadata={"topic": "odd" if number % 2 else "even"},
        )

    page = client.beta.threads.messages.list(thread.id, limit=2, order="asc")
    for number, part in enumerate(page.iter_pages(), 1):
        print(f"page {number}: {', '.join(message.id for message in part.data)}")

    even = [message for message in page if (message.metadata or {}).get("topic") == "even"]
    print(f"{len(even)} messages are about even numbers")
