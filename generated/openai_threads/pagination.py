"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from ._runtime.pages.page import BaseAsyncPage, BaseSyncPage, Cursor

Item = TypeVar("Item")


class SyncCursorPage(BaseSyncPage[Item], Generic[Item]):
    """A page of a list; iterate over it to get the items of all pages."""

    data: list[Item] = []
    has_more: bool | None = None
    cursor: ClassVar[Cursor] = Cursor(
        parameter="after", items="data", item_field="id", has_more="has_more"
    )


class AsyncCursorPage(BaseAsyncPage[Item], Generic[Item]):
    """A page of a list; iterate over it to get the items of all pages."""

    data: list[Item] = []
    has_more: bool | None = None
    cursor: ClassVar[Cursor] = Cursor(
        parameter="after", items="data", item_field="id", has_more="has_more"
    )
