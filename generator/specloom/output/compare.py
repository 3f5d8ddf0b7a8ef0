"""What is in the output directory, beside what should be there."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from specloom.output.errors import Obstacle, OutputRefused, failing_at
from specloom.output.manifest import MANIFEST_NAME, NO_ORIGIN, Manifest, Origin, sha256
from specloom.output.paths import Files, parents, refuse_root, require_valid
from specloom.progress import stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Changes:
    """How an output directory differs from what is generated; all paths are sorted."""

    missing: tuple[str, ...]
    """Generated, but not there."""
    extra: tuple[str, ...]
    """There and owned by the manifest, but not generated any more."""
    different: tuple[str, ...]
    """There with another content, generated earlier or not."""
    unchanged: tuple[str, ...]
    manifest_stale: bool
    """The manifest is missing or lists other files or hashes than the generated ones."""
    tools_differ: tuple[tuple[str, str, str], ...]
    """Tool, recorded version, installed version: a likely cause of differences, and none by itself."""
    origin_differs: bool = False
    """The same files come of other inputs than the recorded ones."""
    edited: tuple[str, ...] = ()
    """There and owned by the manifest, but not as it says."""
    removed: tuple[str, ...] = ()
    """Owned by the manifest, but not there."""

    @property
    def drift(self) -> bool:
        """Whether the output directory is not what is generated."""
        return bool(self.missing or self.extra or self.different or self.manifest_stale)

    @property
    def to_write(self) -> bool:
        """Whether anything is to be written, be it the manifest alone."""
        return self.drift or bool(self.tools_differ) or self.origin_differs


@dataclass(frozen=True, slots=True)
class Survey:
    """The generated manifest, the recorded one, and the hash of every file on disk that either names."""

    expected: Manifest
    recorded: Manifest | None
    on_disk: Mapping[str, str]

    def owns(self, path: str) -> bool:
        """Whether the file on disk is exactly what an earlier run wrote."""
        return self.recorded is not None and self.recorded.files.get(path) == self.on_disk[path]

    def changes(self) -> Changes:
        """The differences."""
        expected = self.expected.files
        recorded: Mapping[str, str] = self.recorded.files if self.recorded else {}
        there = self.on_disk.keys() - {MANIFEST_NAME}
        both = expected.keys() & there
        same = {path for path in both if expected[path] == self.on_disk[path]}
        return Changes(
            missing=tuple(sorted(expected.keys() - there)),
            extra=tuple(sorted(there - expected.keys())),
            different=tuple(sorted(both - same)),
            unchanged=tuple(sorted(same)),
            manifest_stale=self.recorded is None or self.recorded.files != expected,
            tools_differ=self._tools_differ(),
            origin_differs=self.recorded is not None and self.recorded.origin != self.expected.origin,
            edited=tuple(sorted(path for path in there & recorded.keys() if recorded[path] != self.on_disk[path])),
            removed=tuple(sorted(recorded.keys() - there)),
        )

    def _tools_differ(self) -> tuple[tuple[str, str, str], ...]:
        if self.recorded is None:
            return ()
        recorded = self.recorded.tools
        installed = self.expected.tools
        return tuple(
            (tool, recorded.get(tool, "none"), installed.get(tool, "none"))
            for tool in sorted(recorded.keys() | installed.keys())
            if recorded.get(tool) != installed.get(tool)
        )


@stage("compare")
def compare(output: Path, files: Files, origin: Origin = NO_ORIGIN) -> Changes:
    """Compare `output` with the generated `files` and write nothing.

    Raises:
        ValueError: the generated paths are not a valid set.
        Rejected: the manifest is damaged.
        OutputRefused: the output directory, or something generated inside it, is a symbolic link.
        AccessFailed: a file could not be read.
    """
    require_valid(files)
    return survey(output, files, origin).changes()


def survey(output: Path, files: Files, origin: Origin) -> Survey:
    """Read everything a comparison needs."""
    refuse_root(output)
    recorded = Manifest.load(output)
    named = {MANIFEST_NAME, *files, *(recorded.files if recorded else ())}
    return Survey(Manifest.of(files, origin), recorded, hash_files(output, named))


def hash_files(output: Path, paths: Iterable[str]) -> dict[str, str]:
    """Hash those of the paths that are regular files.

    Raises:
        OutputRefused: some are symbolic links, or below one.
    """
    hashes: dict[str, str] = {}
    links: set[str] = set()
    folders: set[str] = set()
    for path in sorted(paths):
        place = output / path
        folders.update(parents(path))
        mode = mode_of(place)
        if stat.S_ISLNK(mode):
            links.add(path)
        elif stat.S_ISREG(mode):
            # Another run may be moving it just now.
            with failing_at(place), suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
                hashes[path] = sha256(place.read_bytes())
    links.update(folder for folder in folders if stat.S_ISLNK(mode_of(output / folder)))
    if links:
        raise OutputRefused(
            output,
            [Obstacle(path, "is a symbolic link") for path in sorted(links)],
            remedy="replace the link with a real file or directory, or choose another output directory",
        )
    return hashes


def mode_of(path: Path) -> int:
    """The mode of a path, not following a link; 0 if nothing is there."""
    with failing_at(path):
        try:
            return os.lstat(path).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return 0
