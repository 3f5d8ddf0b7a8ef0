"""Pages of lists, and the way from one to the next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar, cast

from ..common.errors import SDKError
from ..common.plain import as_object
from ..models.base import BaseModel

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..requests.request import Request

__all__ = ["BaseAsyncPage", "BaseSyncPage", "Cursor"]

T = TypeVar("T")
P = TypeVar("P")


class SyncPages(Protocol):
    """Fetches pages: the part of a client that a page needs."""

    def page(self, request: Request, page: type[P]) -> P: ...


class AsyncPages(Protocol):
    """Fetches pages, asynchronously."""

    async def get_page(self, request: Request, page: type[P]) -> P: ...


class PageInfo(NamedTuple):
    """How to ask for a page."""

    params: Mapping[str, object]
    """Query parameters, over those of the page at hand."""


class Cursor(NamedTuple):
    """How the pages of an API follow each other; the names are those of the API."""

    parameter: str
    """The query parameter that takes the cursor."""
    items: str
    """The field of the page that has the items."""
    item_field: str = ""
    """The field of the last item that is the next cursor…"""
    response_field: str = ""
    """…or the field of the page that is."""
    has_more: str = ""
    """The field of the page that tells whether another one follows."""


class _Source:
    """The client and the request that a page came from."""

    def __init__(self, client: Any = None, request: Request | None = None) -> None:
        self.client = client
        self.request = request

    # A client holds connections, which can be neither copied nor pickled.
    def __deepcopy__(self, memo: object) -> _Source:
        return self

    def __reduce__(self) -> tuple[type[_Source], tuple[()]]:
        return _Source, ()


class _Page(BaseModel, Generic[T]):
    """One page. A subclass declares the fields and, if further pages can follow, the `cursor`."""

    cursor: ClassVar[Cursor] = Cursor(parameter="", items="data")

    # In the instance's `__dict__`, as `_request_id` is.
    _source: ClassVar[_Source | None] = None

    def has_next_page(self) -> bool:
        """Whether there may be another page."""
        if self.cursor.has_more and field_value(self, self.cursor.has_more) is False:
            return False
        return self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """How to ask for the next page, if the server has told."""
        cursor = self.cursor
        value: object = None
        if cursor.response_field:
            value = field_value(self, cursor.response_field)
        elif cursor.item_field and (items := page_items(self)):
            value = field_value(items[-1], cursor.item_field)
        return None if value is None or value == "" else PageInfo({cursor.parameter: value})

    def _next(self) -> tuple[Any, Request]:
        """The client and the request for the next page."""
        info = self.next_page_info()
        if info is None:
            raise SDKError("There is no next page; has_next_page() tells.")
        if self._source is None or self._source.request is None:
            raise SDKError("The page has lost its client, which a pickled page cannot take along.")
        return self._source.client, self._source.request.with_query(info.params)


class BaseSyncPage(_Page[T], Generic[T]):
    """One page of a list; iteration goes on through the pages after it."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]
        for page in self.iter_pages():
            yield from page_items(page)

    def iter_pages(self) -> Iterator[Self]:
        """This page and all after it, fetched as they are asked for."""
        page, seen = self, Seen()
        while True:
            yield page
            if not page.has_next_page():
                return
            seen.add(page.next_page_info())
            page = page.get_next_page()

    def get_next_page(self) -> Self:
        """Fetch the page after this one.

        Raises:
            SDKError: there is none.
        """
        client, request = self._next()
        page: Self = cast("SyncPages", client).page(request, type(self))
        return page


class BaseAsyncPage(_Page[T], Generic[T]):
    """One page of a list; asynchronous iteration goes on through the pages after it."""

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.iter_pages():
            for item in page_items(page):
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and all after it, fetched as they are asked for."""
        page, seen = self, Seen()
        while True:
            yield page
            if not page.has_next_page():
                return
            seen.add(page.next_page_info())
            page = await page.get_next_page()

    async def get_next_page(self) -> Self:
        """Fetch the page after this one.

        Raises:
            SDKError: there is none.
        """
        client, request = self._next()
        page: Self = await cast("AsyncPages", client).get_page(request, type(self))
        return page


class Seen:
    """The cursors that were followed, for a server that goes round in circles."""

    def __init__(self) -> None:
        self._cursors: set[str] = set()

    def add(self, info: PageInfo | None) -> None:
        """Note a cursor.

        Raises:
            SDKError: it was followed before.
        """
        cursor = repr(info)
        if cursor in self._cursors:
            raise SDKError("The server has sent the same cursor twice: its pages would never end.")
        self._cursors.add(cursor)


def attach_source(page: object, client: object, request: Request) -> None:
    """Tell a page where it came from, and give it a list where the server sent none."""
    if not isinstance(page, _Page):
        return
    fields = vars(cast("object", page))
    fields["_source"] = _Source(client, request)
    if fields.get(page.cursor.items, ()) is None:
        fields[page.cursor.items] = []


def page_items(page: _Page[T]) -> list[T]:
    """The items of one page."""
    return cast("list[T]", field_value(page, page.cursor.items) or [])


def field_value(value: object, name: str) -> object:
    """A field by its name in the API, of a model or of an object that stayed plain JSON."""
    fields = as_object(value)
    if fields is not None:
        return fields.get(name)
    if isinstance(value, BaseModel):
        for attribute, field in type(value).model_fields.items():
            if field.alias == name:
                return cast("object", getattr(value, attribute))
    return cast("object", getattr(value, name, None))
