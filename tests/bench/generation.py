"""Generating the SDK, as whole processes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.commands import PEER, from_scratch, peer, specloom
from tests.bench.paths import CONFIG, DOCUMENT
from tests.bench.row import Row, command, in_turn


def rows() -> Iterator[Row]:
    """From scratch, with nothing changed and with one property changed, against the peer from scratch."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theirs = from_scratch(peer(DOCUMENT, folder / "peer"), folder / "peer")
        scratch = folder / "scratch"
        for work, ours, limit in (
            ("generate from scratch", from_scratch(_specloom(DOCUMENT, scratch), scratch), 0.4),
            ("generate, nothing changed", command(_specloom(DOCUMENT, folder / "same")), 0.12),
            ("generate, one property changed", _one_property(folder), 0.35),
        ):
            mine, other, ratio = in_turn(ours, theirs, 3)
            yield Row(work, f"{mine:.2f} s", PEER, f"{other:.2f} s", ratio, limit)


def _specloom(document: Path, output: Path) -> list[str]:
    return specloom(document, output, "--config", str(CONFIG))


def _one_property(folder: Path) -> Callable[[], object]:
    document = folder / "openapi.yaml"
    run = command(_specloom(document, folder / "changing"))
    text = DOCUMENT.read_text()
    states = [text, text.replace("        created_at:\n", "        made_at:\n", 1)]
    assert states[0] != states[1]

    def work() -> None:
        states.reverse()
        document.write_text(states[0])
        run()

    return work
