# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of `beta.threads.runs`."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .step import (
        CodeInterpreterLogs,
        CodeInterpreterOutputImage,
        CodeInterpreterToolCall,
        CodeInterpreterToolCallDelta,
        CodeInterpreterToolCallImage,
        CodeInterpreterToolCallLogs,
        FileSearchCallRankingOptions,
        FileSearchResult,
        FileSearchToolCall,
        FileSearchToolCallDelta,
        FunctionToolCall,
        FunctionToolCallDelta,
        MessageCreationStepDetails,
        RunStep,
        RunStepDelta,
        RunStepDeltaEvent,
        RunStepDeltaMessageDelta,
        RunStepInclude,
        RunStepUsage,
        ToolCall,
        ToolCallDelta,
        ToolCallDeltaObject,
        ToolCallsStepDetails,
    )
    from .step_params import StepListParams, StepRetrieveParams
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "CodeInterpreterLogs": ".step",
            "CodeInterpreterOutputImage": ".step",
            "CodeInterpreterToolCall": ".step",
            "CodeInterpreterToolCallDelta": ".step",
            "CodeInterpreterToolCallImage": ".step",
            "CodeInterpreterToolCallLogs": ".step",
            "FileSearchCallRankingOptions": ".step",
            "FileSearchResult": ".step",
            "FileSearchToolCall": ".step",
            "FileSearchToolCallDelta": ".step",
            "FunctionToolCall": ".step",
            "FunctionToolCallDelta": ".step",
            "MessageCreationStepDetails": ".step",
            "RunStep": ".step",
            "RunStepDelta": ".step",
            "RunStepDeltaEvent": ".step",
            "RunStepDeltaMessageDelta": ".step",
            "RunStepInclude": ".step",
            "RunStepUsage": ".step",
            "ToolCall": ".step",
            "ToolCallDelta": ".step",
            "ToolCallDeltaObject": ".step",
            "ToolCallsStepDetails": ".step",
            "StepListParams": ".step_params",
            "StepRetrieveParams": ".step_params",
        },
    )

__all__ = [
    "CodeInterpreterLogs",
    "CodeInterpreterOutputImage",
    "CodeInterpreterToolCall",
    "CodeInterpreterToolCallDelta",
    "CodeInterpreterToolCallImage",
    "CodeInterpreterToolCallLogs",
    "FileSearchCallRankingOptions",
    "FileSearchResult",
    "FileSearchToolCall",
    "FileSearchToolCallDelta",
    "FunctionToolCall",
    "FunctionToolCallDelta",
    "MessageCreationStepDetails",
    "RunStep",
    "RunStepDelta",
    "RunStepDeltaEvent",
    "RunStepDeltaMessageDelta",
    "RunStepInclude",
    "RunStepUsage",
    "StepListParams",
    "StepRetrieveParams",
    "ToolCall",
    "ToolCallDelta",
    "ToolCallDeltaObject",
    "ToolCallsStepDetails",
]
