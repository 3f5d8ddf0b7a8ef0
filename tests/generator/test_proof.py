"""The proof that text of a document stays text, wherever it stands and whatever it is.

Documents with all features have payloads in place of their strings, keys and values: each string alone, with one
payload after the other, and each payload in many strings at once. `make test` takes a sample, `make prove` all of them.
"""

from __future__ import annotations

import ast
import io
import json
import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from specloom import pipeline
from specloom.console import Format, Printer
from specloom.diagnostics import Diagnostics
from specloom.failures import failure_of
from specloom.render import package
from specloom.render.environment import make_environment
from specloom.source import JsonValue, parse_source

from tests.test_printing import assert_harmless

from .hostile import PAYLOADS
from .support import imported

HERE = Path(__file__).parent
DOCUMENTS = [*sorted((HERE / "documents").glob("*.yaml")), *sorted((HERE / "cases").glob("[!f]*/openapi.yaml"))]
CRASH = '__import__("pathlib").Path("CANARY").touch()'
ALL = {
    **PAYLOADS,
    "workflow command": "one\n::error::two\n##[error]three",
    "terminal": "\x1b]0;title\x07\x1b[31mred\x9b2J\x7f",
    "bidirectional": "a\u202eb\u2066c\u2069d\u061ce\u200ef\u200fg",
    "half a character": "a\ud800b\udfff",
    "code": f'"""\n{CRASH}\n"""',
    "code in a literal": f"' + str({CRASH}) + '",
    "code in braces": f"{{{CRASH}}} {{{{ {CRASH} }}}} {{% print({CRASH}) %}}",
    "code in a comment": f"x\n{CRASH}  # \\",
    "traversal": "../../../CANARY",
    "an absolute path": "/tmp/CANARY/x.py",
    "very long": "long_" * 20_000,
}
TOGETHER = 40
"""Strings that have the payload at once."""
SAMPLE = 48
_environment = cache(make_environment)
"""Compiles each template once, which is half of the time otherwise."""
Position = tuple[str | int, ...]


@cache
def _document(path: Path) -> JsonValue:
    source = parse_source(path.read_bytes(), path.name, Diagnostics())
    assert source is not None
    return source.root


def _positions(value: JsonValue, above: Position = ()) -> Iterator[Position]:
    """Each string: the steps to a value, or behind these a star for the key."""
    if isinstance(value, str):
        yield above
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*above, key, "*")
            yield from _positions(item, (*above, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _positions(item, (*above, index))


def _replaced(value: JsonValue, text: str, positions: set[Position], above: Position = ()) -> JsonValue:
    if above in positions and isinstance(value, str):
        return text
    if isinstance(value, dict):
        return {
            (text if (*above, key, "*") in positions else key): _replaced(item, text, positions, (*above, key))
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_replaced(item, text, positions, (*above, index)) for index, item in enumerate(value)]
    return value


def _alone() -> list[tuple[Path, str, tuple[Position, ...]]]:
    """Each string with a payload."""
    names = sorted(ALL)
    found = [(path, position) for path in DOCUMENTS for position in _positions(_document(path))]
    return [(path, names[number % len(names)], (position,)) for number, (path, position) in enumerate(found)]


def _together() -> list[tuple[Path, str, tuple[Position, ...]]]:
    """Each payload in each string, with others."""
    found: list[tuple[Path, str, tuple[Position, ...]]] = []
    for path in DOCUMENTS:
        positions = list(_positions(_document(path)))
        random.Random(path.as_posix().removeprefix(HERE.as_posix())).shuffle(positions)
        parts = [tuple(positions[start : start + TOGETHER]) for start in range(0, len(positions), TOGETHER)]
        found += [(path, name, part) for part in parts for name in ALL]
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """All of them, or a sample that is the same each time."""
    if "positions" not in metafunc.fixturenames:
        return
    tried = [*_alone(), *_together()]
    all_of_them = metafunc.config.option.markexpr == "prove"
    # Mixed, so that a run that is stopped has tried some of each kind.
    tried = random.Random(7).sample(tried, len(tried) if all_of_them else SAMPLE)
    metafunc.parametrize(
        ("path", "name", "positions"),
        [pytest.param(*one, marks=pytest.mark.prove if all_of_them else ()) for one in tried],
        ids=[f"{path.parent.name}-{path.stem}-{name}" for path, name, _ in tried],
    )


def test_text_stays_text(
    path: Path, name: str, positions: tuple[Position, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "format_python", _as_it_is)
    monkeypatch.setattr(package, "make_environment", _environment)
    document = _replaced(_document(path), ALL[name], set(positions))
    Path("openapi.json").write_text(json.dumps(document))
    diagnostics = Diagnostics()
    code, files = _generated(diagnostics)
    assert code in (0, 3)
    _check_printed(diagnostics)
    _check_code(files, path, positions)
    for file, content in files.items():
        assert not {"/", ".."} & {*Path(file).parts}
        (Path("out") / file).parent.mkdir(parents=True, exist_ok=True)
        (Path("out") / file).write_bytes(content)
    if files:
        with imported(Path("out").absolute()) as modules:
            assert modules["_client"]
    assert {item.name for item in tmp_path.iterdir()} <= {"openapi.json", "out"}
    assert not os.path.lexists("/tmp/CANARY")


def _as_it_is(sources: dict[str, str], _: str) -> dict[str, str]:
    """In place of the formatter, which sees nothing but what was rendered."""
    return sources


def _generated(diagnostics: Diagnostics) -> tuple[int, dict[str, bytes]]:
    """The exit code, and what would be written."""
    try:
        outcome = pipeline.check(pipeline.Inputs(Path("openapi.json"), None, Path("out")), diagnostics)
    except Exception as error:  # noqa: BLE001 - what it is, the exit code says
        failure = failure_of(error, Path("openapi.json"))
        for item in failure.diagnostics:
            diagnostics.add(item)
        return failure.exit_code, {}
    return 0, dict(outcome.files)


def _check_printed(diagnostics: Diagnostics) -> None:
    formats: tuple[Format, ...] = ("text", "json", "github")
    for style in formats:
        stream = io.StringIO()
        Printer(style, verbose=True, stream=stream).findings(diagnostics.found)
        assert_harmless(stream.getvalue(), github=style == "github")


def _check_code(files: dict[str, bytes], path: Path, positions: tuple[Position, ...]) -> None:
    """No name is called that is not called elsewhere; where people read, nothing but texts differs."""
    trees = _trees(files)
    nodes = [node for tree in trees for node in ast.walk(tree)]
    calls = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert calls.isdisjoint({"__import__", "eval", "exec", "compile", "open", "getattr", "str", "print"}), calls
    if trees and all(map(_is_for_people, positions)):
        assert sorted(map(_skeleton, trees)) == _usual(path)


def _is_for_people(position: Position) -> bool:
    """Not what names an environment, nor what tells that a property turns a stream on."""
    return position[-1] in ("description", "summary") and "servers" not in position and "live" not in position


@cache
def _usual(path: Path) -> list[str]:
    """The skeletons of what comes of the document as it is."""
    Path("usual.json").write_text(json.dumps(_document(path)))
    files = pipeline.check(pipeline.Inputs(Path("usual.json"), None, Path("out")), Diagnostics()).files
    Path("usual.json").unlink()
    return sorted(map(_skeleton, _trees(dict(files))))


def _trees(files: dict[str, bytes]) -> list[ast.Module]:
    found = (content for file, content in files.items() if file.endswith(".py") and "_runtime" not in file)
    return [ast.parse(content) for content in found]


class _Bare(ast.NodeTransformer):
    """Leaves out docstrings and the values of constants."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.Constant(type(node.value).__name__)


def _skeleton(tree: ast.Module) -> str:
    return ast.dump(_Bare().visit(tree))
