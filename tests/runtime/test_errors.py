"""Errors: which, with what text, and safe to pass around."""

from __future__ import annotations

import copy
import pickle

import httpx2
import pytest
from specloom.runtime.common import errors
from specloom.runtime.options.settings import Credential
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import DataFormat

from .support import KEY, SETTINGS, Body, Clients, Script

GET = Request("GET", "/pets/1", max_retries=0)


def test_an_error_of_one_status_says_which() -> None:
    assert errors.NotFoundError.status_code == 404
    assert not hasattr(errors.InternalServerError, "status_code")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.APIStatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.InternalServerError),
        (529, errors.InternalServerError),
    ],
)
def test_the_status_selects_the_error(clients: Clients, status: int, error: type[errors.APIError]) -> None:
    body = {"error": {"message": "no", "code": "c", "param": "p", "type": "t"}}
    server = Script(httpx2.Response(status, json=body, headers={"x-request-id": "req_1"}))
    with pytest.raises(errors.APIStatusError) as caught:
        clients.request(server, GET)
    raised = caught.value
    assert type(raised) is error
    assert str(raised) == raised.message == f"Error code: {status} - no"
    assert (raised.code, raised.param, raised.type) == ("c", "p", "t")
    assert raised.body == body["error"]
    assert raised.status_code == status
    assert raised.request_id == "req_1"
    assert raised.request.method == "GET"


@pytest.mark.parametrize(
    ("content", "message", "body"),
    [
        (b"", "", None),
        (b"<html>\n<h1>oops</h1> again</html>", " - oops again", "<html>\n<h1>oops</h1> again</html>"),
        (b"\xff\xfe", " - \ufffd\ufffd", "\ufffd\ufffd"),
        (b'{"error": "plain"}', " - plain", {"error": "plain"}),
        (b'{"error": ["a"]}', " - a", {"error": ["a"]}),
        (b'{"error": null, "message": "flat"}', " - flat", {"error": None, "message": "flat"}),
        (b'{"message": 5}', ' - {"message": 5}', {"message": 5}),
        (b'{"detail": "missing"}', " - missing", {"detail": "missing"}),
        (b'["a"]', " - a", ["a"]),
        (b'"text"', " - text", "text"),
        (b"null", "", None),
        (b"[" * 100_000, f" - {'[' * 199}…", "[" * 100_000),
    ],
)
def test_error_bodies_may_be_anything(clients: Clients, content: bytes, message: str, body: object) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        clients.request(Script(httpx2.Response(400, content=content)), GET)
    assert caught.value.message == f"Error code: 400{message}"
    assert caught.value.body == body
    assert caught.value.code is None


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"message": "no room", "code": "full"}, "no room"),
        ({"error": {"message": "no room", "errors": [{"message": "no room", "reason": "full"}]}}, "no room"),
        ({"error": {"code": 404, "status": "NOT_FOUND", "message": "gone"}}, "gone"),
        ({"error": "Not Found", "message": "no such pet", "status": 404}, "no such pet"),
        ({"error": "invalid_grant", "error_description": "The code is old."}, "invalid_grant: The code is old."),
        ({"title": "Out of credit", "detail": "It costs 50."}, "Out of credit: It costs 50."),
        ({"title": "Out of credit", "status": 403}, "Out of credit"),
        ({"detail": [{"loc": ["body", "age"], "msg": "too young", "type": "x"}]}, "body.age: too young"),
        ({"detail": [{"loc": ["query", n], "msg": "bad"} for n in "abcde"]}, "query.a: bad; query.b: bad; query.c: "),
        ({"detail": {"message": "nested"}}, "nested"),
        ({"errors": [{"message": "first"}, {"reason": "second"}]}, "first; second"),
        ({"errors": ["first", "second"]}, "first; second"),
        ({"message": "Failed", "errors": [{"field": "name", "code": "missing"}]}, "Failed: name: missing"),
        ({"title": "Not valid.", "errors": {"Name": ["is required", "is short"]}}, "Name: is required; is short"),
        ({"err": "no"}, "no"),
        ({"fault": {"faultstring": "quota"}}, "quota"),
        ({"error": {"error": {"error": {"error": {"error": "deep"}}}}}, '{"error":'),
        ({"status": 400, "path": "/pets"}, '{"status":'),
        ([{"errorMessage": "in a list"}], "in a list"),
    ],
)
def test_the_message_is_what_the_body_says(clients: Clients, body: object, message: str) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        clients.request(Script(httpx2.Response(400, json=body)), GET)
    assert caught.value.message.removeprefix("Error code: 400 - ").replace(" ", "").find(message.replace(" ", "")) >= 0
    assert len(caught.value.message) < 250


def test_a_long_body_is_shortened_after_its_secrets_were_taken_out(clients: Clients) -> None:
    content = f"{'x' * 170} {KEY} {'y' * 1000}".encode()
    with pytest.raises(errors.BadRequestError) as caught:
        clients.request(Script(httpx2.Response(400, content=content)), GET)
    assert KEY[:6] not in caught.value.message
    assert caught.value.message.endswith("…")


def test_a_failure_inside_of_an_error_body_is_typed(clients: Clients) -> None:
    body = Body(b'{"err', httpx2.ReadError("reset"))
    with pytest.raises(errors.APIConnectionError):
        clients.request(Script(httpx2.Response(400, stream=body)), GET)


def test_the_error_of_a_stream_is_read(clients: Clients) -> None:
    server = Script(httpx2.Response(404, stream=Body(b'{"error": {"message": "no such pet"}}')))
    with pytest.raises(errors.NotFoundError, match="no such pet"):
        clients.call(server, lambda client: client.stream(GET, DataFormat(object)))


@pytest.mark.parametrize(
    "credential",
    [
        Credential("api_key", "bearer"),
        Credential("api_key", "header", name="X-Key"),
        Credential("api_key", "query", name="key"),
        Credential("api_key", "basic"),
    ],
)
def test_a_server_that_repeats_the_key_does_not_get_it_into_the_message(
    clients: Clients, credential: Credential
) -> None:
    def echo(request: httpx2.Request) -> httpx2.Response:
        seen = [*request.headers.values(), *request.url.params.values()]
        return httpx2.Response(401, json={"error": {"message": f"wrong: {' '.join(seen)}"}})

    settings = SETTINGS._replace(credentials=(credential,))
    with pytest.raises(errors.AuthenticationError, match=r"\[redacted\]") as caught:
        clients.request(echo, GET, settings=settings)
    assert KEY not in str(caught.value)
    assert KEY not in repr(caught.value)


def example_errors() -> list[errors.APIError]:
    request = httpx2.Request("POST", "https://x/y", content=b"{}")
    response = httpx2.Response(429, json={"error": {"code": "c"}}, request=request)
    return [
        errors.APIError("no", request, body={"code": "c"}),
        errors.APIConnectionError(request=request),
        errors.APITimeoutError(request),
        errors.IncompleteStreamError(request=request),
        errors.RateLimitError("slow", response=response, body={"code": "c"}),
        errors.APIResponseValidationError(response, None),
    ]


@pytest.mark.parametrize("error", example_errors(), ids=lambda error: type(error).__name__)
def test_errors_can_be_pickled_and_copied(error: errors.APIError) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert (twin.message, twin.body, twin.code) == (error.message, error.body, error.code)
        assert twin.request.method == "POST"
        if isinstance(twin, errors.APIStatusError):
            assert (twin.status_code, twin.request_id) == (429, None)


def test_an_answer_that_is_not_json(clients: Clients) -> None:
    server = Script(httpx2.Response(200, content=b"<html>secret", headers={"content-type": "text/html"}))
    with pytest.raises(errors.APIResponseValidationError, match=r"not JSON.*text/html") as caught:
        clients.request(server, GET)
    assert "secret" not in str(caught.value)
    assert caught.value.body == "<html>secret"


@pytest.mark.parametrize("content", [b"null", b"[]", b'"x"', b""])
def test_an_answer_that_is_no_object(clients: Clients, content: bytes) -> None:
    with pytest.raises(errors.APIResponseValidationError):
        clients.request(Script(httpx2.Response(200, content=content)), GET)


def test_a_strict_client_names_the_field_but_not_the_value(clients: Clients) -> None:
    server = Script(httpx2.Response(200, json={"id": "p1", "kind": "dragon"}))
    with pytest.raises(errors.APIResponseValidationError, match=r"kind: Input should be 'cat' or 'dog'") as caught:
        clients.request(server, GET, strict_response_validation=True)
    assert "dragon" not in str(caught.value)
    assert caught.value.body == {"id": "p1", "kind": "dragon"}
