"""Helpers that an API declares for itself: their arguments are derived, their behaviour is hand-written."""

from __future__ import annotations

import ast
import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from specloom.diagnostics import Diagnostics, Rejected
from specloom.pipeline import Inputs, generate

HERE = Path(__file__).parent
THREADS = HERE.parents[1] / "spec" / "threads"
BASE = "https://film.example"


def _generate(document: Path, config: Path, output: Path) -> None:
    generate(Inputs(document, config, output), Diagnostics(strict=True))


@pytest.fixture(scope="module")
def film_studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The generated package."""
    output = tmp_path_factory.mktemp("film_studio")
    _generate(HERE / "openapi.yaml", HERE / "sdk.yaml", output)
    sys.path.insert(0, str(output))
    yield importlib.import_module("film_studio")
    sys.path.remove(str(output))


def _answers() -> httpx2.MockTransport:
    progress = iter((0, 30, 60, 100))
    return httpx2.MockTransport(lambda request: httpx2.Response(200, json={"id": "r1", "progress": next(progress)}))


def test_a_helper_calls_and_waits(film_studio: Any) -> None:
    client = film_studio.FilmStudio(base_url=BASE, http_client=httpx2.Client(transport=_answers()))
    assert client.renders.start_and_wait(film_id="f1", size="8x8").progress == 100


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_an_async_helper_calls_and_waits(film_studio: Any, anyio_backend: str) -> None:
    http = httpx2.AsyncClient(transport=_answers())
    client = film_studio.AsyncFilmStudio(base_url=BASE, http_client=http)
    assert (await client.renders.start_and_wait(film_id="f1", size="8x8", percent=50)).progress == 60


def test_the_signature_is_that_of_the_method_and_of_the_mixin(film_studio: Any) -> None:
    parameters = inspect.signature(film_studio.FilmStudio(base_url=BASE).renders.start_and_wait).parameters
    common = ["extra_headers", "extra_query", "extra_body", "timeout"]
    assert list(parameters) == ["film_id", "size", "frames", "percent", *common]
    assert parameters["percent"].default == 100
    doc = inspect.getdoc(film_studio.FilmStudio(base_url=BASE).renders.start_and_wait)
    assert doc is not None
    assert doc.startswith("Renders a film and waits for it.")
    assert "percent: How much is enough." in doc
    assert "size: Such as `1920x1080`." in doc


def test_the_hand_written_files_are_copied_as_they_are(tmp_path: Path) -> None:
    _generate(HERE / "openapi.yaml", HERE / "sdk.yaml", tmp_path)
    copied = tmp_path / "film_studio" / "helpers" / "waiting.py"
    assert copied.read_bytes() == (HERE / "helpers" / "waiting.py").read_bytes()


def test_a_new_property_of_a_request_reaches_every_helper(tmp_path: Path) -> None:
    text = (THREADS / "openapi.yaml").read_text()
    marker = "    CreateRunRequest:\n"
    start = text.index("      properties:\n", text.index(marker)) + len("      properties:\n")
    document = tmp_path / "openapi.yaml"
    document.write_text(text[:start] + "        patience:\n          type: integer\n" + text[start:])
    _generate(document, THREADS / "sdk.yaml", tmp_path / "out")
    folder = tmp_path / "out/openai_threads/resources/beta/threads/runs"
    modules = [ast.parse((folder / name).read_text()) for name in ("runs.py", "async_runs.py")]
    classes = {node.name: node for module in modules for node in module.body if isinstance(node, ast.ClassDef)}
    for flavour in ("Runs", "AsyncRuns"):
        for name in ("create", "create_and_poll", "stream", "create_and_stream"):
            definitions = [node for node in classes[flavour].body if getattr(node, "name", "") == name]
            assert definitions
            for definition in definitions:
                assert isinstance(definition, (ast.FunctionDef, ast.AsyncFunctionDef))
                arguments = {item.arg: ast.unparse(item.annotation or item) for item in definition.args.kwonlyargs}
                assert arguments["patience"] == "int | Omit", (flavour, name)


def _rejected(tmp_path: Path, old: str, new: str) -> str:
    (tmp_path / "helpers").mkdir()
    for path in (HERE / "helpers").glob("*.py"):
        (tmp_path / "helpers" / path.name).write_bytes(path.read_bytes())
    config = tmp_path / "sdk.yaml"
    text = (HERE / "sdk.yaml").read_text()
    assert old in text
    config.write_text(text.replace(old, new))
    with pytest.raises(Rejected) as caught:
        _generate(HERE / "openapi.yaml", config, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    return "\n".join(
        f"{item.place and item.place.line} {item.message}: {item.help}" for item in caught.value.diagnostics
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "mixins: [Waiting]",
            "mixins: [Wating]",
            "no hand-written class is called 'Wating': did you mean 'Waiting'?",
        ),
        (
            "repeat: _wait",
            "repeat: _wai",
            "there is no method of a sync and an async mixin '_wai': did you mean '_wait'?",
        ),
        ("call: start\n", "call: stat\n", "there is no method 'stat': did you mean 'start'?"),
        ("then: wait", "then: wat", "there is no helper 'wat': did you mean 'wait'?"),
        (
            "exports: [Waiting]",
            "exports: [Waitin]",
            "no hand-written class is called 'Waitin': did you mean 'Waiting'?",
        ),
        ("      wait:\n", "      start:\n", "'start' is both a method and a helper"),
        ("        repeat: _wait\n", "", "a helper has one of 'repeat', 'stream' and 'then'"),
        (
            "exports: [Waiting]",
            "exports: [Waiting]\nmodels: {renders: {Picture: Render}}",
            "a mixin in 'helpers' mentions 'Render', which the package does not have",
        ),
    ],
)
def test_a_mistake_is_reported_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert message in _rejected(tmp_path, old, new)


def test_a_helper_file_that_is_not_python_is_reported(tmp_path: Path) -> None:
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "broken.py").write_text("def f(:\n")
    (tmp_path / "sdk.yaml").write_text((HERE / "sdk.yaml").read_text())
    with pytest.raises(Rejected) as caught:
        _generate(HERE / "openapi.yaml", tmp_path / "sdk.yaml", tmp_path / "out")
    places = [item.place for item in caught.value.diagnostics if "not Python" in item.message]
    assert [(place.file.endswith("broken.py"), place.line) for place in places if place] == [(True, 1)]
