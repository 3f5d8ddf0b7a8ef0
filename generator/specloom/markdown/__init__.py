"""Markdown of descriptions, read by markdown-it-py and written anew: the same to its readers, without HTML, and safe.

OpenAPI's descriptions are CommonMark with whatever HTML their authors liked. Reading (`reading.py`) gives tokens in
which links lead to web pages and mail addresses alone, and HTML is Markdown (`html.py`); writing (`blocks.py`,
`spans.py`) gives lines of a width. Text that is nothing but paragraphs, as most is, is only filled: no parser is loaded
for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from specloom.markdown.code import code_span
from specloom.markdown.filling import filled
from specloom.markdown.running import is_running, paragraphs

if TYPE_CHECKING:
    from specloom.markdown.blocks import Line

__all__ = ["code_span", "is_block", "opening", "plain", "written"]

_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)[.!?](?=\s|$)")
"""The end of a sentence."""
_SPANS = re.compile(r"[`*\[~<\\]|(?<!\w)_|_(?!\w)")
"""What may begin something that a sentence must not be cut in."""
_ALERT = re.compile(r"\[![A-Z]+\]")
"""A line that makes a quote a note or a warning on GitHub, and would not with something after it."""
_NARROWEST = 24
"""What is left to a paragraph, however deep it is nested."""
_UNUSUAL = re.compile(r"[^\w ,.:;()'/-]|^\W|^\d+[.)]|(?<!\w)_|_(?!\w)")
"""What may have a meaning in Markdown, or not."""
_BLOCK = re.compile(r"(?:[-*+>|]|\d+[.)])(?: |$)|`{3}|~{3}|___$")


def written(text: str, width: int, lead: int = 0, line_break: str = "") -> str:
    """The text as Markdown whose paragraphs are filled to the width.

    Args:
        text: Markdown with HTML.
        width: of lines, but for those that may not be broken, such as rows of tables.
        lead: what the first line loses to something that goes before.
        line_break: what ends a line that is broken on purpose.
    """
    if is_running(text):
        found = [filled(part, width, 0 if index else lead) for index, part in enumerate(paragraphs(text))]
        return "\n\n".join("\n".join(lines) for lines in found)
    lines: list[str] = []
    for line in _lines(text):
        room = max(_NARROWEST, width - len(line.hang))
        own = filled(line.text, room, 0 if lines else lead) if line.flows else [line.text]
        own[-1] += line_break if line.breaks and not _ALERT.fullmatch(own[-1]) else ""
        lines += [f"{line.hang if index else line.start}{part}".rstrip() for index, part in enumerate(own)]
    return "\n".join(lines)


@lru_cache(maxsize=8192)
def _lines(text: str) -> tuple[Line, ...]:
    from specloom.markdown.blocks import lines_of
    from specloom.markdown.reading import nodes

    return tuple(lines_of(nodes(text)))


@lru_cache(maxsize=8192)
def opening(text: str) -> str:
    """The first sentence as Markdown, on one line; of a text without sentences, its first line."""
    if is_running(text):
        first = " ".join(next(iter(paragraphs(text)), "").split())
        end = _END.search(first)
        sentence = first[: end.end()] if end else first
        if not _SPANS.search(sentence):
            return sentence
    from specloom.markdown.reading import first_inline
    from specloom.markdown.spans import sentence_of, spelled

    return " ".join(spelled(sentence_of(first_inline(text), _END)).split())


def plain(text: str) -> str:
    """A text that is no Markdown, as Markdown that shows it, on one line."""
    line = " ".join(text.split())
    if not _UNUSUAL.search(line):
        return line
    from specloom.markdown.spans import spelled_text

    return spelled_text(line)


def is_block(written_text: str) -> bool:
    """Whether what was written begins with a list, a table or the like, which must begin a line."""
    return _BLOCK.match(written_text) is not None
