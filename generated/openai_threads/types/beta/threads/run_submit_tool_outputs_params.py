# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunSubmitToolOutputsParams`, and what is in it."""

from __future__ import annotations

from .run_params import (
    RunSubmitToolOutputsParams as RunSubmitToolOutputsParams,
    RunSubmitToolOutputsParams as RunSubmitToolOutputsParamsBase,
    RunSubmitToolOutputsParams as RunSubmitToolOutputsParamsNonStreaming,
    RunSubmitToolOutputsParams as RunSubmitToolOutputsParamsStreaming,
    RunSubmitToolOutputsToolOutput as ToolOutput,
)

__all__ = [
    "RunSubmitToolOutputsParams",
    "RunSubmitToolOutputsParamsBase",
    "RunSubmitToolOutputsParamsNonStreaming",
    "RunSubmitToolOutputsParamsStreaming",
    "ToolOutput",
]
