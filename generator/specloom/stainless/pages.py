"""Pagination schemes."""

from __future__ import annotations

from collections.abc import Iterator

from specloom import naming
from specloom.nodes import Node
from specloom.spelling import Spelling
from specloom.stainless.translated import At, Said

_ITEMS = ("data", "items", "results")
_COUNTED = ("offset", "page_number")
"""Kinds whose next page the server does not name."""
_PURPOSE = "x-stainless-pagination-property"


def pages_of(root: Node, spelling: Spelling) -> Said:
    """The section `pagination`."""
    given = root.get("pagination")
    schemes = given.items() if isinstance(given.value, list) else [given] if given.exists else []
    found: dict[str, Said] = {}
    for node in schemes:
        name = node.text("name")
        found[name] = At(node, {"name": At(node.child("name"), spelling.pascal(name)), **_scheme(node)})
    return found


def _scheme(node: Node) -> dict[str, Said]:
    request, response = _roles(node.get("request")), _roles(node.get("response"))
    kind = node.text("type")
    node.get("param_location")
    node.get("description")
    items = _items(node.child("response"), response)
    said: dict[str, Said] = {
        "items": items or None,
        "called": naming.snake(response["items"][0]) if "items" in response and not items else None,
        "has_more": _name(response, "has_next_page", "has_more"),
        "fields": {
            name: At(item, item.peek("type") if isinstance(item.peek("type"), str) else "object")
            for name, item in node.child("response").entries()
            if name not in (items, response.get("items", ("",))[0])
        }
        or None,
        "from_headers": _in_headers(node.child("response")) or None,
        "needs": [At(item, name) for name, item in node.child("request").entries()] or None,
    }
    goes_on = node.get("continue_on_empty_items")
    if kind != "fake_page" and (goes_on.value is True) == (kind in _COUNTED):
        said["ends_empty"] = At(goes_on, goes_on.value is not True)
    if kind == "fake_page":
        said["single"] = True
    elif kind == "cursor":
        said["cursor"] = {
            "parameter": _name(request, "next_cursor_param", "cursor") or "cursor",
            "response": _name(response, "next_cursor_field", "next_cursor") or "next_cursor",
        }
    elif kind == "cursor_id":
        item = _item_field(node.child("response").child(items)) if items else None
        said["cursor"] = {"parameter": _name(request, "next_cursor_id_param", "after") or "after", "item": item or "id"}
    elif kind == "cursor_url":
        said["next_url"] = _name(response, "cursor_url_field", "next") or "next"
    elif kind == "offset":
        said["offset"] = {"parameter": _name(request, "offset_count_param", "offset") or "offset"}
        said["total"] = _name(response, "offset_total_count_field", "")
    elif kind == "page_number":
        said["page"] = {
            "parameter": _name(request, "page_number_param", "page") or "page",
            "current": _name(response, "current_page_number_field", ""),
            "total_pages": _name(response, "total_page_count_field", ""),
        }
    return said


def _in_headers(response: Node) -> dict[str, Said]:
    """The fields that are headers of the response."""
    headers = ((name, node.get(_PURPOSE).get("from_header")) for name, node in response.entries())
    return {name: At(header, header.value) for name, header in headers if isinstance(header.value, str)}


def _items(response: Node, roles: dict[str, tuple[str, Node]]) -> str:
    """The field that has the items: the one that says so, or a list, such as `data`."""
    if "items" in roles:
        return "" if roles["items"][1].get(_PURPOSE).flag("is_top_level_array") else roles["items"][0]
    lists = [name for name, node in response.entries() if node.peek("type") == "array"]
    return next((name for name in _ITEMS if name in lists), lists[0] if lists else "")


def _item_field(node: Node) -> str:
    items = node.get("items")
    items.skip()
    found = _roles(items.get("properties"))
    return found["cursor_item_id"][0] if "cursor_item_id" in found else ""


def _name(roles: dict[str, tuple[str, Node]], purpose: str, usual: str) -> Said:
    """The field that has a purpose, or that is called as those with it usually are."""
    if purpose in roles:
        return At(roles[purpose][1], roles[purpose][0])
    return At(roles[usual][1], usual) if usual in roles else None


def _roles(fields: Node) -> dict[str, tuple[str, Node]]:
    """Purpose → path of a field and the field; fields without one by their names."""
    found: dict[str, tuple[str, Node]] = {}
    for path, node in _fields(fields, ""):
        purpose = node.get(_PURPOSE)
        for word in purpose.keys:
            purpose.get(word)
        told = purpose.value if isinstance(purpose.value, str) else purpose.text("purpose")
        found.setdefault(told or path, (path, node))
    return found


def _fields(fields: Node, above: str) -> Iterator[tuple[str, Node]]:
    for name, node in fields.entries():
        node.skip()
        path = f"{above}{name}"
        yield path, node
        yield from _fields(node.get("properties"), f"{path}.")
