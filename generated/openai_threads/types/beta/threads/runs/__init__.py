"""Types of `beta.threads.runs`."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .step import CodeInterpreterLogs as CodeInterpreterLogs
    from .step import CodeInterpreterOutputImage as CodeInterpreterOutputImage
    from .step import CodeInterpreterToolCall as CodeInterpreterToolCall
    from .step import CodeInterpreterToolCallDelta as CodeInterpreterToolCallDelta
    from .step import CodeInterpreterToolCallImage as CodeInterpreterToolCallImage
    from .step import CodeInterpreterToolCallLogs as CodeInterpreterToolCallLogs
    from .step import FileSearchCallRankingOptions as FileSearchCallRankingOptions
    from .step import FileSearchResult as FileSearchResult
    from .step import FileSearchToolCall as FileSearchToolCall
    from .step import FileSearchToolCallDelta as FileSearchToolCallDelta
    from .step import FunctionToolCall as FunctionToolCall
    from .step import FunctionToolCallDelta as FunctionToolCallDelta
    from .step import MessageCreationStepDetails as MessageCreationStepDetails
    from .step import RunStep as RunStep
    from .step import RunStepDelta as RunStepDelta
    from .step import RunStepDeltaEvent as RunStepDeltaEvent
    from .step import RunStepDeltaMessageDelta as RunStepDeltaMessageDelta
    from .step import RunStepInclude as RunStepInclude
    from .step import RunStepUsage as RunStepUsage
    from .step_params import StepListParams as StepListParams
    from .step_params import StepRetrieveParams as StepRetrieveParams
    from .step import ToolCall as ToolCall
    from .step import ToolCallDelta as ToolCallDelta
    from .step import ToolCallDeltaObject as ToolCallDeltaObject
    from .step import ToolCallsStepDetails as ToolCallsStepDetails
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
            "StepListParams": ".step_params",
            "StepRetrieveParams": ".step_params",
            "ToolCall": ".step",
            "ToolCallDelta": ".step",
            "ToolCallDeltaObject": ".step",
            "ToolCallsStepDetails": ".step",
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
