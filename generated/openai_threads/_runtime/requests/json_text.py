# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Values as JSON text."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, cast

from ..common.plain import plain_model
from ..common.sentinels import Omit
from .files import BYTES
from .scalars import scalar


def plain(value: Any) -> object:
    """Turn what `json` does not know into what it knows.

    Raises:
        TypeError: the value has no obvious form.
    """
    fields = plain_model(value)
    if fields is not value:
        return fields
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, Omit):
        raise TypeError("omit leaves an argument out; it cannot be a value inside of another one")
    if isinstance(value, (set, frozenset)):
        raise TypeError("a set has no order: pass a list")
    if isinstance(value, BYTES):
        return b64encode(bytes(cast("bytes", value))).decode("ascii")  # as `format: byte` has it
    if isinstance(value, Iterable):
        return list(cast("Iterable[object]", value))
    return scalar(value)


_encode_json = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=plain).encode


def json_bytes(body: object) -> bytes:
    """Write a value as JSON in UTF-8; half of a surrogate pair, which UTF-8 cannot have, is written as an escape.

    Raises:
        TypeError: a value has no form in it; the message says where.
        ValueError: a number is not finite, or the values contain themselves.
    """
    return encode_json(body).encode("utf-8", "backslashreplace")


def encode_json(body: object) -> str:
    """Write a value as JSON.

    Raises:
        TypeError: a value has no form in it; the message says where.
        ValueError: a number is not finite, or the values contain themselves.
    """
    try:
        return _encode_json(body)
    except (TypeError, ValueError) as error:
        from .faults import find_fault

        fault = find_fault(body, plain)
        kind = TypeError if isinstance(error, TypeError) else ValueError
        # Without the cause, which may quote values.
        raise kind(str(fault or "the body cannot be sent as JSON")) from None
