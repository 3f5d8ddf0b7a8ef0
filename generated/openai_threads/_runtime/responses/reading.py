# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What it means that reading a body fails."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    import httpx2

    from ..common.errors import APIConnectionError


@contextmanager
def failures(request: httpx2.Request) -> Generator[None, None, None]:
    """Give failures of reading a body the types that they have elsewhere."""
    import httpx2

    try:
        yield
    except (httpx2.RequestError, OSError) as error:
        raise failure(request, error) from error


def failure(request: httpx2.Request, error: Exception) -> APIConnectionError:
    """The error for one that came up while reading."""
    import httpx2

    from ..common.errors import APIConnectionError, APITimeoutError

    if isinstance(error, httpx2.TimeoutException):
        return APITimeoutError(request)
    return APIConnectionError(message="The connection failed in the middle of the response.", request=request)
