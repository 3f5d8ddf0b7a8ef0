"""`specloom compare`: where packages are found, what is printed, and what hostile ones can do."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from specloom.cli import main

from .support import PETS, changed, told

ROOT = Path(__file__).resolve().parents[2]

EDITS = (
    ("resources/dogs.py", "def create(", "def make("),
    ("resources/dogs.py", "limit: int | Omit = omit", "limit: str | Omit = omit"),
    ("types/dog.py", "    phone: Optional[str] = None\n", "    phones: Optional[str] = None\n"),
    ("types/dog.py", "    owners: List[Owner]\n", "    owners: Optional[List[Owner]]\n"),
    ("__init__.py", "APIError, NotFoundError", "APIError"),
    ("_client.py", "        api_key: str | None = None,\n        base_url", "        base_url"),
)
TEXT = """\
client:
  loss    client(api_key): the argument is gone
          mend: in the config, a key 'api_key' below 'client.auth', 'client.headers' or 'client.parameters'
methods:
  loss    client.dogs.create: the method is gone
          mend: in the config, 'resources.dogs.methods: {create: POST /dogs}'; it is 'client.dogs.make' now
parameters:
  loss    client.dogs.list(limit): the argument takes str, not int
models and params:
  change  types.dog.Dog.owners: is list[Owner] | None, not list[Owner]
  loss    types.dog.Owner.phone: the field is gone
          mend: it may be 'phones' now, which is new
errors:
  loss    NotFoundError: the export is gone
5 losses, 1 change
"""
MARKDOWN = """\
5 losses, 1 change.

### Client

- **loss** `client(api_key)`: `the argument is gone` *Mend:* `in the config, a key 'api_key' below \
'client.auth', 'client.headers' or 'client.parameters'`

### Methods
"""


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)])


def test_the_report_is_sorted_by_area_and_says_what_mends(tmp_path: Path) -> None:
    new = changed(tmp_path, *EDITS)
    result = _run(PETS, new)
    assert (result.exit_code, result.stdout) == (1, TEXT)
    assert _run(PETS, new, "--format", "markdown").stdout.startswith(MARKDOWN)
    found = json.loads(_run(PETS, new, "--format", "json").stdout)
    assert (found["losses"], found["changes"], len(found["entries"])) == (5, 1, 6)
    assert found["entries"][2] == {
        "weight": "loss",
        "area": "parameters",
        "place": "client.dogs.list(limit)",
        "fact": "the argument takes str, not int",
        "mend": "",
    }


def test_without_a_loss_the_exit_code_is_0_unless_changes_count(tmp_path: Path) -> None:
    assert _run(PETS, PETS).exit_code == 0
    new = changed(tmp_path, ("types/dog.py", "owners: List[Owner]", "owners: Optional[List[Owner]]"))
    assert _run(PETS, new).exit_code == 0
    assert _run(PETS, new, "--fail-on", "change").exit_code == 1


def test_only_some_resources_are_compared(tmp_path: Path) -> None:
    new = changed(tmp_path, ("resources/dogs.py", "def create(", "def make("), ("_client.py", "def close", "def end"))
    assert told(PETS, new, "cats") == ["loss client.close: the method is gone"]
    assert told(PETS, new, "dogs") == [
        "loss client.close: the method is gone",
        "loss client.dogs.create: the method is gone",
    ]


def test_hand_written_packages_are_told_once(tmp_path: Path) -> None:
    old = changed(tmp_path)
    (old / "lib").mkdir()
    for name in ("__init__", "sit", "stay"):
        (old / "lib" / f"{name}.py").write_text("# ours\ndef act() -> None: ...\n")
    assert told(old, PETS) == ["loss lib: the package is gone, with 3 modules"]
    assert "'specloom compare --patches' lists such files" in _run(old, PETS).stdout


def _sdist(folder: Path, package: Path) -> Path:
    path = folder / "pets-1.0.0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(package, "pets-1.0.0/src/pets")
        archive.add(package / "__init__.py", "pets-1.0.0/tests/__init__.py")
    return path


def _wheel(folder: Path, package: Path) -> Path:
    path = folder / "pets-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in package.rglob("*.py"):
            archive.write(file, f"pets/{file.relative_to(package)}")
    return path


def test_a_package_is_a_folder_an_archive_or_a_distribution(tmp_path: Path) -> None:
    new = changed(tmp_path / "src", ("types/dog.py", "    owners: List[Owner]\n", ""))
    line = ["loss types.dog.Dog.owners: the field is gone"]
    assert told(PETS, tmp_path) == line
    assert told(PETS, _sdist(tmp_path, new)) == line
    assert told(PETS, _wheel(tmp_path, new)) == line


def test_the_reference_is_found_by_its_name_and_agrees_with_itself() -> None:
    result = _run("openai", "openai", "--only", "beta.threads")
    assert (result.exit_code, result.stdout) == (0, "nothing is lost or changed\n")


def test_all_calls_of_the_threads_sdk_go_on_as_before() -> None:
    """Methods, arguments and results of `beta.threads`; modules and the rest of the package are another matter."""
    found = json.loads(_run("openai", ROOT / "generated", "--only", "beta.threads", "--format", "json").stdout)
    places = [item["place"] for item in found["entries"] if item["area"] in ("resources", "parameters", "return types")]
    assert places == []


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "nothing-here", "there is no package"),
        (lambda folder: folder, "holds no Python package"),
        (lambda folder: _several(folder), "holds several packages: cats, dogs"),
        (lambda folder: _broken(folder), "cannot be read as an archive"),
    ],
)
def test_what_is_no_package_is_said(tmp_path: Path, make: object, message: str) -> None:
    assert callable(make)
    result = _run(make(tmp_path), PETS)
    assert result.exit_code == 3
    assert "SL914" in result.stderr
    assert message in result.stderr


def _several(folder: Path) -> Path:
    for name in ("cats", "dogs"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").touch()
    return folder


def _broken(folder: Path) -> Path:
    path = folder / "pets.tar.gz"
    path.write_bytes(b"\x1f\x8b not an archive")
    return path


def test_nothing_of_a_package_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = f"from pathlib import Path\nPath({str(tmp_path / 'ran')!r}).touch()\n"
    old = changed(tmp_path)
    for path in old.rglob("*.py"):
        path.write_text(path.read_text().replace("from __future__ import annotations\n", "") + trap)
    (old / "setup.py").write_text(trap)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert told(old, old) == []
    assert not (tmp_path / "ran").exists()
    assert "pets" not in sys.modules


HOSTILE = [
    "x = " + "(" * 5_000 + ")" * 5_000,
    "A: TypeAlias = 'B'\nB: TypeAlias = 'A | list[B]'\ndef f(x: A) -> B: ...",
    "class A(B): ...\nclass B(A):\n    x: 'A'",
    "def f(x: " + " | ".join(f"Literal[{i}]" for i in range(3_000)) + ") -> None: ...",
    "def f(x: '" + "list[" * 90 + "int" + "]" * 90 + "') -> None: ...",
    "def f(x: 'this is no type', y: [1, 2](3)) -> lambda: 0: ...",
    "from .strange import *\nfrom . import strange\nfrom .......up import x\n__all__ = ['x', 'gone', f'{x}']",
    "__all__ = ['\\x1b[31mred', 'A\\nB']\n",
    "\0",
    "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_module_costs_at_most_itself(tmp_path: Path, text: str) -> None:
    old = changed(tmp_path)
    (old / "types" / "strange.py").write_text(text, encoding="latin-1")
    (old / "types" / "__init__.py").write_text("from .strange import *\nfrom .dog import Dog as Dog\n")
    new = shutil.copytree(old, tmp_path / "new")
    assert _run(old, new).exit_code == 0
    (new / "types" / "strange.py").write_text("")
    result = _run(old, new)
    assert result.exit_code in (0, 1)
    assert "\x1b[31m" not in result.stdout


def test_a_module_that_is_not_python_is_left_out_and_said(tmp_path: Path) -> None:
    old = changed(tmp_path, ("types/dog.py", "class Owner", "class class"))
    result = _run(old, old)
    assert result.exit_code == 0
    assert "SL915" in result.stderr
    assert "types/dog.py is not Python" in result.stderr


def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    old = changed(tmp_path)
    (tmp_path / "secret.py").write_text("class Secret: ...\n")
    (old / "types" / "secret.py").symlink_to(tmp_path / "secret.py")
    (old / "loop").symlink_to(old)
    assert told(old, PETS) == []


DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: https://pets.example}]
paths:
  /dogs:
    post:
      operationId: makeDog
      tags: [dogs]
      responses: {'204': {description: Done.}}
  /dogs/{id}:
    get:
      operationId: getDog
      tags: [cats]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Done.}}
"""


def test_what_mends_is_placed_in_the_document_that_the_sdk_was_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    assert CliRunner().invoke(main, ["generate", "openapi.yaml", "-o", "out"]).exit_code == 0
    found = json.loads(_run(PETS, "out", "--format", "json").stdout)
    mends = {item["place"]: item["mend"] for item in found["entries"]}
    assert mends["client.dogs.create(name)"] == (
        "in the document, among the parameters or the properties of POST /dogs, openapi.yaml:6:5"
    )
    assert mends["client.dogs.create(name)"] == mends["client.dogs.create(photo)"]
    for form in ("text", "markdown"):
        printed = _run(PETS, "out", "--format", form).stdout
        assert printed.count("among the parameters or the properties of POST /dogs") == 1
        assert re.search(r"create\(toys\).*\s.*among the parameters", printed)
    assert mends["client.dogs.retrieve"] == (
        "in the config, 'resources.dogs.methods: {retrieve: GET /dogs/{id}}'; it is 'client.cats.dogs.retrieve' now"
    )
    assert mends["client.dogs.list"] == "in the document, an operation GET /dogs"
