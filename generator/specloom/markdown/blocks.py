"""Blocks of Markdown as lines: paragraphs can be filled, code and tables stand as they are, headings are bold lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from specloom.markdown.code import ticks
from specloom.markdown.spans import spelled

_WIDEST = 100
"""Of a table whose columns stand below each other; a wider one would only be wider still."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a paragraph that can be filled."""

    text: str
    flows: bool = False
    breaks: bool = False
    """Whether the paragraph goes on after it, on a line of its own."""
    start: str = ""
    """What goes before its first line: the markers of lists and quotes that it is in."""
    hang: str = ""
    """What goes before the others."""


def lines_of(blocks: list[SyntaxTreeNode], *, tight: bool = False) -> list[Line]:
    """The blocks, with empty lines between them unless they are an item of a tight list."""
    lines: list[Line] = []
    for block in blocks:
        found = _lines(block)
        if found and lines and not tight:
            lines.append(Line(""))
        lines += found
    return lines


def _lines(block: SyntaxTreeNode) -> list[Line]:
    if block.type == "paragraph":
        return _paragraph(block)
    if block.type == "heading":
        return _heading(block)
    if block.type in ("fence", "code_block"):
        return _code(block)
    if block.type in ("bullet_list", "ordered_list"):
        return _list(block)
    if block.type == "blockquote":
        return _within(lines_of(block.children), "> ", "> ")
    return [Line(row) for row in _table(block)] if block.type == "table" else [Line("___")]


def _within(lines: list[Line], start: str, hang: str) -> list[Line]:
    """The lines in a list or a quote."""
    return [
        Line(line.text, line.flows, line.breaks, f"{hang if index else start}{line.start}", f"{hang}{line.hang}")
        for index, line in enumerate(lines)
    ]


def _content(block: SyntaxTreeNode) -> list[Token]:
    inline = block.children[0].token if block.children else None
    return (inline.children or []) if inline else []


def _paragraph(block: SyntaxTreeNode) -> list[Line]:
    parts = spelled(_content(block)).split("\n")
    return [Line(part, True, part is not parts[-1]) for part in parts if part]


def _heading(block: SyntaxTreeNode) -> list[Line]:
    """A bold line: a heading would be one of the page that the text is put into."""
    text = spelled([token for token in _content(block) if token.tag != "strong"])
    return [Line(f"**{' '.join(text.split())}**", True)] if text else []


def _code(block: SyntaxTreeNode) -> list[Line]:
    fence = ticks(block.content, 3)
    language = re.match(r"[\w.+#-]*", block.info.strip())
    lines = block.content.rstrip().split("\n")
    return [Line(f"{fence}{language[0] if language else ''}"), *map(Line, lines), Line(fence)]


def _list(block: SyntaxTreeNode) -> list[Line]:
    paragraphs = [child for item in block.children for child in item.children if child.type == "paragraph"]
    tight = all(paragraph.hidden for paragraph in paragraphs)
    first = int(block.attrs.get("start", 1))
    lines: list[Line] = []
    for number, item in enumerate(block.children, first):
        marker = item.markup if block.type == "bullet_list" else f"{number}{item.markup}"
        if lines and not tight:
            lines.append(Line(""))
        lines += _within(lines_of(item.children, tight=tight) or [Line("")], f"{marker} ", " " * (len(marker) + 1))
    return lines


def _table(block: SyntaxTreeNode) -> list[str]:
    rows = [row for part in block.children for row in part.children]
    cells = [[_cell(cell) for cell in row.children] for row in rows]
    rules = [_rule(cell) for cell in rows[0].children]
    sizes = [max(3, *(len(cell) for cell in column)) for column in zip(*cells, strict=True)]
    if sum(sizes) + 3 * len(sizes) > _WIDEST:
        sizes = [0] * len(sizes)
    return [_row(cells[0], sizes), _row(_ruled(rules, sizes), sizes), *(_row(row, sizes) for row in cells[1:])]


def _cell(cell: SyntaxTreeNode) -> str:
    return " ".join(spelled(_content(cell)).split()).replace("|", "\\|")


def _rule(cell: SyntaxTreeNode) -> str:
    return {"text-align:left": ":-", "text-align:right": "-:", "text-align:center": ":-:"}.get(
        str(cell.attrs.get("style", "")), "-"
    )


def _ruled(rules: list[str], sizes: list[int]) -> list[str]:
    return [
        rule.replace("-", "-" * max(3 - rule.count(":"), size - rule.count(":")))
        for rule, size in zip(rules, sizes, strict=True)
    ]


def _row(cells: list[str], sizes: list[int]) -> str:
    return f"| {' | '.join(cell.ljust(size) for cell, size in zip(cells, sizes, strict=True))} |"
