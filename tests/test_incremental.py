"""A run does again only what would come out differently, and gives what a run from scratch gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostics
from specloom.outcome import Outcome
from specloom.output import OutputRefused
from specloom.pipeline import Inputs, check_thoroughly, generate
from specloom.progress import Watch, watched

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths:
  /books/{id}:
    get:
      operationId: getBook
      tags: [books]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The book.
          content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}
components:
  schemas:
    Book:
      type: object
      properties:
        title: {type: string}
"""


@dataclass(frozen=True)
class Run:
    outcome: Outcome
    stages: set[str]


def _generate(folder: Path, text: str, output: str = "out") -> Run:
    (folder / "openapi.yaml").write_text(text)
    return _run(generate, _inputs(folder, output))


def _run(work: Callable[[Inputs, Diagnostics], Outcome], inputs: Inputs) -> Run:
    watch = Watch()
    with watched(watch):
        return Run(work(inputs, Diagnostics()), set(watch.seconds))


def _inputs(folder: Path, output: str = "out") -> Inputs:
    return Inputs(folder / "openapi.yaml", None, folder / output)


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_is_rendered_when_nothing_changed(tmp_path: Path) -> None:
    first = _generate(tmp_path, DOCUMENT)
    again = _generate(tmp_path, DOCUMENT)
    assert "render" in first.stages
    assert "render" not in again.stages
    assert again.outcome.changes.unchanged == tuple(sorted(first.outcome.files))
    assert not again.outcome.changes.drift


def test_a_comment_in_the_document_changes_nothing(tmp_path: Path) -> None:
    _generate(tmp_path, DOCUMENT)
    assert "render" not in _generate(tmp_path, f"# a remark\n{DOCUMENT}").stages


def test_a_change_gives_what_a_run_from_scratch_gives(tmp_path: Path) -> None:
    changed = DOCUMENT.replace("title: {type: string}", "title: {type: string}\n        pages: {type: integer}")
    _generate(tmp_path, DOCUMENT)
    run = _generate(tmp_path, changed)
    _generate(tmp_path, changed, "scratch")
    assert _tree(tmp_path / "out") == _tree(tmp_path / "scratch")
    assert run.outcome.changes.different == ("library/_surface.json", "library/types/book.py")


def test_a_damaged_file_is_noticed(tmp_path: Path) -> None:
    _generate(tmp_path, DOCUMENT)
    model = tmp_path / "out/library/types/book.py"
    model.write_text(model.read_text() + "\nx = 1\n")
    with pytest.raises(OutputRefused, match=r"book\.py"):
        _generate(tmp_path, DOCUMENT)
    model.unlink()
    run = _generate(tmp_path, DOCUMENT)
    assert run.outcome.changes.missing == ("library/types/book.py",)


def test_a_thorough_check_does_not_trust_the_manifest(tmp_path: Path) -> None:
    _generate(tmp_path, DOCUMENT)
    run = _run(check_thoroughly, _inputs(tmp_path))
    assert "render" in run.stages
    assert not run.outcome.changes.drift
