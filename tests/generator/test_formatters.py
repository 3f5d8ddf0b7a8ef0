"""black and ruff give the same text, so nobody can see with which an SDK was made."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from specloom.codes import Code
from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics, Rejected
from specloom.output import FORMATTERS, FormatFailed, FormatterDied, format_python
from specloom.pipeline import RUNTIME, TEMPLATES
from specloom.render import render

from tests.bench.documents import large_document

from .hostile import PAYLOADS, hostile_document
from .support import generate

CASES = Path(__file__).with_name("cases")
THREADS = Path(__file__).resolve().parents[2] / "spec" / "threads"
DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths: {/books: {get: {operationId: listBooks, responses: {"200": {description: All.}}}}}
"""


def _sources(document: Path) -> dict[str, str]:
    """The modules that are rendered from a document and the config beside it, not formatted; none if it is rejected."""
    config = document.with_name("sdk.yaml")
    diagnostics = Diagnostics()
    try:
        definition = load(document, config if config.is_file() else None, None, diagnostics)
        package = lower(definition, {}, diagnostics)
    except Rejected:
        return {}
    return render(package, TEMPLATES, RUNTIME, {}).sources


def _assert_equal(sources: Mapping[str, str]) -> None:
    by_black, by_ruff = (format_python(sources, name) for name in ("black", "ruff"))
    differing = [module for module in sources if by_black[module] != by_ruff[module]]
    assert differing == []
    assert list(by_black) == list(by_ruff) == list(sources)


def test_every_case_and_the_threads_sdk_are_the_same() -> None:
    documents = [*sorted(CASES.glob("*/openapi.yaml")), THREADS / "openapi.yaml"]
    found = {document.parent.name: _sources(document) for document in documents}
    assert sum(bool(modules) for modules in found.values()) > 15
    _assert_equal({f"{name}/{path}": text for name, modules in found.items() for path, text in modules.items()})


def test_text_that_is_hard_to_format_is_the_same(tmp_path: Path) -> None:
    """But for a literal that is longer than a line: around a list with one, black puts parentheses."""
    sources: dict[str, str] = {}
    for name, text in PAYLOADS.items():
        if name == "long word":
            continue
        document = tmp_path / "openapi.yaml"
        document.write_text(json.dumps(hostile_document(text)), encoding="utf-8")
        sources |= {f"{name}/{path}": module for path, module in _sources(document).items()}
    assert len(sources) > 100
    _assert_equal(sources)


def test_a_large_document_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(large_document(40, 100))
    _assert_equal(_sources(tmp_path / "openapi.yaml"))


@pytest.mark.parametrize("arguments", [("--formatter", "ruff"), ()])
def test_the_formatter_is_chosen_by_option_or_config(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_black(*_: object, **__: object) -> dict[str, str]:
        raise AssertionError("black was used")

    monkeypatch.setitem(FORMATTERS, "black", no_black)
    config = "package: library\nclient: {name: Library}\n" + ("" if arguments else "formatter: ruff\n")
    run = generate(tmp_path, DOCUMENT, config, *arguments)
    assert run.code == 0, run.err


def test_neither_manifest_nor_a_later_run_cares_which_it_was(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, "", "--formatter", "ruff")
    manifest = (run.output / ".specloom.json").read_bytes()
    again = generate(tmp_path, DOCUMENT, "", "--formatter", "black")
    assert ", files: 0 written, " in again.out
    assert "render" not in again.out
    assert (run.output / ".specloom.json").read_bytes() == manifest


def test_an_unknown_formatter_in_the_config_is_an_error(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, "package: library\nclient: {name: Library}\nformatter: yapf\n")
    assert run.code == 3
    assert "sdk.yaml:3:12: error[SL104] 'formatter' cannot be 'yapf'" in run.err


def test_without_ruff_the_remedy_is_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    run = generate(tmp_path, DOCUMENT, "", "--formatter", "ruff")
    assert run.code == 3
    assert not run.output.exists()
    assert f"error[{Code.NO_FORMATTER.value}] ruff is not installed" in run.err
    assert "pip install 'specloom[fast]'" in run.err


def test_ruff_formats_what_it_would_leave_out_by_its_path() -> None:
    assert format_python({"build/lib.py": "x = {  'a':1 }\n"}, "ruff") == {"build/lib.py": 'x = {"a": 1}\n'}


def test_a_module_that_ruff_cannot_read_is_named() -> None:
    with pytest.raises(FormatFailed, match=r"^cannot format pkg/bad.py: 1:7: ") as caught:
        format_python({"pkg/a.py": "x = 1\n", "pkg/bad.py": "def f(:\n"}, "ruff")
    assert caught.value.module == "pkg/bad.py"


def test_a_ruff_that_dies_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "ruff"
    program.write_text("#!/bin/sh\nkill -9 $$\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(FormatterDied, match="ruff ended with -9"):
        format_python({"a.py": "x = 1\n"}, "ruff")
