# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""From JSON to values of a type."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import ValidationError

from .base import is_malformed, validator

T = TypeVar("T")


def parse_json(tp: type[T], content: bytes, *, strict: bool) -> T:
    """Make a value of a type from JSON.

    Args:
        tp: a model, or any annotation.
        content: the JSON.
        strict: raise where the value does not match; otherwise such parts are kept as they came.

    Raises:
        ValidationError: when `strict`, the value does not match.
        ValueError: the content is not JSON.
    """
    try:
        value: T = validator(tp).validate_json(content)
        return value
    except ValidationError as error:
        if strict and not is_malformed(error):
            raise
    from .construct import Number, construct

    return construct(tp, json.loads(content, parse_float=Number))
