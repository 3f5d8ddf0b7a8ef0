"""The exceptions of the helpers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.common.errors import SDKError
from .._runtime.lazy import publish

if TYPE_CHECKING:
    from ..types.beta.threads import Run


class InvalidStreamError(SDKError):
    """The events of a stream do not fit together; the message does not quote them."""


class UnknownRunStatusError(SDKError):
    """A run kept a status that this version of the SDK does not know.

    Args:
        run: as it was last seen.
    """

    run: Run
    """The run as it was last seen."""

    def __init__(self, run: Run) -> None:
        super().__init__(
            "The run has a status that is not known, so there is no telling whether it goes on. The error's `run` "
            "is what the last poll returned."
        )
        self.run = run

    def __reduce__(self) -> tuple[type[UnknownRunStatusError], tuple[Run]]:
        return type(self), (self.run,)


publish(__name__)
