"""What is logged, and what never is."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import httpx2
import pytest
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import APIStatusError
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request

from .support import KEY, SETTINGS, Clients, Script, ok

REQUEST = Request(
    "POST",
    "/pets/1",
    body={"a": "canary-body"},
    query={"q": "canary-query"},
    extra_headers={"X-Custom": "canary-header"},
)


@pytest.fixture(autouse=True)
def plain_logging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # What a configured level leaves behind must not reach the next test.
    monkeypatch.setattr(logging, "basicConfig", lambda **options: None)
    yield
    logging.getLogger("pet_store").setLevel(logging.NOTSET)


@pytest.mark.usefixtures("no_wait")
def test_nothing_private_is_logged(clients: Clients, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = Script(httpx2.ReadError("reset"), httpx2.Response(500), ok())
    clients.request(server, REQUEST, base_url="https://user:canary-pass@api.example.com/v1")
    with pytest.raises(APIStatusError):
        clients.request(Script(httpx2.Response(400, json={"message": "no"})), REQUEST)
    everything = caplog.text + "".join(str(vars(record)) for record in caplog.records)
    assert "canary" not in everything
    assert KEY not in everything
    messages = [record.getMessage() for record in caplog.records if record.name == "pet_store"]
    assert messages[0] == "POST https://api.example.com/v1/pets/1, attempt 1"
    assert messages[1] == "retry 1 of 2 in 0.0 s, after a connection error"
    assert messages[3] == "retry 2 of 2 in 0.0 s, after status 500"
    assert messages[5] == "POST https://api.example.com/v1/pets/1: 200, request id None"


@pytest.mark.parametrize(("value", "level"), [("info", logging.INFO), ("DEBUG", logging.DEBUG), ("loud", 0), ("", 0)])
def test_the_environment_turns_logging_on(monkeypatch: pytest.MonkeyPatch, value: str, level: int) -> None:
    monkeypatch.setenv("PETS_LOG", value)
    SyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}))
    assert logging.getLogger("pet_store").level == level


def test_other_users_of_the_http_library_keep_their_logs(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "httpx2")
    Clients("sync").request(Script(ok()), REQUEST)
    with httpx2.Client(transport=httpx2.MockTransport(lambda request: ok())) as client:
        client.get("https://unrelated.example.org/?q=1")
    assert "https://unrelated.example.org/?q=1" in caplog.text
    assert "https://api.example.com/v1/pets/1 " in caplog.text
