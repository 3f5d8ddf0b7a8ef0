# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Bodies that become files: in one piece or not at all, and in several attempts where the server can (RFC 9110 §14)."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

import httpx2

from ..common.errors import APIConnectionError
from .reading import failure

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import TypeAlias

    Progress: TypeAlias = Callable[[int, int | None], object]
    """Is told the bytes so far, and those of the whole file if they are known."""
    Path: TypeAlias = str | os.PathLike[str]

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_FAILURES = (httpx2.RequestError, OSError)


class Again(Protocol):
    """Sends a request once more, with further headers; `None` after too many attempts, of which 0 is the first."""

    def __call__(self, headers: Mapping[str, str], attempt: int, /) -> httpx2.Response | None: ...


class AsyncAgain(Protocol):
    """Sends a request once more; see `Again`."""

    def __call__(self, headers: Mapping[str, str], attempt: int, /) -> Awaitable[httpx2.Response | None]: ...


class Download:
    """How far a file has come: the part of a download that needs no I/O.

    Args:
        response: not yet read.
        path: where the file is to be; until it is whole it has another name in the same folder.

    Raises:
        IsADirectoryError: the path is that of a folder.
    """

    def __init__(self, response: httpx2.Response, path: Path) -> None:
        self.target = os.path.realpath(path)
        if os.path.isdir(self.target):
            raise IsADirectoryError(f"{os.fspath(path)!r} is a folder; name a file in it")
        folder, name = os.path.split(self.target)
        self.part = os.path.join(folder, f".{name}.{os.urandom(6).hex()}.part")
        self.response = response
        self.size = 0
        self.attempt = 0
        self._begin(response)

    def _begin(self, response: httpx2.Response) -> None:
        headers = response.headers
        length = headers.get("content-length", "")
        plain = headers.get("content-encoding", "identity") == "identity"
        self.total = int(length) if plain and length.isdigit() else None
        self._validator: str = headers.get("etag", "") or headers.get("last-modified", "")
        # A weak validator does not promise the same bytes (§13.1.5).
        if self._validator.startswith("W/"):
            self._validator = headers.get("last-modified", "")
        self._can_resume = plain and bool(self._validator) and headers.get("accept-ranges", "bytes") != "none"

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing, though the connection may have failed."""
        return self.size == self.total

    def rest(self) -> dict[str, str] | None:
        """The headers that ask for what is missing; `None` where the server cannot give it by itself."""
        if not self._can_resume:
            return None
        return {"Range": f"bytes={self.size}-", "If-Range": self._validator, "Accept-Encoding": "identity"}

    def resume(self, response: httpx2.Response) -> bool:
        """Go on with another response; whether it has the rest, and not the whole of a file that has changed.

        Raises:
            APIConnectionError: it has another part.
        """
        self.response = response
        self.attempt += 1
        if response.status_code != 206:
            self.size = 0
            self._begin(response)
            return False
        found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
        if found is None or int(found[1]) != self.size:
            message = "The server does not go on with the file where it broke off."
            raise APIConnectionError(message=message, request=response.request)
        return True

    def discard(self) -> None:
        """Remove what has come."""
        with suppress(FileNotFoundError):
            os.unlink(self.part)


def write_file(response: httpx2.Response, path: Path, progress: Progress | None, again: Again | None) -> None:
    """Write a body to a file.

    Args:
        response: not yet read, or read already.
        path: of the file, which is replaced when all has come.
        progress: called with each piece.
        again: asks for the rest when the connection has failed.

    Raises:
        APIError: the connection failed and the rest could not be had.
        OSError: the file cannot be written.
    """
    download = Download(response, path)
    try:
        with open(download.part, "xb") as file:
            chunks = response.iter_bytes()
            while True:
                try:
                    chunk = next(chunks, None)
                except _FAILURES as error:
                    if download.is_whole:
                        break
                    download.response.close()
                    headers = download.rest()
                    following = None if headers is None or again is None else again(headers, download.attempt)
                    if following is None:
                        raise failure(response.request, error) from error
                    if not download.resume(following):
                        file.seek(0)
                        file.truncate()
                    chunks = following.iter_bytes()
                    continue
                if chunk is None:
                    break
                file.write(chunk)
                download.size += len(chunk)
                if progress is not None:
                    progress(download.size, download.total)
        os.replace(download.part, download.target)
    finally:
        download.discard()
        if download.response is not response:
            download.response.close()


async def awrite_file(
    response: httpx2.Response, path: Path, progress: Progress | None, again: AsyncAgain | None
) -> None:
    """Write a body to a file, in a thread; see `write_file`. What `progress` returns is awaited if it can be."""
    import inspect

    import anyio
    from anyio.to_thread import run_sync

    download = Download(response, path)
    try:
        file: Any = await run_sync(open, download.part, "xb")
        try:
            chunks = response.aiter_bytes()
            while True:
                try:
                    chunk = await anext(chunks, None)
                except _FAILURES as error:
                    if download.is_whole:
                        break
                    await download.response.aclose()
                    headers = download.rest()
                    following = None if headers is None or again is None else await again(headers, download.attempt)
                    if following is None:
                        raise failure(response.request, error) from error
                    if not download.resume(following):
                        file.seek(0)
                        file.truncate()
                    chunks = following.aiter_bytes()
                    continue
                if chunk is None:
                    break
                await run_sync(file.write, chunk)
                download.size += len(chunk)
                if progress is not None and inspect.isawaitable(told := progress(download.size, download.total)):
                    await told
        finally:
            file.close()
        os.replace(download.part, download.target)
    finally:
        download.discard()
        if download.response is not response:
            with anyio.CancelScope(shield=True):
                await download.response.aclose()
