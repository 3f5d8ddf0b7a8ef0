"""A document with what small ones lack: pages, streams, and errors of single operations."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.changes.support import PETS

_PROBLEM = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_VISITS: dict[str, Any] = {
    "operationId": "listVisits",
    "parameters": [
        {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        {"name": "after", "in": "query", "schema": {"type": "string"}},
    ],
    "responses": {
        "200": {
            "description": "A page.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/VisitPage"}}},
        },
        "404": {"description": "No.", "content": _PROBLEM},
    },
}
_ANSWERS: dict[str, Any] = {
    "operationId": "createAnswer",
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Question"}}},
    },
    "responses": {
        "200": {
            "description": "An answer.",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/Answer"}},
                "text/event-stream": {"schema": {"$ref": "#/components/schemas/AnswerPart"}},
            },
        },
        "409": {"description": "No.", "content": _PROBLEM},
    },
}
_SCHEMAS: dict[str, Any] = {
    "Visit": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "reason": {"type": "string"}},
    },
    "VisitPage": {
        "type": "object",
        "required": ["data", "has_more"],
        "properties": {
            "data": {"type": "array", "items": {"$ref": "#/components/schemas/Visit"}},
            "has_more": {"type": "boolean"},
            "last_id": {"type": "string"},
        },
    },
    "Question": {
        "type": "object",
        "required": ["text"],
        "properties": {"text": {"type": "string"}, "stream": {"type": "boolean"}},
    },
    "Answer": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
    "AnswerPart": {
        "type": "object",
        "required": ["delta"],
        "properties": {"delta": {"type": "string"}, "index": {"type": "integer"}},
    },
}


HELPER = """\
from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.responses.api_response import APIResponse
    from ..types.pet import Pet


class Waiting:
    def _wait(self, call: Callable[[], APIResponse[Pet]], *, tries: int = 3) -> Pet:
        return call().parse()


class AsyncWaiting:
    async def _wait(self, call: Callable[[], Awaitable[APIResponse[Pet]]], *, tries: int = 3) -> Pet:
        return (await call()).parse()
"""
"""Mixins for the pets."""
WITH_HELPERS: dict[str, Any] = {
    "resources": {
        "pets": {
            "methods": {"retrieve": {"operation": "retrievePet"}},
            "mixins": ["Waiting"],
            "helpers": {"wait": {"call": "retrieve", "repeat": "_wait"}},
        }
    }
}
"""A config that uses them."""


def wide_document() -> dict[str, Any]:
    """The pets, with lists that have pages and an operation that answers whole or as a stream."""
    document = deepcopy(PETS)
    document["paths"]["/visits"] = {"get": deepcopy(_VISITS)}
    document["paths"]["/answers"] = {"post": deepcopy(_ANSWERS)}
    document["components"]["schemas"] |= deepcopy(_SCHEMAS)
    return document
