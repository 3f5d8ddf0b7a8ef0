"""A server of any document: it answers each request with what the document describes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import httpx2

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
TOKEN = {"access_token": "token", "token_type": "bearer", "expires_in": 3600}
_TEXTS = {"date": "2026-01-31", "date-time": "2026-01-31T12:00:00Z", "byte": "aGVsbG8="}
_STREAMS = re.compile("event-stream|ndjson|jsonl|json-seq")
_MAX_DEPTH = 5


class Answers:
    """Answers for the requests of an SDK; the second of a kind gets what ends a list.

    Args:
        document: in one file, which may lack what an overlay or another file adds: of that, it knows no more than JSON.
        done: the data that ends a stream.
    """

    def __init__(self, document: Mapping[str, Any], done: str = "[DONE]") -> None:
        self._document = document
        self._done = done
        self._asked: set[tuple[str, str]] = set()
        self.unknown: list[str] = []
        """Routes that the document does not have."""

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        key = (request.method, request.url.path)
        again = key in self._asked
        self._asked.add(key)
        operation = self._operation(request)
        if operation is None:
            self.unknown.append(" ".join(key))
            return httpx2.Response(200, json=TOKEN)
        accept = request.headers.get("Accept", "")
        if _STREAMS.search(accept):
            operation = self._streaming(operation, accept)
        return self._response(operation, self._wants_stream(request), again=again)

    def _operation(self, request: httpx2.Request) -> dict[str, Any] | None:
        found: list[tuple[int, dict[str, Any]]] = []
        for path, item in self._document.get("paths", {}).items():
            pattern = "[^/]+".join(map(re.escape, re.split(r"{[^{}]*}", path.partition("?")[0])))
            operation = self._followed(item).get(request.method.lower())
            if operation and re.search(f"{pattern}/?$", request.url.path):
                found.append((path.count("{") * 1000 - len(path), operation))
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _streaming(self, operation: dict[str, Any], media_type: str) -> dict[str, Any]:
        """An operation that can stream, though the document may say that by a field of the body alone."""
        responses = {status: self._followed(response) for status, response in operation["responses"].items()}
        for response in responses.values():
            content = response.get("content", {})
            if content and not any(map(_STREAMS.search, content)):
                response["content"] = {**content, media_type: next(iter(content.values()))}
        return {**operation, "responses": responses}

    def _wants_stream(self, request: httpx2.Request) -> bool:
        return b"true" in request.content or "true" in str(request.url.query)

    def _response(self, operation: dict[str, Any], streamed: bool, *, again: bool) -> httpx2.Response:
        responses = operation.get("responses", {})
        status = min((name for name in responses if str(name)[0] in "2"), default=next(iter(responses), "200"))
        content = self._followed(responses.get(status, {})).get("content", {})
        code = int(status) if str(status).isdigit() and int(status) < 300 else 200
        streams = [name for name in content if _STREAMS.search(name)]
        others = sorted((name for name in content if name not in streams), key=lambda name: "json" not in name)
        if streams and (streamed or not others):
            media_type = self._followed(content[streams[0]])
            schema = media_type.get("itemSchema") or media_type.get("schema", {})
            return self._stream(code, streams[0], self._value(schema, again=False))
        if not others:
            return httpx2.Response(204 if code == 204 else code)
        if "json" not in others[0] and others[0] != "*/*":
            return httpx2.Response(code, content=b"content", headers={"Content-Type": others[0]})
        value = self._value(self._followed(content[others[0]]).get("schema", {}), again=again)
        return httpx2.Response(code, json=value)

    def _stream(self, code: int, media_type: str, value: Any) -> httpx2.Response:
        if isinstance(value, list):
            value = value[0]
        text = json.dumps(value) + "\n"
        if "event-stream" in media_type:
            name = f"event: {value['event']}\n" if isinstance(value, dict) and "event" in value else ""
            data = value["data"] if isinstance(value, dict) and "data" in value else value
            text = f"{name}data: {data if isinstance(data, str) else json.dumps(data)}\n\ndata: {self._done}\n\n"
        prefix = "\x1e" if "json-seq" in media_type else ""
        return httpx2.Response(code, content=(prefix + text).encode(), headers={"Content-Type": media_type})

    def _value(self, schema: Any, depth: int = 0, *, again: bool) -> Any:
        """A value of a schema: all of its properties, or `again` those that it must have."""
        schema = self._followed(schema)
        values = [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]
        if values:
            return values[0]
        again = again or depth >= _MAX_DEPTH
        for key in ("oneOf", "anyOf"):
            members = [item for item in schema.get(key, []) if item.get("type") != "null"]
            if members and depth < 4 * _MAX_DEPTH:
                return self._value({**_without(schema, key), **self._followed(members[0])}, depth + 1, again=again)
        if "allOf" in schema and depth < 4 * _MAX_DEPTH:
            return self._value(self._merged(schema), depth + 1, again=again)
        return self._typed(schema, _type(schema), depth + 1, again)

    def _typed(self, schema: dict[str, Any], kind: str, depth: int, again: bool) -> Any:
        if kind == "object":
            required = schema.get("required", [])
            names = [name for name in schema.get("properties", {}) if name in required or not again]
            return {name: self._value(schema["properties"][name], depth, again=again) for name in names}
        if kind == "array":
            return [] if again or depth > _MAX_DEPTH else [self._value(schema.get("items", {}), depth, again=again)]
        if kind == "string":
            return "" if again and "format" not in schema else _TEXTS.get(schema.get("format", ""), "text")
        return {"integer": 1, "number": 1.5, "boolean": not again, "null": None}.get(kind, {})

    def _merged(self, schema: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in (*map(self._followed, schema["allOf"]), _without(schema, "allOf")):
            part = self._merged(part) if "allOf" in part else part
            properties = {**found.get("properties", {}), **part.get("properties", {})}
            required = [*found.get("required", []), *part.get("required", [])]
            found = {**found, **part, "properties": properties, "required": required}
        return found

    def _followed(self, node: Any) -> dict[str, Any]:
        for _ in range(20):
            if not isinstance(node, dict) or "$ref" not in node:
                break
            node = self._target(node["$ref"])
        return node if isinstance(node, dict) else {}

    def _target(self, reference: str) -> Any:
        node: Any = self._document
        for token in _tokens(reference):
            node = node.get(token, {}) if isinstance(node, dict) else {}
        return node


def _tokens(reference: str) -> Iterator[str]:
    for token in reference.partition("#")[2].split("/")[1:]:
        yield token.replace("~1", "/").replace("~0", "~")


def _type(schema: Mapping[str, Any]) -> str:
    kinds = schema.get("type", "")
    names = kinds if isinstance(kinds, list) else [kinds]
    usual = "object" if schema.get("properties") else "array" if "items" in schema else ""
    return next((name for name in names if name and name != "null"), usual)


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name not in (key, "discriminator")}
