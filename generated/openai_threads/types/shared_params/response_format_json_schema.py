# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ResponseFormatJSONSchema`, and what is in it."""

from __future__ import annotations

from ..shared_params import ResponseFormatJSONSchemaJsonSchemaParam as JSONSchema
from ..shared_params import ResponseFormatJSONSchemaParam as ResponseFormatJSONSchema

__all__ = [
    "ResponseFormatJSONSchema",
    "JSONSchema",
]
