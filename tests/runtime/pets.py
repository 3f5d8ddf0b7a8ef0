"""A resource as it is generated, and its methods that give responses."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, ClassVar

from specloom.runtime.client.resource import AsyncResourceBase, SyncResourceBase
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.client.wrappers import (
    as_raw,
    as_streamed,
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from specloom.runtime.models.base import BaseModel
from specloom.runtime.pages.page import BaseAsyncPage, BaseSyncPage
from specloom.runtime.pages.paginator import AsyncPaginator
from specloom.runtime.pages.strategies import NextByCursor, Strategy
from specloom.runtime.requests.request import Request, url_path
from specloom.runtime.responses.api_response import APIResponse
from specloom.runtime.streams.format import EventFormat
from specloom.runtime.streams.stream import AsyncStream, Stream
from typing_extensions import deprecated

from .support import Clients, Handler, Pet, sse

FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
EVENTS = sse([("pet", '{"id": "p1"}'), ("pet", '{"id": "p2"}'), ("", "[DONE]")])
FIRST_PAGE = {"data": [{"id": "p1"}], "has_more": True}
LAST_PAGE = {"data": [{"id": "p2"}], "has_more": False}
BY_ID = NextByCursor(parameter="after", items="data", item="id", has_more="has_more")


class PetPage(BaseSyncPage[Pet]):
    _strategy: ClassVar[Strategy] = BY_ID
    data: list[Pet]
    has_more: bool


class AsyncPetPage(BaseAsyncPage[Pet]):
    _strategy: ClassVar[Strategy] = BY_ID
    data: list[Pet]
    has_more: bool


class Name(BaseModel):
    id: str


class Pets(SyncResourceBase):
    def retrieve(self, pet_id: str) -> Pet:
        return self._client.request(Request("GET", url_path("/pets/{pet_id}", pet_id=pet_id)), Pet)

    @deprecated("pets are retired")
    def create(self) -> Pet:
        return self._client.request(Request("POST", "/pets", body={}), Pet)

    def list(self) -> PetPage:
        return self._client.page(Request("GET", "/pets"), PetPage)

    def watch(self) -> Stream[Pet]:
        return self._client.stream(Request("POST", "/watch", body={}), FORMAT)


class AsyncPets(AsyncResourceBase):
    async def retrieve(self, pet_id: str) -> Pet:
        return await self._client.request(Request("GET", url_path("/pets/{pet_id}", pet_id=pet_id)), Pet)

    async def create(self) -> Pet:
        return await self._client.request(Request("POST", "/pets", body={}), Pet)

    def list(self) -> AsyncPaginator[Pet, AsyncPetPage]:
        return self._client.page(Request("GET", "/pets"), AsyncPetPage)

    async def watch(self) -> AsyncStream[Pet]:
        return await self._client.stream(Request("POST", "/watch", body={}), FORMAT)


def raw_method(client: Any, name: str) -> Callable[..., Any]:
    if isinstance(client, SyncAPIClient):
        return as_raw(getattr(Pets(raw_client(client)), name))
    return async_as_raw(getattr(AsyncPets(async_raw_client(client)), name))


def streamed_method(client: Any, name: str) -> Callable[..., Any]:
    if isinstance(client, SyncAPIClient):
        return as_streamed(getattr(Pets(streamed_client(client)), name))
    return async_as_streamed(getattr(AsyncPets(async_streamed_client(client)), name))


def get(clients: Clients, handler: Handler, name: str = "retrieve", *args: Any, **options: Any) -> APIResponse[Any]:
    """A raw response; it outlives its client, for the body was read."""
    response = clients.call(handler, lambda client: raw_method(client, name)(*args), **options)
    assert isinstance(response, APIResponse)
    return response


def within(
    clients: Clients,
    handler: Handler,
    name: str,
    use: Callable[[Any], Any],
    *args: Any,
    **options: Any,
) -> Any:
    """What `use` makes of a streamed response, inside of its block."""

    def run(client: Any) -> Any:
        with streamed_method(client, name)(*args) as response:
            outcome = use(response)
            return list(outcome) if inspect.isgenerator(outcome) else outcome

    async def arun(client: Any) -> Any:
        async with streamed_method(client, name)(*args) as response:
            outcome = use(response)
            if hasattr(outcome, "__aiter__"):
                return [item async for item in outcome]
            return await outcome if inspect.isawaitable(outcome) else outcome

    return clients.call(handler, run if clients.kind == "sync" else arun, **options)
