"""Descriptions are Markdown in docstrings and pages: what readers see of them stays, and nothing else comes."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from specloom.render.arguments import argument_doc
from specloom.text import SpecText, markdown, opening, prose

from .support import generate
from .test_text import random_texts

READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def _prose(text: str, width: int = 40) -> str:
    return prose(SpecText(text), width)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One two three four five six seven eight\nnine.", "One two three four five six seven eight\nnine."),
        ("Code:\n```py\nx  = {  }\n\n    y\n```\nMore.", "Code:\n\n```py\nx  = {  }\n\n    y\n```\n\nMore."),
        ("~~~\nnever closed ```", "````\nnever closed ```\n````"),
        ("Code:\n\n    a  b\n      c", "Code:\n\n```\na  b\n  c\n```"),
        ("- one\n- two\n  - three\n     1) four\n", "- one\n- two\n  - three\n    1) four"),
        ("* one\n\n* two\n\n  more", "* one\n\n* two\n\n  more"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("- an item that is longer than a line has room", "- an item that is longer than a line has\n  room"),
        ("|a|b\\|c|\n|:-|-:|\n|`d`|", "| a   | b\\|c |\n| :-- | ---: |\n| `d` |      |"),
        ("# One\nTwo\n---\n#### `three` **four**", "**One**\n\n**Two**\n\n**`three` four**"),
        ("> quoted\n> text\n\n---", "> quoted text\n\n___"),
        ("> [!NOTE]\n> Mind it.", "> [!NOTE]\n> Mind it."),
        ("two  \nlines\\\nand three", "two\nlines\nand three"),
        ("*a* __b__ ~~c~~ `d  e`", "*a* __b__ ~~c~~ `d e`"),
    ],
)
def test_markdown_stays(text: str, expected: str) -> None:
    assert _prose(text) == expected.replace("\\", "\\\\")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://b.example/c_d 'title')", "[a](https://b.example/c_d)"),
        ("[a][1] [1]\n\n[1]: /b", "[a](/b) [1](/b)"),
        ("<https://a.example/b_c> <d@e.example>", "<https://a.example/b_c> <d@e.example>"),
        ("[a](#b) [c](d/e:f) [g](mailto:h@i.example)", "[a](#b) [c](d/e:f) [g](mailto:h@i.example)"),
        ("[a](javascript:b) [c](JAVA&#115;cript:d) [e](data:f) [g](x:h)", "a c e g"),
        ("![a *b*](https://c.example) ![](d.png) ![e](data:f)", "[a b](https://c.example) [d.png](d.png) e"),
        ("[![a](b)](https://c.example)", "[a](https://c.example)"),
        ("[a](<b c> 'd') [e](f\\(g)", "[a](b%20c) [e](f%28g)"),
    ],
)
def test_links_lead_to_where_browsers_go(text: str, expected: str) -> None:
    assert _prose(text, 100) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<p>one</p><p>two <b>three</b> <em>four</em></p>", "one\n\ntwo **three** *four*"),
        ("<b>*</b> &lt;b&gt; &amp;amp; &copy;", r"**\*** \<b> \&amp; ©"),
        ("<h4>Rights</h4><span class='x'>Some</span> `of` *them*", "**Rights**\n\nSome `of` *them*"),
        ("<ul><li>one</li><li>two<ol><li>three</ol></ul>", "- one\n- two\n  1. three"),
        ("<pre><code class='language-js'>a  &lt;\n```\n</code></pre>", "````js\na  <\n```\n````"),
        ("- one\n- <code>two | 3</code>", "- one\n- `two | 3`"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c|d</td><td><code>e|f</code></td></tr></table>",
            "| a    | b      |\n| ---- | ------ |\n| c\\|d | `e\\|f` |",
        ),
        (
            '<a href="https://a.example/(b" onclick="x">c</a> <a href="javascript:d">e</a>',
            "[c](https://a.example/%28b) e",
        ),
        ('<img src="a.png" alt="b [c" onerror="x"> d', r"[b \[c](a.png) d"),
        ("a <script>b</script> <style>c</style> <!-- d --> e", "a e"),
        ("|a|b|\n|:-:|-:|\n|<b>c</b>|d|", "| a     | b   |\n| :---: | --: |\n| **c** | d   |"),
        ("<details><summary>a</summary>b</details>", "a\n\nb"),
        ("10<sup>3</sup> <kbd>K</kbd> <u>u</u> <madeup>m</madeup>", "10^3 `K` u m"),
    ],
)
def test_html_becomes_markdown(text: str, expected: str) -> None:
    assert _prose(text, 100) == expected.replace("\\", "\\\\")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a_b snake_case a*b 2 * 3 C:\\x a & b < c > d ~ #e | f!", None),
        ("Bearer <token>, <account_id>, List<String>", "Bearer `<token>`, <account_id>, List`<String>`"),
        ("use the <script> tag, or `<script>`", "use the `<script>` tag, or `<script>`"),
        ("`a`<b>", "`a<b>`"),
        (r"\*a\* \[b](c) \<d> \_e\_", r"\*a\* \[b](c) \<d> \_e\_"),
        ("2009\\. year", r"2009\. year"),
        ("one two three\n\\- four", "one two three - four"),
        ("\\# one", r"\# one"),
    ],
)
def test_text_that_looks_like_markup_has_no_more_escapes_than_it_takes(text: str, expected: str | None) -> None:
    assert _prose(text, 100) == (expected or text).replace("\\", "\\\\")


def test_no_line_begins_with_a_word_that_would_begin_a_list_or_a_heading() -> None:
    words = "some words - and # more + of 1. them > and = others | and ``` here\\. " * 3
    for width in range(8, 60):
        tokens = READER.parse(markdown(SpecText(words), width))
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize("width", [30, 100])
def test_what_is_written_is_safe_and_reads_the_same_again(width: int) -> None:
    for text in random_texts(600):
        page = markdown(SpecText(text), width)
        tokens = [item for token in READER.parse(page) for item in (token, *(token.children or ()))]
        assert not {token.type for token in tokens} & {"html_block", "html_inline", "image"}, text
        assert "h1" not in {token.tag for token in tokens}
        for token in tokens:
            if token.type == "link_open":
                assert re.match(r"https?:|mailto:|[^:]*$", str(token.attrs["href"])), text
        if "x202e" not in text:  # written, it is longer
            assert _html(markdown(SpecText(page), 70)) == _html(page), text


def _html(page: str) -> str:
    return " ".join(READER.render(page).split())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Lists pets. All of them.", "Lists pets."),
        ("Lists version 1.5 pets", "Lists version 1.5 pets"),
        ("Lists\npets!\n\nMore.", "Lists pets!"),
        ("Lists pets, e.g. cats. All.", "Lists pets, e.g. cats."),
        ("Lists `pets. All` of *them. Now.* And then. More.", "Lists `pets. All` of *them. Now.* And then."),
        ("Lists <b>pets</b> of [one. Kind](x). More.", "Lists **pets** of [one. Kind](x)."),
        ("# Pets\n\nLists them. All.", "Lists them."),
        ("# Pets\n\n- one", "Pets"),
        ("Any of:\n- one\n- two", "Any of:"),
        ("```\ncode\n```", None),
    ],
)
def test_an_opening_is_the_first_sentence_with_its_markup(text: str, sentence: str | None) -> None:
    found = opening(SpecText(text))
    assert (found.raw if found else None) == sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How many.\n\nAt most.", "    size: How many.\n\n        At most."),
        ("One of:\n- a\n- b", "    size: One of:\n\n        - a\n        - b"),
        ("- a\n- b", "    size:\n        - a\n        - b"),
        ("```\na\n```", "    size:\n        ```\n        a\n        ```"),
        ("word " * 18, "    size: " + " ".join(["word"] * 16) + "\n        word word"),
    ],
)
def test_lists_and_code_of_arguments_are_below_their_names(text: str, expected: str) -> None:
    entry = argument_doc("size", SpecText(text))
    assert entry == expected
    assert all(len(line) <= 92 for line in entry.splitlines())


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*",
        "a*",
        "![",
        "[a](",
        ">",
        "> ",
        "- ",
        "`",
        "<a ",
        "<b>",
        "<ol><li>",
        "_a",
        "\\",
        "|a",
        "&",
        "<!--",
        "~~a",
    ],
)
def test_time_is_linear_and_depth_is_bounded(piece: str) -> None:
    started = time.process_time()
    text = SpecText(f"x\n{piece * (40_000 // len(piece))}\n|-|-|")
    assert markdown(text)
    assert prose(text, 80)
    opening(text)
    assert time.process_time() - started < 20


def test_depth_beyond_what_is_read_is_text() -> None:
    assert "deep" in prose(SpecText("> " * 200 + "deep"), 80)
    assert "deep" in prose(SpecText("<div><blockquote>" * 200 + "deep" + "</blockquote></div>" * 200), 80)
    nested = "".join(f"{'  ' * depth}- {depth}\n" for depth in range(12))
    assert prose(SpecText(nested), 80) == nested.rstrip()


def test_nothing_is_loaded_for_text_without_markup() -> None:
    program = (
        "import sys; from specloom.text import *; text = SpecText('One `two`, *three*. Four_five: six.\\n\\nSeven')\n"
        "assert prose(text, 80) == markdown(text) == text.raw; opening(text)\n"
        "import specloom.cli; sys.exit('bs4' in sys.modules or 'markdownify' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_pages_of_a_sdk_have_their_outline(tmp_path: Path) -> None:
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Pets *1*", "version": "1", "description": "# Begin\n\n- one\n\n```sh\nrun\n```"},
        "tags": [{"name": "pets", "description": "All <b>pets</b>. And more."}],
        "servers": [{"url": "https://pets.example"}],
        "paths": {
            "/pets": {
                "get": {
                    "tags": ["pets"],
                    "operationId": "listPets",
                    "description": "Lists **all**. More.\n\n## Notes",
                    "responses": {"204": {"description": "None."}},
                }
            }
        },
    }
    files = generate(tmp_path, document, "", "--strict").files()
    _, _, readme = files["README.md"].partition("\n\n")
    assert readme.startswith(
        "# Pets \\*1\\*: a typed Python client\n\n**Begin**\n\n- one\n\n```sh\nrun\n```\n\nEvery method"
    )
    assert ": Lists **all**. ·" in files["api.md"]
    assert "\n\nAll **pets**.\n\n" in files["api.md"]


def _document(description: str, tags: list[dict[str, str]]) -> dict[str, Any]:
    def operation(name: str) -> dict[str, Any]:
        return {"tags": ["pets"], "operationId": name, "responses": {"204": {"description": "Done."}}}

    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1", "description": description},
        "tags": tags,
        "servers": [{"url": "https://pets.example"}],
        "paths": {"/pets": {"get": operation("list")}, "/pets/{id}/toys": {"get": operation("toys")}},
    }


def test_a_long_description_stands_at_the_end_of_the_readme(tmp_path: Path) -> None:
    description = f"All **about** pets. {'And more. ' * 80}\n\n- one\n- two"
    _, _, readme = generate(tmp_path, _document(description, []), "").files()["README.md"].partition("\n\n")
    assert readme.startswith("# Pets: a typed Python client\n\nAll **about** pets.\n\nEvery method")
    about = readme.partition("## About the API\n\n")[2]
    assert about.startswith("All **about** pets. And more. And")
    assert about.endswith("\n\n- one\n- two\n")


def test_what_a_tag_says_is_told_once_and_only_if_it_says_something(tmp_path: Path) -> None:
    said = generate(tmp_path / "said", _document("", [{"name": "pets", "description": "All pets."}]), "", named=False)
    assert said.files()["pets/resources/pets/pets.py"].count("All pets.") >= 1
    assert "All pets." not in said.files()["pets/resources/pets/toys.py"]
    name = generate(tmp_path / "name", _document("", [{"name": "pets", "description": "Pets"}]), "", named=False)
    assert '"""The methods of `pets`."""' in name.files()["pets/resources/pets/pets.py"]
