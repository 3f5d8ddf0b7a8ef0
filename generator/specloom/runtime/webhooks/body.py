"""The body of a webhook: as bytes, and as what it says."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from ..models.base import BaseModel, describe, is_model
from ..models.parsing import parse_json
from .errors import InvalidWebhookPayloadError

__all__ = ["parse_webhook"]

E = TypeVar("E")


def parse_webhook(tp: type[E], body: str | bytes, *, strict: bool) -> E:
    """Make the payload of a webhook, as values are made of responses.

    Args:
        tp: the types of all payloads.
        body: JSON.
        strict: whether a value that does not match its type is an error.

    Raises:
        InvalidWebhookPayloadError: the body is not JSON, or not of the type when `strict`.
    """
    content = as_bytes(body)
    try:
        value = parse_json(tp, content, strict=strict)
    except ValidationError as error:
        # Without the cause, whose text quotes the body.
        raise InvalidWebhookPayloadError(f"The webhook does not match its type: {describe(error)}") from None
    except (ValueError, RecursionError):
        raise InvalidWebhookPayloadError("The body of the webhook is not JSON.") from None
    if is_model(tp) and not isinstance(value, BaseModel):
        raise InvalidWebhookPayloadError("The body of the webhook is not a JSON object.")
    return value


def as_bytes(body: object) -> bytes:
    """The body as it was signed.

    Raises:
        TypeError: it is neither text nor bytes: what was read as JSON has lost how it was written.
    """
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if isinstance(body, (bytes, bytearray)):
        return bytes(body)
    raise TypeError(f"the body of a webhook must be str or bytes, as it came, not {type(body).__name__}")
