"""Query parameters and pages of objects."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from .errors import bad_value
from .responses import Json

RESULTS = "step_details.tool_calls[*].file_search.results[*].content"


def parse_query(query: str) -> tuple[dict[str, str], bool]:
    """The parameters of a query, and whether it asks to include the content of search results."""
    pairs = parse_qsl(query, keep_blank_values=True)
    includes = [value for name, value in pairs if name == "include[]"]
    if any(value != RESULTS for value in includes):
        raise bad_value("include[]", f"{RESULTS!r}")
    return dict(pairs), bool(includes)


def page(objects: list[Json], query: Mapping[str, str]) -> Json:
    """One page of objects that are given oldest first.

    With `before` and no `after`, the page is the one right before that object.
    """
    limit = _limit(query.get("limit", "20"))
    order = query.get("order", "desc")
    if order not in ("asc", "desc"):
        raise bad_value("order", "'asc' or 'desc'")
    rest = objects if order == "asc" else objects[::-1]
    if "after" in query:
        rest = rest[_position(rest, "after", query["after"]) + 1 :]
    if "before" in query:
        rest = rest[: _position(rest, "before", query["before"])]
    backwards = "before" in query and "after" not in query
    data = rest[-limit:] if backwards else rest[:limit]
    return {
        "object": "list",
        "data": data,
        "first_id": data[0]["id"] if data else "",
        "last_id": data[-1]["id"] if data else "",
        "has_more": len(rest) > len(data),
    }


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= 100):
        raise bad_value("limit", "an integer from 1 to 100")
    return int(text)


def _position(objects: list[Json], parameter: str, id: str) -> int:
    for index, item in enumerate(objects):
        if item["id"] == id:
            return index
    raise bad_value(parameter, "the id of an object in the list")
