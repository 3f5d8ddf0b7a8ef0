# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `errors`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel
from .shared import ErrorObject


class ErrorResponse(BaseModel):
    """Body of a response that reports an error."""

    error: ErrorObject
    """The error."""
