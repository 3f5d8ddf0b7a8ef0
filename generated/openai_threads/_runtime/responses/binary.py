# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Responses whose body is a file, which methods return in place of its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .api_response import APIResponse, AsyncAPIResponse

if TYPE_CHECKING:
    import os

__all__ = ["AsyncBinaryAPIResponse", "BinaryAPIResponse"]


class BinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is a file; it was read."""


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is a file; it was read."""


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is a file that is read as the caller wants it."""

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file in pieces, as they come.

        Args:
            file: its path; a file that is there is replaced.
            chunk_size: the bytes of a piece.

        Raises:
            OSError: the file cannot be written.
        """
        with open(file, "wb") as target:
            for chunk in self.iter_bytes(chunk_size):
                target.write(chunk)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is a file that is read as the caller wants it."""

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file in pieces, as they come.

        Args:
            file: its path; a file that is there is replaced.
            chunk_size: the bytes of a piece.

        Raises:
            OSError: the file cannot be written.
        """
        import anyio

        async with await anyio.open_file(file, "wb") as target:
            async for chunk in self.iter_bytes(chunk_size):
                await target.write(chunk)
