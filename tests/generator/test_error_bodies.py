"""The bodies of errors are of the types that a document gives them."""

from __future__ import annotations

import asyncio
import copy
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import Run, Wire, generate, wired

JSON = "application/json"
PROBLEM = {"$ref": "#/components/schemas/Problem"}
INLINE = {"type": "object", "required": ["why"], "properties": {"why": {"type": "string"}}}


def _error(schema: dict[str, Any], media_type: str = JSON) -> dict[str, Any]:
    return {"description": "An error.", "content": {media_type: {"schema": schema}}}


def _operation(**responses: Any) -> dict[str, Any]:
    answers = {status.removeprefix("_"): response for status, response in responses.items()}
    return {"post": {"tags": ["jobs"], "responses": {"204": {"description": "Done."}, **answers}}}


OPERATIONS: dict[str, dict[str, Any]] = {
    "plain": _operation(),
    "usual": _operation(default=_error(PROBLEM, "application/problem+json")),
    "other": _operation(default=_error(PROBLEM), _409=_error(INLINE), _422={"$ref": "#/components/responses/Invalid"}),
    "union": _operation(_4XX=_error({"oneOf": [PROBLEM, {"$ref": "#/components/schemas/Conflict"}]})),
    "text": _operation(default=_error(PROBLEM), _404=_error({"type": "string"}, "text/plain")),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {f"/{name}": {"post": {"operationId": name, **item["post"]}} for name, item in OPERATIONS.items()},
        "components": {
            "responses": {"Invalid": _error({"type": "array", "items": {"type": "string"}})},
            "schemas": {
                "Problem": {"type": "object", "properties": {"title": {"type": "string"}}},
                "Conflict": {"type": "object", "required": ["other"], "properties": {"other": {"type": "integer"}}},
            },
        },
    }
    run = generate(tmp_path_factory.mktemp("errors"), document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    return run


@pytest.fixture(scope="module")
def wire(run: Run) -> Iterator[Wire]:
    with wired(run, max_retries=0) as wire:
        yield wire


@pytest.fixture(params=["sync", "async", "raw"])
def fail(request: pytest.FixtureRequest, wire: Wire) -> Callable[..., Any]:
    """The error of a method."""

    def call(name: str, status: int, body: object, **answer: Any) -> Any:
        content = {"content": body} if isinstance(body, bytes) else {"json": body}
        wire.answers[:] = [httpx2.Response(status, **content, **answer)]
        jobs = wire.client.jobs.with_raw_response if request.param == "raw" else wire.client.jobs
        method = getattr(wire.async_client.jobs if request.param == "async" else jobs, name)
        with pytest.raises(wire.modules["__init__"].APIStatusError) as caught:
            asyncio.run(method()) if request.param == "async" else method()
        return caught.value

    return call


@pytest.mark.parametrize(
    ("name", "status", "body", "kind"),
    [
        ("usual", 400, {"title": "no"}, "Problem"),
        ("usual", 503, {"title": "no"}, "Problem"),
        ("plain", 404, {"title": "no"}, "Problem"),
        ("plain", 409, {"title": "no"}, "Problem"),
        ("other", 404, {"title": "no"}, "Problem"),
        ("other", 409, {"why": "no"}, "JobOtherError409"),
        ("union", 409, {"other": 1}, "Conflict"),
        ("union", 500, {"title": "no"}, "Problem"),
        ("usual", 404, {"title": [5], "more": [1]}, "Problem"),
    ],
)
def test_the_status_selects_the_type(
    fail: Callable[..., Any], wire: Wire, name: str, status: int, body: dict[str, object], kind: str
) -> None:
    error = fail(name, status, body)
    assert type(error.parsed).__name__ == kind
    assert isinstance(error.parsed, vars(wire.modules["types.errors"])[kind])
    assert error.parsed.to_dict(warnings=False) == body
    assert error.parsed is error.parsed
    assert error.body == body


def test_a_body_need_not_be_an_object(fail: Callable[..., Any]) -> None:
    assert fail("other", 422, ["too short"]).parsed == ["too short"]


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b'"no"', b"null", b"[" * 100_000])
def test_what_is_not_of_the_type_is_none(fail: Callable[..., Any], body: bytes) -> None:
    assert fail("usual", 400, body).parsed is None


def test_an_error_can_be_copied_and_pickled_before_and_after_it_was_asked(fail: Callable[..., Any]) -> None:
    error = fail("other", 409, {"why": "no"})
    for _ in range(2):
        for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
            assert twin.parsed.why == "no"
        assert error.parsed.why == "no"


def test_the_types_are_not_loaded_before_somebody_asks(run: Run) -> None:
    program = """
import sys, httpx2, lab
transport = httpx2.MockTransport(lambda _: httpx2.Response(409, json={"why": "no"}))
client = lab.Lab(http_client=httpx2.Client(transport=transport), max_retries=0)
try:
    client.jobs.other()
except lab.ConflictError as error:
    assert "lab.types.errors" not in sys.modules
    assert error.parsed.why == "no"
    assert "lab.types.errors" in sys.modules
"""
    environment = {"PYTHONPATH": f"{run.output}:{':'.join(sys.path)}"}
    subprocess.run([sys.executable, "-c", program], check=True, cwd=run.output, env=environment)


def test_an_api_that_describes_no_errors_has_no_types(tmp_path: Path) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Calm", "version": "1"},
        "servers": [{"url": "https://calm.example/v1"}],
        "paths": {"/plain": {"post": {"operationId": "plain", **_operation()["post"]}}},
    }
    run = generate(tmp_path, document)
    assert "calm/_errors.py" not in run.files()
    with wired(run, max_retries=0) as wire:
        wire.answers[:] = [httpx2.Response(400, json={"title": "no"})]
        with pytest.raises(wire.modules["__init__"].APIStatusError, match="no") as caught:
            wire.client.jobs.plain()
        assert caught.value.parsed is None
