# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByCursor, Strategy

_Item = TypeVar("_Item")


class _CursorPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    data: list[_Item] = []
    """The items of this page."""

    has_more: bool | None = None
    """Whether another page follows."""

    _strategy: ClassVar[Strategy] = NextByCursor(
        parameter="after", items="data", item="id", has_more="has_more"
    )


class SyncCursorPage(_CursorPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncCursorPage(_CursorPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
