"""How the pages of a list follow each other, in the ways that APIs know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..requests.moving import is_in_body, value_of
from .fields import field_at, integer
from .links import next_link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..requests.request import Request

__all__ = ["NextByCursor", "NextByLink", "NextByNumber", "NextByOffset", "NextByURL", "Strategy"]


class PageInfo(NamedTuple):
    """How to ask for a page: what differs from the request for the page at hand."""

    params: Mapping[str, object] = {}
    """Query parameters, over those of the page at hand."""
    json: Mapping[str, object] = {}
    """Fields of the body, over those of the page at hand."""
    url: str = ""
    """Where to ask, with all query parameters; relative to where the page at hand came from."""


class View(NamedTuple):
    """What a strategy sees of a page."""

    page: object
    items: list[Any]
    request: Request | None
    """What the page was asked for with."""
    link: str
    """The header `Link` of the response."""
    before: int | None
    """How many items came on earlier pages, if that is known."""

    @property
    def came_by_url(self) -> bool:
        """Whether the server has said where the page is."""
        return self.request is not None and bool(self.request.next_url)

    def field(self, path: str) -> object:
        """A field of the page."""
        return field_at(self.page, path) if path else None

    def asked(self, parameter: str) -> int | None:
        """The number that a parameter had in the request, if it was given."""
        return None if self.request is None else integer(value_of(self.request, parameter))

    def moved(self, parameter: str, value: object) -> PageInfo:
        """The page for which a parameter has another value."""
        in_body = self.request is not None and is_in_body(self.request, parameter)
        return PageInfo(json={parameter: value}) if in_body else PageInfo({parameter: value})


class Strategy:
    """How to get from one page to the next.

    All names are those of the API. Fields of nested objects have dots between their names.

    Args:
        items: the field that has the items; empty where the response is the list.
        has_more: the field that tells whether another page follows.
        last: the field that tells whether this page is the last one.
        ends_empty: whether a page without items is the last one, if none of these says otherwise.
    """

    computed = False
    """Whether the next page is counted, and not named by the server."""

    def __init__(self, *, items: str, has_more: str = "", last: str = "", ends_empty: bool | None = None) -> None:
        self.items = items
        self.ends_empty = ends_empty
        self._has_more = has_more
        self._last = last

    def next_page(self, view: View) -> PageInfo | None:
        """How to ask for the page after one, if that can be told."""
        return None

    def says_more(self, view: View) -> bool | None:
        """Whether another page follows, as far as the page tells."""
        more, last = view.field(self._has_more), view.field(self._last)
        if isinstance(more, bool):
            return more
        return not last if isinstance(last, bool) else None

    def repeats(self, view: View, before: View) -> bool:
        """Whether the server says that it has sent the page before once more, as some do behind the last one."""
        return False


class NextByCursor(Strategy):
    """The next page begins at a cursor.

    Args:
        parameter: of the query, or the field of the body, that takes the cursor.
        response: the field of the page that is the next cursor…
        item: …or the field of the last item that is.
        more: see `Strategy`.
    """

    def __init__(self, *, parameter: str, response: str = "", item: str = "", **more: Any) -> None:
        super().__init__(**more)
        self._parameter = parameter
        self._response = response
        self._item = item

    def next_page(self, view: View) -> PageInfo | None:
        if self._response:
            value = view.field(self._response)
        else:
            value = field_at(view.items[-1], self._item) if view.items else None
        return None if value is None or value == "" else view.moved(self._parameter, value)


class NextByNumber(Strategy):
    """Pages have numbers.

    Args:
        parameter: of the query, or the field of the body, that takes the number.
        start: the number of the first page, if that is known.
        current: the field that has the number of the page.
        total_pages: the field that has the number of pages.
        total: the field that has the number of all items.
        more: see `Strategy`.
    """

    computed = True

    def __init__(
        self,
        *,
        parameter: str,
        start: int | None = None,
        current: str = "",
        total_pages: str = "",
        total: str = "",
        **more: Any,
    ) -> None:
        super().__init__(**more)
        self._parameter = parameter
        self._start = start
        self._current = current
        self._total_pages = total_pages
        self._total = total

    def next_page(self, view: View) -> PageInfo | None:
        if not self.items and (view.link or view.came_by_url):
            # A list has no fields that would tell, but some servers have this besides.
            target = next_link(view.link)
            return PageInfo(url=target) if target else None
        told = integer(view.field(self._current))
        first = self._start if self._start is not None else 1 if told is None else told
        asked = view.asked(self._parameter)
        number = first if asked is None else asked
        if self.says_more(view) is None and self._is_last(view, number, asked):
            return None
        return view.moved(self._parameter, number + 1)

    def _is_last(self, view: View, number: int, asked: int | None) -> bool:
        if self.ends_empty is not False and not view.items:
            return True
        pages, total = integer(view.field(self._total_pages)), integer(view.field(self._total))
        if pages is not None:
            return number + (1 if self._start == 0 else 0) >= pages
        start = 1 if self._start is None else self._start
        before = 0 if asked is None or asked == start else view.before
        return total is not None and before is not None and before + len(view.items) >= total

    def repeats(self, view: View, before: View) -> bool:
        told = integer(view.field(self._current))
        return told is not None and told == integer(before.field(self._current))


class NextByOffset(Strategy):
    """The next page begins behind as many items as have come.

    Args:
        parameter: of the query, or the field of the body, that takes the number of items.
        start: the number of the first item.
        total: the field that has the number of all items.
        more: see `Strategy`.
    """

    computed = True

    def __init__(self, *, parameter: str, start: int = 0, total: str = "", **more: Any) -> None:
        super().__init__(**more)
        self._parameter = parameter
        self._start = start
        self._total = total

    def next_page(self, view: View) -> PageInfo | None:
        asked = view.asked(self._parameter)
        following = (self._start if asked is None else asked) + len(view.items)
        if self.says_more(view) is None:
            total = integer(view.field(self._total))
            if not view.items or (total is not None and following - self._start >= total):
                return None
        return view.moved(self._parameter, following)


class NextByURL(Strategy):
    """The page has the URL of the next one.

    Args:
        response: the field that has it.
        more: see `Strategy`.
    """

    def __init__(self, *, response: str, **more: Any) -> None:
        super().__init__(**more)
        self._response = response

    def next_page(self, view: View) -> PageInfo | None:
        url = view.field(self._response)
        return PageInfo(url=url) if isinstance(url, str) and url else None


class NextByLink(Strategy):
    """The response has a link to the next page in its header `Link` (RFC 8288)."""

    def next_page(self, view: View) -> PageInfo | None:
        target = next_link(view.link)
        return PageInfo(url=target) if target else None
