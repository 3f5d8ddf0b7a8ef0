"""The command lines that are measured, ours and the peer's."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.row import command

PEER = "datamodel-codegen --generate-client"


def specloom(document: Path, output: Path, *options: str) -> list[str]:
    """`specloom generate`."""
    return [sys.executable, "-m", "specloom", "generate", str(document), "-o", str(output), *options]


def peer(document: Path, output: Path) -> list[str]:
    """The peer, which writes models and a client."""
    return [
        *(str(Path(sys.executable).with_name("datamodel-codegen")), "--generate-client", "httpx2"),
        *("--client-output", str(output / "client"), "--client-package", "client"),
        *("--client-model-package", "models", "--input", str(document), "--input-file-type", "openapi"),
        *("--output", str(output / "models"), "--output-model-type", "pydantic_v2.BaseModel"),
    ]


def from_scratch(arguments: Sequence[str], output: Path) -> Callable[[], object]:
    """A command whose output is removed first."""
    run = command(arguments)

    def work() -> None:
        shutil.rmtree(output, ignore_errors=True)
        run()

    return work
