"""What the project says of itself is so."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import tomli
from click.testing import CliRunner
from specloom import source
from specloom.cli import main
from specloom.codes import Code
from specloom.lower import schemas, values
from specloom.overlays import query
from specloom.source import draft, faults, scalars, tree

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator" / "specloom"
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    return CONTRIBUTING.split(f"## {title}\n")[1].split("\n## ")[0]


def test_the_map_has_every_room_and_no_other() -> None:
    rows = [line for line in _section("The map").splitlines() if line.startswith("| `")]
    named = {name.rstrip("/") for row in rows for name in re.findall(r"`([\w/.]+)`", row.split(" | ")[0])}
    rooms = {path.name for path in GENERATOR.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert named - {"templates"} == {name for name in rooms if not name.startswith("__")}


def test_the_limits_are_those_that_are_enforced() -> None:
    found = re.findall(r"^\| [^|]+ \| ([\d,]+)( MB)? \| (SL\d+) \|$", _section("Limits"), re.MULTILINE)
    limits = {code: int(number.replace(",", "")) * (1024**2 if unit else 1) for number, unit, code in found}
    assert limits == {
        Code.FILE_SIZE.value: source.MAX_BYTES,
        Code.DEPTH.value: tree.MAX_DEPTH,
        Code.NODES.value: tree.MAX_NODES,
        Code.ALIASED_NODES.value: tree.MAX_ALIASED_NODES,
        Code.TOO_MANY.value: faults.MAX_FAULTS,
        Code.NUMBER.value: scalars.MAX_DIGITS,
        Code.TOO_DEEP.value: schemas.MAX_DEPTH,
        Code.OVERLAY_SIZE.value: draft.MAX_ADDED,
        Code.OVERLAY_TARGET.value: query.MAX_STEPS,
        Code.TOO_MANY_VALUES.value: values.MAX_VALUES,
    }


def test_make_help_lists_every_target() -> None:
    # The tests may run below another make, which would have this one say where it is.
    command = ["make", "--no-print-directory", "help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony is not None
    lines = [line.split(maxsplit=1) for line in done.stdout.splitlines()]
    assert sorted(line[0] for line in lines) == sorted(phony[1].split())
    assert all(len(line) == 2 for line in lines)


def test_the_schema_of_the_config_is_printed_and_in_the_wheel() -> None:
    printed = CliRunner().invoke(main, ["schema"]).stdout
    assert printed == (ROOT / "spec" / "sdk.schema.json").read_text(encoding="utf-8")
    assert json.loads(printed)["title"] == "Specloom SDK config"
    project = tomli.loads((ROOT / "pyproject.toml").read_text())
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included["spec/sdk.schema.json"] == "specloom/sdk.schema.json"
