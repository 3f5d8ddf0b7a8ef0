"""Which paths may be generated, and where an output may be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Place, Rejected, Severity
from specloom.output.errors import Obstacle, OutputRefused, failing_at

Files = Mapping[str, bytes]
"""Relative POSIX path → the final bytes of the file."""

OWN_PREFIX = ".specloom"
"""Names in the output root that start with this are the writer's own."""

_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_NOT_ON_WINDOWS = frozenset('<>:"|?*\\')


def path_fault(path: str) -> str | None:
    """Say why `path` cannot be a generated file on every common file system, or None if it can."""
    if path.casefold().startswith(OWN_PREFIX):
        return "has a name reserved for Specloom's own files"
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return "is not a plain relative path"
        if any(char in _NOT_ON_WINDOWS or unicodedata.category(char) in ("Cc", "Cs") for char in part):
            return "has a character that not every file system takes"
        if part[-1] in ". ":
            return "has a name that ends in a dot or a space"
        if part.split(".")[0].rstrip(" ").lower() in _DEVICES:
            return "has a name that Windows reserves"
    return None


def require_valid(paths: Iterable[str]) -> None:
    """Check the paths of generated files, alone and against each other.

    Raises:
        ValueError: a path could escape, or two are one on some file system: a bug of the caller.
    """
    faults: list[str] = []
    spelled: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for path in sorted(paths):
        fault = path_fault(path)
        if fault is not None:
            faults.append(f"{path!r} {fault}")
            continue
        prefixes = [path, *parents(path)]
        for prefix in prefixes:
            known = spelled.setdefault(_fold(prefix), prefix)
            if known != prefix:
                faults.append(f"{prefix!r} and {known!r} are the same name on some file systems")
        files.add(_fold(path))
        folders.update(_fold(prefix) for prefix in prefixes[1:])
    faults += [f"{spelled[path]!r} is both a file and a directory" for path in sorted(files & folders)]
    if faults:
        raise ValueError("generated paths: " + "; ".join(faults))


def parents(path: str) -> list[str]:
    """The directories above a relative path, nearest first, without the root."""
    return [str(parent) for parent in PurePosixPath(path).parents][:-1]


def refuse_overlap(output: Path, inputs: Iterable[Path]) -> None:
    """Reject an output directory that is, or contains, one of the inputs.

    Raises:
        Rejected: listing each such input.
    """
    roots = {output.absolute(), output.resolve()}
    found = [
        Diagnostic(
            Severity.ERROR,
            Code.OVERLAP.value,
            f"the output directory {output} contains this input",
            Place(str(path), line=0),
            "choose an output directory of its own",
        )
        for path in inputs
        if any(place.is_relative_to(root) for root in roots for place in (path.absolute(), path.resolve()))
    ]
    if found:
        raise Rejected(found)


def refuse_root(output: Path) -> None:
    """Refuse an output root that is a link or is no directory.

    Raises:
        OutputRefused: it is one.
    """
    with failing_at(output):
        if output.is_symlink():
            obstacle = Obstacle("", f"is a symbolic link to {output.resolve()}")
            raise OutputRefused(output, [obstacle], remedy="give the real directory as the output")
        if output.exists() and not output.is_dir():
            obstacle = Obstacle("", "is not a directory")
            raise OutputRefused(output, [obstacle], remedy="choose another output directory")


def _fold(path: str) -> str:
    # Folding can undo the normal form ("ﬀ", "İ"), so it is applied on both sides.
    folded = unicodedata.normalize("NFKC", path).casefold()
    return unicodedata.normalize("NFKC", folded)
