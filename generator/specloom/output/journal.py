"""A change of several files that happens as a whole or not at all.

New files are staged beside the output, on the same file system; a journal lists the steps; then the stage gets each
old file, too, and its successor moves out of it into the place. Removing the journal is the moment of success: as long
as it exists, `settle` moves everything back, be it in the run that failed or, after a kill, in the next one.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from specloom.output.compare import hash_files
from specloom.output.errors import Obstacle, OutputRefused, failing_at
from specloom.output.interrupts import uninterrupted
from specloom.output.manifest import MANIFEST_NAME
from specloom.output.paths import OWN_PREFIX, parents, path_fault
from specloom.progress import at_hand

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STAGE_NAME = f"{OWN_PREFIX}-stage"
_JOURNAL_NAME = "journal.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One file to replace, add (no `old`) or remove (no `new`); `old` and `new` are hashes."""

    path: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Journal:
    """The steps, and the directories to make for them, outer ones first."""

    steps: tuple[Step, ...]
    folders: tuple[str, ...]

    def dump(self) -> bytes:
        """The journal as JSON."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def load(cls, stage: Path) -> Journal | None:
        """Read the journal of a stage; None if it has none.

        Raises:
            OutputRefused: this journal is not one that Specloom wrote.
        """
        try:
            data: Any = json.loads((stage / _JOURNAL_NAME).read_bytes())
        except FileNotFoundError:
            return None
        except ValueError:
            raise _foreign(stage) from None
        try:
            journal = cls(tuple(Step(**step) for step in data["steps"]), tuple(data["folders"]))
            named = [step.path for step in journal.steps if step.path != MANIFEST_NAME]
            valid = not any(path_fault(path) for path in [*named, *journal.folders])
        except (AttributeError, KeyError, TypeError):
            raise _foreign(stage) from None
        if not valid:
            raise _foreign(stage)
        return journal


def _foreign(stage: Path) -> OutputRefused:
    return OutputRefused(
        stage.parent,
        [Obstacle(f"{STAGE_NAME}/{_JOURNAL_NAME}", "is not a journal of Specloom")],
        remedy=f"remove {STAGE_NAME} and restore the output directory from version control",
    )


def transact(output: Path, steps: Sequence[Step], contents: dict[str, bytes]) -> None:
    """Carry out the steps, all or none; `contents` has the bytes of every step that has a `new`.

    Raises:
        AccessFailed: the system refused; the output is as it was.
    """
    needed = {folder for path in contents for folder in parents(path)}
    removed = {step.path for step in steps if step.new is None}
    folders = tuple(sorted(path for path in needed if path in removed or not (output / path).is_dir()))
    journal = Journal(tuple(steps), folders)
    try:
        _stage(output, journal, contents)
        _commit(output, journal, needed)
    finally:
        with uninterrupted():
            settle(output)


def settle(output: Path) -> None:
    """Undo a change that did not reach its end, and remove the rest of any change from the stage."""
    stage = output / STAGE_NAME
    with failing_at(stage):
        journal = Journal.load(stage)
    if journal is not None:
        _undo(output, journal)
        os.unlink(stage / _JOURNAL_NAME)
    for name in ("new", "old"):
        shutil.rmtree(stage / name, ignore_errors=True)


def _stage(output: Path, journal: Journal, contents: dict[str, bytes]) -> None:
    stage = output / STAGE_NAME
    with failing_at(stage):
        os.mkdir(stage / "new")
        os.mkdir(stage / "old")
    for index, step in enumerate(journal.steps):
        if step.new is not None:
            at_hand(step.path)
            with failing_at(output / step.path):
                write_through(stage / "new" / str(index), contents[step.path])
    with failing_at(stage):
        # Written under another name first: a journal is whole or not there.
        write_through(stage / "new" / _JOURNAL_NAME, journal.dump())
        os.replace(stage / "new" / _JOURNAL_NAME, stage / _JOURNAL_NAME)


def write_through(path: Path, content: bytes) -> None:
    """Write a new file so that it is on the disk when this returns."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    with open(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
    # Whatever the umask is.
    os.chmod(path, 0o644)


def _commit(output: Path, journal: Journal, needed: set[str]) -> None:
    stage = output / STAGE_NAME
    for index, step in enumerate(journal.steps):
        if step.new is None:
            with failing_at(output / step.path):
                os.replace(output / step.path, stage / "old" / str(index))
    _prune(
        output,
        {folder for step in journal.steps if step.new is None for folder in parents(step.path)} - needed,
    )
    for folder in journal.folders:
        with failing_at(output / folder):
            os.mkdir(output / folder)
    for index, step in enumerate(journal.steps):
        if step.new is not None:
            with failing_at(output / step.path):
                if step.old is not None:
                    _keep(output / step.path, stage / "old" / str(index))
                os.replace(stage / "new" / str(index), output / step.path)
    with failing_at(stage):
        os.unlink(stage / _JOURNAL_NAME)


def _keep(path: Path, kept: Path) -> None:
    """Put a file into the stage and leave it in its place: who reads it, as the next run a config, always finds one."""
    try:
        os.link(path, kept)
    except OSError:  # a file system without links, where it is absent for a moment
        os.replace(path, kept)


def _undo(output: Path, journal: Journal) -> None:
    stage = output / STAGE_NAME
    there = _unedited(output, journal)
    for index, step in enumerate(journal.steps):
        placed = step.new is not None and not (stage / "new" / str(index)).exists()
        # It is not there if a recovery was killed, too.
        if placed and step.old is None and step.path in there:
            with failing_at(output / step.path):
                os.unlink(output / step.path)
    _prune(output, set(journal.folders))
    for index, step in enumerate(journal.steps):
        kept, path = stage / "old" / str(index), output / step.path
        if kept.exists() and not (path.exists() and path.samefile(kept)):
            with failing_at(path):
                os.makedirs(path.parent, exist_ok=True)
                os.replace(kept, path)


def _unedited(output: Path, journal: Journal) -> set[str]:
    """The files of the journal that are there, each as it was before the change or after it."""
    there = hash_files(output, [step.path for step in journal.steps])
    edited = [
        Obstacle(step.path, "was edited after a run of Specloom had been killed")
        for step in journal.steps
        if step.path in there and there[step.path] not in (step.old, step.new)
    ]
    if edited:
        raise OutputRefused(output, edited, remedy="move the file out of the output directory, then run again")
    return set(there)


def _prune(output: Path, folders: set[str]) -> None:
    """Remove those of the folders that are empty."""
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):
            os.rmdir(output / folder)
