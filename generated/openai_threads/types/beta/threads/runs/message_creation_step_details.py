# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageCreationStepDetails`, and what is in it."""

from __future__ import annotations

from .step import (
    MessageCreationStepDetails as MessageCreationStepDetails,
    MessageCreationStepDetailsMessageCreation as MessageCreation,
)

__all__ = [
    "MessageCreationStepDetails",
    "MessageCreation",
]
