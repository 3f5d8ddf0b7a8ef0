"""Types of `beta`."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .assistant import Assistant as Assistant
    from .assistant_params import AssistantCreateParams as AssistantCreateParams
    from .assistant import AssistantDeleted as AssistantDeleted
    from .assistant_params import AssistantListParams as AssistantListParams
    from .assistant import AssistantResponseFormatOption as AssistantResponseFormatOption
    from .assistant_params import (
        AssistantResponseFormatOptionParam as AssistantResponseFormatOptionParam,
    )
    from .assistant_stream_event import AssistantStreamEvent as AssistantStreamEvent
    from .assistant import AssistantTool as AssistantTool
    from .assistant import AssistantToolChoice as AssistantToolChoice
    from .assistant import AssistantToolChoiceFunction as AssistantToolChoiceFunction
    from .assistant_params import (
        AssistantToolChoiceFunctionParam as AssistantToolChoiceFunctionParam,
    )
    from .assistant import AssistantToolChoiceOption as AssistantToolChoiceOption
    from .assistant_params import AssistantToolChoiceOptionParam as AssistantToolChoiceOptionParam
    from .assistant_params import AssistantToolChoiceParam as AssistantToolChoiceParam
    from .assistant_params import AssistantToolParam as AssistantToolParam
    from .assistant_params import AssistantUpdateParams as AssistantUpdateParams
    from .assistant import CodeInterpreterTool as CodeInterpreterTool
    from .assistant_params import CodeInterpreterToolParam as CodeInterpreterToolParam
    from .assistant_stream_event import ErrorEvent as ErrorEvent
    from .assistant import FileSearchRankingOptions as FileSearchRankingOptions
    from .assistant_params import FileSearchRankingOptionsParam as FileSearchRankingOptionsParam
    from .assistant import FileSearchTool as FileSearchTool
    from .assistant_params import FileSearchToolParam as FileSearchToolParam
    from .assistant import FunctionTool as FunctionTool
    from .assistant_params import FunctionToolParam as FunctionToolParam
    from .thread_params import NewThreadParam as NewThreadParam
    from .thread import Thread as Thread
    from .thread_params import ThreadCreateAndRunParams as ThreadCreateAndRunParams
    from .thread_params import ThreadCreateParams as ThreadCreateParams
    from .thread import ThreadDeleted as ThreadDeleted
    from .thread_params import ThreadUpdateParams as ThreadUpdateParams
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Assistant": ".assistant",
            "AssistantCreateParams": ".assistant_params",
            "AssistantDeleted": ".assistant",
            "AssistantListParams": ".assistant_params",
            "AssistantResponseFormatOption": ".assistant",
            "AssistantResponseFormatOptionParam": ".assistant_params",
            "AssistantStreamEvent": ".assistant_stream_event",
            "AssistantTool": ".assistant",
            "AssistantToolChoice": ".assistant",
            "AssistantToolChoiceFunction": ".assistant",
            "AssistantToolChoiceFunctionParam": ".assistant_params",
            "AssistantToolChoiceOption": ".assistant",
            "AssistantToolChoiceOptionParam": ".assistant_params",
            "AssistantToolChoiceParam": ".assistant_params",
            "AssistantToolParam": ".assistant_params",
            "AssistantUpdateParams": ".assistant_params",
            "CodeInterpreterTool": ".assistant",
            "CodeInterpreterToolParam": ".assistant_params",
            "ErrorEvent": ".assistant_stream_event",
            "FileSearchRankingOptions": ".assistant",
            "FileSearchRankingOptionsParam": ".assistant_params",
            "FileSearchTool": ".assistant",
            "FileSearchToolParam": ".assistant_params",
            "FunctionTool": ".assistant",
            "FunctionToolParam": ".assistant_params",
            "NewThreadParam": ".thread_params",
            "Thread": ".thread",
            "ThreadCreateAndRunParams": ".thread_params",
            "ThreadCreateParams": ".thread_params",
            "ThreadDeleted": ".thread",
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
