# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Bodies that are read as a whole, and from servers that send too much, too slowly, or what grows as it is unpacked."""

from __future__ import annotations

import time

import httpx2

from .errors import APIResponseValidationError

MIN_RATE = 1_000
"""Bytes per second, on average, that a body must come with when the time limit of reads has passed once."""
MAX_CODINGS = 2
"""Content codings of one response: each may unpack a thousandfold what the one before it gives."""


def check_codings(response: httpx2.Response) -> str:
    """The content codings of a response.

    Raises:
        APIResponseValidationError: there are so many that unpacking it might never end.
    """
    codings: str = response.headers.get("content-encoding", "")
    if codings.count(",") >= MAX_CODINGS:
        message = f"The response is packed more than {MAX_CODINGS} times over."
        raise APIResponseValidationError(response, None, message=message)
    return codings


def read_whole(response: httpx2.Response, limit: int | None) -> bytes:
    """Read a body to its end, and keep it.

    Args:
        response: from a synchronous client.
        limit: the bytes that the body may have, unpacked; `None` for no limit.

    Raises:
        APIResponseValidationError: it has more.
        httpx2.ReadTimeout: it comes by drips.
    """
    if "_content" not in vars(response):
        try:
            whole = _Whole(response, limit)
            for chunk in response.iter_bytes():
                whole.add(chunk)
            whole.keep()
        except BaseException:
            response.close()
            raise
    return response.content


async def aread_whole(response: httpx2.Response, limit: int | None) -> bytes:
    """Read a body to its end, and keep it; see `read_whole`."""
    if "_content" not in vars(response):
        try:
            whole = _Whole(response, limit)
            async for chunk in response.aiter_bytes():
                whole.add(chunk)
            whole.keep()
        except BaseException:
            await response.aclose()
            raise
    return response.content


class _Whole:
    """What has come of a body."""

    def __init__(self, response: httpx2.Response, limit: int | None) -> None:
        self._response = response
        self._limit = limit
        self._chunks: list[bytes] = []
        self._size = 0
        codings = check_codings(response)
        length = response.headers.get("content-length", "")
        if not codings and limit is not None and length.isascii() and length.isdigit() and int(length[:20]) > limit:
            raise self._too_large(limit)
        self._patience: float | None = response.request.extensions.get("timeout", {}).get("read")
        self._begun = time.monotonic()

    def add(self, chunk: bytes) -> None:
        """Take in what has come."""
        self._size += len(chunk)
        if self._limit is not None and self._size > self._limit:
            self._chunks.clear()
            raise self._too_large(self._limit)
        self._chunks.append(chunk)
        if self._patience is not None:
            # Each read was in time.
            late = time.monotonic() - self._begun - self._patience
            if late > 0 and self._size < late * MIN_RATE:
                raise httpx2.ReadTimeout("the body comes by drips", request=self._response.request)

    def keep(self) -> None:
        """Let the response have what its own `read`, which knows no limit, would give it."""
        vars(self._response)["_content"] = b"".join(self._chunks)

    def _too_large(self, limit: int) -> APIResponseValidationError:
        message = (
            f"The response is larger than max_response_size, {limit:,} bytes. "
            "A streamed response can be read or written to a file piece by piece, whatever its size."
        )
        return APIResponseValidationError(self._response, None, message=message)
