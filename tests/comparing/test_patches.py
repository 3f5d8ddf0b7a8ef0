"""What in a repository was written by hand is found, and what a generator made is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from specloom.cli import main

from .support import PETS

MADE = "# File generated from our OpenAPI spec by Something.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The package in its repository, all of it as a generator made it."""
    for path in PETS.rglob("*.py"):
        target = tmp_path / "repository" / "src" / "pets" / path.relative_to(PETS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(MADE + path.read_text())
    root = tmp_path / "repository"
    for name in ("README.md", "pyproject.toml", "bin/publish", "examples/.keep", "tests/utils.py", "src/pets/py.typed"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("...\n")
    (root / "tests/api_resources").mkdir()
    (root / "tests/api_resources/test_dogs.py").write_text(MADE)
    return root


def _found(repository: Path) -> list[str]:
    result = CliRunner().invoke(main, ["compare", "--patches", "--format", "json", str(repository), str(PETS)])
    assert result.exit_code == 0, result.output
    return [
        f"{item['kind']} {item['path']}:{item['line']} {item['what']} {item['lines']}"
        for item in json.loads(result.stdout)
    ]


def test_what_a_generator_made_is_explained(repository: Path) -> None:
    assert _found(repository) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("src/pets/lib/training.py", "def sit():\n    pass\n", "file src/pets/lib/training.py:1 written by hand 2"),
        ("src/pets/data/breeds.json", "{}", "file src/pets/data/breeds.json:1 written by hand 1"),
        ("examples/walk.py", "import pets\n", "example examples/walk.py:1 written by hand 1"),
        ("tests/lib/test_sit.py", "\n\n\n", "test tests/lib/test_sit.py:1 written by hand 3"),
        ("docs/intro.md", "Pets.", "other docs/intro.md:1 written by hand 1"),
    ],
)
def test_a_hand_written_file_is_found(repository: Path, name: str, text: str, expected: str) -> None:
    (repository / name).parent.mkdir(parents=True, exist_ok=True)
    (repository / name).write_text(text)
    assert _found(repository) == [expected]


@pytest.mark.parametrize(
    ("name", "before", "after", "expected"),
    [
        (
            "types/dog.py",
            "    phone: Optional[str] = None\n",
            "    phone: Optional[str] = None\n\n    @property\n    def caller(self) -> str:\n        return ''\n",
            "edit src/pets/types/dog.py:16 'Owner.caller' 3",
        ),
        (
            "resources/dogs.py",
            "    @overload\n    def watch(self, *, stream: Literal[F",
            "    def wait(self) -> None:\n        sleep(1)\n\n    @overload\n    def watch(self, *, stream: Literal[F",
            "edit src/pets/resources/dogs.py:44 'Dogs.wait' 2",
        ),
        (
            "types/dog.py",
            "class Owner",
            "def bark() -> None: ...\n\n\nclass Owner",
            "edit src/pets/types/dog.py:12 function 'bark' 1",
        ),
        (
            "_client.py",
            "        http_client: _HTTP",
            "        kennel: object = None,\n        http_client: _HTTP",
            "edit src/pets/_client.py:17 argument 'kennel' of Pets 1",
        ),
    ],
)
def test_an_edit_is_found(repository: Path, name: str, before: str, after: str, expected: str) -> None:
    path = repository / "src" / "pets" / name
    assert before in path.read_text()
    path.write_text(path.read_text().replace(before, after))
    assert _found(repository) == [expected]


def test_an_import_of_hand_written_code_is_an_edit(repository: Path) -> None:
    (repository / "src/pets/lib.py").write_text("class Trick:\n    pass\n")
    path = repository / "src/pets/__init__.py"
    path.write_text(path.read_text() + "from .lib import Trick as Trick\n")
    line = path.read_text().count("\n")
    assert _found(repository) == [
        f"edit src/pets/__init__.py:{line} imports 'lib', which is written by hand 1",
        "file src/pets/lib.py:1 written by hand 2",
    ]


def test_the_list_is_for_people_too(repository: Path) -> None:
    (repository / "examples/walk.py").write_text("import pets\n")
    for form, text in (
        (
            "text",
            "example  examples/walk.py:1 written by hand (1 line); copy it into 'examples' beside the config\n"
            "1 file, 0 edits, 1 lines\n",
        ),
        (
            "markdown",
            "1 file, 0 edits, 1 lines.\n\n"
            "- **example** `examples/walk.py:1 written by hand (1 line)`: copy it into 'examples' beside the config\n",
        ),
    ):
        result = CliRunner().invoke(main, ["compare", "--patches", "--format", form, str(repository), str(PETS)])
        assert result.stdout == text
