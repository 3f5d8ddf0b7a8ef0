# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from ._runtime.models.base import BaseModel
from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByCursor, Strategy
from .types.tree import DataListCursorPageMeta

_Item = TypeVar("_Item")


class _CursorPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    items: list[_Item] = []
    """The items of this page."""

    next_page_token: str | None = Field(default=None, alias="nextPageToken")
    """Asks for the next page; empty on the last one."""

    total: int | None = None

    _strategy: ClassVar[Strategy] = NextByCursor(
        parameter="page_token", items="items", response="nextPageToken"
    )


class SyncCursorPage(_CursorPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncCursorPage(_CursorPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class DataListCursorPageData(BaseModel, Generic[_Item]):
    """What a page has at `data`."""

    list_: list[_Item] = Field(default=[], alias="list")
    """The items of this page."""

    found: int | None = None
    """How many trees there are."""


class _DataListCursorPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    data: DataListCursorPageData[_Item] | None = None
    """What has the items."""

    meta: DataListCursorPageMeta | None = None

    _strategy: ClassVar[Strategy] = NextByCursor(
        parameter="cursor", items="data.list", response="meta.next_cursor"
    )


class SyncDataListCursorPage(_DataListCursorPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncDataListCursorPage(_DataListCursorPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class _FruitsPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    fruits: list[_Item] = []
    """The items of this page."""

    has_more: bool | None = None
    """Whether more fruits hang there."""

    _strategy: ClassVar[Strategy] = NextByCursor(
        parameter="starting_after", items="fruits", item="id", has_more="has_more"
    )


class SyncFruitsPage(_FruitsPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncFruitsPage(_FruitsPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
