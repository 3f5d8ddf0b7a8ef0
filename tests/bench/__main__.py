"""Runs all rows and prints the table."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from tests.bench import calls, generation, imports, streams


def main() -> None:
    """Measure and print; a row that falls short of its goal is marked."""
    table = Table("work", "ours", "peer", "peer's", "ratio", "goal", "")
    for measure in (imports.rows, calls.rows, streams.rows, generation.rows):
        for row in measure():
            verdict = "ok" if row.reached else "short"
            table.add_row(row.work, row.ours, row.peer, row.theirs, f"{row.ratio:.2f} ×", row.goal, verdict)
    Console(width=130).print(table)


main()
