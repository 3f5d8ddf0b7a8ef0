# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Responses become pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..common.errors import APIResponseValidationError
from ..common.plain import as_array
from ..models.base import complete
from ..pages.fields import attribute_of
from ..pages.page import attach_source, is_list, is_page, take_headers
from .decode import decode_response

if TYPE_CHECKING:
    import httpx2

    from ..pages.page import BasePage
    from ..requests.request import Request
    from .decode import Events

P = TypeVar("P")


def decode_page(
    response: httpx2.Response, page: type[P], client: object, request: Request, *, strict: bool, events: Events = "sync"
) -> P:
    """Decode a response that was read and holds one page of a list, which then can fetch the next one.

    Args:
        response: with a status of success.
        page: the page's class; any other type is decoded as ever.
        client: that fetches the next page.
        request: what the page was asked for with.
        strict: see `decode_response`, as `events`.

    Raises:
        APIResponseValidationError: the body is no page.
    """
    if not is_page(page):
        return decode_response(response, page, strict=strict, events=events)
    value: Any
    if is_list(page):
        value = _list(response, page, strict=strict)
    else:
        value = decode_response(response, page, strict=strict, events=events)
    if value is None:
        value = page.model_construct()
    if is_page(type(value)):
        take_headers(value, response.headers)
        attach_source(value, client, request, str(response.url), response.headers.get("link", ""))
    return cast("P", value)


def _list(response: httpx2.Response, page: type[BasePage[Any]], *, strict: bool) -> object:
    """A page whose items are the whole response."""
    complete(page)
    items: Any = decode_response(response, _items_type(page), strict=strict, events=None)
    if items is None:
        return None
    if as_array(items) is None:
        raise APIResponseValidationError(response, items, message="The response is not a JSON array.")
    found = page.model_construct(items=items)
    request_id = response.headers.get("x-request-id")
    if request_id is not None:
        vars(cast("object", found))["_request_id"] = request_id
    return found


def _items_type(page: type[BasePage[Any]]) -> type[Any]:
    return cast("type[Any]", page.model_fields[attribute_of(page, "items")].annotation)
