# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunCreateParams`, and what is in it."""

from __future__ import annotations

from .run_params import RunCreateParams as RunCreateParams
from .run_params import RunCreateParams as RunCreateParamsBase
from .run_params import RunCreateParams as RunCreateParamsNonStreaming
from .run_params import RunCreateParams as RunCreateParamsStreaming

__all__ = [
    "RunCreateParams",
    "RunCreateParamsBase",
    "RunCreateParamsNonStreaming",
    "RunCreateParamsStreaming",
]
