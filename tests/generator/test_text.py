"""Encoders: what they print is the text and nothing else."""

from __future__ import annotations

import ast
import random
import textwrap
from pathlib import Path

import pytest
import tomli
from jinja2 import DictLoader, UndefinedError
from markdown_it import MarkdownIt
from specloom.pipeline import TEMPLATES
from specloom.render.environment import make_environment
from specloom.text import (
    SpecText,
    code_span,
    docstring,
    line,
    literal,
    markdown,
    markdown_line,
    opening,
    prose,
    toml_string,
)

from .hostile import PAYLOADS

PIECES = [
    *PAYLOADS.values(),
    '"',
    "'",
    "\\",
    "\n",
    "\r",
    "\t",
    " ",
    "`",
    "a",
    "Done.",
    "- item",
    "\n\n",
    "#",
    "{",
    "\u2028",
]


def random_texts(count: int = 1500) -> list[str]:
    """The pieces, and combinations of them."""
    chance = random.Random(3)
    pieces = [piece for piece in PIECES if len(piece) < 100]
    return [*PIECES, *("".join(chance.choices(pieces, k=chance.randrange(1, 6))) for _ in range(count))]


def test_text_of_the_document_is_not_printed_by_accident() -> None:
    text = SpecText("x")
    for use in (str, "{}".format, lambda value: f"{value}", lambda value: ",".join([value])):
        with pytest.raises(TypeError):
            use(text)
    assert "x" in repr(text)
    assert not SpecText(" \n")


def test_templates_print_neither_text_of_the_document_nor_what_is_undefined(tmp_path: Path) -> None:
    environment = make_environment(TEMPLATES)
    environment.loader = DictLoader({"page": "{{ value }}", "list": "{{ value | join }}", "other": "{{ missing }}"})
    assert environment.get_template("page").render(value="x") == "x"
    for template, value in (("page", SpecText("x")), ("list", [SpecText("x")])):
        with pytest.raises(TypeError, match="encoder"):
            environment.get_template(template).render(value=value)
    with pytest.raises(UndefinedError):
        environment.get_template("other").render()


def test_literals_are_the_text() -> None:
    for text in random_texts():
        printed = literal(SpecText(text))
        assert ast.literal_eval(printed) == text
        assert printed.isprintable()
    for value in (1, -1, True, None, 1.5):
        assert ast.literal_eval(literal(value)) == value


@pytest.mark.parametrize("width", [20, 100])
def test_docstrings_end_where_they_should(width: int) -> None:
    for text in random_texts():
        described = SpecText(text)
        for inner in (prose(described, width), prose(opening(described), width), line(described)):
            source = f"class A:\n    {docstring(inner, 4, width)}\n    x: int\n"
            node = ast.parse(source).body[0]
            assert isinstance(node, ast.ClassDef)
            assert [type(item) for item in node.body] == [ast.Expr, ast.AnnAssign]
            read = ast.get_docstring(node) or ""
            assert read.split() == ast.literal_eval(f'"""{inner} """').split()


def test_prose_shows_what_would_be_invisible() -> None:
    assert prose(SpecText("a\u202eb\u00a0c\x00"), 80) == "a\\\\u202eb c\\\\u0000"


def test_docstring_layout() -> None:
    assert docstring("Short.", 4) == '"""Short."""'
    assert docstring("One.\n\nTwo.", 4) == '"""One.\n\n    Two.\n    """'
    assert docstring("w" * 20, 4, 24) == f'"""{"w" * 20}\n    """'
    assert textwrap.dedent(docstring('"', 0)) == '"""" """'


def test_toml_strings_are_the_text() -> None:
    for text in random_texts():
        assert tomli.loads(f"x = {toml_string(SpecText(text))}\n") == {"x": text}


def test_code_spans_are_one_span() -> None:
    for text in random_texts():
        tokens = MarkdownIt().parseInline(code_span(SpecText(text)))[0].children or []
        kinds = [token.type for token in tokens]
        assert kinds == (["code_inline"] if text.strip(" \t\r\n") else ["text"]), text


def test_what_is_no_markdown_is_text_in_markdown() -> None:
    for text in random_texts():
        blocks = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(markdown_line(SpecText(text)))
        assert {token.type for token in blocks} <= {"paragraph_open", "inline", "paragraph_close"}
        inline = [item for token in blocks if token.type == "inline" for item in token.children or ()]
        assert {item.type for item in inline} <= {"text", "text_special"}, text
    assert markdown_line(SpecText("Pets & d_e <f>")) == r"Pets & d_e \<f>"
    assert (markdown_line(None), markdown(None), line(None), opening(None)) == ("", "", "", None)
