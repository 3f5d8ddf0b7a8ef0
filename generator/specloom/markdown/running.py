"""Tells text that is paragraphs and nothing else from text that needs a parser."""

from __future__ import annotations

import re

_BEGINNING = re.compile(
    r"^ *(?:[-+*](?: |$)|\d{1,9}[.)](?: |$)|#|>|`{3}|~{3}|[-=:|*_][-=:|*_ ]*$)"  # lists, headings, quotes, rules
    r"|(?:\A|\n *\n) {4}",  # indented code
    re.MULTILINE,
)
_WITHIN = re.compile(
    r"<[a-z/!?]"  # HTML and addresses
    r"|\][\[(:]"  # links and images
    r"|&#?\w+;"
    r"|\\[!-/:-@\[-`{-~\n]"
    r"|``"
    r"| {2}\n",  # line breaks
    re.IGNORECASE,
)


def is_running(text: str) -> bool:
    """Whether the text is paragraphs, with emphasis and code at most, so that it may be filled as it stands."""
    return not (_WITHIN.search(text) or _BEGINNING.search(text))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of such a text."""
    return [part for part in re.split(r"\n\s*\n", text.strip()) if part]
