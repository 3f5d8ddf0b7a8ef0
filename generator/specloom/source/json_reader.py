"""Reads JSON (RFC 8259) into a tree, without recursion."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from specloom.codes import Code
from specloom.source import scalars
from specloom.source.faults import BadScalar, Faults, shown
from specloom.source.tree import OpenMapping, OpenSequence, Tree

_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_WORD = re.compile(r"[\w.+-]+|.|\Z", re.DOTALL)
_STRING = JSONDecoder()


def read_json(text: str, tree: Tree, faults: Faults) -> None:
    """Read the text into the tree; raises `Unreadable` where its grammar is violated."""
    reader = _Reader(text, tree, faults)
    position: int | None = reader.skip(0)
    while position is not None:
        position = reader.value(position)


class _Reader:
    def __init__(self, text: str, tree: Tree, faults: Faults) -> None:
        self.text = text
        self.tree = tree
        self.faults = faults
        self.brackets: list[int] = []

    def skip(self, position: int) -> int:
        """The position of the next token."""
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def value(self, position: int) -> int | None:
        """Read a scalar or an opening bracket; the result is where the next one is due."""
        char = self.text[position : position + 1]
        if char == "{" or char == "[":
            self.brackets.append(position)
            self.tree.open(OpenMapping() if char == "{" else OpenSequence(), position)
            start, position = position, self.skip(position + 1)
            if self.text[position : position + 1] != self._closing(start):
                return self._key(position) if char == "{" else position
        elif char == '"':
            text, end = self._string(position)
            self.tree.scalar(text, position)
            position = self.skip(end)
        else:
            position = self._atom(position)
        return self._after(position)

    def _after(self, position: int) -> int | None:
        """Read what follows a value; the result is where the next value is due."""
        while self.brackets:
            closing = self._closing(self.brackets[-1])
            char = self.text[position : position + 1]
            if char == ",":
                position = self.skip(position + 1)
                return self._key(position) if closing == "}" else position
            if char != closing:
                self._expected(f"',' or '{closing}'", position)
            self.brackets.pop()
            self.tree.close()
            position = self.skip(position + 1)
        if position < len(self.text):
            self._expected("the end of the file", position)
        return None

    def _key(self, position: int) -> int:
        """Read a key and its colon; the result is where the value is due."""
        if self.text[position : position + 1] != '"':
            self._expected("a key in double quotes", position)
        name, end = self._string(position)
        self.tree.key(name, position)
        end = self.skip(end)
        if self.text[end : end + 1] != ":":
            self._expected("':'", end)
        return self.skip(end + 1)

    def _atom(self, position: int) -> int:
        match = _ATOM.match(self.text, position)
        if match is None:
            self._expected("a value", position)
        try:
            self.tree.scalar(scalars.plain(match[0]), position)
        except BadScalar as fault:
            self.faults.add_scalar(fault, position)
            self.tree.scalar(None, position)
        return self.skip(match.end())

    def _string(self, position: int) -> tuple[str, int]:
        """The string that begins at the position, and where it ends."""
        try:
            text, end = _STRING.raw_decode(self.text, position)
        except JSONDecodeError as error:
            self._bad_string(error)
        try:
            scalars.check_text(text)
        except BadScalar as fault:
            self.faults.add_scalar(fault, position)
        return text, end

    def _bad_string(self, error: JSONDecodeError) -> NoReturn:
        fact, remedy = "the string that begins here is never closed", 'end it with a "'
        if "control character" in error.msg:
            fact, remedy = (
                "a line break or tab inside a string",
                'end the string with a ", or write \\n or \\t',
            )
        elif "escape" in error.msg:
            fact, remedy = "the escape sequence is unknown", "write \\\\ for a backslash"
        self.faults.fail(Code.JSON_SYNTAX, error.pos, fact, remedy=remedy)

    def _closing(self, bracket: int) -> str:
        return "}" if self.text[bracket] == "{" else "]"

    def _expected(self, what: str, position: int) -> NoReturn:
        word = _WORD.match(self.text, position)
        found = shown(word[0]) if word and word[0] else "the end of the file"
        remedy = "JSON has no comments, no trailing commas and no single quotes"
        if self.brackets:
            opened = self.brackets[-1]
            remedy += f"; the '{self.text[opened]}' is at {self.faults.position(opened)}"
        self.faults.fail(Code.JSON_SYNTAX, position, f"expected {what}, found {found}", remedy=remedy)
