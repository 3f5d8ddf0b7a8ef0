"""Calls of endpoints that the resources do not have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin

from ..common.sentinels import Omit, not_given, omit
from ..requests.request import Request
from ..streams.format import DataFormat, EventFormat

if TYPE_CHECKING:
    from ..common.aliases import Body, Files, RequestOptions
    from ..options.settings import Settings

_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")

S = TypeVar("S")


def build_request(
    settings: Settings,
    method: str,
    path: str,
    options: RequestOptions | None,
    *,
    body: Body | None = None,
    content: object = None,
    files: Files | None = None,
) -> Request:
    """Describe the call.

    Args:
        settings: of the client.
        method: of the request.
        path: below the base URL.
        options: for this call alone.
        body: JSON; the fields of a form where there are files, or the headers name one.
        content: what is sent as it is, in place of a body.
        files: by the names of their parts.

    Raises:
        TypeError: there is more than one kind of body.
    """
    options = options or {}
    headers = options.get("headers") or {}
    if content is not None and not (body is None and files is None):
        raise TypeError("pass either content, or body and files")
    if isinstance(body, (bytes, bytearray)) and files is None:
        body, content = None, body
    content_type = _content_type(headers, files)
    usual: dict[str, str] = {}
    if content is not None and not content_type:
        usual["Content-Type"] = "application/json"
    if "idempotency_key" in options:
        usual[settings.idempotency_header or "Idempotency-Key"] = options["idempotency_key"]
    request = Request(
        method,
        path,
        body=body if body is not None else {} if content_type in _FORMS else omit,
        content=omit if content is None else content,
        content_type="*/*" if content is not None else content_type if content_type in _FORMS else "",
        headers=usual,
        extra_headers=headers,
        extra_query=options.get("params"),
        extra_body=options.get("extra_json"),
        timeout=options.get("timeout", not_given),
        max_retries=options.get("max_retries", not_given),
        max_elapsed=options.get("max_elapsed", not_given),
    )
    request.files = tuple(files.items() if isinstance(files, Mapping) else files or ())
    request.follow_redirects = options.get("follow_redirects", True)
    return request


def _content_type(headers: Mapping[str, str | Omit], files: Files | None) -> str:
    """What the caller says of the body; files are parts of a form in any case."""
    if files is not None:
        return _FORMS[0]
    said = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    return "" if isinstance(said, Omit) else said.partition(";")[0].strip().lower()


def stream_of(stream_cls: Any, usual: type[S], cast_to: Any) -> tuple[type[S], EventFormat[Any]]:
    """The class of a stream, and how its events are read.

    Args:
        stream_cls: such as `Stream[Event]`, a class derived from that, or nothing.
        usual: the class of streams that the client has.
        cast_to: the type of an event, where the class does not say it.

    Raises:
        TypeError: it is no class of such streams.
    """
    origin: Any = get_origin(stream_cls) or stream_cls or usual
    if not _is_derived(origin, usual):
        raise TypeError(f"stream_cls is {usual.__name__}, or derived from it, not {stream_cls!r}")
    kinds: tuple[type[Any], ...] = origin.__mro__
    bases = [stream_cls, *(base for kind in kinds for base in vars(kind).get("__orig_bases__", ()))]
    events = (event for base in bases if _is_derived(get_origin(base), usual) for event in get_args(base))
    return origin, DataFormat(next((event for event in events if not isinstance(event, TypeVar)), cast_to))


def _is_derived(kind: Any, base: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)


def page_of(page: type[S], model: Any) -> type[S]:
    """A class of pages for items of a model, unless the class says already what they are."""
    kind: Any = page
    return kind[model] if model is not None and kind.__pydantic_generic_metadata__["parameters"] else page


def kind_of(cast_to: type[S]) -> type[S]:
    """What a response becomes: a response of the library `httpx` is one of its successor's here."""
    if getattr(cast_to, "__name__", "") == "Response" and cast_to.__module__ == "httpx":
        import httpx2

        return cast("type[S]", httpx2.Response)
    return cast_to
