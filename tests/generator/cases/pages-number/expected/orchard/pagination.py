# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByNumber, Strategy
from .types.tree import PageNumberPageMeta

_Item = TypeVar("_Item")


class _PageNumberPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    data: list[_Item] = []
    """The items of this page."""

    meta: PageNumberPageMeta | None = None
    has_next_page_: bool | None = Field(default=None, alias="has_next_page")
    """Whether another page follows."""

    _strategy: ClassVar[Strategy] = NextByNumber(
        parameter="page[number]",
        items="data",
        current="meta.currentPage",
        total_pages="meta.totalPages",
        has_more="has_next_page",
        start=0,
    )


class SyncPageNumberPage(_PageNumberPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncPageNumberPage(_PageNumberPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
