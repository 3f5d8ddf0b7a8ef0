"""Formatting, the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from specloom.output import FormatFailed, FormatterDied, with_black
from specloom.output.with_black import format_with_black

if TYPE_CHECKING:
    from pathlib import Path
from .support import environment, tree


def test_a_run_that_changes_nothing_does_not_import_black() -> None:
    program = "import sys, specloom.output as o; o.format_python({}, 'black'); "
    program += "sys.exit('black' in sys.modules or 'concurrent.futures' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, env=environment())


def modules(count: int, lines: int) -> dict[str, str]:
    return {f"pkg/m{number}.py": f"x{number} = {{'a':1,\n'b':2}}\n" * lines for number in range(count)}


def test_formats_as_black_does_for_python_310() -> None:
    source = "match x:\n  case {'a':1}: print( 'y' )\n"
    formatted = format_with_black({"b.py": source, "a.py": ""}, line_length=110, processes=2)
    assert list(formatted.items()) == [
        ("b.py", 'match x:\n    case {"a": 1}:\n        print("y")\n'),
        ("a.py", ""),
    ]


def test_processes_do_not_change_the_result() -> None:
    sources = modules(6, 200)
    assert sum(text.count("\n") for text in sources.values()) > 1500
    alone = format_with_black(sources, line_length=80, processes=1)
    assert list(format_with_black(sources, line_length=80, processes=2).items()) == list(alone.items())


@pytest.mark.parametrize("lines", [1, 400])
def test_a_module_that_cannot_be_formatted_is_named(lines: int) -> None:
    sources = {**modules(4, lines), "pkg/bad.py": "def f(:\n"}
    with pytest.raises(FormatFailed, match=r"^cannot format pkg/bad.py: cannot parse .* 1:6") as caught:
        format_with_black(sources, line_length=80, processes=2)
    assert caught.value.module == "pkg/bad.py"


def test_a_formatting_process_that_dies_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_black, "_start_worker", partial(os._exit, 1))
    with pytest.raises(FormatterDied, match="a formatting process died"):
        format_with_black(modules(4, 400), line_length=80, processes=2)


def test_the_same_bytes_in_another_environment(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from specloom.output import write\n"
        "from specloom.output.with_black import format_with_black\n"
        "sources = {f'pkg/é{n}.py': f'x = {{1:{n}}}\\n' * 310 for n in range(5)}\n"
        "texts = format_with_black(sources, line_length=80, processes=2)\n"
        "write(pathlib.Path(sys.argv[1]), {path: text.encode() for path, text in texts.items()})\n"
    )
    trees: list[dict[str, bytes]] = []
    for number, extra in enumerate([{}, {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}]):
        root = tmp_path / str(number)
        run = [sys.executable, "-c", program, str(root / "out")]
        root.mkdir()
        subprocess.run(run, check=True, env=environment(**extra), cwd=root)
        trees.append(tree(root / "out"))
    assert trees[0] == trees[1]
    assert len(trees[0]) == 6
