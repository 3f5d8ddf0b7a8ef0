"""The programs in a README run as they stand, one after the other. Type checkers see them with their packages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from .answers import Answers
from .support import Run, generate, imported, specloom
from .test_cases import CASES, DOCUMENTS

SOURCES = [*sorted(path for path in CASES.iterdir() if not path.name.startswith("fault-")), *DOCUMENTS]


def _generated(source: Path, folder: Path) -> Run:
    if source.is_dir():
        return specloom(folder=source, output=folder / "sdk")
    return generate(folder, source.read_text(encoding="utf-8"))


def _answers(source: Path) -> Answers:
    folder = source if source.is_dir() else source.parent
    document = yaml.safe_load((source / "openapi.yaml" if source.is_dir() else source).read_text(encoding="utf-8"))
    stainless = folder / "stainless.yml"
    if stainless.is_file():
        rules = yaml.safe_load(stainless.read_text(encoding="utf-8")).get("streaming", {}).get("on_event", [])
        done = (rule["data_starts_with"] for rule in rules if rule["handle"] == "done")
        return Answers(document, next(done, "[DONE]"))
    config = folder / "sdk.yaml"
    streams = yaml.safe_load(config.read_text(encoding="utf-8")).get("streams", {}) if config.is_file() else {}
    return Answers(document, next((item["done"] for item in streams.values() if "done" in item), "[DONE]"))


def run_programs(run: Run, answers: Answers, monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """Run the programs of a README with all variables set that it tells of; the routes that were unknown."""
    readme = (run.output / "README.md").read_text(encoding="utf-8")
    for argument, name in re.findall(r"^\| `(\w+)` \| `([A-Z0-9_]+)` \|$", readme, re.MULTILINE):
        monkeypatch.setenv(name, "value" if argument != "environment" else "")

    async def answer(_: object, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return answers(request)

    def answer_now(_: object, request: httpx2.Request) -> httpx2.Response:
        request.read()
        return answers(request)

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", answer_now)
    monkeypatch.setattr(httpx2.AsyncHTTPTransport, "handle_async_request", answer)
    monkeypatch.chdir(folder)
    (folder / "file").write_bytes(b"content")
    names: dict[str, Any] = {"__name__": "readme"}
    with imported(run.output):
        for program in run.programs():
            exec(compile(program, "README.md", "exec"), names)
    return answers.unknown


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_the_programs_of_a_readme_run(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = _generated(source, tmp_path)
    assert run.code == 0, run.err
    assert len(run.programs()) > 3
    unknown = run_programs(run, _answers(source), monkeypatch, tmp_path)
    # Where tokens are got, and where a text that an answer has made of one leads.
    assert all(route.endswith(("token", "/text")) for route in unknown) or source.stem == "overlays"
