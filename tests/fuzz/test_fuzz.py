"""A small sample of what `make fuzz` runs, and that its grammar and its mutations can find something."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generator.support import specloom

from .fuzzing import Tally, fuzz, inputs
from .grammar import draw_document
from .making import Made, make, write
from .mutating import draw_broken, seeds
from .worker import Answer, Worker, within_limits

SECONDS = 20


def test_a_sample_has_no_fault() -> None:
    tally = Tally()
    faults = [fault for fault in fuzz(inputs(6, 3, 50), SECONDS, tally) if fault]
    assert faults == []
    assert tally.answers
    assert {"valid", "stainless", "broken"} == {kind for kind, _ in tally.outcomes}


def test_the_same_number_is_the_same_input() -> None:
    assert json.dumps(draw_document(7).document) == json.dumps(draw_document(7).document)
    assert draw_broken(7) == draw_broken(7)
    assert len({json.dumps(draw_document(number).document) for number in range(50)}) == 50
    assert len({draw_broken(number).document for number in range(50)}) > 40
    assert len(seeds()) > 40


def test_what_breaks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("tests.fuzz.making.verify", broken)
    made = make("valid", 0)
    assert (made.outcome, made.fault.startswith("RuntimeError at ")) == ("failed", True)
    assert "in broken" in made.detail


def test_an_answer_that_is_read_wrongly_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.making._plain", lambda value: [value])
    assert make("valid", 1).fault.startswith("an answer that reads as another one")


def test_a_limit_that_is_broken_is_told() -> None:
    made = Made("made")
    assert within_limits(Answer(made, 9.9, 511)) == made
    assert within_limits(Answer(made, 10.1, 0)).fault == "over 10 s"
    assert within_limits(Answer(made, 0, 513)).fault == "over 512 MB"


def test_a_process_that_hangs_or_dies_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with Worker() as worker:
        with monkeypatch.context() as patch:
            patch.setattr("tests.fuzz.worker.PATIENCE", 0.0)
            assert worker.make("broken", 1).fault == "no answer"
        assert worker.make("broken", 1).fault == ""
        worker._process.kill()  # type: ignore[union-attr]
        assert worker.make("broken", 1).outcome == "died"
        assert worker.make("broken", 1).fault == ""


@pytest.mark.prove
@pytest.mark.parametrize("kind", ["valid", "stainless"])
@pytest.mark.parametrize("first", range(0, 40, 10))
def test_drawn_packages_type_check(first: int, kind: str, tmp_path: Path) -> None:
    names: list[str] = []
    for number in range(first, first + 10):
        folder = tmp_path / str(number)
        folder.mkdir()
        write(kind, number, folder)
        run = specloom("--formatter", "ruff", folder=folder, output=folder / "sdk")
        assert run.code == 0, run.err
        names.append(f"drawn{number}")
        next(path for path in (folder / "sdk").iterdir() if path.is_dir()).rename(tmp_path / names[-1])
    packages = [word for name in names for word in ("-p", name)]
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *packages]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    errors = [line for line in checked.stdout.splitlines() if ": error: " in line]
    assert errors == []
    assert "Found" in checked.stdout or "Success" in checked.stdout, checked.stderr
