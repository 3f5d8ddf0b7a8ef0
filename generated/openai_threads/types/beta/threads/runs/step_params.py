# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `beta.threads.runs.step`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import NotRequired, TypedDict

from .step import RunStepInclude


class StepRetrieveParams(TypedDict):
    """The arguments of `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`."""

    thread_id: str
    """Thread the run works on."""

    run_id: str
    """Run the step is part of."""

    include: NotRequired[Iterable[RunStepInclude]]
    """Fields to add to the response. The only one so far is the content of file search results, which
    is otherwise left out.
    """


class StepListParams(TypedDict):
    """The arguments of `GET /threads/{thread_id}/runs/{run_id}/steps`."""

    thread_id: str
    """Thread the run works on."""

    after: NotRequired[str]
    """Cursor to the page that follows, namely the id of the last step you have."""

    before: NotRequired[str]
    """Cursor to the page that precedes, namely the id of the first step you have."""

    include: NotRequired[Iterable[RunStepInclude]]
    """Fields to add to the response. The only one so far is the content of file search results, which
    is otherwise left out.
    """

    limit: NotRequired[int]
    """Most steps on one page, from 1 to 100; 20 if left out."""

    order: NotRequired[Literal["asc", "desc"]]
    """Order by time of creation; `desc`, the default, is newest first, `asc` oldest first."""
