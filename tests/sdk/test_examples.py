"""Each example of the generated distribution runs against the test server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server import AssistantsServer

GENERATED = Path(__file__).resolve().parents[2] / "generated"
EXPECTED = {
    "async_iteration": ["What is a cursor?", "What is a page?", "What is a token?"],
    "basic_run": ["The run has completed.", "user: Why is the sky blue?", "assistant: "],
    "create_and_run": ["has completed.", "message_creation"],
    "error_handling": ["There is no such thread (404, request req_", "That is no id: thread_id"],
    "function_calling": ["The assistant calls weather.", "The run has completed."],
    "pages_by_metadata": ["page 3: ", "3 messages are about even numbers"],
    "streaming_events": ["[message_creation]", "is done]", "The run has completed."],
    "token_limits": [" tokens"],
}


def test_every_example_is_run() -> None:
    assert {path.stem for path in (GENERATED / "examples").glob("*.py")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_example(name: str, server: AssistantsServer) -> None:
    environment = {
        **os.environ,
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": server.base_url,
        "PYTHONPATH": str(GENERATED),
    }
    program = GENERATED / "examples" / f"{name}.py"
    done = subprocess.run([sys.executable, str(program)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for text in EXPECTED[name]:
        assert text in done.stdout
