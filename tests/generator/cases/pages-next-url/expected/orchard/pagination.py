# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from ._runtime.pages.page import BaseAsyncPage, BasePage, BaseSyncPage
from ._runtime.pages.strategies import NextByURL, Strategy

_Item = TypeVar("_Item")


class _NextURLPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    results: list[_Item] = []
    """The items of this page."""

    count: int | None = None
    next: str | None = None
    """Where the next page begins."""

    previous: str | None = None

    _strategy: ClassVar[Strategy] = NextByURL(items="results", response="next")


class SyncNextURLPage(_NextURLPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncNextURLPage(_NextURLPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class _ValueNextURLPage(BasePage[_Item], Generic[_Item]):
    """What a page holds, and what comes after it."""

    value: list[_Item] = []
    """The items of this page."""

    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """Where the next page begins."""

    _strategy: ClassVar[Strategy] = NextByURL(items="value", response="@odata.nextLink")


class SyncValueNextURLPage(_ValueNextURLPage[_Item], BaseSyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""


class AsyncValueNextURLPage(_ValueNextURLPage[_Item], BaseAsyncPage[_Item], Generic[_Item]):
    """A page of a list; iterate over it to get the items of all pages."""
