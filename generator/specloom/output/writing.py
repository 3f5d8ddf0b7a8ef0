"""Writing the generated files."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.output.compare import Changes, Survey, hash_files, mode_of, survey
from specloom.output.errors import Obstacle, OutputRefused, failing_at
from specloom.output.interrupts import uninterrupted
from specloom.output.journal import STAGE_NAME, Step, settle, transact, write_through
from specloom.output.lock import locked
from specloom.output.manifest import MANIFEST_NAME, NO_ORIGIN, Origin, sha256
from specloom.output.paths import Files, parents, refuse_root, require_valid
from specloom.progress import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping


@stage("write")
def write(output: Path, files: Files, origin: Origin = NO_ORIGIN) -> Changes:
    """Make `output` hold exactly the generated files, beside whatever in it is not Specloom's.

    A run that fails or is interrupted leaves the old files. A killed one leaves the old or the new ones,
    except in the few milliseconds while files move into place: then the next run first restores the old ones.

    Returns:
        What was different before; unchanged files are not touched.

    Raises:
        ValueError: the generated paths are not a valid set.
        Rejected: the manifest is damaged.
        OutputRefused: something in the output directory is not Specloom's to replace.
        AccessFailed: the system refused to read or write.
    """
    require_valid(files)
    refuse_root(output)
    if not _interrupted(output):
        changes = survey(output, files, origin).changes()
        if not changes.to_write:
            return changes
    with _made(output), _holding(output):
        found = survey(output, files, origin)
        _refuse_obstacles(output, found)
        changes = found.changes()
        if changes.to_write:
            _transact(output, files, found, changes)
        return changes


def recover(output: Path) -> None:
    """Restore the old files if the last run was killed while it moved files into place.

    `write` does this by itself; a run that may end before it writes calls it first.

    Raises:
        OutputRefused: a file was edited since.
        AccessFailed: the system refused to read or write.
    """
    refuse_root(output)
    _recover(output)


def _recover(output: Path) -> None:
    if _interrupted(output):
        with _holding(output):
            pass


def _interrupted(output: Path) -> bool:
    """Whether another run is writing, or was killed."""
    return mode_of(output / STAGE_NAME) != 0


@contextmanager
def _holding(output: Path) -> Generator[None]:
    """Hold the output directory for this process alone, with nothing half done in it."""
    stage = output / STAGE_NAME
    if stage.is_symlink():
        raise OutputRefused(output, [Obstacle(STAGE_NAME, "is a symbolic link")], remedy="remove the link")
    with failing_at(stage), locked(stage):
        with uninterrupted():
            settle(output)
        yield


@contextmanager
def _made(output: Path) -> Generator[None]:
    """Make the output directory; if the block fails, remove what was made."""
    absent = [folder for folder in (output, *output.parents) if not folder.exists()]
    try:
        with failing_at(output):
            output.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for folder in absent:
            with suppress(OSError):
                os.rmdir(folder)
        raise


def _transact(output: Path, files: Files, found: Survey, changes: Changes) -> None:
    manifest = found.expected.dump()
    hashes = {**found.expected.files, MANIFEST_NAME: sha256(manifest)}
    changed = sorted([*changes.missing, *changes.different])
    contents = {**{path: files[path] for path in changed}, MANIFEST_NAME: manifest}
    # The manifest comes last.
    steps = [Step(path, found.on_disk.get(path), hashes.get(path)) for path in [*changes.extra, *contents]]
    transact(output, steps, contents)


def _refuse_obstacles(output: Path, found: Survey) -> None:
    """Refuse to replace or remove anything that no earlier run has written like that."""
    obstacles = [*_foreign_files(found), *_in_the_way(output, found)]
    if obstacles:
        raise OutputRefused(
            output,
            sorted(obstacles, key=lambda item: item.path),
            remedy="keep an edit of a generated file with 'specloom adopt FILE', or move the change into the document, "
            "the config or a module of your own; move or delete other files that are listed, then run again",
        )


def _foreign_files(found: Survey) -> Iterator[Obstacle]:
    for path in found.on_disk.keys() - {MANIFEST_NAME}:
        if not found.owns(path) and found.on_disk[path] != found.expected.files.get(path):
            known = found.recorded is not None and path in found.recorded.files
            yield Obstacle(path, "was edited by hand" if known else "was not generated by Specloom")


def _in_the_way(output: Path, found: Survey) -> Iterator[Obstacle]:
    """Directories where a file goes, and other things where a directory goes, unless their removal is due."""
    expected = found.expected.files
    leaving = {path for path in found.on_disk.keys() - expected.keys() if found.owns(path)}
    for path in expected.keys() - found.on_disk.keys():
        if mode_of(output / path) and not _empties(output, path, leaving):
            yield Obstacle(path, "is in the way and not a file of Specloom")
    for folder in {folder for path in expected for folder in parents(path)} - leaving:
        mode = mode_of(output / folder)
        if mode and not stat.S_ISDIR(mode) and folder not in found.on_disk:
            yield Obstacle(folder, "is in the way of a directory")


def _empties(output: Path, folder: str, leaving: set[str]) -> bool:
    """Whether `folder` is a directory that vanishes with the files that leave it."""
    inside = {
        Path(place, name).relative_to(output).as_posix()
        for place, _, names in os.walk(output / folder)
        for name in names
    }
    return bool(inside) and inside <= leaving


def create(path: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises:
        Failure: it is there, or cannot be written.
    """
    with failing_at(path):
        os.stat(path.parent)
        _recover(path.parent)
        _refuse_existing(path)
        _place(path, text.encode(), before=_refuse_existing)


def put(path: Path, content: bytes | None) -> None:
    """Write a file of the user's definition in place of the one that is there, whole or not at all; or remove it.

    Raises:
        AccessFailed: the system refused to write.
    """
    with failing_at(path):
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            _place(path, content)


def put_all(contents: Mapping[Path, bytes]) -> None:
    """Write files of the user's own in place of those that are there: all of them or none.

    Raises:
        AccessFailed: the system refused to write; the files are as they were.
    """
    changed = {path.resolve(): content for path, content in contents.items() if _content(path) != content}
    if changed:
        folder = _around(changed)
        with failing_at(folder), _holding(folder):
            files = {path.relative_to(folder).as_posix(): path for path in changed}
            hashes = hash_files(folder, files)
            steps = [Step(name, hashes.get(name), sha256(changed[path])) for name, path in files.items()]
            transact(folder, steps, {name: changed[path] for name, path in files.items()})


def recover_all(paths: Collection[Path]) -> None:
    """Restore the old files if `put_all` was killed while it moved these into place. Raises as `recover`."""
    whole = [path.resolve() for path in paths]
    for folder in {_around(whole), *(path.parent for path in whole)} if whole else ():
        recover(folder)


def _around(paths: Iterable[Path]) -> Path:
    """The innermost folder that has all of the files."""
    return Path(os.path.commonpath([path.parent for path in paths]))


def _content(path: Path) -> bytes | None:
    with failing_at(path):
        return path.read_bytes() if path.exists() else None


def _place(path: Path, content: bytes, before: Callable[[Path], None] = lambda path: None) -> None:
    folder = path.parent
    staged = folder / STAGE_NAME / "new" / "0"
    with _holding(folder):
        try:
            os.mkdir(staged.parent)
            write_through(staged, content)
            before(path)
            os.replace(staged, path)
        finally:
            with uninterrupted():
                settle(folder)


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def read(path: Path) -> bytes:
    """Read a file of the output.

    Raises:
        AccessFailed: the system refused to read.
    """
    with failing_at(path):
        return path.read_bytes()
