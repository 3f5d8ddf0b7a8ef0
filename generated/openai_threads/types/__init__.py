# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .errors import ErrorResponse
    from .shared import (
        ChatModel,
        ErrorObject,
        FileSearchRanker,
        FunctionDefinition,
        FunctionParameters,
        Metadata,
        ReasoningEffort,
        ResponseFormatJSONObject,
        ResponseFormatJSONSchema,
        ResponseFormatText,
    )
    from .shared_params import (
        FunctionDefinitionParam,
        ResponseFormatJSONObjectParam,
        ResponseFormatJSONSchemaParam,
        ResponseFormatTextParam,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ErrorResponse": ".errors",
            "ChatModel": ".shared",
            "ErrorObject": ".shared",
            "FileSearchRanker": ".shared",
            "FunctionDefinition": ".shared",
            "FunctionParameters": ".shared",
            "Metadata": ".shared",
            "ReasoningEffort": ".shared",
            "ResponseFormatJSONObject": ".shared",
            "ResponseFormatJSONSchema": ".shared",
            "ResponseFormatText": ".shared",
            "FunctionDefinitionParam": ".shared_params",
            "ResponseFormatJSONObjectParam": ".shared_params",
            "ResponseFormatJSONSchemaParam": ".shared_params",
            "ResponseFormatTextParam": ".shared_params",
        },
    )

__all__ = [
    "ChatModel",
    "ErrorObject",
    "ErrorResponse",
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
