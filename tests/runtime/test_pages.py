"""The ways from page to page, and servers that lose theirs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import MappingProxyType
from typing import Any, ClassVar, Generic, TypeVar

import httpx2
import pytest
from pydantic import Field
from specloom.runtime.common.errors import APIResponseValidationError, SDKError
from specloom.runtime.common.sentinels import omit
from specloom.runtime.models.base import BaseModel
from specloom.runtime.options.settings import Credential
from specloom.runtime.pages.links import next_link
from specloom.runtime.pages.page import MAX_EMPTY, BaseAsyncPage, BasePage, BaseSyncPage
from specloom.runtime.pages.strategies import (
    NextByCursor,
    NextByLink,
    NextByNumber,
    NextByOffset,
    NextByURL,
    Strategy,
)
from specloom.runtime.requests.request import Request

from .support import BASE_URL, KEY, SETTINGS, Clients, Pet, Script

Item = TypeVar("Item")
LIST = Request("GET", "/pets", query={"limit": 2, "page": omit, "offset": omit})


class Data(BaseModel, Generic[Item]):
    pets: list[Item] = Field(default_factory=list)


def kind_of(strategy: Strategy) -> Any:
    """The pair of classes that the generator makes of a strategy."""

    class Page(BasePage[Item], Generic[Item]):
        data: list[Item] | Data[Item] | None = None
        items: list[Item] = Field(default_factory=list)
        more: bool | None = None
        pages: int | None = Field(default=None, alias="pageCount")
        _strategy: ClassVar[Strategy] = strategy

    class SyncPage(Page[Item], BaseSyncPage[Item], Generic[Item]): ...

    class AsyncPage(Page[Item], BaseAsyncPage[Item], Generic[Item]): ...

    return {"sync": SyncPage[Pet], "async": AsyncPage[Pet]}


async def _collect(items: AsyncIterator[Any]) -> list[str]:
    return [item.id async for item in items]


def ids(clients: Clients, server: Any, strategy: Strategy, request: Request = LIST, **options: Any) -> list[str]:
    """The ids of all items of all pages."""
    page = kind_of(strategy)[clients.kind]

    def use(client: Any) -> Any:
        pages = client.page(request, page)
        return [item.id for item in pages] if clients.kind == "sync" else _collect(aiter(pages))

    found: list[str] = clients.call(server, use, **options)
    return found


def answer(*ids: str, headers: dict[str, str] | None = None, **fields: object) -> httpx2.Response:
    return httpx2.Response(200, json={"data": [{"id": name} for name in ids], **fields}, headers=headers)


def bare(*ids: str, link: str = "") -> httpx2.Response:
    return httpx2.Response(200, json=[{"id": name} for name in ids], headers={"link": link} if link else {})


def asked(server: Script, name: str) -> list[str | None]:
    return [request.url.params.get(name) for request in server.requests]


def test_numbers_go_on_until_a_page_is_empty(clients: Clients) -> None:
    server = Script(answer("a", "b"), answer("c"), answer())
    assert ids(clients, server, NextByNumber(parameter="page", items="data")) == ["a", "b", "c"]
    assert asked(server, "page") == [None, "2", "3"]


def test_numbers_go_on_behind_an_empty_page(clients: Clients) -> None:
    server = Script(answer("a", total=3), answer(total=3), answer("b", total=3))
    strategy = NextByNumber(parameter="page", items="data", total_pages="total", ends_empty=False)
    assert ids(clients, server, strategy) == ["a", "b"]


@pytest.mark.parametrize(("more", "found"), [({}, ["a"]), ({"more": True}, ["a", "b"])])
def test_a_cursor_ends_at_an_empty_page(clients: Clients, more: dict[str, Any], found: list[str]) -> None:
    """Unless the server says that there are more."""
    server = Script(answer("a", next="1"), answer(next="2", **more), answer("b", more=False))
    strategy = NextByCursor(parameter="after", items="data", response="next", has_more="more", ends_empty=True)
    assert ids(clients, server, strategy) == found


@pytest.mark.parametrize(
    ("marks", "fields"),
    [
        ({"total_pages": "pageCount"}, [{"pageCount": 2}] * 2),
        ({"total": "total"}, [{"total": 3}] * 2),
        ({"has_more": "more"}, [{"more": True}, {"more": False}]),
        ({"last": "meta.last"}, [{"meta": {"last": False}}, {"meta": {"last": True}}]),
    ],
)
def test_what_ends_numbers(clients: Clients, marks: dict[str, Any], fields: list[dict[str, Any]]) -> None:
    server = Script(answer("a", "b", **fields[0]), answer("c", **fields[1]))
    assert ids(clients, server, NextByNumber(parameter="page", items="data", **marks)) == ["a", "b", "c"]
    assert len(server.requests) == 2


def test_numbers_from_zero_and_from_where_the_caller_begins(clients: Clients) -> None:
    strategy = NextByNumber(parameter="page", items="data", start=0, total_pages="pageCount")
    server = Script(*[answer(name, pageCount=3) for name in "abc"])
    assert ids(clients, server, strategy) == ["a", "b", "c"]
    assert asked(server, "page") == [None, "1", "2"]
    server = Script(answer("b", pageCount=3), answer("c", pageCount=3))
    assert ids(clients, server, strategy, Request("GET", "/pets", query={"page": 1})) == ["b", "c"]


def test_the_first_number_is_what_the_response_says(clients: Clients) -> None:
    server = Script(answer("a", page=0), answer("b", page=1), answer(page=2))
    assert ids(clients, server, NextByNumber(parameter="page", items="data", current="page")) == ["a", "b"]
    assert asked(server, "page") == [None, "1", "2"]


def test_the_last_page_sent_again_is_no_other_page_if_the_server_says_so(clients: Clients) -> None:
    server = Script(answer("a", page=1), answer("b", page=2), answer("b", page=2))
    strategy = NextByNumber(parameter="page", items="data", start=1, current="page")
    assert ids(clients, server, strategy) == ["a", "b"]


def test_the_same_page_for_ever_is_an_error(clients: Clients) -> None:
    for strategy in (NextByNumber(parameter="page", items="data"), NextByOffset(parameter="offset", items="data")):
        with pytest.raises(SDKError, match="same page twice"):
            ids(clients, Script(answer("a", "b")), strategy)


def test_offsets(clients: Clients) -> None:
    server = Script(answer("a", "b", total=3), answer("c", total=3))
    assert ids(clients, server, NextByOffset(parameter="offset", items="data", total="total")) == ["a", "b", "c"]
    assert asked(server, "offset") == [None, "2"]
    server = Script(answer("a", "b"), answer("c"), answer())
    assert ids(clients, server, NextByOffset(parameter="offset", items="data", start=1)) == ["a", "b", "c"]
    assert asked(server, "offset") == [None, "3", "4"]


def test_an_offset_that_does_not_move_is_an_error(clients: Clients) -> None:
    with pytest.raises(SDKError, match="same cursor"):
        ids(clients, Script(answer(more=True)), NextByOffset(parameter="offset", items="data", has_more="more"))


@pytest.mark.parametrize(
    "url",
    [
        f"{BASE_URL}/pets?page=2&limit=9",
        "/v1/pets?page=2&limit=9",
        "?page=2&limit=9",
        "http://api.example.com/v1/pets?page=2&limit=9#top",
    ],
)
def test_a_url_absolute_or_relative_or_said_behind_a_proxy(clients: Clients, url: str) -> None:
    server = Script(answer("a", next=url), answer("b", next=None))
    assert ids(clients, server, NextByURL(items="data", response="next")) == ["a", "b"]
    assert str(server.requests[1].url) == f"{BASE_URL}/pets?page=2&limit=9"
    assert server.requests[1].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    "url",
    ["https://evil.example/v1/pets", "https://api.example.com:444/", "//evil.example/", "http://a:b@api.example.com/"],
)
def test_a_url_on_another_server_does_not_get_the_credentials(clients: Clients, url: str) -> None:
    server = Script(answer("a", next=url), answer("b"))
    with pytest.raises(SDKError, match="another server"):
        ids(clients, server, NextByURL(items="data", response="next"))
    assert len(server.requests) == 1


def test_a_url_that_is_none(clients: Clients) -> None:
    with pytest.raises(SDKError, match="no URL"):
        ids(clients, Script(answer("a", next="https://api.example.com:x/")), NextByURL(items="data", response="next"))


def test_a_url_has_the_usual_parameters_and_the_key_once(clients: Clients) -> None:
    settings = SETTINGS._replace(credentials=(Credential("api_key", "query", "key"),))
    server = Script(answer("a", next="?page=2&version=1&key=old"), answer("b"))
    found = ids(
        clients,
        server,
        NextByURL(items="data", response="next"),
        settings=settings,
        default_query={"version": 7, "tenant": "t"},
    )
    assert found == ["a", "b"]
    query = server.requests[1].url.params
    assert (query.get_list("key"), query.get_list("version"), query.get_list("tenant")) == ([KEY], ["1"], ["t"])


def test_the_same_url_twice_is_an_error(clients: Clients) -> None:
    with pytest.raises(SDKError, match="same cursor"):
        ids(clients, Script(answer("a", next="/v1/pets?page=2")), NextByURL(items="data", response="next"))


def test_links_in_headers(clients: Clients) -> None:
    link = f'<{BASE_URL}/pets?after=x>; rel="next", <{BASE_URL}/pets>; rel="first"'
    server = Script(bare("a", "b", link=link), bare("c"))
    assert ids(clients, server, NextByLink(items="")) == ["a", "b", "c"]
    assert str(server.requests[1].url) == f"{BASE_URL}/pets?after=x"


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("", ""),
        ("<a>", ""),
        ("<a>; rel=next", "a"),
        ('<a>;rel="prev", <b?x=1,2;3>; title="a, <c>; rel=next" ; REL="last NEXT"', "b?x=1,2;3"),
        ('<a>; rel=prev; rel=next, <b>; rel="next"', "b"),
        ('<a>; rel="next"; anchor="#x", <b>; rel = "next"', "b"),
        (r'<a>; title="\"<x>; rel=next"; rel=prev', ""),
        ("nonsense; rel=next", ""),
        ("<a>;;; rel=next", "a"),
    ],
)
def test_the_next_link_of_a_header(header: str, target: str) -> None:
    assert next_link(header) == target


def test_lists_by_number_follow_links_where_there_are_some(clients: Clients) -> None:
    strategy = NextByNumber(parameter="page", items="")
    server = Script(bare("a"), bare("b"), bare())
    assert ids(clients, server, strategy) == ["a", "b"]
    assert asked(server, "page") == [None, "2", "3"]
    server = Script(bare("a", link="</v1/pets?p=x>; rel=next"), bare("b"))
    assert ids(clients, server, strategy) == ["a", "b"]
    assert [str(request.url).rpartition("/")[2] for request in server.requests] == ["pets?limit=2", "pets?p=x"]


def test_a_list_that_is_an_object(clients: Clients) -> None:
    with pytest.raises(APIResponseValidationError, match="not a JSON array"):
        ids(clients, Script(answer("a")), NextByLink(items=""))


def test_no_content_is_an_empty_page(clients: Clients) -> None:
    assert ids(clients, Script(httpx2.Response(204)), NextByLink(items="")) == []
    assert ids(clients, Script(httpx2.Response(204)), NextByOffset(parameter="offset", items="data")) == []


@pytest.mark.parametrize("body", [{"cursor": omit, "kind": "cat"}, MappingProxyType({"kind": "cat"})])
def test_a_cursor_in_the_body(clients: Clients, body: Any) -> None:
    server = Script(answer("a", meta={"next": "t1"}), answer("b", meta={"next": ""}))
    request = Request("POST", "/search", body=body, extra_body={"page": {"size": 2, "after": "start"}})
    strategy = NextByCursor(parameter="page.after", items="data", response="meta.next")
    assert ids(clients, server, strategy, request) == ["a", "b"]
    sent = [httpx2.Response(200, content=item.content).json() for item in server.requests]
    assert [item["page"] for item in sent] == [{"size": 2, "after": "start"}, {"size": 2, "after": "t1"}]
    assert {**sent[0], "page": 0} == {**sent[1], "page": 0}


def test_numbers_in_the_body(clients: Clients) -> None:
    server = Script(answer("a"), answer("b"), answer())
    request = Request("POST", "/search", body={"page": 4, "kinds": iter(["cat"])})
    assert ids(clients, server, NextByNumber(parameter="page", items="data"), request) == ["a", "b"]
    sent = [httpx2.Response(200, content=item.content).json() for item in server.requests]
    assert [(item["page"], item["kinds"]) for item in sent] == [(4, ["cat"]), (5, ["cat"]), (6, ["cat"])]


def test_items_in_an_object_of_the_response(clients: Clients) -> None:
    server = Script(
        httpx2.Response(200, json={"data": {"pets": [{"id": "a"}], "next": "x"}}),
        httpx2.Response(200, json={"data": {"pets": None, "next": "y"}}),
        httpx2.Response(200, json={"data": {"pets": [{"id": "b"}], "next": None}}),
    )
    assert ids(clients, server, NextByCursor(parameter="after", items="data.pets", response="data.next")) == ["a", "b"]


def test_a_name_with_dots(clients: Clients) -> None:
    first = httpx2.Response(200, json={"data": [{"id": "a"}], "@odata.nextLink": "?page=2"})
    server = Script(first, answer("b"))
    assert ids(clients, server, NextByURL(items="data", response="@odata.nextLink")) == ["a", "b"]


def test_something_else_in_place_of_the_list(clients: Clients) -> None:
    with pytest.raises(SDKError, match="no list at 'data'"):
        ids(clients, Script(httpx2.Response(200, json={"data": "abc"})), NextByOffset(parameter="offset", items="data"))


def test_more_pages_and_no_way_to_them(clients: Clients) -> None:
    strategy = NextByCursor(parameter="after", items="data", response="next", has_more="more")
    with pytest.raises(SDKError, match="not where"):
        ids(clients, Script(answer("a", more=True, next=None)), strategy)


def test_empty_pages_come_to_an_end(clients: Clients) -> None:
    class Endless:
        count = 0

        def __call__(self, request: httpx2.Request) -> httpx2.Response:
            self.count += 1
            return answer(next=f"t{self.count}")

    server = Endless()
    with pytest.raises(SDKError, match="empty pages in a row"):
        ids(clients, server, NextByCursor(parameter="after", items="data", response="next"))
    assert server.count == MAX_EMPTY


def test_pages_are_fetched_when_they_are_needed() -> None:
    server = Script(answer("a", "b"), answer("c"))
    page = kind_of(NextByOffset(parameter="offset", items="data"))["sync"]

    def use(client: Any) -> None:
        items = iter(client.page(LIST, page))
        assert [next(items).id, next(items).id, len(server.requests)] == ["a", "b", 1]
        assert [next(items).id, len(server.requests)] == ["c", 2]

    Clients("sync").call(server, use)
