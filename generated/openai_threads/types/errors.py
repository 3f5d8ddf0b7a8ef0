# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Models of `errors`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel
from .shared import ErrorObject


class ErrorResponse(BaseModel):
    """Body of a response that reports an error."""

    error: ErrorObject
    """The error."""
