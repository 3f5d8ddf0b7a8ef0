# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByOffset, Strategy

_Item = TypeVar("_Item")


class _TreesPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    trees: list[_Item] = []
    """The items of this page."""

    total_count: int | None = Field(default=None, alias="totalCount")
    """How many items all pages have."""

    _strategy: ClassVar[Strategy] = NextByOffset(
        parameter="$skip", items="trees", total="totalCount"
    )


class SyncTreesPage(_TreesPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncTreesPage(_TreesPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class _OffsetPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    items: list[_Item] = []
    """The items of this page."""

    _strategy: ClassVar[Strategy] = NextByOffset(parameter="$skip", items="")


class SyncOffsetPage(_OffsetPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncOffsetPage(_OffsetPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
