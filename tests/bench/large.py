"""Generating the SDKs of large documents, as whole processes, each measured once: the peer takes minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.commands import PEER, peer, specloom
from tests.bench.documents import large_document
from tests.bench.row import Row

_SIZES = ((400, 1_000), (1_000, 2_000))
_CHANGE = ("quantity: {type: integer, minimum: 1}", "quantity: {type: number, minimum: 1}")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process has taken."""

    seconds: float
    cpu_seconds: float
    """Of all its processes; other work on the machine hardly matters for it."""
    megabytes: float
    """The most memory that it, or one of those that it started, has held."""


def rows() -> Iterator[Row]:
    """Against the peer from scratch; and the larger document against the smaller one."""
    took: list[tuple[int, float]] = []
    with tempfile.TemporaryDirectory() as name:
        for operations, schemas in _SIZES:
            document = Path(name, f"{operations}.yaml")
            text = large_document(operations, schemas)
            document.write_text(text)
            costs = _costs(document, Path(name, str(operations)))
            yield from _beside_peer(f"{operations:,} × {schemas:,}", costs)
            took.append((len(text), costs["ruff"].cpu_seconds))
    (small, less), (large, more) = took
    growth = (more / less) / (large / small)
    yield Row(
        "growth by size of document", f"{more / less:.2f} ×", "the document's", f"{large / small:.2f} ×", growth, 1.2
    )


def _costs(document: Path, folder: Path) -> dict[str, Cost]:
    """The peer's cost and ours: from scratch by either formatter, and again."""
    with_ruff = specloom(document, folder / "ruff", "--formatter", "ruff")
    costs = {"peer": _cost(peer(document, folder / "peer")), "ruff": _cost(with_ruff)}
    costs["unchanged"] = _cost(with_ruff)
    text = document.read_text()
    assert _CHANGE[0] in text
    document.write_text(text.replace(*_CHANGE, 1))
    costs["property"] = _cost(with_ruff)
    document.write_text(text)
    costs["black"] = _cost(specloom(document, folder / "black", "--formatter", "black"))
    shutil.rmtree(folder)
    return costs


def _beside_peer(size: str, costs: dict[str, Cost]) -> Iterator[Row]:
    theirs = costs["peer"]
    for work, cost, limit in (
        ("from scratch, ruff", costs["ruff"], 0.25),
        ("from scratch, black", costs["black"], 0.8),
        ("one property changed", costs["property"], 0.1),
        ("nothing changed", costs["unchanged"], 0.06),
    ):
        ratio = cost.seconds / theirs.seconds
        yield Row(f"{size}, {work}", f"{cost.seconds:.1f} s", PEER, f"{theirs.seconds:.1f} s", ratio, limit)
    most = max(costs["ruff"].megabytes, costs["black"].megabytes)
    ratio = most / theirs.megabytes
    yield Row(f"{size}, peak memory", f"{most:.0f} MB", PEER, f"{theirs.megabytes:.0f} MB", ratio, 0.5)


def _cost(arguments: Sequence[str]) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
