"""Documents that are too large, too deep, or grow without end."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.limits import MAX_ALIASED_VALUES, MAX_BYTES, MAX_NESTING, MAX_VALUES
from specloom.source import load_source

from .support import fault, faults, read, value

DEEP = 100_000


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("unit", ["[", '{"a":', "- ", "? ", "[a: ", "- ? - "])
@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_deep_nesting(unit: str, name: str) -> None:
    started = time.monotonic()
    code, _, message = fault(unit * DEEP, name)
    assert time.monotonic() - started < 10
    if name == "api.yaml" or unit in ("[", '{"a":'):
        assert (code, message) == (Code.DEPTH.value, "nested deeper than 500 levels")


def test_closed_deep_nesting() -> None:
    assert fault("[" * DEEP + "]" * DEEP)[:2] == (Code.DEPTH.value, f"1:{MAX_NESTING + 1}")
    block = "".join(" " * level + "a:\n" for level in range(2000))
    assert fault(block)[:2] == (Code.DEPTH.value, f"{MAX_NESTING + 1}:{MAX_NESTING + 1}")


def test_the_deepest_document() -> None:
    for text in ("[" * MAX_NESTING + "]" * MAX_NESTING, "- " * MAX_NESTING + "1"):
        result = read(text)
        assert result.place("/0" * (MAX_NESTING - 1)).pointer == "/0" * (MAX_NESTING - 1)


def test_depth_by_aliases() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 1000))
    assert fault(chain)[:2] == (Code.DEPTH.value, "500:14")


@pytest.mark.parametrize("row", ["[*{0},*{0},*{0},*{0},*{0},*{0},*{0},*{0}]", "{{<<: [*{0},*{0},*{0},*{0}]}}"])
@pytest.mark.parametrize("first", ["{x: 1}", "[{x: 1}, {y: 2}]"])
def test_alias_and_merge_bombs(row: str, first: str) -> None:
    names = [f"n{index}" for index in range(40)]
    bomb = f"n0: &n0 {first}\n"
    bomb += "".join(f"{new}: &{new} {row.format(old)}\n" for old, new in pairwise(names))
    code, _, message = faults(bomb)[-1]
    if first.startswith("[") and "<<" in row:
        assert code in (Code.MERGE.value, Code.ALIASED_NODES.value)
    else:
        assert code == Code.ALIASED_NODES.value
        assert f"{MAX_ALIASED_VALUES:,}" in message


def test_node_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_VALUES == 1_000_000
    monkeypatch.setattr("specloom.source.tree.MAX_VALUES", 10)
    assert value("[" + "1," * 8 + "1]") == [1] * 9
    for name in ("api.yaml", "api.json"):
        text = "[" + "1," * 9 + "1]"
        assert fault(text, name) == (Code.NODES.value, "1:20", "the document has more than 10 values")


def test_file_size_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    diagnostics = Diagnostics()
    assert load_source(path, diagnostics) is None
    (found,) = diagnostics.found
    assert (found.code, found.message) == (Code.FILE_SIZE.value, "the file is larger than 64 MB")
    assert str(found.place) == f"{path}:1:1"


def test_long_lists_and_texts() -> None:
    values = [f"v{index}" for index in range(50_000)]
    assert value("enum: [" + ", ".join(values) + "]") == {"enum": values}
    text = "x" * 10_000_000
    assert value(f"a: {text}\n") == {"a": text}
    assert value('{"a": "' + "\\n" * 1_000_000 + '"}') == {"a": "\n" * 1_000_000}
