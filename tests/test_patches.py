"""Edits of generated files that are kept as patches."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.patches import Patch
from specloom.three_way import merge

from .projects import copied, edit, make, run

DOCUMENT = """\
openapi: 3.1.0
info: {title: Garden, version: 1.0.0}
servers: [{url: https://garden.example}]
paths:
  /trees:
    get:
      operationId: listTrees
      summary: The trees.
      responses:
        "200": {description: Done., content: {application/json: {schema: {type: array, items: {type: string}}}}}
  /trees/{id}:
    delete:
      operationId: deleteTree
      summary: Fells a tree.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: Done.}}
"""
CONFIG = "resources:\n  trees:\n    methods: {list: listTrees, delete: deleteTree}\n"
RESOURCE = "garden/resources/trees.py"
PATCH = f"patches/{RESOURCE}.patch"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as it was generated."""
    folder = tmp_path_factory.mktemp("made")
    make(folder, DOCUMENT, CONFIG)
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, to work in."""
    return copied(made, tmp_path / "project", monkeypatch)


def _adopted(project: Path, old: str, new: str) -> None:
    edit(project / "out" / RESOURCE, old, new)
    result = run("adopt", f"out/{RESOURCE}")
    assert result.exit_code == 0, result.output
    assert run("generate", "-o", "out").exit_code == 0


def _snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_edit_is_refused_until_it_is_adopted_and_then_made_again(project: Path) -> None:
    resource = project / "out" / RESOURCE
    edit(resource, "The trees.", "The trees, old ones first.")
    refused = run("generate", "-o", "out")
    assert (refused.exit_code, "specloom adopt FILE" in refused.output) == (3, True)
    adopted = run("adopt", f"out/{RESOURCE}")
    assert adopted.output == (f"{PATCH} is written (+1 −1)\nrun 'specloom generate' to take note of it in the SDK\n")
    made = run("generate", "-o", "out")
    assert ", 1 patched" in made.output
    assert run("check", "-o", "out").exit_code == 0
    shutil.rmtree(project / "out")
    assert run("generate", "-o", "out").exit_code == 0
    assert "The trees, old ones first." in resource.read_text()
    assert run("patches").output == f"{RESOURCE}  +1 −1\n"


def test_an_edit_is_merged_into_what_a_new_document_gives(project: Path) -> None:
    _adopted(project, "The trees.", "The trees, old ones first.")
    edit(project / "openapi.yaml", "Fells a tree.", "Fells a tree for good.")
    assert run("generate", "-o", "out").exit_code == 0
    text = (project / "out" / RESOURCE).read_text()
    assert "The trees, old ones first." in text
    assert "Fells a tree for good." in text
    edit(project / "openapi.yaml", "Fells a tree for good.", "Fells a tree.")
    assert run("generate", "-o", "out").exit_code == 0
    assert "for good" not in (project / "out" / RESOURCE).read_text()


def test_a_conflict_shows_both_texts_and_changes_nothing(project: Path) -> None:
    _adopted(project, "The trees.", "The trees, old ones first.")
    before = _snapshot(project / "out")
    edit(project / "openapi.yaml", "The trees.", "All trees.")
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert _snapshot(project / "out") == before
    assert f"{PATCH}: error[SL909] '{RESOURCE}' has changed where the patch changes it, behind line" in result.output
    shown = result.output.split("generated now:")[1]
    assert shown.index('"""All trees.') < shown.index("with the patch:") < shown.index('"""The trees, old ones first.')


def test_an_edit_that_is_undone_takes_its_patch_with_it(project: Path) -> None:
    _adopted(project, "The trees.", "The trees, old ones first.")
    edit(project / "out" / RESOURCE, "The trees, old ones first.", "The trees.")
    assert f"{PATCH} is removed, as the edit is undone" in run("adopt", f"out/{RESOURCE}").output
    assert not (project / PATCH).exists()
    assert run("generate", "-o", "out").exit_code == 0


def test_a_second_edit_joins_the_first(project: Path) -> None:
    _adopted(project, "The trees.", "The trees, old ones first.")
    edit(project / "out" / RESOURCE, "Fells a tree.", "Fells a tree, at last.")
    assert run("adopt", f"out/{RESOURCE}").output == run("adopt", f"out/{RESOURCE}").output
    assert run("generate", "-o", "out").exit_code == 0
    assert run("patches").output == f"{RESOURCE}  +2 −2\n"


def test_what_is_not_python_can_be_edited_too(project: Path) -> None:
    readme = project / "out" / "README.md"
    readme.write_text(readme.read_text() + "\nOur offices have trees.")
    assert run("adopt", "out/README.md").exit_code == 0
    assert run("generate", "-o", "out").exit_code == 0
    assert readme.read_text().endswith("\nOur offices have trees.")


@pytest.mark.parametrize(
    ("prepare", "file", "fact"),
    [
        (lambda project: None, "sdk.yaml", "is in no SDK of Specloom"),
        (lambda project: (project / "out/own.py").write_text("pass"), "out/own.py", "is not a generated file"),
        (lambda project: (project / "out" / RESOURCE).unlink(), f"out/{RESOURCE}", "cannot be read or written"),
        (
            lambda project: (project / "out" / RESOURCE).write_bytes(b"\xff"),
            f"out/{RESOURCE}",
            "is not UTF-8",
        ),
        (
            lambda project: edit(project / "openapi.yaml", "The trees.", "All trees."),
            f"out/{RESOURCE}",
            "would be generated otherwise now, which is not part of the edit",
        ),
    ],
)
def test_what_cannot_be_adopted(project: Path, prepare: object, file: str, fact: str) -> None:
    assert callable(prepare)
    prepare(project)
    result = run("adopt", file)
    assert result.exit_code in (3, 4)
    assert f"{file}: error[SL9" in result.output
    assert fact in result.output
    assert not (project / "patches").exists()


@pytest.mark.parametrize(
    ("path", "text", "fact"),
    [
        (RESOURCE, "nonsense\n", "this patch is not a unified diff of a whole file"),
        (RESOURCE, "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n?\n", "this patch has a line 6 that begins with none of"),
        ("garden/gone.py", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", "'garden/gone.py' is not generated any more"),
    ],
)
def test_patches_that_cannot_be_used(project: Path, path: str, text: str, fact: str) -> None:
    patch = project / f"patches/{path}.patch"
    patch.parent.mkdir(parents=True)
    patch.write_text(text)
    before = _snapshot(project / "out")
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert f"patches/{path}.patch: error[SL908] {fact}" in result.output
    assert _snapshot(project / "out") == before


def test_a_patch_leaves_python(project: Path) -> None:
    edit(project / "out" / RESOURCE, "class Trees(", "clas Trees(")
    assert run("adopt", f"out/{RESOURCE}").exit_code == 0
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert f"'{RESOURCE}' is no Python with this patch: invalid syntax" in result.output


def test_modules_of_ones_own_are_exported_and_stay(project: Path) -> None:
    config = project / "sdk.yaml"
    config.write_text(f"exports: [custom.reports.Report]\n{CONFIG}")
    missing = run("generate", "-o", "out")
    assert (missing.exit_code, "warning[SL089]" in missing.output) == (0, True)
    own = project / "out/garden/custom/reports.py"
    own.parent.mkdir()
    own.write_text("class Report:\n    pass\n")
    assert "SL089" not in run("generate", "-o", "out").output
    program = "from garden import Report; print(Report.__module__)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=project / "out", capture_output=True, text=True)
    assert ran.stdout == "garden.custom.reports\n"


def test_an_export_must_be_a_class_of_a_module(project: Path) -> None:
    (project / "sdk.yaml").write_text(f"exports: [own.Report]\n{CONFIG}")
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert "'own.Report' is no class of a module in 'custom'" in result.output


LINES = st.lists(st.sampled_from(["a\n", "b\n", "\n", "\u2028\n", "-\n", "\\ c\n"]), max_size=12)


@given(LINES, LINES, st.sampled_from(["", "end"]))
def test_patches_are_read_as_they_were_written(base: list[str], edited: list[str], end: str) -> None:
    patch = Patch.of("a.txt", "".join(base), "".join(edited) + end)
    if patch.base != patch.edited:
        read = Patch.parse("a.txt", patch.dump(), Path())
        assert (read.base, read.edited) == (patch.base, patch.edited)


@given(LINES, LINES)
def test_merging_with_an_unchanged_text_gives_the_other(base: list[str], other: list[str]) -> None:
    assert merge(base, base, other) == (other, [])
    assert merge(base, other, base) == (other, [])
    assert merge(base, other, other) == (other, [])


@given(LINES, LINES, LINES)
def test_merging_loses_no_change_in_silence(base: list[str], ours: list[str], theirs: list[str]) -> None:
    merged, conflicts = merge(base, ours, theirs)
    for line in {*ours} - {*base}:
        assert line in merged
    if not conflicts:
        assert all(line in merged for line in {*theirs} - {*base})
