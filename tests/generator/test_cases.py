"""Each folder in `cases` is one feature or one fault: a document, and what comes of it.

`# Shows: PATH …` at the top of the document names the generated files that matter. They are in `expected`; what is
printed, and the exit code, is in `expected.txt`. `pytest tests/generator --update-cases` writes both anew.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .support import Run, generate, imported, specloom

CASES = Path(__file__).with_name("cases")
DOCUMENTS = sorted(Path(__file__).with_name("documents").glob("*.yaml"))


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.iterdir()))
def test_case(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case = CASES / name
    run = specloom(folder=case, output=tmp_path / "sdk")
    found = _found(case, run)
    if request.config.getoption("--update-cases"):
        _update(case, found)
    assert found == _expected(case)
    assert (run.code == 0) == run.output.exists()
    if run.code == 0:
        with imported(run.output) as modules:
            assert modules["_client"]


def _found(case: Path, run: Run) -> dict[str, str]:
    shown = re.match(r"# Shows: (.+)\n", (case / "openapi.yaml").read_text(encoding="utf-8"))
    paths = shown.group(1).split() if shown else []
    files = run.files()
    found = {f"expected/{path}": files[path] for path in paths}
    if run.err or not paths:
        found["expected.txt"] = f"exit {run.code}\n{run.err}"
    return found


def _expected(case: Path) -> dict[str, str]:
    files = [
        path for path in sorted(case.rglob("*")) if path.is_file() and "expected" in path.relative_to(case).parts[0]
    ]
    return {path.relative_to(case).as_posix(): path.read_text(encoding="utf-8") for path in files}


def _update(case: Path, found: dict[str, str]) -> None:
    shutil.rmtree(case / "expected", ignore_errors=True)
    (case / "expected.txt").unlink(missing_ok=True)
    for path, text in found.items():
        (case / path).parent.mkdir(parents=True, exist_ok=True)
        (case / path).write_text(text, encoding="utf-8")


def test_type_checkers_accept_all_packages(tmp_path: Path) -> None:
    """And the programs of their READMEs. The runtime, which is the same in all of them, is checked elsewhere."""
    runs = [specloom(folder=case, output=tmp_path / case.name) for case in sorted(CASES.iterdir())]
    for document in DOCUMENTS:
        runs.append(generate(tmp_path / document.stem, document.read_text(encoding="utf-8")))
    packages = [path.parent for run in runs if run.code == 0 for path in run.output.rglob("_client.py")]
    assert len(packages) > 40
    for run in runs:
        if run.code == 0:
            (run.output / "readme.py").write_text("\n".join(run.programs()), encoding="utf-8")
    # As the packages' own settings have it: they may mention what is deprecated for users.
    rules = {"typeCheckingMode": "strict", "reportDeprecated": False, "pythonVersion": "3.10"}
    config = {"include": ["."], "exclude": ["**/_runtime"], **rules}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    commands = [["pyright", "--pythonpath", sys.executable, "-p", str(tmp_path)]]
    # mypy does not take packages of one name together.
    mypy = ["mypy", "--strict", "--config-file", "", "--cache-dir", str(tmp_path / "cache")]
    commands += [[*mypy, str(package)] for package in packages]
    for command in commands:
        done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
