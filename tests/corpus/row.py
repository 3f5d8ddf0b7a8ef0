"""A row of the table, and how one comes about: each step in a process of its own, with a limit to its time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from tests.corpus.making import Made

_ORDERS = ("forwards", "backwards")
_ROOT = Path(__file__).resolve().parents[2]
_Done: TypeAlias = "subprocess.CompletedProcess[str]"
_HEAD = (
    *("document", "operations", "generated", "degraded", "notes", "imports", "pyright", "seconds", "MB"),
    *("lines per operation", "repeating names", "flat (largest)"),
)


@dataclass(slots=True)
class Row:
    """What came of a document, and of the package that was made of it."""

    name: str
    made: Made = field(default_factory=Made)
    imports: bool | None = None
    """`None` where there was nothing to import."""
    pyright: int | None = None
    """How many errors it has found; `None` if it did not run."""
    failures: list[str] = field(default_factory=list[str])

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the table."""
        made = self.made
        many = made.generated or 1
        return (
            *(self.name, str(made.operations), str(made.generated), str(made.degraded), str(made.notes)),
            {None: "–", True: "yes", False: "**no**"}[self.imports],
            "–" if self.pyright is None else str(self.pyright),
            *(f"{made.seconds:.1f}", f"{made.megabytes:.0f}", f"{made.lines / many:.0f}"),
            *(f"{made.repeating / many:.0%}", f"{made.flat} ({made.largest})"),
        )


def measure(document: Path, output: Path, limit: float, pyright: bool) -> Row:
    """Make the SDK of a document, and look at it.

    Args:
        document: The OpenAPI document.
        output: The folder for the SDK.
        limit: How long each step may take, in seconds.
        pyright: Whether it is to check the package, too.
    """
    row = Row(document.name)
    done = _step(row, limit, "making", "tests.corpus.making", document, output)
    if done is None:
        return row
    row.made = Made(**json.loads(done.stdout))
    if row.made.failure:
        row.failures.append(row.made.failure)
        return row
    if row.made.generated != row.made.operations:
        row.failures.append(f"{row.made.operations} operations, but {row.made.generated} methods")
    orders = [_step(row, limit, f"importing {how}", "tests.corpus.importing", output, how) for how in _ORDERS]
    row.imports = all(orders)
    if pyright:
        row.pyright = _pyright(row, output, limit)
    return row


def _step(row: Row, limit: float, what: str, module: str, *arguments: object) -> _Done | None:
    """Run one of our modules; nothing is returned but a failure told if it does not end well."""
    done = _run([sys.executable, "-m", module, *map(str, arguments)], limit)
    if done is not None and done.returncode == 0:
        return done
    row.failures.append(
        f"{what} took more than {limit:g} s" if done is None else f"{what}: exit {done.returncode}\n{_end(done.stderr)}"
    )
    return None


def _pyright(row: Row, output: Path, limit: float) -> int | None:
    """How many errors it finds, by the package's own settings."""
    command = [str(Path(sys.executable).with_name("pyright")), "--pythonpath", sys.executable, "--outputjson"]
    done = _run([*command, "-p", str(output / "pyproject.toml")], limit)
    if done is None:
        row.failures.append(f"pyright took more than {limit:g} s")
        return None
    try:
        found = json.loads(done.stdout)
    except ValueError:
        row.failures.append(f"pyright: exit {done.returncode}\n{_end(done.stderr or done.stdout)}")
        return None
    errors = [item for item in found["generalDiagnostics"] if item["severity"] == "error"]
    if errors:
        told = [_place(item, output) + item["message"] for item in errors[:5]]
        row.failures.append("\n".join([f"pyright: {len(errors)} errors", *told]))
    return len(errors)


def _place(error: dict[str, Any], output: Path) -> str:
    """The place of an error; one that is about a module as a whole has no line."""
    line = f":{error['range']['start']['line'] + 1}" if "range" in error else ""
    return f"{Path(error['file']).relative_to(output.resolve())}{line}: "


def _run(command: Sequence[str], limit: float) -> _Done | None:
    """Run a command in a group of processes that all end when its time is over; then there is no result."""
    with subprocess.Popen(
        command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            out, err = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _end(text: str) -> str:
    return "\n".join(text.rstrip().splitlines()[-6:])


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown, and under them what failed."""
    rows = list(rows)
    lines = [_HEAD, tuple("---" if number == 0 else "---:" for number in range(len(_HEAD)))]
    text = "\n".join(f"| {' | '.join(cells)} |" for cells in (*lines, *(row.cells for row in rows)))
    for row in rows:
        for failure in row.failures:
            text += f"\n\n{row.name}: " + failure.replace("\n", "\n    ")
    return text
