"""Pages of lists, and the way from one to the next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, SupportsIndex, TypeGuard, TypeVar, cast

from ..common.errors import SDKError
from ..models.base import BaseModel
from ..requests.moving import moved
from .fields import attribute_of, field_at, items_in, read_text
from .strategies import PageInfo, Strategy, View

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..requests.request import Request

__all__ = ["BaseAsyncPage", "BasePage", "BaseSyncPage"]

T = TypeVar("T")
P = TypeVar("P")

MAX_EMPTY = 1000
"""How many empty pages in a row iteration takes for a slow search, and not for a server that has lost its way."""


class SyncPages(Protocol):
    """Fetches pages: the part of a client that a page needs."""

    def page(self, request: Request, page: type[P]) -> P: ...


class AsyncPages(Protocol):
    """Fetches pages, asynchronously."""

    async def get_page(self, request: Request, page: type[P]) -> P: ...


class _Source:
    """Where a page came from: the client, the request, and what the response says beside its body."""

    def __init__(self, client: Any = None, request: Request | None = None, url: str = "", link: str = "") -> None:
        self.client = client
        self.request = request
        self.url = url
        self.link = link
        self.before: int | None = None
        """How many items came on earlier pages."""

    # A client holds connections, which can be neither copied nor pickled.
    def __deepcopy__(self, memo: object) -> _Source:
        return self

    def __reduce__(self) -> tuple[type[_Source], tuple[()]]:
        return _Source, ()


class _Way:
    """The pages that iteration has come by, for a server whose pages never end."""

    def __init__(self) -> None:
        self.followed: set[int] = set()
        """Hashes of the ways to each page, of which there may be very many."""
        self.empty = 0
        self.items: list[Any] = []


class BasePage(BaseModel, Generic[T]):
    """One page. A subclass declares the fields, and how the next page is asked for."""

    _strategy: ClassVar[Strategy] = Strategy(items="data")
    _headers: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """Fields that are headers of the response, with these; both by their names in the API."""

    # In the instance's `__dict__`, as `_request_id` is.
    _source: ClassVar[_Source] = _Source()

    def has_next_page(self) -> bool:
        """Whether there may be another page."""
        view = self._view()
        more = self._strategy.says_more(view)
        if more is None and self._strategy.ends_empty and not view.items:
            return False
        return more is not False and self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """How to ask for the next page, if that can be told."""
        info = self._strategy.next_page(self._view())
        if info is None or not info.url:
            return info
        from urllib.parse import urljoin  # slow to load, and seldom needed

        try:
            return info._replace(url=urljoin(self._source.url, info.url))
        except ValueError:
            return info  # no URL, as whoever asks there will be told

    def _items(self) -> list[T]:
        """The items of this page."""
        found = items_in(field_at(self, self._strategy.items or "items"))
        if found is None:
            raise SDKError(f"The page has no list at {self._strategy.items!r}.")
        return cast("list[T]", found)

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        # A page's class is often made on the way, such as `SyncPage[Item]`, and found under no name.
        made = type(self).__pydantic_generic_metadata__
        if made["origin"] is None:
            return super().__reduce_ex__(protocol)
        return _remade, (made["origin"], made["args"]), self.__getstate__()

    def _view(self) -> View:
        source = self._source
        return View(self, self._items(), source.request, source.link, source.before)

    def _next(self) -> tuple[Any, Request]:
        """The client and the request for the next page."""
        info = self.next_page_info()
        if info is None:
            raise SDKError("There is no next page; has_next_page() tells.")
        if self._source.request is None:
            raise SDKError("The page has lost its client, which a pickled page cannot take along.")
        return self._source.client, moved(self._source.request, info.params, info.json, info.url)

    def _follows(self, page: Self) -> Self:
        """Note how many items came on the pages before this one."""
        self._source.before = (page._source.before or 0) + len(page._items())
        return self

    def _repeats(self, page: Self) -> bool:
        return self._strategy.repeats(self._view(), page._view())

    def _goes_on(self, way: _Way) -> bool:
        """Whether iteration, which has come this way, has another page before it.

        Raises:
            SDKError: there is no end to them, or no way to the next one.
        """
        if not self.has_next_page():
            if self._strategy.says_more(self._view()) is True:
                raise SDKError("The server says that there are more pages, but not where the next one begins.")
            return False
        info, items = hash(repr(self.next_page_info())), self._items()
        if info in way.followed:
            raise SDKError("The server has sent the same cursor twice: its pages would never end.")
        way.followed.add(info)
        way.empty = 0 if items else way.empty + 1
        if way.empty == MAX_EMPTY:
            raise SDKError(
                f"The server has sent {MAX_EMPTY} empty pages in a row. If there are more to come, get_next_page() "
                "of the last one that iter_pages() has given goes on."
            )
        if self._strategy.computed and items:
            if items == way.items:
                raise SDKError("The server has sent the same page twice: its pages would never end.")
            way.items = items
        return True


class BaseSyncPage(BasePage[T], Generic[T]):
    """One page of a list; iteration goes on through the pages after it."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]
        for page in self.iter_pages():
            yield from page._items()

    def iter_pages(self) -> Iterator[Self]:
        """This page and all after it, fetched as they are asked for.

        Raises:
            SDKError: the server goes round in circles, or says that there are more pages and not where.
        """
        page, way = self, _Way()
        while True:
            yield page
            if not page._goes_on(way):
                return
            following = page.get_next_page()
            if following._repeats(page):
                return
            page = following

    def get_next_page(self) -> Self:
        """Fetch the page after this one.

        Raises:
            SDKError: there is none.
        """
        client, request = self._next()
        page: Self = cast("SyncPages", client).page(request, type(self))
        return page._follows(self)


class BaseAsyncPage(BasePage[T], Generic[T]):
    """One page of a list; asynchronous iteration goes on through the pages after it."""

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.iter_pages():
            for item in page._items():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and all after it, fetched as they are asked for.

        Raises:
            SDKError: the server goes round in circles, or says that there are more pages and not where.
        """
        page, way = self, _Way()
        while True:
            yield page
            if not page._goes_on(way):
                return
            following = await page.get_next_page()
            if following._repeats(page):
                return
            page = following

    async def get_next_page(self) -> Self:
        """Fetch the page after this one.

        Raises:
            SDKError: there is none.
        """
        client, request = self._next()
        page: Self = await cast("AsyncPages", client).get_page(request, type(self))
        return page._follows(self)


def _remade(page: Any, arguments: tuple[Any, ...]) -> BasePage[Any]:
    """An empty page of a class, for pickle to fill."""
    kind: type[BasePage[Any]] = page[arguments]
    return kind.__new__(kind)


def take_headers(page: BasePage[Any], headers: Mapping[str, str]) -> None:
    """Fill the fields of a page that are headers of its response.

    Args:
        page: that was decoded.
        headers: of the response.
    """
    kind: Any = type(page)
    for name, header in kind._headers.items():
        attribute, text = attribute_of(kind, name), headers.get(header)
        if attribute and text is not None:
            vars(cast("object", page))[attribute] = read_text(kind.model_fields[attribute].annotation, text)


def is_page(tp: Any) -> TypeGuard[type[BasePage[Any]]]:
    """Whether a type is a class of pages."""
    return isinstance(tp, type) and issubclass(tp, BasePage)


def is_list(page: Any) -> bool:
    """Whether responses are the lists themselves, for a class of pages."""
    return not page._strategy.items


def attach_source(page: BasePage[Any], client: object, request: Request, url: str, link: str) -> None:
    """Tell a page where it came from, and give it a list where the server sent none.

    Args:
        page: that was decoded.
        client: which got it.
        request: that it was asked for with.
        url: where the response came from.
        link: the header `Link` of the response.
    """
    fields = vars(cast("object", page))
    fields["_source"] = _Source(client, request, url, link)
    kind: Any = type(page)
    attribute = attribute_of(kind, kind._strategy.items)
    if attribute and fields.get(attribute, ()) is None:
        fields[attribute] = []
