"""Pagination schemes as data, before they have names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from specloom import naming
from specloom.ir import PageStrategy
from specloom.lower.pages import roles
from specloom.lower.pages.lowering import strategy_of
from specloom.nodes import Node
from specloom.page_config import CursorConfig, NumberConfig, OffsetConfig, PageConfig

_KINDS: dict[PageStrategy, str] = {
    "cursor": "Cursor",
    "number": "PageNumber",
    "offset": "Offset",
    "url": "NextURL",
    "link": "Link",
    "single": "Single",
}
_MARKS = ("counts_from", "current", "total_pages", "total", "has_more", "last")
"""What operations of one scheme may have or not have."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How lists go on: the keys of a `PageConfig` without its name."""

    strategy: PageStrategy
    items: str
    parameter: str = ""
    response: str = ""
    item: str = ""
    counts_from: str = ""
    current: str = ""
    total_pages: str = ""
    total: str = ""
    has_more: str = ""
    last: str = ""

    def merged(self, other: Scheme) -> Scheme | None:
        """A scheme for the operations of both, if there can be one."""
        found: dict[str, Any] = {}
        for field in fields(self):
            one, two = getattr(self, field.name), getattr(other, field.name)
            if one != two and (field.name not in _MARKS or (one and two)):
                return None
            found[field.name] = one or two
        return replace(self, **found)

    @property
    def is_usual(self) -> bool:
        """Whether its items are called as they are called anywhere."""
        return not self.items or roles.plain(self.items.rpartition(".")[2]) in (*roles.ITEMS, *roles.WRAPPERS)

    def names(self, usual: Scheme | None) -> Iterator[str]:
        """What its classes may be called behind `Sync` and `Async`.

        After its items, if they have a name of their own; or else after its kind, and what is not as usual.
        """
        kind = f"{_KINDS[self.strategy]}Page"
        items = naming.capitalized(self.items) or "List"
        told = ""
        if not self.is_usual:
            told = items
            yield f"{told}Page"
            yield f"{told}{kind}"
        elif usual is None:
            yield kind
        elif self.items != usual.items:
            told = items
            yield f"{told}{kind}"
        usual = usual or self
        for name in ("parameter", "response", "item", "has_more", "last", "total_pages", "total", "current"):
            value = getattr(self, name)
            if value and value != getattr(usual, name):
                told += naming.capitalized(value)
                yield f"{told}{kind}"
        yield f"{items}{naming.capitalized(self.parameter or self.response)}{kind}"

    def config(self, name: str, node: Node) -> PageConfig:
        """The scheme as the config has it."""
        counted = self.strategy in ("number", "offset")
        return PageConfig(
            name,
            self.items,
            CursorConfig(self.parameter, self.item, self.response, node=node) if self.strategy == "cursor" else None,
            NumberConfig(self.parameter, self.counts_from, self.current, self.total_pages, node=node)
            if self.strategy == "number"
            else None,
            OffsetConfig(self.parameter, self.counts_from, node=node) if self.strategy == "offset" else None,
            self.response if self.strategy == "url" else "",
            self.strategy == "link",
            self.has_more,
            self.last,
            self.total if counted else "",
            node=node,
        )


def scheme_in(config: PageConfig) -> Scheme:
    """What a scheme of the config is."""
    strategy = strategy_of(config)
    cursor, number, offset = config.cursor, config.page, config.offset
    counted = number or offset
    moving = cursor or counted
    return Scheme(
        strategy=strategy,
        items=config.items,
        parameter=moving.parameter if moving else "",
        response=config.next_url or (cursor.response if cursor else ""),
        item=cursor.item if cursor else "",
        counts_from=counted.counts_from if counted else "",
        current=number.current if number else "",
        total_pages=number.total_pages if number else "",
        total=config.total,
        has_more=config.has_more,
        last=config.last,
    )
