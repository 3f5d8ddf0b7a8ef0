"""Clients without a network, and a call that runs in either way of waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

import httpx2
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.models.base import BaseModel
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.options.settings import Credential, HeaderOption, Secret, Settings
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import EventFormat

Handler = Callable[[httpx2.Request], httpx2.Response]

KEY = "sk-canary-12345678"
BASE_URL = "https://api.example.com/v1"
SETTINGS = Settings(
    distribution="pet-store",
    version="1.2.3",
    base_url=BASE_URL,
    env_prefix="PETS_",
    credentials=(Credential("api_key", "bearer", env="PETS_API_KEY"),),
    security=(("api_key",),),
    idempotency_header="Idempotency-Key",
    header_options=(HeaderOption("organization", "Pets-Organization", env="PETS_ORG_ID"),),
)


class Pet(BaseModel):
    id: str
    kind: Literal["cat", "dog"] = "cat"


class PetStore(SyncAPIClient):
    """A client as it is generated."""

    def __init__(self, *, api_key: Secret | None = None, organization: str | None = None, **options: Any) -> None:
        super().__init__(
            SETTINGS,
            ClientOptions(credentials={"api_key": api_key}, header_options={"organization": organization}, **options),
        )

    def copy(self, *, api_key: str | None = None, organization: str | None = None, **options: Any) -> PetStore:
        return self._copied(credentials={"api_key": api_key}, header_options={"organization": organization}, **options)


def http(server: Any) -> httpx2.Client:
    return httpx2.Client(transport=httpx2.MockTransport(server))


class Clients:
    """One of the two kinds of clients; `call` runs a method of it to the end."""

    def __init__(self, kind: Literal["sync", "async"]) -> None:
        self.kind = kind

    def call(self, handler: Handler, use: Callable[[Any], Any], **options: Any) -> Any:
        options = {"credentials": {"api_key": KEY}, **options}
        settings = options.pop("settings", SETTINGS)
        transport = httpx2.MockTransport(handler)
        if self.kind == "sync":
            with SyncAPIClient(
                settings, ClientOptions(http_client=httpx2.Client(transport=transport), **options)
            ) as client:
                return use(client)

        async def run() -> Any:
            http_client = httpx2.AsyncClient(transport=transport)
            async with AsyncAPIClient(settings, ClientOptions(http_client=http_client, **options)) as client:
                return await use(client)

        return asyncio.run(run())

    def request(self, handler: Handler, request: Request, cast_to: Any = Pet, **options: Any) -> Any:
        return self.call(handler, lambda client: client.request(request, cast_to), **options)

    def events(
        self, handler: Handler, format: EventFormat[Any], into: list[Any] | None = None, **options: Any
    ) -> list[Any]:
        """All events of a stream; those before an error are in `into`."""
        found: list[Any] = [] if into is None else into
        request = Request("POST", "/stream", body={})

        def collect(client: Any) -> None:
            for event in client.stream(request, format):
                found.append(event)

        async def acollect(client: Any) -> None:
            async for event in await client.stream(request, format):
                found.append(event)

        self.call(handler, collect if self.kind == "sync" else acollect, **options)
        return found


class Script:
    """A server that answers with one response after the other and keeps the requests."""

    def __init__(self, *answers: httpx2.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer


def ok(**fields: object) -> httpx2.Response:
    return httpx2.Response(200, json={"id": "p1", "kind": "dog", **fields})


class Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A response body in pieces; an exception among them is raised in its place."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.is_closed = False
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.taken += 1
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


def event_stream(*pieces: bytes | Exception, content_type: str = "text/event-stream") -> httpx2.Response:
    return httpx2.Response(200, headers={"content-type": content_type}, stream=Body(*pieces))


def sse(events: Iterable[tuple[str, str]], newline: str = "\n") -> bytes:
    lines = (f"event: {name}{newline}data: {data}{newline}{newline}" for name, data in events)
    return "".join(lines).encode()
