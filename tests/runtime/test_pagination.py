"""Pages and what comes after them."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import AsyncIterator, Iterator
from typing import Any, ClassVar, Generic, TypeVar

import httpx2
import pytest
from pydantic import Field
from specloom.runtime.common.errors import APIResponseValidationError, NotFoundError, SDKError
from specloom.runtime.pages.page import BaseAsyncPage, BaseSyncPage
from specloom.runtime.pages.paginator import AsyncPaginator
from specloom.runtime.pages.strategies import NextByCursor, PageInfo, Strategy
from specloom.runtime.requests.request import Request

from .pets import AsyncPetPage, PetPage
from .support import Clients, Pet, Script

Item = TypeVar("Item")

BY_ITEM = NextByCursor(parameter="after", items="data", item="id", has_more="has_more")
BY_TOKEN = NextByCursor(parameter="page_token", items="pets", response="next")


class SyncCursorPage(BaseSyncPage[Item], Generic[Item]):
    data: list[Item] = Field(default_factory=list)
    has_more: bool | None = None
    _strategy: ClassVar[Strategy] = BY_ITEM


class AsyncCursorPage(BaseAsyncPage[Item], Generic[Item]):
    data: list[Item] = Field(default_factory=list)
    has_more: bool | None = None
    _strategy: ClassVar[Strategy] = BY_ITEM


class SyncTokenPage(BaseSyncPage[Item], Generic[Item]):
    animals: list[Item] = Field(default_factory=list, alias="pets")
    next: str | None = None
    _strategy: ClassVar[Strategy] = BY_TOKEN


class AsyncTokenPage(BaseAsyncPage[Item], Generic[Item]):
    animals: list[Item] = Field(default_factory=list, alias="pets")
    next: str | None = None
    _strategy: ClassVar[Strategy] = BY_TOKEN


LIST = Request("GET", "/pets", query={"limit": 2}, extra_query={"after": "start", "x": 1})


def page_of(*ids: str, **fields: object) -> httpx2.Response:
    return httpx2.Response(200, json={"data": [{"id": i} for i in ids], **fields})


async def _collect(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]


def all_items(
    clients: Clients, server: Script, sync: Any = SyncCursorPage, asynchronous: Any = AsyncCursorPage
) -> list[Any]:
    if clients.kind == "sync":
        found: list[Any] = clients.call(server, lambda client: list(client.page(LIST, sync[Pet])))
    else:
        found = clients.call(server, lambda client: _collect(aiter(client.page(LIST, asynchronous[Pet]))))
    return found


def one_page(clients: Clients, server: Script) -> Any:
    page: Any = SyncCursorPage[Pet] if clients.kind == "sync" else AsyncCursorPage[Pet]
    return clients.call(server, lambda client: client.page(LIST, page))


def test_all_items_of_all_pages(clients: Clients) -> None:
    server = Script(page_of("a", "b", has_more=True), page_of("c"), page_of())
    items = all_items(clients, server)
    assert [item.id for item in items] == ["a", "b", "c"]
    assert all(type(item) is Pet for item in items)
    queries = [dict(request.url.params) for request in server.requests]
    assert queries == [
        {"limit": "2", "after": "start", "x": "1"},
        {"limit": "2", "after": "b", "x": "1"},
        {"limit": "2", "after": "c", "x": "1"},
    ]


def test_an_iterator_in_the_query_serves_all_pages(clients: Clients) -> None:
    server = Script(page_of("a"), page_of())
    request = Request("GET", "/pets", query={"include[]": iter(["x", "y"])})
    if clients.kind == "sync":
        clients.call(server, lambda client: list(client.page(request, SyncCursorPage[Pet])))
    else:
        clients.call(server, lambda client: _collect(aiter(client.page(request, AsyncCursorPage[Pet]))))
    assert [request.url.params.get_list("include[]") for request in server.requests] == [["x", "y"]] * 2


def test_has_more_saves_a_request(clients: Clients) -> None:
    server = Script(page_of("a", has_more=False))
    assert len(all_items(clients, server)) == 1
    assert len(server.requests) == 1


def test_a_cursor_in_the_response(clients: Clients) -> None:
    server = Script(
        httpx2.Response(200, json={"pets": [{"id": "a"}], "next": "t1"}),
        httpx2.Response(200, json={"pets": [], "next": "t2"}),
        httpx2.Response(200, json={"pets": [{"id": "b"}], "next": None}),
    )
    items = all_items(clients, server, SyncTokenPage, AsyncTokenPage)
    assert [item.id for item in items] == ["a", "b"]
    assert [request.url.params.get("page_token") for request in server.requests] == [None, "t1", "t2"]


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": None, "has_more": "perhaps"}, {"data": []}])
def test_a_page_without_items(clients: Clients, body: dict[str, object]) -> None:
    page = one_page(clients, Script(httpx2.Response(200, json=body)))
    assert page.data == []
    assert not page.has_next_page()
    assert page.next_page_info() is None


def test_a_body_that_is_no_page(clients: Clients) -> None:
    with pytest.raises(APIResponseValidationError):
        one_page(clients, Script(httpx2.Response(200, json=[])))


def test_items_that_do_not_match_are_kept(clients: Clients) -> None:
    server = Script(httpx2.Response(200, json={"data": [{"id": "a", "kind": "dragon"}, "odd"], "has_more": False}))
    first, second = all_items(clients, server)
    assert isinstance(first, Pet)
    assert (first.kind, second) == ("dragon", "odd")


def test_the_next_page(clients: Clients) -> None:
    server = Script(page_of("a", has_more=True), page_of("b", has_more=False))

    def next_page(client: Any) -> Any:
        return client.page(LIST, SyncCursorPage[Pet]).get_next_page()

    async def anext_page(client: Any) -> Any:
        return await (await client.page(LIST, AsyncCursorPage[Pet])).get_next_page()

    page = clients.call(server, next_page if clients.kind == "sync" else anext_page)
    assert page.data == [Pet(id="b")]
    assert not page.has_next_page()
    assert page.next_page_info() == PageInfo(params={"after": "b"})


def test_there_is_no_page_after_the_last(clients: Clients) -> None:
    page = one_page(clients, Script(page_of()))
    fetch = page.get_next_page if clients.kind == "sync" else lambda: page.get_next_page().send(None)
    with pytest.raises(SDKError, match="no next page"):
        fetch()


def test_pages_one_by_one() -> None:
    server = Script(page_of("a", has_more=True), page_of("b", has_more=False))

    def use(client: Any) -> list[list[str]]:
        pages: Iterator[Any] = client.page(LIST, SyncCursorPage[Pet]).iter_pages()
        return [[item.id for item in page.data] for page in pages]

    assert Clients("sync").call(server, use) == [["a"], ["b"]]


@pytest.mark.parametrize("answers", [[("a",)], [("a",), ("b",)]])
def test_a_server_that_goes_round_in_circles(clients: Clients, answers: list[tuple[str]]) -> None:
    pages = [page_of(*ids) for ids in answers] * 50
    with pytest.raises(SDKError, match="same cursor"):
        all_items(clients, Script(*pages))


def test_an_error_on_the_way(clients: Clients) -> None:
    with pytest.raises(NotFoundError):
        all_items(clients, Script(page_of("a", has_more=True), httpx2.Response(404)))


def test_a_page_shows_only_its_fields(clients: Clients) -> None:
    page = one_page(clients, Script(page_of("a", has_more=True)))
    assert page.to_dict() == {"data": [{"id": "a"}], "has_more": True}
    assert "_source" not in repr(page)
    for twin in (copy.copy(page), copy.deepcopy(page), pickle.loads(pickle.dumps(page.data))):
        assert twin in (page, page.data)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("pages", [(SyncCursorPage[Pet], AsyncCursorPage[Pet]), (PetPage, AsyncPetPage)])
def test_a_page_is_pickled_without_its_client(clients: Clients, pages: tuple[Any, Any], protocol: int) -> None:
    def fetch(client: Any) -> Any:
        options = (Request("GET", "/pets"), pages[clients.kind == "async"])
        return client.page(*options) if clients.kind == "sync" else client.get_page(*options)

    page = clients.call(Script(page_of("a", has_more=True)), fetch)
    twin = pickle.loads(pickle.dumps(page, protocol))
    assert type(twin) is type(page)
    assert twin == page
    assert twin.data == [Pet(id="a")]
    assert twin.has_next_page()
    following = twin.get_next_page if clients.kind == "sync" else lambda: asyncio.run(twin.get_next_page())
    with pytest.raises(SDKError, match="client"):
        following()


def test_an_asynchronous_list_is_not_asked_for_before_it_is_needed() -> None:
    server = Script(page_of("a"))

    async def use(client: Any) -> Any:
        return client.page(LIST, AsyncCursorPage[Pet])

    assert isinstance(Clients("async").call(server, use), AsyncPaginator)
    assert server.requests == []


def test_undocumented_lists(clients: Clients) -> None:
    server = Script(page_of("a", has_more=False))
    page: Any = SyncCursorPage[Pet] if clients.kind == "sync" else AsyncCursorPage[Pet]
    assert clients.call(server, lambda client: client.get_api_list("/x", page=page)).data == [Pet(id="a")]
