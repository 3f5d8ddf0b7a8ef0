"""Patches: edits of generated files, kept in the folder `patches` beside the config and made again by each run.

A patch is a unified diff of the whole file: it holds what was generated and what the edit made of it, so that the edit
can be merged into what is generated now; `git apply` and every viewer of diffs read it, too.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Diagnostics, Place, Rejected, Severity
from specloom.progress import reading, stage
from specloom.three_way import Conflict, merge

FOLDER = "patches"
SUFFIX = ".patch"
_NO_NEWLINE = "\\ No newline at end of file\n"
_REMEDY = "remove the patch, run 'specloom generate', edit the file anew and run 'specloom adopt'"
_HUNK = re.compile(r"@@ -[01]\b")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Patch:
    """An edit of one generated file; both texts by lines, with their ends."""

    path: str
    """Of the file, below the output."""
    base: Sequence[str]
    edited: Sequence[str]
    source: Path = Path()
    """The file of the patch."""

    @classmethod
    def of(cls, path: str, base: str, edited: str) -> Patch:
        """The edit that makes one text of another."""
        return cls(path, _lines(base), _lines(edited))

    @classmethod
    def parse(cls, path: str, text: str, source: Path) -> Patch:
        """Read a patch as `dump` writes it.

        Raises:
            ValueError: it is another text, or a part of a patch alone.
        """
        texts: tuple[list[str], list[str]] = [], []
        body = _lines(text)
        if [line[:4] for line in body[:2]] != ["--- ", "+++ "] or not _HUNK.match("".join(body[2:3])):
            raise ValueError("is not a unified diff of a whole file")
        for number, line in enumerate(body[3:], 4):
            if line == _NO_NEWLINE:
                for part in (texts[index] for index in _sides(body[number - 2])):
                    part[-1] = part[-1].removesuffix("\n")
                continue
            for index in _sides(line):
                texts[index].append(line[1:])
            if not _sides(line):
                raise ValueError(f"has a line {number} that begins with none of ' ', '+', '-'")
        return cls(path, *texts, source)

    def dump(self) -> str:
        """The patch as text."""
        size = max(len(self.base), len(self.edited))
        lines = difflib.unified_diff(self.base, self.edited, f"a/{self.path}", f"b/{self.path}", n=size)
        return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)

    @property
    def size(self) -> tuple[int, int]:
        """How many lines it adds, and how many it removes."""
        marks = [line[0] for line in difflib.ndiff(self.base, self.edited)]
        return marks.count("+"), marks.count("-")

    def applied(self, text: str) -> str:
        """What the edit makes of the file as it is generated now.

        Raises:
            Rejected: the edit and the new text do not go together; or the result is no Python.
        """
        merged, conflicts = merge(self.base, _lines(text), self.edited)
        if conflicts:
            raise Rejected([self._conflict(conflict) for conflict in conflicts])
        result = "".join(merged)
        if self.path.endswith(".py"):
            try:
                compile(result, self.path, "exec", dont_inherit=True)
            except (SyntaxError, ValueError) as error:
                raise Rejected([self.fault(f"'{self.path}' is no Python with this patch: {error}", _REMEDY)]) from None
        return result

    def fault(self, message: str, help: str) -> Diagnostic:
        """An error about the patch."""
        return Diagnostic(Severity.ERROR, Code.BAD_PATCH.value, message, Place(str(self.source), line=0), help)

    def _conflict(self, conflict: Conflict) -> Diagnostic:
        message = f"'{self.path}' has changed where the patch changes it, behind line {conflict.line}"
        shown = "generated now:", *_shown(conflict.ours), "with the patch:", *_shown(conflict.theirs)
        place = Place(str(self.source), line=0)
        return Diagnostic(Severity.ERROR, Code.PATCH_CONFLICT.value, message, place, _REMEDY, shown)


@stage("patch")
def _applied(by_path: Mapping[str, Patch], files: Mapping[str, bytes]) -> dict[str, bytes]:
    patched = dict(files)
    found: list[Diagnostic] = []
    for path, patch in by_path.items():
        if path not in files:
            message = f"'{path}' is not generated any more"
            found.append(patch.fault(message, "remove the patch, or move it to where the file has gone"))
            continue
        try:
            patched[path] = patch.applied(files[path].decode()).encode()
        except Rejected as error:
            found += error.diagnostics
    if found:
        raise Rejected(found)
    return patched


@dataclass(frozen=True, slots=True)
class Patches:
    """All patches of an SDK, by the path of the file."""

    by_path: Mapping[str, Patch] = field(default_factory=dict[str, Patch])

    def __contains__(self, path: str) -> bool:
        return path in self.by_path

    def __len__(self) -> int:
        return len(self.by_path)

    def without(self, paths: Set[str]) -> Patches:
        """Those of other files."""
        return Patches({path: patch for path, patch in self.by_path.items() if path not in paths})

    @property
    def texts(self) -> dict[str, bytes]:
        """Name → text, for whoever wants to know whether they have changed."""
        return {f"{FOLDER}/{path}": patch.dump().encode() for path, patch in self.by_path.items()}

    def applied(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files with the edits.

        Raises:
            Rejected: some cannot be made any more; lists all.
        """
        return _applied(self.by_path, files) if self.by_path else dict(files)


def patch_file(config: Path, path: str) -> Path:
    """Where the patch of a generated file is."""
    return config.with_name(FOLDER) / f"{path}{SUFFIX}"


def read_patches(config: Path | None, diagnostics: Diagnostics) -> Patches:
    """Read the folder beside the config; without one there are no patches."""
    if config is None:
        return Patches()
    folder = config.with_name(FOLDER)
    reading(folder)
    found: dict[str, Patch] = {}
    for source in sorted(folder.rglob(f"*{SUFFIX}")):
        reading(source)
        path = source.relative_to(folder).as_posix().removesuffix(SUFFIX)
        try:
            found[path] = Patch.parse(path, source.read_bytes().decode(), source)
        except ValueError as error:
            fact = f"this patch {error}" if not isinstance(error, UnicodeDecodeError) else "this patch is not UTF-8"
            diagnostics.error(Code.BAD_PATCH, fact, Place(str(source), line=0), help=_REMEDY)
    return Patches(found)


def _lines(text: str) -> list[str]:
    # Not `splitlines`, which also ends lines at what Python does not.
    lines = text.split("\n")
    last = lines.pop()
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _sides(line: str) -> tuple[int, ...]:
    """To which texts a line of a patch belongs: the base, the edited one."""
    return {" ": (0, 1), "-": (0,), "+": (1,)}.get(line[:1], ())


def _shown(lines: Sequence[str]) -> list[str]:
    more = [f"… and {len(lines) - _SHOWN} more lines"] if len(lines) > _SHOWN else []
    return [f"  {line.rstrip()}" for line in [*lines[:_SHOWN], *more] or ["(nothing)"]]
