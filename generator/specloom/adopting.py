"""Recording edits of generated files as patches."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Diagnostics, Place, Rejected, Severity
from specloom.output import MANIFEST_NAME, Manifest, put, read, sha256
from specloom.patches import Patch, patch_file, read_patches
from specloom.pipeline import Inputs, unpatched


@dataclass(frozen=True, slots=True)
class Adopted:
    """An edit that is recorded now; one that was undone has taken its record with it."""

    patch: Patch
    file: Path

    @property
    def is_undone(self) -> bool:
        """Whether the file is as it is generated."""
        return self.patch.base == self.patch.edited


def adopt(paths: Sequence[Path], diagnostics: Diagnostics) -> list[Adopted]:
    """Record the edits of generated files as patches beside the config.

    Args:
        paths: edited files of one generated SDK, whose manifest tells what it was made of.
        diagnostics: takes the findings.

    Raises:
        Rejected: a file was not generated, or would not be generated as it was then; none is recorded.
        AccessFailed: the system refused to read or write.
    """
    output = _output(paths[0])
    manifest = Manifest.load(output) or Manifest({})
    inputs = _inputs(output, manifest)
    config = inputs.config
    if config is None:
        raise _refused(inputs.document, "has no config beside which patches could be kept", "run 'specloom init' first")
    names = [_below(output, path) for path in paths]
    known = read_patches(config, diagnostics).by_path
    made = unpatched(inputs, diagnostics, {*names})
    own = f"{made.package.folder}/helpers/", "examples/"
    found: list[Adopted] = []
    for name in names:
        if name.startswith(own):
            raise _refused(output / name, "is a copy of a file beside the config", "edit it there")
        base = _base(name, made.files, manifest, output, known)
        patch = Patch.of(name, base, _text(output / name))
        found.append(Adopted(patch, patch_file(config, name)))
    for each in found:
        put(each.file, None if each.is_undone else each.patch.dump().encode())
    return found


def _base(name: str, made: Mapping[str, bytes], manifest: Manifest, output: Path, known: Mapping[str, Patch]) -> str:
    """What was generated before it was edited."""
    if name not in made:
        raise _refused(output / name, "is not a generated file", "a file of your own needs no patch")
    base = made[name].decode()
    patch = known.get(name)
    is_recent = patch is not None and patch.base == Patch.of(name, base, base).base
    written = {base, patch.applied(base)} if patch is not None else {base}
    if not is_recent and manifest.files.get(name) not in {sha256(text.encode()) for text in written}:
        remedy = "adopt with the document, the config and the Specloom of the last run, then go on with the new ones"
        raise _refused(output / name, "would be generated otherwise now, which is not part of the edit", remedy)
    return base


def _text(path: Path) -> str:
    try:
        return read(path).decode()
    except UnicodeDecodeError:
        raise _refused(path, "is not UTF-8", "save it as UTF-8") from None


def _output(path: Path) -> Path:
    """The output in which a file is."""
    for folder in Path(os.path.abspath(path)).parents:
        if (folder / MANIFEST_NAME).is_file():
            return Path(os.path.relpath(folder))
    raise _refused(path, "is in no SDK of Specloom", "name an edited file of one")


def _inputs(output: Path, manifest: Manifest) -> Inputs:
    """What an SDK was made of."""
    sources = manifest.sources(output)
    if sources is None:
        raise _refused(output / MANIFEST_NAME, "does not say what the SDK was made of", "run 'specloom generate' first")
    return Inputs(sources.document, sources.config, output, sources.root, overlays=sources.overlays)


def _below(output: Path, path: Path) -> str:
    found = Path(os.path.relpath(path, output))
    if ".." in found.parts:
        raise _refused(path, f"is not in {output}", "adopt the files of one SDK at a time")
    return found.as_posix()


def _refused(path: Path, fact: str, remedy: str) -> Rejected:
    place = Place(str(path), line=0)
    return Rejected([Diagnostic(Severity.ERROR, Code.NOT_ADOPTED.value, fact, place, remedy)])
