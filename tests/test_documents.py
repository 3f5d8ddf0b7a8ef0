"""What the project says of itself is so."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import tomli
from click.testing import CliRunner
from specloom import limits
from specloom.cli import main
from specloom.codes import Code

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
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("### Limits\n")[1].split("\n## ")[0]
    found = re.findall(r"^\| [^|]+ \| ([\d,]+)( MB| s)? \| (SL\d+) \|$", section, re.MULTILINE)
    told = {(code, int(number.replace(",", "")) * (1024**2 if unit == " MB" else 1)) for number, unit, code in found}
    known = {name: value for name, value in vars(limits).items() if name.startswith("MAX_")}
    assert len(told) == len(known)
    assert told == {
        (Code.FILE_SIZE.value, limits.MAX_BYTES),
        (Code.DEPTH.value, limits.MAX_NESTING),
        (Code.NODES.value, limits.MAX_VALUES),
        (Code.ALIASED_NODES.value, limits.MAX_ALIASED_VALUES),
        (Code.TOO_MANY.value, limits.MAX_FAULTS),
        (Code.NUMBER.value, limits.MAX_DIGITS),
        (Code.OVERLAY_SIZE.value, limits.MAX_ADDED),
        (Code.OVERLAY_TARGET.value, limits.MAX_STEPS),
        (Code.OVERLAY_TARGET.value, limits.MAX_SECONDS),
        (Code.TOO_DEEP.value, limits.MAX_DEPTH),
        (Code.TOO_MANY_VALUES.value, limits.MAX_LISTED),
        (Code.TOO_MANY_PARTS.value, limits.MAX_PARTS),
        (Code.TOO_MANY_MEMBERS.value, limits.MAX_MEMBERS),
        (Code.TOO_MUCH_TAKEN_OVER.value, limits.MAX_TAKEN_OVER),
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
