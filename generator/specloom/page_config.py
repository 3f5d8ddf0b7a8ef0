"""Pagination schemes in `sdk.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specloom.sections import Section, key

CLASS_NAME = r"^[A-Z][A-Za-z0-9_]*$"
PATH = r"^[A-Za-z0-9_@$.-]+$"
_FIRST = r"^(zero|one)$"


@dataclass(frozen=True, slots=True)
class CursorConfig(Section):
    """Where the next page begins."""

    parameter: str = key("The query parameter, or the field of the body, that takes the cursor.")
    item: str = key("The field of a page's last item that is the next cursor.", "", pattern=PATH)
    response: str = key("The field of the response that is the next cursor.", "", pattern=PATH)


@dataclass(frozen=True, slots=True)
class NumberConfig(Section):
    """Pages by number."""

    parameter: str = key("The query parameter, or the field of the body, that takes the number.")
    counts_from: str = key(
        "The number of the first page: `zero` or `one`. Without it, it is what the first response says in `current`, "
        "or one.",
        "",
        pattern=_FIRST,
    )
    current: str = key("The field of the response that has the number of the page.", "", pattern=PATH)
    total_pages: str = key("The field of the response that has the number of pages.", "", pattern=PATH)


@dataclass(frozen=True, slots=True)
class OffsetConfig(Section):
    """Pages by the number of items before them."""

    parameter: str = key("The query parameter, or the field of the body, that takes the number.")
    counts_from: str = key("The number of the first item: `zero`, which is usual, or `one`.", "", pattern=_FIRST)


@dataclass(frozen=True, slots=True)
class PageConfig(Section):
    """A pagination scheme, by one of `cursor`, `page`, `offset`, `next_url`, `link_header` and `single`.

    Fields of the response may be in objects of it, with dots between the names: `meta.next`.
    """

    name: str = key("The class name; the pair is called `Sync…` and `Async…`.", pattern=CLASS_NAME)
    items: str = key(
        "The field of the response that holds the items; without it, the response is the list.", "", pattern=PATH
    )
    cursor: CursorConfig | None = key("The next page begins at a cursor.", None)
    page: NumberConfig | None = key("Pages have numbers.", None)
    offset: OffsetConfig | None = key("The next page begins behind the items so far.", None)
    next_url: str = key("The field of the response that has the URL of the next page.", "", pattern=PATH)
    link_header: bool = key("Whether the header `Link` of the response has the URL of the next page.", False)
    has_more: str = key("The field of the response that tells whether there is a next page.", "", pattern=PATH)
    last: str = key("The field of the response that tells whether this page is the last one.", "", pattern=PATH)
    total: str = key(
        "With `page` or `offset`: the field of the response that has the number of all items.", "", pattern=PATH
    )
    ends_empty: bool | None = key(
        "Whether a page without items is the last one, unless `has_more` or `last` say otherwise. Usually it is with "
        "`page`; with `offset` it is always.",
        None,
    )
    fields: Mapping[str, str] = key("Other fields that each page has, and their types as in JSON Schema.", {})
    from_headers: Mapping[str, str] = key("Fields that are headers of the response, by the field: the header.", {})
    needs: tuple[str, ...] = key(
        "The parameters that a list must have, beside the fields, to be of the scheme without being told so.", ()
    )
    called: str = key(
        "What pages call the items where the response is the list; `items` if nothing is said.", "", pattern=PATH
    )
    single: bool = key("Whether there is never a second page; the one can be iterated like others.", False)
