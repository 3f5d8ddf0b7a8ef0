"""Requests as the resources describe them, before the client adds what is its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from ..common.sentinels import NotGiven, not_given, omit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..common.aliases import Body, Headers, Query, Timeout
    from .body import Encoding

__all__ = ["Request", "url_path"]


def url_path(template: str, /, **ids: str | int) -> str:
    """Fill each `{name}` of a path with an id, percent-encoded so that it stays one segment (RFC 3986 §3.3).

    Raises:
        ValueError: an id is empty or a dot segment, which would address something else.
        TypeError: an id is neither text nor a whole number.
    """
    for name, value in ids.items():
        text = value if isinstance(value, str) else _id_text(name, value)
        if text in ("", ".", ".."):
            raise ValueError(f"{name} is part of the path: it must not be {text!r}")
        template = template.replace(f"{{{name}}}", quote(text, safe=""), 1)
    return template


def _id_text(name: str, value: object) -> str:
    if value is None:
        raise ValueError(f"{name} is part of the path: it must not be None")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError(f"{name} is part of the path: it must be a str or an int, not {type(value).__name__}")


class Request:
    """One call of the API.

    Args:
        method: such as `"POST"`.
        path: below the client's base URL, already encoded.
        query: wire names to values; a list repeats its name.
        headers: sent by this operation.
        body: the value to encode; of a mapping, what is `omit` is left out.
        encoding: of the body.
        extra_headers: the caller's own, over all others; `omit` as a value removes a header.
        extra_query: the caller's own, over `query`.
        extra_body: the caller's own fields, over those of `body`; not sent with GET.
        timeout: seconds, an `httpx2.Timeout`, or `None` for no limit.
        max_retries: how often to try again.
        max_elapsed: seconds after which no attempt begins any more, or `None` for no limit.
    """

    __slots__ = (
        "body",
        "encoding",
        "extra_body",
        "extra_headers",
        "extra_query",
        "headers",
        "max_elapsed",
        "max_retries",
        "method",
        "path",
        "query",
        "timeout",
    )

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        headers: Headers | None = None,
        body: Body = omit,
        encoding: Encoding = "json",
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        max_elapsed: float | NotGiven | None = not_given,
    ) -> None:
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.encoding: Encoding = encoding
        self.extra_headers = extra_headers
        self.extra_query = extra_query
        self.extra_body = cast("Mapping[str, object] | None", extra_body)
        self.timeout: Timeout | NotGiven = timeout
        self.max_retries: int | NotGiven = max_retries
        self.max_elapsed: float | NotGiven | None = max_elapsed

    def repeatable(self) -> Request:
        """The same request, with lists in its query in place of iterators, which one page uses up."""
        query = self.query or {}
        used_up = {name: cast("Any", value) for name, value in query.items() if isinstance(value, Iterator)}
        if used_up:
            self.query = {**query, **{name: list(value) for name, value in used_up.items()}}
        return self

    def with_query(self, fields: Query) -> Request:
        """Copy the request with other values for some fields of its query."""
        extra = {name: value for name, value in (self.extra_query or {}).items() if name not in fields}
        return Request(
            self.method,
            self.path,
            query={**(self.query or {}), **fields},
            headers=self.headers,
            body=self.body,
            encoding=self.encoding,
            extra_headers=self.extra_headers,
            extra_query=extra,
            extra_body=self.extra_body,
            timeout=self.timeout,
            max_retries=self.max_retries,
            max_elapsed=self.max_elapsed,
        )

    def __repr__(self) -> str:
        return f"<Request {self.method}>"
