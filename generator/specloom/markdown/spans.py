"""The content of paragraphs as Markdown, with no more escapes than it takes to be read as it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it.token import Token

from specloom.markdown.code import code_span
from specloom.markdown.reading import parser, shown

_ALERT = re.compile(r"\[![A-Z]+\]")
"""A line that makes a quote a note or a warning on GitHub."""
_SPECIAL = re.compile(r"[\\`*_<\[\]&~|!#>=+-]|\d[.)]")
_ALWAYS = re.compile(r"`|^\[(?=.*\]:)")
"""What is read with what goes before or after it: a tick, and the target of a reference if its line ends earlier."""
_LIKELY = re.compile(
    r"[`*<\[]|\\(?=[!-/:-@\[-`{-~\s]|$)|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|~(?=~)|(?<=~)~|^[-+#>=|~]|(?<=^\d)[.)]|(?<=^\d\d)[.)]",
    re.MULTILINE,
)
_ANYTHING = re.compile(r"[!-/:-@\[-`{-~]")


def spelled(tokens: list[Token]) -> str:
    """The tokens as Markdown; a line for each line that is broken on purpose.

    Text is written as it stands and read again. Where it would be read as something else, what usually is markup gets
    a backslash, and if that does not help, all punctuation.
    """
    if not any(token.type == "text" and _SPECIAL.search(token.content) for token in tokens):
        return _spelled(tokens, _ALWAYS)
    wanted = shown(tokens)
    for escaped in (_ALWAYS, _LIKELY):
        found = _spelled(tokens, escaped)
        if _read(found) == wanted:
            return found
    return _spelled(tokens, _ANYTHING)


def spelled_text(text: str) -> str:
    """Text in which nothing is markup."""
    return spelled([Token("text", "", 0, content=text)])


def sentence_of(tokens: list[Token], end: re.Pattern[str]) -> list[Token]:
    """The tokens up to the end of a sentence that is not within a link, or the like."""
    kept: list[Token] = []
    depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        found = end.search(token.content) if token.type == "text" and depth == 0 else None
        following = tokens[index + 1].type if index + 1 < len(tokens) else "softbreak"
        if found and (found.end() < len(token.content) or following in ("softbreak", "hardbreak")):
            return [*kept, replace(token, content=token.content[: found.end()])]
        kept.append(token)
    return kept


def _read(markdown: str) -> str | None:
    """What readers see of a paragraph; nothing if it is no paragraph."""
    tokens = parser().parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    return shown(tokens[1].children or [])


def _spelled(tokens: list[Token], escaped: re.Pattern[str]) -> str:
    lines = "".join(_parts(tokens, escaped)).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _parts(tokens: list[Token], escaped: re.Pattern[str]) -> Iterator[str]:
    links: list[Token] = []
    for before, token in zip(["", *(token.content for token in tokens)], tokens, strict=False):
        if token.type == "link_open":
            links.append(token)
            yield _address(token) if token.markup == "autolink" else "["
        elif token.type == "link_close":
            link = links.pop()
            yield "" if link.markup == "autolink" else f"]({_target(link)})"
        elif links and links[-1].markup == "autolink":
            continue
        elif token.type == "code_inline":
            yield code_span(token.content) if token.content.strip() else " "
        elif token.type == "softbreak" and _ALERT.fullmatch(before):
            yield "\n"
        elif token.type == "text":
            yield escaped.sub(r"\\\g<0>", " ".join(re.split(r"\s+", token.content)))
        else:
            yield {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.markup)


def _target(link: Token) -> str:
    """The address, which the parser has encoded but for parentheses."""
    return str(link.attrGet("href")).replace("(", "%28").replace(")", "%29")


def _address(link: Token) -> str:
    """An address that is its own text."""
    return f"<{str(link.attrGet('href')).removeprefix('mailto:')}>"
