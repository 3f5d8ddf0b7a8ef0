# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Sequences of JSON values without I/O: a value on each line, or in each record (RFC 7464)."""

from __future__ import annotations

import json

from .sse import BOM, MAX_EVENT_SIZE, EventTooLargeError


class LineDecoder:
    """Cuts a stream of bytes into its lines, without empty ones.

    Args:
        max_size: the bytes that one line may have.
    """

    separator = b"\n"

    def __init__(self, max_size: int = MAX_EVENT_SIZE) -> None:
        self._max_size = max_size
        self._parts: list[bytes] = []
        """The line under way."""
        self._size = 0
        self._is_first = True

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Take in bytes, cut anywhere; return an empty name and the text of the lines that are now whole.

        Raises:
            EventTooLargeError: the line under way has become larger than `max_size`.
        """
        rest, *others = chunk.split(self.separator)
        found: list[tuple[bytes, bytes]] = []
        for piece in others:
            self._keep(rest)
            found += self.finish()
            rest = piece
        self._keep(rest)
        return found

    def finish(self) -> list[tuple[bytes, bytes]]:
        """Return the line under way as if it were whole: the last one need not have an end."""
        text = b"".join(self._parts)
        self._parts.clear()
        self._size = 0
        if self._is_first and text:
            self._is_first = False
            text = text.removeprefix(BOM)
        text = text.strip()
        return [(b"", text)] if text else []

    def _keep(self, part: bytes) -> None:
        if part:
            self._parts.append(part)
            self._size += len(part)
            if self._size > self._max_size:
                raise EventTooLargeError(f"An event of the stream is larger than {self._max_size} bytes.")


class RecordDecoder(LineDecoder):
    """Cuts a stream of bytes into its records, each of which begins with a record separator (RFC 7464 §2)."""

    separator = b"\x1e"

    def __init__(self, max_size: int = MAX_EVENT_SIZE) -> None:
        super().__init__(max_size)
        self._was_tried = False

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Take in bytes, cut anywhere; return an empty name and the text of the records that are now whole."""
        found = super().feed(chunk)
        # A record on one line need not wait for the next one; a longer one is not parsed again with each line.
        if not self._was_tried and chunk.endswith(b"\n") and self._parts:
            self._was_tried = True
            if _is_json(b"".join(self._parts)):
                found += self.finish()
        return found

    def finish(self) -> list[tuple[bytes, bytes]]:
        """Return the record under way as if it were whole."""
        self._was_tried = False
        return super().finish()


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
