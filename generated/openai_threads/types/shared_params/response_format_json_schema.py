# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ResponseFormatJSONSchema`, and what is in it."""

from __future__ import annotations

from ..shared_params import (
    ResponseFormatJSONSchemaJsonSchemaParam as JSONSchema,
    ResponseFormatJSONSchemaParam as ResponseFormatJSONSchema,
)

__all__ = [
    "ResponseFormatJSONSchema",
    "JSONSchema",
]
