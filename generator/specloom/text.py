"""Text that came from a document, and the only ways to put it into generated files.

A `SpecText` has no string conversion: a template that prints one fails. The encoders below turn it into text that
is safe at one kind of place, whatever it holds.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NoReturn

from specloom.markdown import code_span as span
from specloom.markdown import opening as summary
from specloom.markdown import plain, written


@dataclass(frozen=True, slots=True)
class SpecText:
    """A string of the document: hostile until an encoder has seen it."""

    raw: str

    def __str__(self) -> NoReturn:
        raise TypeError("text of the document must pass an encoder before it is printed")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("text of the document must pass an encoder before it is printed")

    def __bool__(self) -> bool:
        return bool(self.raw.strip())


def told(text: str) -> SpecText | None:
    """A text that says something; nothing for a blank one."""
    return SpecText(text) if text.strip() else None


def literal(value: SpecText | str | int | float | bool | None) -> str:
    """A Python literal that evaluates to the value."""
    raw = value.raw if isinstance(value, SpecText) else value
    return ascii(raw) if isinstance(raw, str) and not _plain(raw) else repr(raw)


def docstring(text: str, indent: int, width: int = 100) -> str:
    """A triple-quoted docstring at the given indentation; `text` is or begins text that has passed `prose`."""
    pad = " " * indent
    lines = [f"{pad}{line}" if line else "" for line in text.split("\n")]
    body = "\n".join(lines).strip()
    # A space keeps a quote from ending the string; with a backslash, black would put a space there, but not ruff.
    body = re.sub(r'(?<!\\)((?:\\\\)*)\\?"$', r'\1" ', body)
    if "\n" not in body and len(body) + indent + 6 <= width:
        return f'"""{body}"""'
    return f'"""{body}\n{pad}"""'


def prose(text: SpecText | None, width: int, lead: int = 0) -> str:
    """Markdown for a docstring, in which no quote, escape or control can end the string.

    Args:
        text: a description.
        width: of its lines, but for code and tables, which stay as they are.
        lead: what the first line loses to something that goes before.
    """
    return _in_docstring(_shown(written(_shown(text.raw), width, lead))) if text else ""


def line(text: SpecText | None) -> str:
    """A text that is no Markdown, on one line of a docstring."""
    return _in_docstring(" ".join(_shown(text.raw).split())) if text else ""


def markdown(text: SpecText | None, width: int = 120) -> str:
    """Markdown for a page: what readers see of the description, without HTML, with bold lines for headings."""
    return _shown(written(_shown(text.raw), width, line_break="\\")) if text else ""


def markdown_line(text: SpecText | None) -> str:
    """A text that is no Markdown, on one line of a page."""
    return plain(_shown(text.raw)) if text else ""


def comment(text: SpecText) -> str:
    """The lines of a text as comments of Python."""
    lines = (f"# {line.rstrip()}".rstrip() for line in _shown(text.raw).strip().split("\n"))
    return "\n".join(lines) + "\n"


def opening(text: SpecText | None) -> SpecText | None:
    """The first sentence of a description, with its markup."""
    return told(summary(_shown(text.raw))) if text else None


def code_span(text: SpecText | str) -> str:
    """A code span of Markdown that holds the text."""
    return span(" ".join(_shown(text.raw if isinstance(text, SpecText) else text).split()))


def _in_docstring(shown: str) -> str:
    return shown.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def toml_string(text: SpecText | str) -> str:
    """A TOML basic string (https://toml.io/en/v1.0.0#string)."""
    raw = text.raw if isinstance(text, SpecText) else text
    return '"' + "".join(_toml_character(character) for character in raw) + '"'


def _toml_character(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _shown(raw: str) -> str:
    """The text with line breaks of one kind; what would be invisible, reorder the line or break it is its escape."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def _plain(raw: str) -> bool:
    return all(character.isprintable() for character in raw)
