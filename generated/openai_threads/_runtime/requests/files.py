# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Files as callers give them: bytes, open files, paths, and tuples of name, content and media type."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from typing import Any, cast

BYTES = (bytes, bytearray, memoryview)
_CHUNK_SIZE = 65536


def is_file(value: object) -> bool:
    """Whether a value is a file rather than text or JSON."""
    return is_named(value) or isinstance(value, (*BYTES, os.PathLike)) or hasattr(value, "read")


def is_named(value: object) -> bool:
    """Whether a value is a file's name and content, and perhaps its media type and headers."""
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    if len(items) not in (2, 3, 4) or isinstance(items[1], tuple):
        return False
    return is_file(items[1]) or (isinstance(items[0], str) and isinstance(items[1], Iterator))


def file_name(value: Any) -> str:
    """The name that a path or an open file has; empty if there is none."""
    name = getattr(value, "name", value)
    return os.path.basename(name) if isinstance(name, (str, os.PathLike)) else ""


class PathReader:
    """A file that is opened when its first byte is read and closed after the last one, any number of times.

    Raises:
        OSError: there is no such file; raised at once rather than in the middle of a request.
    """

    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = path
        self._file: Any = None
        self._size = os.stat(path).st_size

    def __len__(self) -> int:
        return self._size

    def tell(self) -> int:
        """The position is always the beginning, for the size is all that is asked of it."""
        return 0

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Begin anew; relative to the end, tell the size."""
        self.close()
        return self._size if whence == os.SEEK_END else offset

    def seekable(self) -> bool:
        """Whether it can be sent again."""
        return True

    def read(self, size: int) -> bytes:
        """The next bytes; at the end, none."""
        if self._file is None:
            self._file = open(self._path, "rb")  # noqa: SIM115 - closed at its end
        chunk: bytes = self._file.read(size)
        if not chunk:
            self.close()
        return chunk

    def close(self) -> None:
        """Give the file back."""
        if self._file is not None:
            self._file.close()
            self._file = None


class IteratorReader:
    """The chunks of an iterator, to be read as if it were a file; once."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks

    def read(self, size: int) -> bytes:
        """The next chunk, whatever its size; at the end, none."""
        return next((chunk for chunk in self._chunks if chunk), b"")


def content_of(value: object) -> object:
    """The bytes of a value, or what they can be read from."""
    if isinstance(value, os.PathLike):
        return PathReader(cast("os.PathLike[str]", value))
    return bytes(cast("bytes", value)) if isinstance(value, BYTES) else value


class Chunks:
    """A body that is read while it is sent: from its beginning each time, where that is possible.

    Args:
        content: an open file, or an iterable of bytes.
    """

    def __init__(self, content: Any) -> None:
        self._read: Callable[[int], bytes] | None = getattr(content, "read", None)
        self._content = content
        seekable = getattr(content, "seekable", None)
        self.replayable = bool(seekable is not None and seekable())
        self._start = content.tell() if self.replayable else 0

    @property
    def size(self) -> int | None:
        """The number of bytes; `None` where only reading would tell."""
        if not self.replayable:
            return None
        size: int = self._content.seek(0, os.SEEK_END) - self._start
        self._content.seek(self._start)
        return size

    def __iter__(self) -> Iterator[bytes]:
        if self._read is None:
            return iter(self._content)
        if self.replayable:
            self._content.seek(self._start)
        return iter(partial(self._read, _CHUNK_SIZE), b"")


class AsyncChunks:
    """Chunks for an asynchronous client, which sends no others."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            yield chunk


def chunks_of(content: object) -> Chunks | AsyncIterable[bytes] | None:
    """A body that is not in memory; `None` if it is no such thing."""
    if isinstance(content, AsyncIterable):
        return cast("AsyncIterable[bytes]", content)
    if hasattr(content, "read") or (isinstance(content, Iterable) and not isinstance(content, (str, dict))):
        return Chunks(content)
    return None
