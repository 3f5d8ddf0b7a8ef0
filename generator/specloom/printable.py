"""Text from outside as it is printed: it commands no terminal, turns no line around and speaks for nobody."""

from __future__ import annotations

import re

_LOGGED = re.compile(r"(?<=#)#(?=\w*\[)")
"""Of what CI systems take for a command wherever it stands in a line (`##[error]`, `##vso[…]`), one character."""
_COMMAND = re.compile(r"^ *:(?=:)")
"""The first of the colons that begin a workflow command of GitHub Actions, which may be indented."""


def printable(text: str) -> str:
    """The text on one line; what is no visible character, and what a log would take for a command, is an escape."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else escape(character) for character in text)
    return _COMMAND.sub(lambda found: found[0].replace(":", r"\x3a"), _LOGGED.sub(r"\\x23", text))


def escape(character: str) -> str:
    r"""The character as Python's strings have it, such as `\n` or `\u202e`."""
    code = ord(character)
    if code in _SHORT:
        return _SHORT[code]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_SHORT = {ord("\n"): r"\n", ord("\r"): r"\r", ord("\t"): r"\t"}


def without_commands(text: str) -> str:
    """JSON, or YAML in double quotes, without what a log would take for a command wherever it stands."""
    return _LOGGED.sub(r"\\u0023", text)
