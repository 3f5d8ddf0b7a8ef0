# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of `beta`."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .assistant import (
        Assistant,
        AssistantDeleted,
        AssistantResponseFormatOption,
        AssistantTool,
        AssistantToolChoice,
        AssistantToolChoiceFunction,
        AssistantToolChoiceOption,
        CodeInterpreterTool,
        FileSearchRankingOptions,
        FileSearchTool,
        FunctionTool,
    )
    from .assistant_params import (
        AssistantCreateParams,
        AssistantListParams,
        AssistantResponseFormatOptionParam,
        AssistantToolChoiceFunctionParam,
        AssistantToolChoiceOptionParam,
        AssistantToolChoiceParam,
        AssistantToolParam,
        AssistantUpdateParams,
        CodeInterpreterToolParam,
        FileSearchRankingOptionsParam,
        FileSearchToolParam,
        FunctionToolParam,
    )
    from .assistant_stream_event import AssistantStreamEvent, ErrorEvent
    from .thread import Thread, ThreadDeleted
    from .thread_params import (
        NewThreadParam,
        ThreadCreateAndRunParams,
        ThreadCreateParams,
        ThreadUpdateParams,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Assistant": ".assistant",
            "AssistantDeleted": ".assistant",
            "AssistantResponseFormatOption": ".assistant",
            "AssistantTool": ".assistant",
            "AssistantToolChoice": ".assistant",
            "AssistantToolChoiceFunction": ".assistant",
            "AssistantToolChoiceOption": ".assistant",
            "CodeInterpreterTool": ".assistant",
            "FileSearchRankingOptions": ".assistant",
            "FileSearchTool": ".assistant",
            "FunctionTool": ".assistant",
            "AssistantCreateParams": ".assistant_params",
            "AssistantListParams": ".assistant_params",
            "AssistantResponseFormatOptionParam": ".assistant_params",
            "AssistantToolChoiceFunctionParam": ".assistant_params",
            "AssistantToolChoiceOptionParam": ".assistant_params",
            "AssistantToolChoiceParam": ".assistant_params",
            "AssistantToolParam": ".assistant_params",
            "AssistantUpdateParams": ".assistant_params",
            "CodeInterpreterToolParam": ".assistant_params",
            "FileSearchRankingOptionsParam": ".assistant_params",
            "FileSearchToolParam": ".assistant_params",
            "FunctionToolParam": ".assistant_params",
            "AssistantStreamEvent": ".assistant_stream_event",
            "ErrorEvent": ".assistant_stream_event",
            "Thread": ".thread",
            "ThreadDeleted": ".thread",
            "NewThreadParam": ".thread_params",
            "ThreadCreateAndRunParams": ".thread_params",
            "ThreadCreateParams": ".thread_params",
            "ThreadUpdateParams": ".thread_params",
        },
    )

__all__ = [
    "Assistant",
    "AssistantCreateParams",
    "AssistantDeleted",
    "AssistantListParams",
    "AssistantResponseFormatOption",
    "AssistantResponseFormatOptionParam",
    "AssistantStreamEvent",
    "AssistantTool",
    "AssistantToolChoice",
    "AssistantToolChoiceFunction",
    "AssistantToolChoiceFunctionParam",
    "AssistantToolChoiceOption",
    "AssistantToolChoiceOptionParam",
    "AssistantToolChoiceParam",
    "AssistantToolParam",
    "AssistantUpdateParams",
    "CodeInterpreterTool",
    "CodeInterpreterToolParam",
    "ErrorEvent",
    "FileSearchRankingOptions",
    "FileSearchRankingOptionsParam",
    "FileSearchTool",
    "FileSearchToolParam",
    "FunctionTool",
    "FunctionToolParam",
    "NewThreadParam",
    "Thread",
    "ThreadCreateAndRunParams",
    "ThreadCreateParams",
    "ThreadDeleted",
    "ThreadUpdateParams",
]
