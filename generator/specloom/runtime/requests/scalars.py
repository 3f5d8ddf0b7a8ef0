"""Single values as text."""

from __future__ import annotations

from base64 import b64encode
from enum import Enum
from typing import Any


def named_scalar(key: str, value: object) -> str:
    """Write the value of a field as text.

    Raises:
        TypeError: the value has no obvious form; the message names the field.
    """
    try:
        return scalar(value)
    except TypeError as error:
        raise TypeError(f"{key}: {error}") from None


def option_text(value: Any, *, capital: bool) -> str:
    """Write the value of an argument of the client; `capital` if its truth is `True`, as in Python."""
    return str(value) if capital and isinstance(value, bool) else scalar(value)


def scalar(value: Any) -> str:
    """Write a single value as text.

    Raises:
        TypeError: the value has no obvious form.
    """
    if isinstance(value, Enum):
        return scalar(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")  # as `format: byte` has it
    return _other(value)


def _other(value: Any) -> str:
    from datetime import date, time
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    raise TypeError(f"a value of type {type(value).__name__} cannot be sent as text")
