"""A bare HTTP client that holds every answer against the document."""

from __future__ import annotations

import http.client
import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import yaml
from jsonschema import Draft202012Validator

from .http import AssistantsServer

HEADERS = {"Authorization": "Bearer key", "OpenAI-Beta": "assistants=v2"}
_DOCUMENT = Path(__file__).parents[2] / "spec/threads/openapi.yaml"


@cache
def document() -> Any:
    """The SDK's document."""
    return yaml.load(_DOCUMENT.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def validator(schema: str) -> Draft202012Validator:
    """What checks values against one of the document's schemas."""
    return Draft202012Validator({"$ref": f"#/components/schemas/{schema}", **document()})


def response_schema(method: str, path: str) -> str:
    """The schema of a request's answer, by its path without the ids."""
    words = [word for word in path.split("/") if "_" not in word or word == "submit_tool_outputs"]
    for template, item in document()["paths"].items():
        wanted = [word for word in template.split("/") if not word.startswith("{")]
        if wanted == words and template.count("/") == path.count("/") and method.lower() in item:
            content = item[method.lower()]["responses"]["200"]["content"]["application/json"]
            return str(content["schema"]["$ref"]).rpartition("/")[2]
    raise LookupError(path)


class Client:
    """A connection whose every JSON answer and event is checked against the document."""

    def __init__(self, server: AssistantsServer) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(server.base_url).netloc, timeout=5)

    def request(
        self, method: str, path: str, body: object = None, headers: dict[str, str] = HEADERS
    ) -> http.client.HTTPResponse:
        content = body if isinstance(body, bytes) or body is None else json.dumps(body)
        self.connection.request(method, f"/v1{path}", content, headers)
        return self.connection.getresponse()

    def call(self, method: str, path: str, body: object = None, **query: object) -> Any:
        pairs = urlencode({name.replace("include", "include[]"): value for name, value in query.items()})
        response = self.request(method, f"{path}?{pairs}" if pairs else path, body)
        value = json.loads(response.read())
        assert response.status == 200, value
        validator(response_schema(method, path)).validate(value)
        return value

    def get(self, path: str, **query: object) -> Any:
        return self.call("GET", path, **query)

    def post(self, path: str, body: object = None, **query: object) -> Any:
        return self.call("POST", path, {} if body is None else body, **query)

    def delete(self, path: str) -> Any:
        return self.call("DELETE", path)

    def error(self, status: int, method: str, path: str, body: object = None, headers: dict[str, str] = HEADERS) -> Any:
        response = self.request(method, path, body, headers)
        value = json.loads(response.read())
        assert response.status == status, value
        validator("ErrorResponse").validate(value)
        return value["error"]

    def stream(self, path: str, body: dict[str, Any]) -> list[tuple[str, Any]]:
        response = self.request("POST", path, {**body, "stream": True})
        assert response.status == 200
        assert str(response.getheader("content-type")).startswith("text/event-stream")
        return checked_events(response.read())

    def thread(self, *messages: object) -> str:
        return str(self.post("/threads", {"messages": list(messages)})["id"])

    def assistant(self, **fields: object) -> str:
        return str(self.post("/assistants", {"model": "m", **fields})["id"])

    def run(self, *messages: object, **fields: object) -> str:
        """The path of a new run of a new assistant on a new thread."""
        thread = self.thread(*messages)
        run = self.post(f"/threads/{thread}/runs", {"assistant_id": self.assistant(), **fields})
        return f"/threads/{thread}/runs/{run['id']}"


def checked_events(body: bytes) -> list[tuple[str, Any]]:
    events = []
    for block in body.decode().split("\n\n")[:-1]:
        event, _, data = block.removeprefix("event: ").partition("\ndata: ")
        if event != "done":
            value = json.loads(data)
            validator("AssistantStreamEvent").validate({"event": event, "data": value})
            events.append((event, value))
        else:
            events.append((event, data))
    return events


def names(events: list[tuple[str, Any]]) -> list[str]:
    """The events' names, each only once when it repeats."""
    listed = [name for name, _ in events]
    return [name for index, name in enumerate(listed) if index == 0 or listed[index - 1] != name]
