# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunCreateParams`, and what is in it."""

from __future__ import annotations

from .run_params import (
    RunCreateParams as RunCreateParams,
    RunCreateParams as RunCreateParamsBase,
    RunCreateParams as RunCreateParamsNonStreaming,
    RunCreateParams as RunCreateParamsStreaming,
)

__all__ = [
    "RunCreateParams",
    "RunCreateParamsBase",
    "RunCreateParamsNonStreaming",
    "RunCreateParamsStreaming",
]
