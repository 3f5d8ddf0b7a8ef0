"""Two versions of an SDK side by side: from documents, folders with generated SDKs, installed packages, or git."""

from __future__ import annotations

import gc
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.machinery import PathFinder
from pathlib import Path

from specloom.changes import Verdict, compare_surfaces
from specloom.codes import Code
from specloom.definition import load, lower
from specloom.diagnostics import Diagnostic, Diagnostics, Place, Rejected, Severity
from specloom.openapi import Document
from specloom.output import names_of
from specloom.progress import stage
from specloom.surface import SURFACE_NAME, Surface, parse, surface_of

_MOST_STEPS = 4
"""Folders between a distribution and its package, and the package."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a version is made of."""

    what: Path
    """A document, a folder with a generated SDK, or the name of an installed package."""
    config: Path | None = None
    overlays: tuple[Path, ...] = ()
    root: Path | None = None
    shown: str = ""
    """What stands for the folder of the document in messages, if it is a copy."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version, read."""

    surface: Surface
    source: Source
    document: Document | None = None
    """Nothing where it is a package."""
    names: Mapping[str, str] | None = None
    """What things are called, if that is known."""

    def place(self, origin: str) -> Place | None:
        """Where something is written; of a package, only its part of the document is known."""
        if not origin:
            return None
        if self.document is None:
            file, _, pointer = origin.partition("#")
            return Place(file or str(self.source.what), 0, 0, pointer)
        node = self.document.node_at(origin)
        if node is None:
            return None
        found = node.key_place
        path, folder = Path(found.file), self.source.what.parent
        if self.source.shown and path.is_relative_to(folder):
            found = replace(found, file=f"{self.source.shown}{path.relative_to(folder).as_posix()}")
        return found


@dataclass(frozen=True, slots=True)
class Report:
    """What changes, and the two versions, which know the places."""

    verdict: Verdict
    old: Version
    new: Version


def compare_sources(old: Source, new: Source, diagnostics: Diagnostics, *, rename_freely: bool = False) -> Report:
    """What changes from one version to another one.

    The new one is what `generate` would make over the old one: what has a name keeps it.

    Args:
        old: the version that users have.
        new: the one that they would get.
        diagnostics: takes the findings of reading both.
        rename_freely: whether the new one is named as if the old one were not there.

    Raises:
        Rejected: a document or a config cannot be used, or there is no SDK.
        OSError: a file cannot be read.
    """
    before = _read(old, diagnostics, {})
    gc.freeze()  # What has been read stays: to look for garbage in it takes a tenth of the time.
    try:
        after = _read(new, diagnostics, {} if rename_freely else before.names or {})
    finally:
        gc.unfreeze()
    return Report(_compared(before.surface, after.surface), before, after)


@stage("compare")
def _compared(old: Surface, new: Surface) -> Verdict:
    return compare_surfaces(old, new)


def _read(source: Source, diagnostics: Diagnostics, names: Mapping[str, str]) -> Version:
    if source.what.is_file():
        definition = load(source.what, source.config, source.root, diagnostics, source.overlays)
        package = lower(definition, names, diagnostics)
        return Version(surface_of(package), source, definition.document, package.names)
    path = _surface_file(source.what)
    try:
        return Version(parse(path.read_text(encoding="utf-8")), source, names=names_of(source.what))
    except ValueError as error:
        raise rejected(Code.NO_SURFACE, f"{path} {error}", "generate that SDK again") from error


def _installed(name: str) -> Sequence[str]:
    """The folders of a package, in which nothing is run."""
    folders: Sequence[str] | None = None
    for step in name.split("."):
        spec = PathFinder.find_spec(step, folders)
        folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    return folders or ()


def _surface_file(what: Path) -> Path:
    """The file of a folder, of one below it, or of an installed package."""
    folder = what
    if not what.exists() and what.name == str(what) and all(step.isidentifier() for step in what.name.split(".")):
        folder = next(map(Path, _installed(what.name)), what)
    for depth in range(_MOST_STEPS + 1):
        found = sorted(folder.glob(f"{'*/' * depth}{SURFACE_NAME}"))
        if found:
            return found[0]
    if not folder.is_dir():
        raise rejected(
            Code.NO_SURFACE, f"there is no file, folder or installed package '{what}'", "name a document or an SDK"
        )
    fact = f"{folder} has no SDK, or one of a Specloom that did not write '{SURFACE_NAME}' yet"
    raise rejected(Code.NO_SURFACE, fact, "name its document and its config instead, or generate it again")


@contextmanager
def committed(source: Source, revision: str) -> Generator[Source]:
    """A source as it is in a revision of git: its document, its config, and all that is in their folders."""
    top = Path(_git(source.what.parent, "rev-parse", "--show-toplevel").decode().strip())
    used = [source.what, *([source.config] if source.config else []), *source.overlays]
    folders = {path.parent.resolve().relative_to(top.resolve()).as_posix() for path in used}
    folders |= {source.root.resolve().relative_to(top.resolve()).as_posix()} if source.root else set()
    with tempfile.TemporaryDirectory() as name:
        archive = _git(top, "archive", "--format=tar", revision, "--", *_outermost(folders))
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(name, filter="data")

        def moved(path: Path) -> Path:
            return Path(name, path.parent.resolve().relative_to(top.resolve()), path.name)

        document = moved(source.what)
        if not document.is_file():
            raise rejected(Code.NO_REVISION, f"there is no {source.what} in {revision}", "name another revision")
        config = moved(source.config) if source.config else None
        shown = f"{revision}:{document.parent.relative_to(name).as_posix()}/".replace(":./", ":")
        yield Source(
            document,
            config if config is not None and config.is_file() else None,
            tuple(map(moved, source.overlays)),
            moved(source.root) if source.root else None,
            shown,
        )


def _outermost(folders: Iterable[str]) -> list[str]:
    return ["."] if "." in folders else sorted(folders)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        run = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise rejected(Code.NO_REVISION, "there is no git on this system", "name two documents instead") from error
    if run.returncode:
        fact = f"git: {run.stderr.decode(errors='replace').strip()}"
        raise rejected(Code.NO_REVISION, fact, "name a revision of the repository that has the document")
    return run.stdout


def rejected(code: Code, fact: str, remedy: str) -> Rejected:
    """A run that ends because of one thing."""
    return Rejected([Diagnostic(Severity.ERROR, code.value, fact, None, remedy)])
