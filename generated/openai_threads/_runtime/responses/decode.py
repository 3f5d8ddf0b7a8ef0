"""Responses become values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import ValidationError

from ..common.errors import APIResponseValidationError
from ..common.media_types import is_json_sequence, media_type, shown_media_type
from ..models.base import BaseModel, describe, is_model
from ..models.parsing import parse_json

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")


def decode_response(response: httpx2.Response, cast_to: type[T], *, strict: bool) -> T:
    """Decode a response that was read.

    Args:
        response: with a status of success.
        cast_to: a model or any other type; `None` for no content, `str`, `bytes` or
            `httpx2.Response` for what came as it is.
        strict: whether a value that does not match the type is an error.

    Raises:
        APIResponseValidationError: the body is not one JSON value, or not of the type when `strict`.
    """
    target = cast("Any", cast_to)
    if target in (bytes, str, type(response)):
        return cast("T", _raw(response, target))
    if target is type(None) or response.status_code in (204, 205):
        return cast("T", None)
    if is_json_sequence(media_type(response)):
        message = f"The response is not one JSON value but a sequence of them: {shown_media_type(response)}."
        raise APIResponseValidationError(response, response.text, message=message)
    try:
        value = parse_json(cast_to, response.content, strict=strict)
    except ValidationError as error:
        # Without the cause, whose text quotes the response.
        message = f"The response does not match its type: {describe(error)}"
        raise APIResponseValidationError(response, _body(response), message=message) from None
    except (ValueError, RecursionError):
        message = f"The response is not JSON; its content type is {shown_media_type(response)}."
        raise APIResponseValidationError(response, _body(response), message=message) from None
    if isinstance(value, BaseModel):
        request_id = response.headers.get("x-request-id")
        if request_id is not None:
            vars(value)["_request_id"] = request_id
    elif is_model(target):
        raise APIResponseValidationError(response, value, message="The response is not a JSON object.")
    return value


def _raw(response: httpx2.Response, target: object) -> object:
    if target is bytes:
        return response.content
    return response.text if target is str else response


def _body(response: httpx2.Response) -> object:
    try:
        return response.json()
    except (ValueError, RecursionError):
        return response.text
