"""Which request bodies are accepted."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from .errors import ApiError, bad_value
from .responses import Json

Check: TypeAlias = "Callable[[str, Any], None]"
"""Raises `ApiError` if the value of the named parameter is not as documented."""


@dataclass(frozen=True)
class Body:
    """The fields of a request body.

    Args:
        required: names of the fields that must be there, and not be null.
        optional: names of the others.
        not_null: those of the others that must not be null.
    """

    required: str = ""
    optional: str = ""
    not_null: str = ""

    def check(self, body: object, place: str = "") -> None:
        """Raise `ApiError` if the body is not as documented; the place is put before the names of its fields."""
        if not isinstance(body, dict):
            raise bad_value(place.rstrip(".") or "body", "an object")
        for name in self.required.split():
            if body.get(name) is None:
                _reject(place + name, "Missing required", "missing_required_parameter")
        known = f"{self.required} {self.optional}".split()
        for name, value in body.items():
            if name not in known:
                _reject(place + name, "Unknown", "unknown_parameter")
            if value is not None:
                _CHECKS[name](place + name, value)
            elif name in self.not_null.split():
                raise bad_value(place + name, "anything but null")


def read_body(content: bytes, fields: Body | None) -> Json:
    """The body of a request, checked; an empty one where none is documented.

    Raises:
        ApiError: it is not JSON, or not as documented.
    """
    if fields is None:
        return {}
    try:
        body = json.loads(content or b"{}")
    except ValueError:
        raise ApiError(400, "The body of the request is not valid JSON.") from None
    fields.check(body)
    return dict(body)


def _reject(param: str, what: str, code: str) -> None:
    raise ApiError(400, f"{what} parameter: {param!r}.", param=param, code=code)


def _of(*types: type, wanted: str) -> Check:
    def check(param: str, value: Any) -> None:
        # A bool is an int to isinstance, but not to JSON.
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise bad_value(param, wanted)

    return check


def _number(low: int, high: int, *types: type) -> Check:
    check_type = _of(*types, wanted=f"a number from {low} to {high}")

    def check(param: str, value: Any) -> None:
        check_type(param, value)
        if not low <= value <= high:
            raise bad_value(param, f"a number from {low} to {high}")

    return check


def _one_of(*values: str) -> Check:
    def check(param: str, value: Any) -> None:
        if value not in values:
            raise bad_value(param, " or ".join(values))

    return check


def _list(item: Check) -> Check:
    def check(param: str, value: Any) -> None:
        _ARRAY(param, value)
        for index, element in enumerate(value):
            item(f"{param}[{index}]", element)

    return check


def _nested(fields: Body) -> Check:
    return lambda param, value: fields.check(value, f"{param}.")


def _tagged(*kinds: str) -> Check:
    """An object of one of the types, with the fields of that type under its name."""

    def check(param: str, value: Any) -> None:
        _OBJECT(param, value)
        _one_of(*kinds)(f"{param}.type", value.get("type"))
        if value["type"] in ("function", "text", "image_file", "image_url") and value["type"] not in value:
            _reject(f"{param}.{value['type']}", "Missing required", "missing_required_parameter")

    return check


def _content(param: str, value: Any) -> None:
    if not isinstance(value, str):
        _list(_tagged("text", "image_file", "image_url"))(param, value)


def _metadata(param: str, value: Any) -> None:
    _OBJECT(param, value)
    if not all(isinstance(item, str) for item in value.values()):
        raise bad_value(param, "an object of strings")


_STRING = _of(str, wanted="a string")
_BOOLEAN = _of(bool, wanted="a boolean")
_OBJECT = _of(dict, wanted="an object")
_ARRAY = _of(list, wanted="an array")
_TOKENS = _number(256, 10**9, int)
_CHOICE = _of(str, dict, wanted="a string or an object")

_ASSISTANT = (
    "name description instructions reasoning_effort tools tool_resources metadata temperature top_p response_format"
)
_RUN = (
    "model instructions tools metadata temperature top_p stream max_prompt_tokens max_completion_tokens "
    "truncation_strategy tool_choice parallel_tool_calls response_format"
)

METADATA = Body(optional="metadata")
CREATE_ASSISTANT = Body("model", _ASSISTANT, not_null="tools")
MODIFY_ASSISTANT = Body("", f"model {_ASSISTANT}", not_null="model tools")
CREATE_MESSAGE = Body("role content", "attachments metadata")
CREATE_THREAD = Body("", "messages tool_resources metadata", not_null="messages")
MODIFY_THREAD = Body("", "tool_resources metadata")
CREATE_RUN = Body(
    "assistant_id",
    f"reasoning_effort additional_instructions additional_messages {_RUN}",
    not_null="parallel_tool_calls",
)
CREATE_THREAD_AND_RUN = Body("assistant_id", f"thread tool_resources {_RUN}", not_null="thread parallel_tool_calls")
SUBMIT_TOOL_OUTPUTS = Body("tool_outputs", "stream")

_MESSAGES = _list(_nested(CREATE_MESSAGE))
_CHECKS: dict[str, Check] = {
    "additional_instructions": _STRING,
    "additional_messages": _MESSAGES,
    "assistant_id": _STRING,
    "attachments": _ARRAY,
    "content": _content,
    "description": _STRING,
    "instructions": _STRING,
    "max_completion_tokens": _TOKENS,
    "max_prompt_tokens": _TOKENS,
    "messages": _MESSAGES,
    "metadata": _metadata,
    "model": _STRING,
    "name": _STRING,
    "output": _STRING,
    "parallel_tool_calls": _BOOLEAN,
    "reasoning_effort": _one_of("none", "minimal", "low", "medium", "high", "xhigh", "max"),
    "response_format": _CHOICE,
    "role": _one_of("user", "assistant"),
    "stream": _BOOLEAN,
    "temperature": _number(0, 2, int, float),
    "thread": _nested(CREATE_THREAD),
    "tool_call_id": _STRING,
    "tool_choice": _CHOICE,
    "tool_outputs": _list(_nested(Body(optional="tool_call_id output"))),
    "tool_resources": _OBJECT,
    "tools": _list(_tagged("code_interpreter", "file_search", "function")),
    "top_p": _number(0, 1, int, float),
    "truncation_strategy": _OBJECT,
}
