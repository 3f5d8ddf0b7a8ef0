# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `shared`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from ..._runtime.models.base import BaseModel

Metadata: TypeAlias = dict[str, str]
"""Your own labels on an object: up to 16 pairs, with keys of at most 64 characters and values of at
most 512. Null means there are none.
"""


FileSearchRanker: TypeAlias = Literal["auto", "default_2024_08_21"]
"""Ranks found passages; `auto` unless another is named."""


FunctionParameters: TypeAlias = dict[str, object]
"""A JSON Schema object for the arguments of a function."""


class FunctionDefinition(BaseModel):
    """Declares a function to the model."""

    description: str | None = None
    """What the function does; the model decides by it when to call."""

    name: str
    """Name of the function: letters, digits, underscores and dashes, 64 characters at the most."""

    parameters: FunctionParameters | None = None
    """Arguments the function takes; none if left out."""

    strict: bool | None = None
    """Whether arguments must match `parameters` exactly, which narrows the JSON Schema keywords
    allowed there. False by default; null means the same.
    """


class ResponseFormatText(BaseModel):
    """Plain text."""

    type: Literal["text"]
    """Always `text`."""


class ResponseFormatJSONObject(BaseModel):
    """Some valid JSON object, of no fixed shape. Prefer `json_schema` where the model offers it."""

    type: Literal["json_object"]
    """Always `json_object`."""


class ResponseFormatJSONSchemaJsonSchema(BaseModel):
    """The schema and its settings."""

    description: str | None = None
    """What the format is for; the model reads it to fill the fields well."""

    name: str
    """Name of the format: letters, digits, underscores and dashes, 64 characters at the most."""

    schema_: dict[str, object] | None = Field(default=None, alias="schema")
    """Shape the answer must have."""

    strict: bool | None = None
    """Whether the answer must match `schema` exactly, which narrows the keywords allowed in it. False
    by default; null means the same.
    """


class ResponseFormatJSONSchema(BaseModel):
    """JSON that follows a schema of yours."""

    type: Literal["json_schema"]
    """Always `json_schema`."""

    json_schema: ResponseFormatJSONSchemaJsonSchema
    """The schema and its settings."""


class ErrorObject(BaseModel):
    """What went wrong with a request or a stream."""

    code: str | None = None
    """Short machine-readable reason; null if there is none."""

    message: str
    """Explanation for people."""

    param: str | None = None
    """Request parameter at fault; null if none is."""

    type: str
    """Broad class of the error."""


ChatModel: TypeAlias = Literal[
    "gpt-5",
    "gpt-5-mini",
    "gpt-5-nano",
    "gpt-5-2025-08-07",
    "gpt-5-mini-2025-08-07",
    "gpt-5-nano-2025-08-07",
    "gpt-4.1",
    "gpt-4.1-mini",
    "gpt-4.1-nano",
    "gpt-4.1-2025-04-14",
    "gpt-4.1-mini-2025-04-14",
    "gpt-4.1-nano-2025-04-14",
    "o3-mini",
    "o3-mini-2025-01-31",
    "o1",
    "o1-2024-12-17",
    "gpt-4o",
    "gpt-4o-2024-11-20",
    "gpt-4o-2024-08-06",
    "gpt-4o-2024-05-13",
    "gpt-4o-mini",
    "gpt-4o-mini-2024-07-18",
    "gpt-4.5-preview",
    "gpt-4.5-preview-2025-02-27",
    "gpt-4-turbo",
    "gpt-4-turbo-2024-04-09",
    "gpt-4-0125-preview",
    "gpt-4-turbo-preview",
    "gpt-4-1106-preview",
    "gpt-4-vision-preview",
    "gpt-4",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-1106",
    "gpt-3.5-turbo-0125",
    "gpt-3.5-turbo-16k-0613",
]
"""Models that assistants can use; servers may know others."""


ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
"""How much a reasoning model thinks before it answers; null means no preference."""
