# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The lines of a text that comes in pieces, without I/O; none may grow without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..common.errors import APIResponseValidationError

if TYPE_CHECKING:
    import httpx2


class TextLines:
    """Cuts a text into its lines, at what `str.splitlines` takes for an end.

    Args:
        response: that the text is of.
        limit: the characters that one line may have; `None` for no limit.
    """

    def __init__(self, response: httpx2.Response, limit: int | None) -> None:
        self._response = response
        self._limit = limit
        self._parts: list[str] = []
        """The line under way."""
        self._size = 0
        self._held = ""
        """A carriage return of which it is not known whether a line feed follows."""

    def feed(self, text: str) -> list[str]:
        """Take in a piece; return the lines that are now whole.

        Raises:
            APIResponseValidationError: the line under way has become too long.
        """
        text, self._held = self._held + text, ""
        if text.endswith("\r"):
            text, self._held = text[:-1], "\r"
        found: list[str] = []
        for line in text.splitlines(keepends=True):
            whole = line.splitlines()[0]
            self._keep(whole)
            if len(whole) < len(line):
                found.append(self._take())
        return found

    def finish(self) -> list[str]:
        """Return the line under way as if it were whole: the last one need not have an end."""
        return [self._take()] if self._parts or self._held else []

    def _keep(self, part: str) -> None:
        self._parts.append(part)
        self._size += len(part)
        if self._limit is not None and self._size > self._limit:
            message = f"A line of the response is longer than max_response_size, {self._limit:,} characters."
            raise APIResponseValidationError(self._response, None, message=message)

    def _take(self) -> str:
        line = "".join(self._parts)
        self._parts.clear()
        self._size = 0
        return line
