"""How long a request and a call may take."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from specloom.runtime.requests import Request
from specloom.runtime.sentinels import not_given

from .support import KEY, Clients, Pet, PetStore, Script, ok


@pytest.mark.parametrize(
    ("client_timeout", "http_timeout", "request_timeout", "read"),
    [
        (not_given, None, not_given, 600),
        (7, None, not_given, 7),
        (None, None, not_given, None),
        (7, None, 8, 8),
        (7, None, None, None),
        (not_given, 9, not_given, 9),
        (7, 9, not_given, 7),
        (httpx2.Timeout(1, read=2), None, not_given, 2),
    ],
)
def test_timeouts(client_timeout: Any, http_timeout: Any, request_timeout: Any, read: float | None) -> None:
    server = Script(ok())
    options = {} if http_timeout is None else {"timeout": http_timeout}
    http_client = httpx2.Client(transport=httpx2.MockTransport(server), **options)
    client = PetStore(api_key=KEY, timeout=client_timeout, http_client=http_client)
    client.request(Request("GET", "/pets", timeout=request_timeout), Pet)
    assert server.requests[0].extensions["timeout"]["read"] == read


def test_a_timeout_of_another_type_is_refused(clients: Clients) -> None:
    with pytest.raises(TypeError, match="timeout"):
        clients.request(Script(ok()), Request("GET", "/", timeout="5"))  # type: ignore[arg-type]
