# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Typing of events: the name or a field of an event selects its class."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from pydantic import ValidationError

from ..common.errors import APIError, APIResponseValidationError, error_parts
from ..common.plain import as_object
from ..models.base import BaseModel, describe, validator
from ..models.construct import construct

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .format import EventFormat

__all__ = ["UnknownEvent"]

E = TypeVar("E")

_ERROR_KEY = b'"error"'


class EndMark(Exception):
    """What has come is no event but marks the end of the stream."""


class UnknownEvent(BaseModel):
    """An event of a stream whose name this version of the SDK does not know."""

    event: str
    """The name."""
    data: Any = None
    """What the event holds, as JSON has it."""


class EventReader(Generic[E]):
    """Makes the events of one response.

    Args:
        format: of the stream.
        response: for the errors.
        strict: whether an event that does not match its class is an error.
        redact: takes secrets out of what the server says.
    """

    def __init__(
        self, format: EventFormat[E], response: httpx2.Response, strict: bool, redact: Callable[[str], str]
    ) -> None:
        self._format = format
        self._entry = format.entry
        self._may_fail = bool(format.error)
        self._response = response
        self._strict = strict
        self._redact = redact

    def decode(self, name: bytes, data: bytes) -> E:
        """Make an event.

        Raises:
            APIError: the event reports an error.
            EndMark: it is none, but for blanks around the mark of the end.
            APIResponseValidationError: the data is not JSON, or not of its class when `strict`.
        """
        entry = self._entry(name)
        if entry is not None:
            prefix, validate = entry
            try:
                event: Any = validate(prefix + data + b"}" if prefix else data)
            except ValidationError:
                pass
            else:
                # A model has what its class does not know as an extra; only then is it worth a look for an error.
                content: Any = event.data if prefix else event
                if not getattr(content, "__pydantic_extra__", data) or _ERROR_KEY not in data or not self._may_fail:
                    known: E = event
                    return known
        return self._decode_slowly(name.decode("utf-8", "replace"), data)

    def _decode_slowly(self, name: str, data: bytes) -> E:
        form = self._format
        is_error = bool(form.error) and name == form.error
        text = data.decode("utf-8", "replace")
        try:
            value: object = text if form.text and not is_error else json.loads(text)
        except (ValueError, RecursionError):
            if is_error:
                raise self._error(None) from None
            if form.done and text.strip() == form.done.decode():
                raise EndMark from None
            return self._build_text(form.find(name), text)
        fields = as_object(value) or {}
        if not form.envelope and isinstance(kind := fields.get(form.discriminator), str):
            name = kind
        tp = form.find(name)
        whole = {"event": name, "data": value} if form.envelope else value
        if form.error and (name == form.error or (fields.get("error") and self._fails(tp, fields, whole))):
            raise self._error(value)
        if tp is None:
            # Any stream can hold one, though its type does not say so.
            return cast("E", UnknownEvent(event=name, data=value))
        return self._build(tp, whole)

    def _fails(self, tp: type[E] | None, fields: dict[str, object], whole: object) -> bool:
        """Whether an event with an `error` reports that of the server, and has none of its own."""
        if tp is None or fields.keys() == {"error"}:
            return True
        if as_object(fields["error"]) is None:
            return False
        event: Any = construct(tp, whole)
        content = getattr(event, "data", None) if self._format.envelope else event
        return not (isinstance(content, BaseModel) and "error" in type(content).model_fields)

    def _build_text(self, tp: type[E] | None, text: str) -> E:
        """Make an event of data that is not JSON, if its type takes text."""
        try:
            if tp is not None and not self._format.envelope:
                event: E = validator(tp).validate_python(text)
                return event
        except ValidationError:
            pass
        raise self._malformed("The data of an event is not JSON.", text) from None

    def _build(self, tp: type[E], value: object) -> E:
        if not self._strict:
            return construct(tp, value)
        try:
            event: E = validator(tp).validate_python(value)
        except ValidationError as error:
            raise self._malformed(f"An event does not match its type: {describe(error)}", value) from None
        return event

    def _error(self, value: object) -> APIError:
        body, message = error_parts(value)
        message = self._redact(message) or "The server reported an error in the stream."
        return APIError(message, self._response.request, body=body)

    def _malformed(self, message: str, body: object) -> APIResponseValidationError:
        return APIResponseValidationError(self._response, body, message=message)
