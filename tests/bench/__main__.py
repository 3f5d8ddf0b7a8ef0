"""Runs the rows and prints the table; `python -m tests.bench calls streams` runs those two groups."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table

from tests.bench import calls, chains, generation, imports, large, load, streams

_GROUPS = {
    "imports": imports.rows,
    "calls": calls.rows,
    "streams": streams.rows,
    "load": load.rows,
    "generation": generation.rows,
    "large": large.rows,
    "chains": chains.rows,
}


def main() -> None:
    """Measure and print; a row that falls short of its goal is marked."""
    table = Table("work", "ours", "peer", "peer's", "ratio", "goal", "")
    for group in sys.argv[1:] or _GROUPS:
        for row in _GROUPS[group]():
            verdict = "ok" if row.reached else "short"
            table.add_row(row.work, row.ours, row.peer, row.theirs, f"{row.ratio:.2f} ×", row.goal, verdict)
    Console(width=130).print(table)


main()
