# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByLink, Strategy

_Item = TypeVar("_Item")


class _LinkPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    items: list[_Item] = []
    """The items of this page."""

    _strategy: ClassVar[Strategy] = NextByLink(items="")


class SyncLinkPage(_LinkPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncLinkPage(_LinkPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
