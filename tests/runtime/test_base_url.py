"""Where requests go."""

from __future__ import annotations

import pytest
from specloom.runtime.errors import SDKError
from specloom.runtime.requests import Request

from .support import KEY, Clients, Pet, PetStore, Script, http, ok

GET = Request("GET", "/pets/1")


def test_user_info_of_the_base_url_is_sent_but_not_shown() -> None:
    server = Script(ok())
    client = PetStore(api_key=KEY, base_url="https://user:pass%40word@x.example.com/v1", http_client=http(server))
    client.request(GET, Pet)
    client.copy().request(GET, Pet)
    for request in server.requests:
        assert request.headers["authorization"] == "Basic dXNlcjpwYXNzQHdvcmQ="
        assert request.url == "https://x.example.com/v1/pets/1"
    assert "pass" not in repr(client) + str(client.base_url)


@pytest.mark.parametrize("url", ["https://x/v1?a=b", "https://x/v1#a"])
def test_a_base_url_with_a_query_is_refused(url: str) -> None:
    with pytest.raises(SDKError, match="base_url"):
        PetStore(api_key=KEY, base_url=url)


def test_a_url_outside_of_the_base_url_is_refused(clients: Clients) -> None:
    server = Script(ok())
    with pytest.raises(ValueError, match="base_url"):
        clients.call(server, lambda client: client.get("https://evil.example.com/", cast_to=Pet))
    assert server.requests == []
