# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What the traceback of a failed call shows: the caller's line and the method, not the way through the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..common.errors import APIError, SDKError
from ..sending.logs import public_url

if TYPE_CHECKING:
    from types import TracebackType

E = TypeVar("E", bound=SDKError)

_RUNTIME = f"{__name__.rsplit('.', 2)[0]}."


def brief(error: E) -> E:
    """Have an error's traceback begin where it is raised again, with a note on the call (PEP 678)."""
    add_note = getattr(error, "add_note", None)  # from Python 3.11 on
    if add_note is not None and isinstance(error, APIError) and not hasattr(error, "__notes__"):
        add_note(_note(error))
    if error.__cause__ is not None:
        error.__cause__.with_traceback(_beyond_runtime(error.__cause__.__traceback__))
    return error.with_traceback(None)


def _note(error: APIError) -> str:
    """What it takes to find the call in the logs of either side."""
    request = error.request
    attempts: int = request.extensions.get("retries_taken", 0) + 1
    told = [f"{attempts} attempt{'s' if attempts > 1 else ''}"]
    response: Any = getattr(error, "response", None)
    if response is not None and "x-request-id" in response.headers:
        told.append(f"request id {response.headers['x-request-id']}")
    return f"{request.method} {public_url(request.url)}: {', '.join(told)}"


def _beyond_runtime(traceback: TracebackType | None) -> TracebackType | None:
    """The part of a traceback that begins where the runtime calls something else."""
    while traceback is not None and traceback.tb_frame.f_globals.get("__name__", "").startswith(_RUNTIME):
        traceback = traceback.tb_next
    return traceback
