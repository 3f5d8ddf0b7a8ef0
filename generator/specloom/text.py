"""Text that came from a document, and the only ways to put it into generated files.

A `SpecText` has no string conversion: a template that prints one fails. The encoders below turn it into text that
is safe at one kind of place, whatever it holds.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import NoReturn


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


def prose(text: SpecText | None, width: int) -> str:
    """Readable text for a docstring: wrapped paragraphs in which no quote, escape or control can end the string."""
    if text is None:
        return ""
    cleaned = "".join(_visible(character) for character in _newlines(text.raw))
    cleaned = cleaned.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return "\n".join(_wrap(cleaned, width)).strip("\n")


def first_sentence(text: str) -> str:
    """The first sentence of text that has passed `prose`, on one line."""
    paragraph = " ".join(text.split("\n\n")[0].split())
    found = re.match(r"(.+?[.!?])(?:\s|$)", paragraph)
    return found.group(1) if found else paragraph


def markdown(text: SpecText | None) -> str:
    """One line of Markdown in which nothing is markup but code spans, such as OpenAPI's descriptions have."""
    if text is None:
        return ""
    line = " ".join("".join(_visible(character) for character in _newlines(text.raw)).split())
    parts = line.split("`")
    if len(parts) % 2 == 0 or "" in parts[1:-1]:  # ticks without a partner, or several in a row
        return _escaped(line)
    return "`".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(line: str) -> str:
    line = re.sub(r"([\\`*_{}\[\]<>#|&~])", r"\\\1", line)
    return re.sub(r"^([-+=]|[0-9]+(?=[.)]))", _escaped_marker, line)


def _escaped_marker(found: re.Match[str]) -> str:
    """What would begin a list, a rule or a heading, written so that it does not."""
    marker = found.group(1)
    return f"{marker}\\" if marker[0].isdigit() else f"\\{marker}"


def code_span(text: SpecText | str) -> str:
    """A code span of Markdown (CommonMark §6.1): in it nothing is markup, and it ends where it should."""
    raw = text.raw if isinstance(text, SpecText) else text
    line = " ".join("".join(_visible(character) for character in _newlines(raw)).split())
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def toml_string(text: SpecText | str) -> str:
    """A TOML basic string (https://toml.io/en/v1.0.0#string)."""
    raw = text.raw if isinstance(text, SpecText) else text
    return '"' + "".join(_toml_character(character) for character in raw) + '"'


def _toml_character(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _newlines(raw: str) -> str:
    return raw.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)


def _visible(character: str) -> str:
    """The character, or its escape where it would be invisible, reorder the line or break it."""
    if character == "\n" or character == " " or character.isprintable():
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def _wrap(text: str, width: int) -> list[str]:
    """Fill paragraphs to the width; keep list items and indented lines as lines of their own."""
    wrapped: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        for item in _items(block):
            hang = "  " if re.match(r"([-*]|\d+\.) ", item) else ""
            wrapped += textwrap.wrap(
                item, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
            )
        wrapped.append("")
    return wrapped[:-1]


def _items(block: str) -> list[str]:
    items: list[str] = []
    for line in (line.strip() for line in block.split("\n")):
        if items and not re.match(r"([-*]|\d+\.) ", line):
            items[-1] += " " + line
        else:
            items.append(line)
    return items


def _plain(raw: str) -> bool:
    return all(character.isprintable() for character in raw)
