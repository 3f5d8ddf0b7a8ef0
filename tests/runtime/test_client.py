"""What a client sends besides what it is asked to, and its life."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import SDKError
from specloom.runtime.common.sentinels import omit
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.options.settings import Credential, ParameterOption, ServerVariable
from specloom.runtime.requests.request import Request

from .support import BASE_URL, KEY, SETTINGS, Clients, Pet, PetStore, Script, http, ok

GET = Request("GET", "/pets/1")
POST = Request("POST", "/pets", body={"a": 1})


def test_headers(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, POST, header_options={"organization": "org"}, max_retries=0)
    assert sorted(server.requests[0].headers.multi_items()) == [
        ("accept", "application/json"),
        ("accept-encoding", server.requests[0].headers["accept-encoding"]),
        ("authorization", f"Bearer {KEY}"),
        ("connection", "keep-alive"),
        ("content-length", "7"),
        ("content-type", "application/json"),
        ("host", "api.example.com"),
        ("pets-organization", "org"),
        ("user-agent", "pet-store/1.2.3 python"),
    ]
    assert server.requests[0].url == f"{BASE_URL}/pets"


def test_the_callers_headers_win_and_omit_removes(clients: Clients) -> None:
    server = Script(ok())
    request = Request(
        "GET",
        "/pets",
        headers={"Pets-Beta": "v2", "X-Kept": "1", "X-Omitted": omit},
        extra_headers={"pets-beta": "v3", "AUTHORIZATION": omit, "User-Agent": "mine"},
    )
    clients.request(server, request, default_headers={"X-Default": "d", "X-Kept": "0"})
    headers = server.requests[0].headers
    assert (headers["pets-beta"], headers["x-kept"], headers["x-default"]) == ("v3", "1", "d")
    assert headers["user-agent"] == "mine"
    assert "authorization" not in headers
    assert "x-omitted" not in headers


def test_what_is_set_on_the_http_client_applies() -> None:
    server = Script(ok())
    http_client = httpx2.Client(
        transport=httpx2.MockTransport(server),
        headers={"X-Proxy": "p"},
        params={"tenant": "t"},
        cookies={"session": "s"},
    )
    client = PetStore(api_key=KEY, http_client=http_client)
    client.request(POST, Pet)
    http_client.headers["X-Proxy"] = "q"
    client.request(GET, Pet)
    first, second = server.requests
    assert (first.headers["x-proxy"], second.headers["x-proxy"]) == ("p", "q")
    assert first.headers["cookie"] == "session=s"
    assert first.content == b'{"a":1}'
    assert first.headers["content-length"] == "7"
    assert first.url.params["tenant"] == "t"


@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ({"X-A": "a\r\nX-B: b"}, ValueError),
        ({"X-A": "a\n"}, ValueError),
        ({"X-A": "ü"}, ValueError),
        ({"X-A": "a\x00"}, ValueError),
        ({"X-A:": "a"}, ValueError),
        ({"": "a"}, ValueError),
        ({"X-A": 5}, TypeError),
    ],
)
def test_a_header_that_cannot_be_sent_is_refused(
    clients: Clients, headers: dict[str, Any], error: type[Exception]
) -> None:
    server = Script(ok())
    with pytest.raises(error) as caught:
        clients.request(server, Request("GET", "/", extra_headers=headers))
    assert "X-B" not in str(caught.value)
    assert server.requests == []


UNSENDABLE = ["sk-canary\r\nX: y", "sk-canary\n", "sk-cänary", "sk-canary\x00", " sk-canary", ""]


@pytest.mark.parametrize("key", UNSENDABLE)
def test_a_key_that_cannot_be_sent_is_refused_at_once_and_not_quoted(clients: Clients, key: str) -> None:
    made: list[Any] = []
    with pytest.raises(SDKError, match="api_key") as caught:
        clients.call(Script(ok()), made.append, credentials={"api_key": key})
    assert made == []
    assert "nary" not in str(caught.value)


@pytest.mark.parametrize("key", UNSENDABLE)
def test_so_is_one_that_a_client_is_given_later(clients: Clients, key: str) -> None:
    def use(client: Any) -> Any:
        client.credentials["api_key"] = key
        return client.request(GET, Pet)

    server = Script(ok())
    with pytest.raises(SDKError, match="api_key") as caught:
        clients.call(server, use)
    assert server.requests == []
    assert "nary" not in str(caught.value)


@pytest.mark.parametrize("login", [{"user": "canary:x", "password": "p"}, {"user": "u", "password": "canary\r\n"}])
def test_so_is_a_login_that_a_client_is_given_later(clients: Clients, login: dict[str, str]) -> None:
    scheme = Credential("user", "basic", password="password")
    settings = SETTINGS._replace(credentials=(scheme,), security=(("user",),))

    def use(client: Any) -> Any:
        client.credentials.update(login)
        return client.request(GET, Pet)

    server = Script(ok())
    with pytest.raises(SDKError, match=r"user|password") as caught:
        clients.call(server, use, settings=settings, credentials={"user": "u", "password": "p"})
    assert server.requests == []
    assert "canary" not in str(caught.value)


def test_a_missing_key_names_argument_and_variable() -> None:
    with pytest.raises(SDKError, match=r"api_key.*PETS_API_KEY"):
        PetStore()


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_API_KEY", "sk-env")
    monkeypatch.setenv("PETS_ORG_ID", "org-env")
    monkeypatch.setenv("PETS_BASE_URL", "https://env.example.com/x/")
    monkeypatch.setenv("PETS_CUSTOM_HEADERS", "X-One: 1\nno colon\nX-Two:a:b\n")
    server = Script(ok())
    PetStore(http_client=http(server), default_headers={"X-Two": "2"}).request(GET, Pet)
    (request,) = server.requests
    assert request.url == "https://env.example.com/x/pets/1"
    assert request.headers["authorization"] == "Bearer sk-env"
    assert request.headers["pets-organization"] == "org-env"
    assert (request.headers["x-one"], request.headers["x-two"]) == ("1", "2")


@pytest.mark.parametrize("blank", ["", " "])
def test_what_is_blank_in_the_environment_is_not_set(monkeypatch: pytest.MonkeyPatch, blank: str) -> None:
    for name in ("API_KEY", "ORG_ID", "BASE_URL", "CUSTOM_HEADERS", "LOG", "ENVIRONMENT", "REGION", "TENANT"):
        monkeypatch.setenv(f"PETS_{name}", blank)
    with pytest.raises(SDKError, match="PETS_API_KEY"):
        PetStore()
    settings = SETTINGS._replace(
        base_url="",
        environments={"live": "https://{region}.example.com/"},
        variables=(ServerVariable("region", "region", default="eu", env="PETS_REGION"),),
        parameters=(ParameterOption("tenant", default="main", env="PETS_TENANT"),),
    )
    server = Script(ok())
    client = SyncAPIClient(settings, ClientOptions(credentials={"api_key": KEY}, http_client=http(server)))
    client.request(GET, Pet)
    assert client.parameters == {"tenant": "main"}
    assert server.requests[0].url == "https://eu.example.com/pets/1"
    assert "pets-organization" not in server.requests[0].headers


def test_arguments_go_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_API_KEY", "sk-env")
    monkeypatch.setenv("PETS_BASE_URL", "https://env.example.com")
    server = Script(ok())
    PetStore(api_key=KEY, base_url=BASE_URL, http_client=http(server)).request(GET, Pet)
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert server.requests[0].url.host == "api.example.com"


@pytest.mark.parametrize(
    ("credential", "expected"),
    [
        (Credential("api_key", "header", name="X-Key"), ("x-key", KEY)),
        (Credential("api_key", "basic"), ("authorization", "Basic c2stY2FuYXJ5LTEyMzQ1Njc4")),
        (Credential("api_key", "bearer"), ("authorization", f"Bearer {KEY}")),
    ],
)
def test_kinds_of_credentials(clients: Clients, credential: Credential, expected: tuple[str, str]) -> None:
    server = Script(ok())
    clients.request(server, GET, settings=SETTINGS._replace(credentials=(credential,)))
    assert expected in server.requests[0].headers.multi_items()


def test_a_credential_in_the_query(clients: Clients) -> None:
    server = Script(ok())
    settings = SETTINGS._replace(credentials=(Credential("api_key", "query", name="k&y"),))
    request = Request("GET", "/pets", query={"a": 1})
    clients.request(server, request, settings=settings, credentials={"api_key": "s&cret"})
    assert server.requests[0].url.query == b"a=1&k%26y=s%26cret"


def test_optional_credentials_may_be_missing(clients: Clients) -> None:
    settings = SETTINGS._replace(
        credentials=(
            Credential("token", "bearer", required=False),
            Credential("password", "basic", required=False),
        ),
        security=(("token",), ("password",), ()),
    )
    server = Script(ok())
    clients.request(server, GET, settings=settings, credentials={})
    assert "authorization" not in server.requests[0].headers
    clients.request(server, GET, settings=settings, credentials={"password": "u:p"})
    assert server.requests[1].headers["authorization"].startswith("Basic ")


@pytest.mark.usefixtures("no_wait")
def test_a_function_supplies_the_key_anew_for_each_attempt(clients: Clients) -> None:
    keys = iter(["sk-1", "sk-2"])
    server = Script(httpx2.Response(500), ok())
    clients.request(server, GET, credentials={"api_key": lambda: next(keys)})
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer sk-1", "Bearer sk-2"]


@pytest.mark.parametrize(("value", "error"), [("a\nb", SDKError), (5, TypeError)])
def test_a_function_must_supply_a_proper_key(clients: Clients, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="api_key"):
        clients.request(Script(ok()), GET, credentials={"api_key": lambda: value})


def test_an_asynchronous_function_supplies_the_key() -> None:
    async def key() -> str:
        return "sk-async"

    server = Script(ok())
    Clients("async").request(server, GET, credentials={"api_key": key})
    assert server.requests[0].headers["authorization"] == "Bearer sk-async"


def test_a_synchronous_client_cannot_wait_for_the_key() -> None:
    async def key() -> str:
        return "sk-async"

    with pytest.raises(TypeError, match="asynchronous"):
        Clients("sync").request(Script(ok()), GET, credentials={"api_key": key})


def test_properties() -> None:
    client = PetStore(api_key=KEY, organization="o", default_headers={"X": "y"}, default_query={"q": 1})
    assert client.base_url == httpx2.URL(f"{BASE_URL}/")
    assert client.timeout == httpx2.Timeout(600, connect=5)
    assert client.max_retries == 2
    assert client.max_elapsed is None
    assert client.strict_response_validation is False
    assert PetStore(api_key=KEY, strict_response_validation=True).copy().strict_response_validation is True
    assert client.default_headers == {
        "User-Agent": "pet-store/1.2.3 python",
        "Pets-Organization": "o",
        "X": "y",
    }
    assert client.default_query == {"q": 1}
    assert client.credentials == {"api_key": KEY}
    assert repr(client) == f"<PetStore base_url='{BASE_URL}/'>"
    client.base_url = "https://other.example.com"
    assert str(client.base_url) == "https://other.example.com/"
    client.timeout = 3
    assert client.timeout == 3
    with pytest.raises(ValueError, match="max_retries"):
        client.max_retries = -1


def test_changed_credentials_apply_from_the_next_request_on() -> None:
    server = Script(ok())
    client = PetStore(api_key=KEY, http_client=http(server))
    client.request(GET, Pet)
    client.credentials["api_key"] = "sk-other"
    client.header_options["organization"] = "org"
    client.request(GET, Pet)
    assert server.requests[1].headers["authorization"] == "Bearer sk-other"
    assert server.requests[1].headers["pets-organization"] == "org"


def test_a_copy_changes_what_it_is_told_to_and_shares_the_connections() -> None:
    server = Script(ok())
    client = PetStore(
        api_key=KEY, organization="o", http_client=http(server), default_headers={"A": "1"}, default_query={"q": 1}
    )
    twin = client.copy(api_key="sk-2", timeout=3, max_retries=0, default_headers={"B": "2"})
    assert (twin.timeout, twin.max_retries) == (3, 0)
    assert (client.timeout, client.max_retries) == (httpx2.Timeout(600, connect=5), 2)
    twin.request(GET, Pet)
    (request,) = server.requests
    assert request.headers["authorization"] == "Bearer sk-2"
    assert request.headers["pets-organization"] == "o"
    assert (request.headers["a"], request.headers["b"]) == ("1", "2")
    assert request.url.query == b"q=1"
    client.close()
    assert twin.is_closed()


def test_a_copy_can_replace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_CUSTOM_HEADERS", "X-Env: 1")
    server, other = Script(ok()), Script(ok())
    client = PetStore(api_key=KEY, http_client=http(server), default_headers={"A": "1"}, default_query={"q": 1})
    twin = client.copy(set_default_headers={"C": "3"}, set_default_query={}, http_client=http(other))
    twin.request(GET, Pet)
    (request,) = other.requests
    assert request.headers["c"] == "3"
    assert not {"a", "x-env"} & set(request.headers)
    assert request.url.query == b""
    with pytest.raises(TypeError, match="set_default_headers"):
        client.copy(default_headers={}, set_default_headers={})


def test_a_copy_shares_an_http_client_that_is_not_yet_made() -> None:
    client = PetStore(api_key=KEY)
    twin = client.copy()
    assert twin._http.get() is client._http.get()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        twin.request(GET, Pet)


def test_a_client_that_was_closed_before_its_first_request_stays_closed(clients: Clients) -> None:
    if clients.kind == "sync":
        client = PetStore(api_key=KEY)
        client.close()
        assert client.is_closed()
        with pytest.raises(RuntimeError, match="closed"):
            client.request(GET, Pet)
        return

    async def use() -> None:
        client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}))
        await client.close()
        assert client.is_closed()
        with pytest.raises(RuntimeError, match="closed"):
            await client.request(GET, Pet)

    asyncio.run(use())


def test_an_http_client_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(TypeError, match=r"httpx2\.Client"):
        PetStore(api_key=KEY, http_client=httpx2.AsyncClient())
    with pytest.raises(TypeError, match=r"httpx2\.AsyncClient"):
        AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=httpx2.Client()))


def test_an_asynchronous_client_gets_new_connections_in_a_new_event_loop() -> None:
    client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}))

    async def used() -> httpx2.AsyncClient:
        assert client._http.get() is client._http.get()
        return client._http.get()

    assert asyncio.run(used()) is not asyncio.run(used())


def test_threads_share_one_http_client() -> None:
    client = PetStore(api_key=KEY)
    found: set[int] = set()
    barrier = threading.Barrier(16)

    def use() -> None:
        barrier.wait()
        found.add(id(client._http.get()))

    threads = [threading.Thread(target=use) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 1


def test_kinds_of_results(clients: Clients) -> None:
    server = Script(httpx2.Response(200, content=b'{"id": "1"}', headers={"x-request-id": "req_1"}))
    assert clients.request(server, GET, bytes) == b'{"id": "1"}'
    assert clients.request(server, GET, str) == '{"id": "1"}'
    assert clients.request(server, GET, type(None)) is None
    assert clients.request(server, GET, dict[str, str]) == {"id": "1"}
    assert clients.request(server, GET, httpx2.Response).status_code == 200
    assert clients.request(server, GET, object) == {"id": "1"}
    assert clients.request(server, GET, Pet)._request_id == "req_1"
    assert clients.request(Script(httpx2.Response(204)), GET, Pet) is None
