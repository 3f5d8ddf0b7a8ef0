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
        """Write the body to a file; see `write_to_file`.

        Args:
            file: its path; a file that is there is replaced when all has come.
            chunk_size: does nothing: pieces are written as they come.

        Raises:
            OSError: the file cannot be written.
        """
        self.write_to_file(file)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is a file that is read as the caller wants it."""

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file; see `StreamedBinaryAPIResponse.stream_to_file`."""
        await self.write_to_file(file)
