"""The README's example runs as it stands, against the test server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.server import AssistantsServer

ROOT = Path(__file__).resolve().parents[2]


def test_the_example_of_the_readme_runs(server: AssistantsServer) -> None:
    programs = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert programs[0].count("\n") <= 20
    environment = {
        **os.environ,
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": server.base_url,
        "PYTHONPATH": str(ROOT / "generated"),
    }
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(programs)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert " tokens\n" in done.stdout
    assert "assistant msg_" in done.stdout
