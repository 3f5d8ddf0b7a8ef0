"""What an earlier run left: files that need not be made again, and text that need not be formatted again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from specloom.output.compare import Changes, hash_files, mode_of
from specloom.output.journal import STAGE_NAME
from specloom.output.manifest import Manifest, installed_tools, sha256
from specloom.progress import stage


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of an earlier run by the same tools, as far as nobody has touched them since."""

    _output: Path
    _manifest: Manifest = field(default_factory=lambda: Manifest({}))
    _on_disk: Mapping[str, str] = field(default_factory=dict[str, str])

    @classmethod
    @stage("compare")
    def in_folder(cls, output: Path) -> Kept:
        """What is in an output directory.

        Raises:
            Failure: the directory cannot be read, or has links in it.
        """
        manifest = None if mode_of(output / STAGE_NAME) else Manifest.load(output)
        if manifest is None or manifest.tools != installed_tools():
            return cls(output)
        return cls(output, manifest, hash_files(output, manifest.files))

    @classmethod
    def nothing(cls, output: Path) -> Kept:
        """What a run uses that takes nothing on trust."""
        return cls(output)

    def is_made_of(self, inputs: str) -> bool:
        """Whether all the files are there and come of these inputs."""
        return self._manifest.origin.inputs == inputs and self._on_disk == self._manifest.files

    def unchanged(self) -> Changes:
        """What a run that would write the same files has to report."""
        return Changes((), (), (), tuple(sorted(self._on_disk)), False, ())

    def formatted(self, sources: Mapping[str, str]) -> dict[str, str]:
        """The formatted text of those files that were rendered as they are in `sources`."""
        rendered, files = self._manifest.origin.rendered, self._manifest.files
        return {
            path: (self._output / path).read_bytes().decode()
            for path, text in sources.items()
            if path in self._on_disk and self._on_disk[path] == files[path]
            if rendered.get(path) == sha256(text.encode())
        }


def names_of(output: Path) -> Mapping[str, str]:
    """`GET /pets` → `pets.list`: what the methods and types of the SDK in an output directory are called.

    Raises:
        Failure: the directory cannot be read, or its manifest is damaged.
    """
    manifest = Manifest.load(output)
    return manifest.origin.names if manifest is not None else {}
