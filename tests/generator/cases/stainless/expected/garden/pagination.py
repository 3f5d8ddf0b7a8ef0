# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByCursor, Strategy

_Item = TypeVar("_Item")


class _PLotsCursor(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    data: list[_Item] = []
    """The items of this page."""

    next_cursor: str | None = None
    """Where the next page begins."""

    _strategy: ClassVar[Strategy] = NextByCursor(
        parameter="cursor", items="data", response="next_cursor", ends_empty=True
    )


class SyncPLotsCursor(_PLotsCursor[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncPLotsCursor(_PLotsCursor[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
