"""What an earlier run left: text that need not be rendered or formatted again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from specloom.output.compare import Changes, hash_files, mode_of
from specloom.output.journal import STAGE_NAME
from specloom.output.manifest import Manifest, installed_tools, sha256


class Earlier:
    """The files of an earlier run by the same tools, as far as nobody has touched them since."""

    def __init__(self, output: Path) -> None:
        manifest = None if mode_of(output / STAGE_NAME) else Manifest.load(output)
        self._output = output
        self._manifest = manifest if manifest and manifest.tools == installed_tools() else Manifest({})
        self._on_disk: Mapping[str, str] = hash_files(output, self._manifest.files)

    def is_made_of(self, inputs: str) -> bool:
        """Whether all the files are there and come of these inputs."""
        return self._manifest.origin.inputs == inputs and self._on_disk == self._manifest.files

    def nothing_changed(self) -> Changes:
        """What a run that would write the same files has to report."""
        return Changes((), (), (), tuple(sorted(self._on_disk)), False, ())

    def formatted(self, path: str, text: str) -> str | None:
        """The formatted text of a file if it was rendered as this text."""
        recorded = self._manifest.origin.rendered.get(path)
        known = self._on_disk.get(path)
        if recorded != sha256(text.encode()) or known is None or known != self._manifest.files[path]:
            return None
        return (self._output / path).read_bytes().decode()
