"""Where requests go."""

from __future__ import annotations

import pytest
from specloom.runtime.common.errors import SDKError
from specloom.runtime.requests.request import Request

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


PASSWORDS = ["can/ary", "12/34canary", "can@/ary", "can/a@ry", "can?ary", "can#ary", "can:ary/"]


@pytest.mark.parametrize("password", PASSWORDS)
def test_a_password_that_is_not_encoded_is_refused_and_not_quoted(clients: Clients, password: str) -> None:
    for user_info in (f"user:{password}", f"{password}:user"):
        server = Script(ok())
        with pytest.raises(SDKError, match="base_url") as caught:
            clients.request(server, GET, base_url=f"https://{user_info}@host/v1")
        assert "ary" not in f"{caught.value!r} {caught.value.__cause__!r}"
        assert server.requests == []


@pytest.mark.parametrize(
    "host",
    [
        *("a" * 64 + ".example.com", "api..example.com", ".example.com", "example.com:65536", "example.com:port"),
        *("ü" * 70 + ".com", "xn--ü.com", "[::g]", "[::1", "1.2.3.999", "", ":80"),
    ],
)
@pytest.mark.parametrize("user_info", ["", "user:canary@"])
def test_a_host_that_cannot_exist_is_one_error_for_both_clients(clients: Clients, host: str, user_info: str) -> None:
    server = Script(ok())
    with pytest.raises(SDKError, match="base_url") as caught:
        clients.request(server, GET, base_url=f"https://{user_info}{host}/v1")
    assert "canary" not in f"{caught.value!r}"
    assert server.requests == []


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://example.com", "https://example.com/"),
        (" https://example.com./v1/ ", "https://example.com./v1/"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/"),
        ("http://127.0.0.1:65535", "http://127.0.0.1:65535/"),
        ("https://user:p%40s%2Fs@example.com/a/b", "https://example.com/a/b/"),
        ("https://" + "a" * 63 + ".example.com", "https://" + "a" * 63 + ".example.com/"),
    ],
)
def test_hosts_that_can_exist(clients: Clients, url: str, base: str) -> None:
    server = Script(ok())
    assert clients.request(server, GET, base_url=url).id == "p1"
    assert str(server.requests[0].url) == f"{base}pets/1"
