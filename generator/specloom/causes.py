"""Why an output is not what would be generated now: which part of the inputs has changed, or which file was edited."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from specloom.changes import Change, compare_surfaces
from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Place, Severity
from specloom.ingredients import part_at, place_of
from specloom.outcome import Outcome
from specloom.output import MANIFEST_NAME, Manifest
from specloom.surface import SURFACE_NAME, parse, surface_of

_MOST = 20
"""Changed parts that are told one by one."""
_MOST_TOLD = 5
"""Changes for users that are told of a part."""


def causes(output: Path, outcome: Outcome) -> list[Diagnostic]:
    """What each difference comes from, with the command that mends it where that is another one than `generate`.

    Args:
        output: the folder of the SDK.
        outcome: what `check` found there.

    Raises:
        Rejected: the manifest is damaged.
        AccessFailed: the system refused to read.
    """
    manifest = Manifest.load(output)
    if manifest is None:
        return [_cause(f"there is no {MANIFEST_NAME}: no SDK was generated here", Place(str(output), 0))]
    found = [*_of_files(output, outcome, manifest), *_of_tools(outcome)]
    found += _Parts(output, outcome, manifest).causes()
    if not found and outcome.changes.manifest_stale:
        found.append(_cause("this does not list the files as they are", Place(str(output / MANIFEST_NAME), 0)))
    return found


def _cause(fact: str, place: Place | None, help: str = "", told: tuple[str, ...] = ()) -> Diagnostic:
    return Diagnostic(Severity.ERROR, Code.DRIFT.value, fact, place, help, told)


def _of_files(output: Path, outcome: Outcome, manifest: Manifest) -> Iterator[Diagnostic]:
    changes = outcome.changes
    copies = f"{outcome.package.folder}/helpers/", "examples/"
    for path in sorted({*changes.edited} & {*changes.different, *changes.extra}):
        place = Place(str(output / path), 0)
        keep = "edit it beside the config" if path.startswith(copies) else f"run 'specloom adopt {place.file}'"
        yield _cause("this was edited", place, f"{keep} to keep the edit, or remove the file and generate it again")
    for path in changes.removed:
        if path in changes.missing:
            yield _cause("this was removed", Place(str(output / path), 0))
    for path in changes.different:
        if path not in manifest.files:
            yield _cause("this is in the place of a new file", Place(str(output / path), 0), "move it out of the way")


def _of_tools(outcome: Outcome) -> Iterator[Diagnostic]:
    for tool, recorded, installed in outcome.changes.tools_differ:
        fact = f"{tool} is {installed} here, the output was made with {recorded}"
        yield _cause(fact, None, f"install '{tool}=={recorded}', or generate with what is installed")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was read, beside what had been read for the output."""

    output: Path
    outcome: Outcome
    manifest: Manifest

    def causes(self) -> Iterator[Diagnostic]:
        """A cause for each part that has changed."""
        old, new = self.manifest.origin.ingredients, self.outcome.origin.ingredients
        if not old:
            return
        gone = list(self._unused())
        yield from gone
        changed = [part for part in {**new, **old} if old.get(part) != new.get(part)]
        if gone:  # All that it said and all beside it is gone with it.
            changed = [part for part in changed if part in new]
        told = self._told(changed)
        if "generator" in changed:
            changed.remove("generator")
            if not any(tool == "specloom" for tool, _, _ in self.outcome.changes.tools_differ):
                yield _cause("the code or the templates of Specloom have changed", None)
        for part in changed[:_MOST]:
            yield self._changed(part, old, new, told.get(part, []))
        if len(changed) > _MOST:
            yield _cause(f"{len(changed) - _MOST} more parts of the inputs have changed", None)

    def _unused(self) -> Iterator[Diagnostic]:
        """Files in whose place there are others now, or none."""
        now = self.outcome.origin.sources
        for kind in ("document", "config"):
            for path in self.manifest.origin.sources.get(kind, ()):
                if path not in now.get(kind, ()):
                    place = Place(os.path.normpath(self.output / path), 0)
                    yield _cause(f"this was the {kind} when the SDK was generated, and is not any more", place)

    def _changed(self, part: str, old: Mapping[str, str], new: Mapping[str, str], told: list[str]) -> Diagnostic:
        fact = "has changed" if part in old and part in new else "is new" if part in new else "has gone"
        more = [f"… and {len(told) - _MOST_TOLD} more changes"] if len(told) > _MOST_TOLD else []
        place = place_of(self.outcome.definition, part)
        return _cause(f"this {fact} since the SDK was generated", place, told=(*told[:_MOST_TOLD], *more))

    def _told(self, changed: list[str]) -> dict[str, list[str]]:
        """What the changed parts mean for users; what none of the document explains is due to the config."""
        found: dict[str, list[str]] = {}
        others = [part for part in changed if part.startswith("config#")] or changed
        for change in self._changes():
            origins = [part_at(self.outcome.definition, origin) for origin in (change.new, change.old) if origin]
            due = [part for part in changed for origin in origins if f"{origin}/".startswith(f"{part}/")]
            for part in (due or others)[:1]:
                found.setdefault(part, []).append(f"{change.weight.value}: {change.text}")
        return found

    def _changes(self) -> tuple[Change, ...]:
        path = next((path for path in self.manifest.files if path.endswith(f"/{SURFACE_NAME}")), SURFACE_NAME)
        with suppress(OSError, ValueError):  # It may be edited or gone, which is told.
            recorded = parse((self.output / path).read_text(encoding="utf-8"))
            return compare_surfaces(recorded, surface_of(self.outcome.package)).changes
        return ()
