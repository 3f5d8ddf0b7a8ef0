"""Generating the SDK, as whole processes."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.paths import CONFIG, DOCUMENT
from tests.bench.row import Row, command, in_turn

_PEER = "datamodel-codegen --generate-client"


def rows() -> Iterator[Row]:
    """From scratch, with nothing changed and with one property changed, against the peer from scratch."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = _peer(folder)
        for work, ours, limit in (
            ("generate from scratch", _from_scratch(folder), 1.0),
            ("generate, nothing changed", _unchanged(folder), 0.12),
            ("generate, one property changed", _one_property(folder), 0.35),
        ):
            mine, other, ratio = in_turn(ours, peer, 3)
            yield Row(work, f"{mine:.2f} s", _PEER, f"{other:.2f} s", ratio, limit)


def _generate(document: Path, output: Path) -> Callable[[], object]:
    arguments = [sys.executable, "-m", "specloom", "generate", str(document)]
    return command([*arguments, "--config", str(CONFIG), "-o", str(output)])


def _from_scratch(folder: Path) -> Callable[[], object]:
    run = _generate(DOCUMENT, folder / "scratch")

    def work() -> None:
        shutil.rmtree(folder / "scratch", ignore_errors=True)
        run()

    return work


def _unchanged(folder: Path) -> Callable[[], object]:
    return _generate(DOCUMENT, folder / "same")


def _one_property(folder: Path) -> Callable[[], object]:
    document = folder / "openapi.yaml"
    run = _generate(document, folder / "changing")
    text = DOCUMENT.read_text()
    marker = "    ThreadObject:\n"
    assert marker in text
    states = [text, text.replace("        created_at:\n", "        made_at:\n", 1)]

    def work() -> None:
        states.reverse()
        document.write_text(states[0])
        run()

    return work


def _peer(folder: Path) -> Callable[[], object]:
    target = folder / "peer"
    run = command(
        [
            *(str(Path(sys.executable).with_name("datamodel-codegen")), "--generate-client", "httpx2"),
            *("--client-output", str(target / "client"), "--client-package", "client"),
            *("--client-model-package", "models", "--input", str(DOCUMENT), "--input-file-type", "openapi"),
            *("--output", str(target / "models"), "--output-model-type", "pydantic_v2.BaseModel"),
        ]
    )

    def work() -> None:
        shutil.rmtree(target, ignore_errors=True)
        run()

    return work
