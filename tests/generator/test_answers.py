"""What a document says of a response is what a method returns: by status, then by media type."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from .support import Wire, generate, wired

JSON = "application/json"
RESULT = {"$ref": "#/components/schemas/Result"}
JOB = {"$ref": "#/components/schemas/Job"}
TEXT = {"type": "string"}
FILE = {"type": "string", "format": "binary"}


def _answer(**content: Any) -> dict[str, Any]:
    return {"description": "An answer.", "content": {name: {"schema": schema} for name, schema in content.items()}}


BARE: dict[str, Any] = {"description": "Nothing."}
OPERATIONS: dict[str, dict[str, Any]] = {
    "names": {"200": _answer(**{JSON: {"type": "array", "items": TEXT}}), "204": BARE},
    "start": {"200": _answer(**{JSON: RESULT}), "202": _answer(**{JSON: JOB})},
    "export": {"200": _answer(**{JSON: RESULT}), "202": BARE},
    "ranges": {"200": _answer(**{JSON: RESULT}), "2XX": _answer(**{JSON: JOB}), "default": _answer(**{JSON: TEXT})},
    "kinds": {
        "200": _answer(
            **{"text/csv": TEXT, "application/xml": RESULT, "image/*": FILE, "application/vnd.lab+json": RESULT}
        )
    },
    "twins": {"200": _answer(**{"application/xml": RESULT, JSON: RESULT, "text/plain": RESULT})},
    "word": {"200": _answer(**{JSON: TEXT})},
    "colour": {"200": _answer(**{JSON: {"type": ["string", "null"], "enum": ["red", "blue", None]}})},
    "csv": {"200": _answer(**{"text/csv; charset=latin-1": TEXT})},
    "xml": {"200": _answer(**{"application/xml": RESULT})},
    "picture": {"200": _answer(**{"image/png": FILE})},
    "problem": {"200": _answer(**{"application/problem+json": RESULT})},
    "redirect": {"302": BARE, "default": _answer(**{JSON: RESULT})},
    "only_default": {"default": _answer(**{JSON: RESULT})},
}


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {
            f"/{name}": {"get": {"tags": ["jobs"], "operationId": name, "responses": responses}}
            for name, responses in OPERATIONS.items()
        },
        "components": {
            "schemas": {
                "Result": {"type": "object", "required": ["rows"], "properties": {"rows": {"type": "integer"}}},
                "Job": {"type": "object", "required": ["jobId"], "properties": {"jobId": TEXT}},
            }
        },
    }
    run = generate(tmp_path_factory.mktemp("answers"), document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        yield wire


@pytest.fixture(params=["sync", "async", "raw", "async raw", "streamed"])
def call(request: pytest.FixtureRequest, wire: Wire) -> Callable[..., Any]:
    """Call a method in one of the ways that there are, answered as given."""

    def run(name: str, *answers: httpx2.Response) -> Any:
        wire.answers[:] = answers
        jobs, async_jobs = wire.client.jobs, wire.async_client.jobs
        if request.param == "sync":
            return getattr(jobs, name)()
        if request.param == "async":
            return asyncio.run(getattr(async_jobs, name)())
        if request.param == "raw":
            return getattr(jobs.with_raw_response, name)().parse()
        if request.param == "async raw":
            return asyncio.run(getattr(async_jobs.with_raw_response, name)()).parse()
        with getattr(jobs.with_streaming_response, name)() as response:
            return response.parse()

    return run


def _json(status: int, value: object, media_type: str = JSON) -> httpx2.Response:
    return httpx2.Response(status, json=value, headers={"content-type": media_type})


def _named(value: Any) -> tuple[str, dict[str, object]]:
    return type(value).__name__, value.to_dict()


def test_a_status_without_content_is_none(call: Callable[..., Any]) -> None:
    assert call("names", _json(200, ["a"])) == ["a"]
    assert call("names", httpx2.Response(204)) is None


@pytest.mark.parametrize(
    ("name", "status", "body", "expected"),
    [
        ("start", 200, {"rows": 3}, ("Result", {"rows": 3})),
        ("start", 202, {"jobId": "a"}, ("Job", {"jobId": "a"})),
        ("start", 202, {"rows": 3}, ("Job", {"rows": 3})),
        ("start", 201, {"rows": 3}, ("Result", {"rows": 3})),
        ("ranges", 200, {"rows": 3}, ("Result", {"rows": 3})),
        ("ranges", 207, {"jobId": "a"}, ("Job", {"jobId": "a"})),
        ("export", 200, {"rows": 3}, ("Result", {"rows": 3})),
        ("export", 202, {"rows": 4}, ("Result", {"rows": 4})),
        ("only_default", 201, {"rows": 3}, ("Result", {"rows": 3})),
    ],
)
def test_each_status_is_read_with_its_own_schema(
    call: Callable[..., Any], name: str, status: int, body: object, expected: object
) -> None:
    kind, fields = _named(call(name, _json(status, body)))
    assert (kind, {key: value for key, value in fields.items() if value is not None}) == expected


@pytest.mark.parametrize("value", ["red", None, "a colour that is not in the document"])
def test_constants_without_a_name_are_read(call: Callable[..., Any], value: object) -> None:
    assert call("colour", httpx2.Response(200, content=json.dumps(value))) == value


def test_an_empty_body_is_no_error_where_it_is_documented(call: Callable[..., Any], wire: Wire) -> None:
    assert call("export", httpx2.Response(202)) is None
    invalid = wire.modules["__init__"].APIResponseValidationError
    with pytest.raises(invalid):
        call("export", httpx2.Response(200))
    with pytest.raises(invalid):
        call("names", httpx2.Response(200))


@pytest.mark.parametrize(
    ("media_type", "content", "expected"),
    [
        ("text/csv; charset=latin-1", b"caf\xe9", "café"),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("application/vnd.lab+json", b'{"rows":1}', ("Result", {"rows": 1})),
        ("application/json", b'{"rows":1}', ("Result", {"rows": 1})),
    ],
)
def test_then_the_media_type_decides(
    call: Callable[..., Any], wire: Wire, media_type: str, content: bytes, expected: object
) -> None:
    found = call("kinds", httpx2.Response(200, content=content, headers={"content-type": media_type}))
    assert (found if isinstance(found, (str, bytes)) else _named(found)) == expected
    assert wire.last.headers["accept"] == "application/vnd.lab+json, text/csv, image/*"


@pytest.mark.parametrize(
    ("name", "answer", "expected", "accept"),
    [
        ("word", _json(200, "abc"), "abc", JSON),
        ("word", httpx2.Response(200, content=b"abc", headers={"content-type": "text/plain"}), "abc", JSON),
        ("word", httpx2.Response(200, content=b"1.10", headers={"content-type": JSON}), "1.10", JSON),
        (
            "csv",
            httpx2.Response(200, content=b"\xe9,1", headers={"content-type": "text/csv; charset=latin-1"}),
            "é,1",
            "text/csv",
        ),
        (
            "xml",
            httpx2.Response(200, content=b"<rows>1</rows>", headers={"content-type": "application/xml"}),
            "<rows>1</rows>",
            "application/xml",
        ),
        ("picture", httpx2.Response(200, content=b"\x89PNG"), b"\x89PNG", "image/png"),
    ],
)
def test_text_and_bytes(
    call: Callable[..., Any], wire: Wire, name: str, answer: httpx2.Response, expected: object, accept: str
) -> None:
    again = httpx2.Response(answer.status_code, content=answer.content, headers=answer.headers)
    assert call(name, again) == expected
    assert wire.last.headers["accept"] == accept


def test_json_of_any_name_is_json(call: Callable[..., Any], wire: Wire) -> None:
    assert _named(call("problem", _json(200, {"rows": 1}, "application/problem+json"))) == ("Result", {"rows": 1})
    assert wire.last.headers["accept"] == "application/problem+json"


def test_other_words_for_the_same_schema_are_not_asked_for(call: Callable[..., Any], wire: Wire) -> None:
    assert _named(call("twins", _json(200, {"rows": 1}))) == ("Result", {"rows": 1})
    assert wire.last.headers["accept"] == JSON


def test_a_redirect_to_a_file_gives_the_file(call: Callable[..., Any], wire: Wire) -> None:
    found = call(
        "redirect",
        httpx2.Response(302, headers={"location": "https://files.example/1"}),
        httpx2.Response(200, content=b"\x00\x01"),
    )
    assert found == b"\x00\x01"
    assert str(wire.last.url) == "https://files.example/1"
