"""What `print`, rich and IPython show of a model."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from pydantic import Field
from rich.pretty import pretty_repr
from specloom.runtime.models.base import BaseModel


class Part(BaseModel):
    kind: str
    text: str | None = None


class Letter(BaseModel):
    id: str
    parts: list[Part] = Field(default_factory=list)
    by_name: dict[str, Part] = Field(default_factory=dict)
    note: str | None = None


LETTER = Letter.model_validate(
    {"id": "l1", "parts": [{"kind": "a", "text": "x" * 3000}, {"kind": "b", "text": None}], "later": [1, 2]}
)


def test_print_shows_what_was_sent_as_a_tree() -> None:
    assert str(LETTER) == (
        "Letter(\n"
        "    id='l1',\n"
        "    parts=[\n"
        "        Part(\n"
        "            kind='a',\n"
        f"            text='{'x' * 200}'… (3,000 in all),\n"
        "        ),\n"
        "        Part(kind='b', text=None),\n"
        "    ],\n"
        "    later=[1, 2],\n"
        ")"
    )
    assert f"{Part(kind='a')}" == "Part(kind='a')"
    assert len(repr(LETTER)) > 3000


def test_mappings_and_what_contains_itself() -> None:
    letter = Letter(id="l1", by_name={"first": Part(kind="a")})
    assert str(letter) == "Letter(id='l1', by_name={'first': Part(kind='a')})"
    anything: Any = letter
    letter.parts = [anything]
    assert str(letter) == "Letter(id='l1', parts=[...], by_name={'first': Part(kind='a')})"


def test_rich_shows_a_tree() -> None:
    shown = pretty_repr(LETTER, max_width=40, max_string=5)
    assert shown.splitlines()[:3] == ["Letter(", "    id='l1',", "    parts=["]
    assert "note" not in shown
    assert shown.endswith("    later=[1, 2]\n)")


class Paper:
    """Prints as IPython's printer does where there is no room: each breakable is a line break."""

    def __init__(self) -> None:
        self.written = ""
        self.indent = 0

    def text(self, obj: str) -> None:
        self.written += obj

    def breakable(self, sep: str = " ") -> None:
        self.written += "\n" + " " * self.indent

    def begin_group(self, indent: int = 0, open: str = "") -> None:
        self.text(open)
        self.indent += indent

    def end_group(self, dedent: int = 0, close: str = "") -> None:
        self.indent -= dedent
        self.text(close)

    def pretty(self, obj: Any) -> None:
        if isinstance(obj, BaseModel):
            obj._repr_pretty_(self, False)
        else:
            self.text(repr(obj))


def test_ipython_shows_a_tree() -> None:
    paper = Paper()
    paper.pretty(Letter.model_validate({"id": "l1", "later": Part(kind="a")}))
    assert paper.written == "Letter(\n    id='l1',\n    later=Part(\n        kind='a'))"
    paper = Paper()
    LETTER._repr_pretty_(paper, True)
    assert paper.written == "Letter()"


def test_nothing_is_loaded_for_it() -> None:
    code = "import sys, specloom.runtime.models.base; print('rich' in sys.modules, 'IPython' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_a_pattern_goes_by_the_names_of_fields() -> None:
    match LETTER:
        case Letter(id="l1", note=None):
            found = True
        case _:
            found = False
    assert found
    assert not hasattr(Letter, "__match_args__")
