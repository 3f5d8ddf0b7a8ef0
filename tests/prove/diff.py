"""No break is missed: what a type checker finds in programs that use all of the old SDK, `diff` calls breaking.

And what it calls neutral leaves the public surface as it is, as griffe reads both packages.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import griffe
from specloom.changes import Verdict, Weight, compare_surfaces
from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics, Rejected
from specloom.pipeline import RUNTIME, TEMPLATES
from specloom.render import render
from specloom.surface import Surface, surface_of

from .edits import Edit
from .programs import program

_RUNTIME = "sdk_runtime"
_OLD = "sdk_old"


@dataclass
class Findings:
    """What the comparison of many edited documents has shown."""

    edits: int = 0
    breaks: int = 0
    """Those in which the program fails."""
    missed: list[str] = field(default_factory=list[str])
    alarms: list[str] = field(default_factory=list[str])
    """Called breaking, though no program fails."""
    uneven: list[str] = field(default_factory=list[str])
    """Called neutral, though griffe sees a difference."""

    def add(self, other: Findings) -> None:
        """Add what another batch has shown."""
        self.edits += other.edits
        self.breaks += other.breaks
        self.missed += other.missed
        self.alarms += other.alarms
        self.uneven += other.uneven


_CONFIG: dict[str, Any] = {"client": {"name": "Zoo", "env_prefix": "ZOO_"}, "distribution": "zoo"}


def prove(
    folder: Path,
    document: dict[str, Any],
    batch: Sequence[Sequence[Edit]],
    more: Mapping[str, Any] | None = None,
    helper: str = "",
) -> Findings:
    """Apply each list of edits to copies of document and config, and compare what comes of them with the old SDK.

    Args:
        folder: to work in.
        document: that all are edits of.
        batch: the lists.
        more: what the config says besides.
        helper: a module of mixins beside the config.
    """
    shutil.copytree(RUNTIME, folder / _RUNTIME)
    if helper:
        (folder / "helpers").mkdir()
        (folder / "helpers" / "mixins.py").write_text(helper)
    usual = {**_CONFIG, **(more or {})}
    old, names = _made(folder, _OLD, document, usual, {})
    source = program(folder / _OLD)
    versions: dict[int, tuple[str, Verdict]] = {}
    for number, edits in enumerate(batch):
        edited, config = deepcopy(document), deepcopy(usual)
        for _, change in edits:
            change(edited, config)
        try:
            new, _ = _made(folder, f"sdk_{number}", edited, config, names)
        except Rejected:
            continue  # no SDK comes of it
        told = "; ".join(text for text, _ in edits)
        versions[number] = told, compare_surfaces(old, new)
        text = re.sub(rf"\b{_OLD}\b", f"sdk_{number}", source)
        (folder / f"use_{number}.py").write_text(text)
    (folder / "use_old.py").write_text(source)
    failing = _failing(folder, [f"use_{number}.py" for number in versions])
    return _found(folder, versions, failing)


def _found(folder: Path, versions: dict[int, tuple[str, Verdict]], failing: dict[str, str]) -> Findings:
    findings = Findings(edits=len(versions), breaks=len(failing))
    seen = _seen(folder, _OLD)
    for number, (told, verdict) in versions.items():
        error = failing.get(f"use_{number}.py")
        breaking = verdict.weight is Weight.BREAKING
        if error and not breaking:
            findings.missed.append(f"{told}: {error}")
        elif breaking and not error:
            findings.alarms.append(f"{told}: {verdict.changes[0].text}")
        if verdict.weight in (None, Weight.NEUTRAL) and (more := _seen(folder, f"sdk_{number}") ^ seen):
            findings.uneven.append(f"{told}: {sorted(more)[:2]}")
    return findings


def _made(folder: Path, name: str, document: dict[str, Any], config: dict[str, Any], names: Any) -> tuple[Surface, Any]:
    """Write a package without its runtime, which all share."""
    path, config_path = folder / f"{name}.json", folder / f"{name}.yaml"
    path.write_text(json.dumps(document))
    config_path.write_text(json.dumps({**config, "package": name}))
    diagnostics = Diagnostics()
    definition = load(path, config_path, None, diagnostics)
    package = lower(definition, names, diagnostics)
    own = definition.handwritten.files
    helpers = {path.format(package=name): content.decode() for path, content in own.items()}
    rendered = render(package, TEMPLATES, RUNTIME, own).sources
    for file, text in {**rendered, **helpers}.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(re.sub(r"from \.+_runtime\b", f"from {_RUNTIME}", text))
    (folder / name / "py.typed").touch()
    return replace(surface_of(package), package="sdk"), package.names


def _failing(folder: Path, files: list[str]) -> dict[str, str]:
    """The programs in which mypy finds an error, each with the first one; the old program must have none."""
    options = [
        "--strict",
        "--config-file",
        "",
        "--follow-imports",
        "silent",
        "--no-error-summary",
        "--hide-error-context",
    ]
    command = [sys.executable, "-m", "mypy", *options, "use_old.py", *files]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found: dict[str, str] = {}
    for line in run.stdout.splitlines():
        if (match := re.match(r"(use_\w+\.py):\d+: error: (.*)", line)) is not None:
            found.setdefault(match[1], match[2])
    if run.returncode not in (0, 1) or "use_old.py" in found:
        raise AssertionError(run.stdout[:3000] + run.stderr)
    return found


def _seen(folder: Path, name: str) -> set[str]:
    """What griffe sees of a package that is public."""
    package = griffe.load(name, search_paths=[str(folder)], allow_inspection=False)
    return {line.replace(name, "sdk") for line in _members(package)}


def _members(item: Any) -> Iterator[str]:
    for name, member in sorted(item.members.items()):
        if member.is_alias or (name.startswith("_") and name != "__init__"):
            continue
        yield f"{member.path} {member.kind.value} {_signature(member)}"
        if member.is_module or member.is_class:
            yield from _members(member)


def _signature(member: Any) -> str:
    if member.is_function:
        parts = [
            f"{item.kind.value} {item.name}: {_sorted(item.annotation)} {item.default}" for item in member.parameters
        ]
        return f"{sorted(parts)} -> {_sorted(member.returns)}"
    if member.is_class:
        return str([str(base) for base in member.bases])
    if member.is_module:
        return ""
    return _sorted(member.annotation) + (_sorted(member.value) if str(member.annotation) == "TypeAlias" else "")


def _sorted(annotation: object) -> str:
    """Without the order of a union."""
    return " | ".join(sorted(str(annotation).split(" | ")))


def report(findings: Findings) -> str:
    """The findings in lines."""
    share = len(findings.alarms) / findings.edits if findings.edits else 0
    lines: Iterable[str] = (
        *(f"missed: {text}" for text in findings.missed),
        *(f"not neutral: {text}" for text in findings.uneven),
        f"{findings.edits} edits, {findings.breaks} break programs, {len(findings.missed)} missed, "
        f"{len(findings.alarms)} false alarms ({share:.1%}), {len(findings.uneven)} called neutral by mistake",
    )
    return "\n".join(lines)
