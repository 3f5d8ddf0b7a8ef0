# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Responses become values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from pydantic import ValidationError

from ..common.errors import APIResponseValidationError
from ..common.media_types import EVENTS, JSON, is_json, is_json_sequence, media_type, shown_media_type
from ..models.base import BaseModel, describe, is_model
from ..models.parsing import parse_json
from .answers import Answers, Unwrapped

if TYPE_CHECKING:
    from typing import TypeAlias

    import httpx2

    Events: TypeAlias = Literal["sync", "async"]

T = TypeVar("T")


def decode_response(
    response: httpx2.Response, cast_to: type[T] | Answers[T], *, strict: bool, events: Events | None = "sync"
) -> T:
    """Decode a response that was read.

    Args:
        response: with a status of success.
        cast_to: a model or any other type; `None` for no content, `bytes` or `httpx2.Response` for what came
            as it is, `str` for text, or for the string where it is in JSON; `Answers` if it depends.
        strict: whether a value that does not match the type is an error.
        events: which kind of stream is made of events that came where JSON was asked for; `None` if they are an error.

    Raises:
        APIResponseValidationError: the body is not one JSON value, or not of the type when `strict`.
    """
    target = cast("Any", cast_to.of(response) if isinstance(cast_to, Answers) else cast_to)
    if target in (bytes, str, type(response)):
        return cast("T", _raw(response, target))
    if target is type(None) or response.status_code in (204, 205):
        return cast("T", None)
    kind = media_type(response)
    if kind != JSON:
        if kind == EVENTS and events is not None:
            return cast("T", _stream(response, events, strict=strict))
        if is_json_sequence(kind):
            message = f"The response is not one JSON value but a sequence of them: {shown_media_type(response)}."
            raise APIResponseValidationError(response, response.text, message=message)
    try:
        value: T = parse_json(target, response.content, strict=strict)
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
    if isinstance(cast_to, Unwrapped):
        return cast("T", getattr(value, "value", None))
    return value


def _stream(response: httpx2.Response, events: Events, *, strict: bool) -> object:
    """The events of a response that was to be JSON, by the names of their fields: the server has done the work."""
    from ..streams.format import DataFormat
    from ..streams.stream import AsyncStream, Stream

    redact = response.extensions.get("redact")
    return (AsyncStream if events == "async" else Stream)(
        response,
        DataFormat(dict[str, object], framing="envelopes"),
        strict=strict,
        redact=str if redact is None else lambda text: redact(text, response.request),
    )


def _raw(response: httpx2.Response, target: object) -> object:
    if target is bytes:
        return response.content
    return _text(response) if target is str else response


def _text(response: httpx2.Response) -> str:
    """The text in the response's charset; of a JSON string, what stands in it."""
    if is_json(media_type(response)):
        try:
            value: object = response.json()
        except (ValueError, RecursionError):
            return response.text
        if isinstance(value, str):
            return value
    return response.text


def _body(response: httpx2.Response) -> object:
    try:
        return response.json()
    except (ValueError, RecursionError):
        return response.text
