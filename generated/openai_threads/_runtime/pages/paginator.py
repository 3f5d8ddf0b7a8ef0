# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Lists that were not asked for yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator

    from ..requests.request import Request
    from .page import AsyncPages, BaseAsyncPage

__all__ = ["AsyncPaginator"]

T = TypeVar("T")
P = TypeVar("P")


class AsyncPaginator(Generic[T, P]):
    """A list that was not asked for yet: `await` it for one page, or iterate over the items of all pages."""

    def __init__(self, client: AsyncPages, request: Request, page: type[P]) -> None:
        self._client = client
        self._request = request
        self._page = page

    def __await__(self) -> Generator[Any, None, P]:
        return self._client.get_page(self._request, self._page).__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        page = cast("BaseAsyncPage[T]", await self)
        async for item in page:
            yield item
