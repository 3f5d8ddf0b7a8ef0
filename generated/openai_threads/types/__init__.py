"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .shared import ChatModel as ChatModel
    from .shared import ErrorObject as ErrorObject
    from .shared import FileSearchRanker as FileSearchRanker
    from .shared import FunctionDefinition as FunctionDefinition
    from .shared_params import FunctionDefinitionParam as FunctionDefinitionParam
    from .shared import FunctionParameters as FunctionParameters
    from .shared import Metadata as Metadata
    from .shared import ReasoningEffort as ReasoningEffort
    from .shared import ResponseFormatJSONObject as ResponseFormatJSONObject
    from .shared_params import ResponseFormatJSONObjectParam as ResponseFormatJSONObjectParam
    from .shared import ResponseFormatJSONSchema as ResponseFormatJSONSchema
    from .shared_params import ResponseFormatJSONSchemaParam as ResponseFormatJSONSchemaParam
    from .shared import ResponseFormatText as ResponseFormatText
    from .shared_params import ResponseFormatTextParam as ResponseFormatTextParam
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ChatModel": ".shared",
            "ErrorObject": ".shared",
            "FileSearchRanker": ".shared",
            "FunctionDefinition": ".shared",
            "FunctionDefinitionParam": ".shared_params",
            "FunctionParameters": ".shared",
            "Metadata": ".shared",
            "ReasoningEffort": ".shared",
            "ResponseFormatJSONObject": ".shared",
            "ResponseFormatJSONObjectParam": ".shared_params",
            "ResponseFormatJSONSchema": ".shared",
            "ResponseFormatJSONSchemaParam": ".shared_params",
            "ResponseFormatText": ".shared",
            "ResponseFormatTextParam": ".shared_params",
        },
    )

__all__ = [
    "ChatModel",
    "ErrorObject",
    "FileSearchRanker",
    "FunctionDefinition",
    "FunctionDefinitionParam",
    "FunctionParameters",
    "Metadata",
    "ReasoningEffort",
    "ResponseFormatJSONObject",
    "ResponseFormatJSONObjectParam",
    "ResponseFormatJSONSchema",
    "ResponseFormatJSONSchemaParam",
    "ResponseFormatText",
    "ResponseFormatTextParam",
]
