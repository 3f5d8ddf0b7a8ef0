# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `shared`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

from ..shared import FunctionParameters


class FunctionDefinitionParam(TypedDict):
    """Declares a function to the model."""

    description: NotRequired[str]
    """What the function does; the model decides by it when to call."""

    name: str
    """Name of the function: letters, digits, underscores and dashes, 64 characters at the most."""

    parameters: NotRequired[FunctionParameters]
    """Arguments the function takes; none if left out."""

    strict: NotRequired[bool | None]
    """Whether arguments must match `parameters` exactly, which narrows the JSON Schema keywords
    allowed there. False by default; null means the same.
    """


class ResponseFormatTextParam(TypedDict):
    """Plain text."""

    type: Literal["text"]
    """Always `text`."""


class ResponseFormatJSONObjectParam(TypedDict):
    """Some valid JSON object, of no fixed shape. Prefer `json_schema` where the model offers it."""

    type: Literal["json_object"]
    """Always `json_object`."""


class ResponseFormatJSONSchemaJsonSchemaParam(TypedDict):
    """The schema and its settings."""

    description: NotRequired[str]
    """What the format is for; the model reads it to fill the fields well."""

    name: str
    """Name of the format: letters, digits, underscores and dashes, 64 characters at the most."""

    schema: NotRequired[Mapping[str, object]]
    """Shape the answer must have."""

    strict: NotRequired[bool | None]
    """Whether the answer must match `schema` exactly, which narrows the keywords allowed in it. False
    by default; null means the same.
    """


class ResponseFormatJSONSchemaParam(TypedDict):
    """JSON that follows a schema of yours."""

    type: Literal["json_schema"]
    """Always `json_schema`."""

    json_schema: ResponseFormatJSONSchemaJsonSchemaParam
    """The schema and its settings."""


# What else they are called.
FunctionDefinition: TypeAlias = FunctionDefinitionParam
ResponseFormatJSONObject: TypeAlias = ResponseFormatJSONObjectParam
ResponseFormatJSONSchema: TypeAlias = ResponseFormatJSONSchemaParam
ResponseFormatText: TypeAlias = ResponseFormatTextParam
