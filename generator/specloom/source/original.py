"""The text of an input file as it was written, and the places in it."""

from __future__ import annotations

import re
from bisect import bisect_right

from specloom.diagnostics import Place

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""The characters that YAML 1.2 keeps out of a file (section 5.1), save those that UTF-8 cannot encode."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_SHOWN = 200


class Original:
    """A text and its name in messages; offsets count its characters."""

    __slots__ = ("_line_starts", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._line_starts: list[int] = []

    def place(self, offset: int, pointer: str = "") -> Place:
        """The place of a character, with the pointer of the node that begins there."""
        if not self._line_starts:
            self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        content = _LINE_END.split(self.text[start : start + _SHOWN], maxsplit=1)[0]
        return Place(self.name, line, offset - start + 1, pointer, CONTROL.sub("\ufffd", content))
