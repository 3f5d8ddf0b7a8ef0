# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Requests as the resources describe them, before the client adds what is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from ..common.sentinels import NotGiven, Omit, not_given, omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..common.aliases import Body, Headers, Query, Security, Timeout

__all__ = ["Request", "url_path"]


_PLACEHOLDER = re.compile(r"\{([.;]?)([^{}*]+)(\*?)\}")


def url_path(template: str, /, **values: object) -> str:
    """Fill in a path, each value percent-encoded so that it stays one segment (RFC 3986 §3.3).

    Args:
        template: The path with placeholders of RFC 6570: `{id}`, `{.id}` for style label, `{;id}` for matrix; a star
            before the brace explodes.
        values: What stands in them.

    Raises:
        ValueError: a value is empty or a dot segment, which would address something else.
        TypeError: a value has no form in a path.
    """

    def filled(found: re.Match[str]) -> str:
        operator, name, star = found.groups()
        value = values[name]
        if operator or not isinstance(value, str):
            from .styles import path_text  # most paths have text alone

            return path_text(name, value, operator=operator, explode=bool(star))
        if value in ("", ".", ".."):
            raise ValueError(f"{name} is part of the path: it must not be {value!r}")
        return quote(value, safe="")

    return _PLACEHOLDER.sub(filled, template)


def _with_lists(fields: Query | None) -> Query | None:
    used_up = {name: cast("Any", value) for name, value in (fields or {}).items() if isinstance(value, Iterator)}
    return {**(fields or {}), **{name: list(value) for name, value in used_up.items()}} if used_up else fields


class Request:
    """One call of the API.

    Args:
        method: such as `"POST"`.
        path: below the client's base URL, already encoded.
        server: where it goes instead of the client's base URL, or where for each of the API's servers.
        query: wire names to values; a list repeats its name.
        styles: how values of the query are written that are not: wire names to styles, with a `+` in front where
            reserved characters stay as they are.
        headers: sent by this operation.
        idempotency_header: the header by whose key the server knows a request that is repeated, if it has one.
        security: the credentials that it needs, if not those that all requests need.
        body: the value to encode; of a mapping, what is `omit` is left out.
        content: a body that is sent in its place.
        content_type: of the body, which decides how it is encoded; JSON if empty.
        content_types: those that the operation takes, if none was chosen: the first one, but multipart for files.
        written: of a form or a multipart body, styles or media types of single fields.
        fields_if_given: what a body must have that may be left out; it is if nothing of it is given.
        accept: the media types to ask for, if not those of the type that the response becomes.
        errors: the method's name among those whose errors are not those of the whole API.
        extra_headers: the caller's own, over all others; `omit` as a value removes a header.
        extra_query: the caller's own, over `query`.
        extra_body: the caller's own fields, over those of `body`; not sent with GET.
        timeout: seconds, an `httpx2.Timeout`, or `None` for no limit.
        max_retries: how often to try again.
        max_elapsed: seconds after which no attempt begins any more, or `None` for no limit.
    """

    __slots__ = (
        "accept",
        "body",
        "content",
        "content_type",
        "content_types",
        "errors",
        "extra_body",
        "extra_headers",
        "extra_query",
        "fields_if_given",
        "files",
        "follow_redirects",
        "headers",
        "idempotency_header",
        "max_elapsed",
        "max_retries",
        "method",
        "next_url",
        "path",
        "query",
        "security",
        "server",
        "styles",
        "timeout",
        "written",
    )

    def __init__(
        self,
        method: str,
        path: str,
        *,
        server: str | Mapping[str, str] | None = None,
        query: Query | None = None,
        styles: Mapping[str, str] | None = None,
        headers: Headers | None = None,
        idempotency_header: str = "",
        security: Security | None = None,
        body: Body = omit,
        content: object = omit,
        content_type: str | Omit = "",
        content_types: tuple[str, ...] = (),
        written: Mapping[str, str] | None = None,
        fields_if_given: tuple[str, ...] | None = None,
        accept: str = "",
        errors: str = "",
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        max_elapsed: float | NotGiven | None = not_given,
    ) -> None:
        self.method = method
        self.path = path
        self.server = server
        self.query = query
        self.styles = styles
        self.headers = headers
        self.idempotency_header = idempotency_header
        self.security = security
        self.body = body
        self.content = content
        self.content_type = content_type or ""
        self.content_types = content_types
        self.written = written
        self.fields_if_given = fields_if_given
        self.accept = accept
        self.errors = errors
        self.extra_headers = extra_headers
        self.extra_query = extra_query
        self.extra_body: Any = extra_body
        self.timeout: Timeout | NotGiven = timeout
        self.max_retries: int | NotGiven = max_retries
        self.max_elapsed: float | NotGiven | None = max_elapsed
        self.next_url = ""
        """Where the server says that the next page is, in place of path and query."""
        self.files: Sequence[tuple[str, object]] = ()
        """Parts of a multipart body beside its fields; a name may occur more than once."""
        self.follow_redirects = True
        """Whether a redirect is followed, and not an error."""

    def repeatable(self) -> Request:
        """The same request, with lists in its query and body in place of iterators, which one page uses up."""
        self.query = _with_lists(self.query)
        if isinstance(self.body, dict):
            self.body = _with_lists(cast("dict[str, object]", self.body))
        return self

    def with_headers(self, headers: Headers) -> Request:
        """Copy the request with further headers, over all others."""
        other = copy(self)
        other.extra_headers = {**(self.extra_headers or {}), **headers}
        return other

    def __repr__(self) -> str:
        return f"<Request {self.method}>"
