"""The `pagination` module: a pair of classes for each scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Envelope, Field, Page, PageStrategy
from specloom.render.annotations import evaluated_annotation
from specloom.render.imports import Names, with_imports
from specloom.text import SpecText, docstring, literal, prose
from specloom.vocabulary import Homes

_WIDTH = 100
_STRATEGIES: Mapping[PageStrategy, str] = {
    "cursor": "NextByCursor",
    "number": "NextByNumber",
    "offset": "NextByOffset",
    "url": "NextByURL",
    "link": "NextByLink",
    "single": "Strategy",
}

_ITEMS = "The items of this page."
_DOCS = {
    "response": "Where the next page begins.",
    "current": "The number of this page.",
    "total_pages": "How many pages there are.",
    "total": "How many items all pages have.",
    "has_more": "Whether another page follows.",
    "last": "Whether this is the last page.",
}
"""What is said of the fields that have a part in paging, where the document says nothing."""

_LIST = "items"
"""The field that a response fills which is the list itself."""


@dataclass(frozen=True, slots=True)
class _FieldView:
    name: str
    hint: str
    default: str
    doc: str


@dataclass(frozen=True, slots=True)
class _EnvelopeView:
    name: str
    doc: str
    fields: list[_FieldView]


@dataclass(frozen=True, slots=True)
class _PageView:
    name: str
    inner: list[_EnvelopeView]
    fields: list[_FieldView]
    strategy: str
    headers: list[tuple[str, str]]
    """Fields that are headers of the response, each with the header."""


def render_pages(pages: tuple[Page, ...], types: Homes, environment: Environment) -> str:
    """The module; `types` are where the package has its types."""
    views = [
        _PageView(
            name=page.name,
            inner=list(reversed(list(_inner(page.envelope)))),
            fields=_fields(page.envelope, _roles(page)),
            strategy=f"{_STRATEGIES[page.strategy]}({', '.join(_arguments(page))})",
            headers=[(literal(name), literal(header)) for name, header in page.from_headers],
        )
        for page in pages
    ]
    body = environment.get_template("pagination.py.jinja").render(pages=views)
    own = {name: home for name, home in types.items() if name not in vocabulary.PAGES}
    return with_imports("Pages of lists.", body, "pagination", Names(own, vocabulary.PAGES), lazy_annotations=False)


def _inner(envelope: Envelope) -> Iterator[_EnvelopeView]:
    """The objects around the items, from the outermost that is not the response."""
    if envelope.inner is not None:
        doc = f'"""What a page has at `{envelope.attribute}`."""'
        yield _EnvelopeView(envelope.inner.name, doc, _fields(envelope.inner))
        yield from _inner(envelope.inner)


def _roles(page: Page) -> dict[str, str]:
    """What fields of the page are there for, by their names in the API."""
    texts = {role: getattr(page, role) for role in _DOCS}
    return {text.raw: _DOCS[role] for role, text in texts.items() if text is not None}


def _fields(envelope: Envelope, roles: Mapping[str, str] = MappingProxyType({})) -> list[_FieldView]:
    key = envelope.wire_name if envelope.wire_name.raw else SpecText(_LIST)
    alias = f", alias={literal(key)}" if key.raw != envelope.attribute else ""
    if envelope.inner is None:
        hint, default, doc = "list[_Item]", "[]", f'"""{_ITEMS}"""'
    else:
        hint, default, doc = f"{envelope.inner.name}[_Item] | None", "None", '"""What has the items."""'
    first = _FieldView(envelope.attribute, hint, f"Field(default={default}{alias})" if alias else default, doc)
    hidden = any(field.name == "object" for field in envelope.fields)
    return [first, *(_field(field, roles, hidden=hidden) for field in envelope.fields)]


def _field(field: Field, roles: Mapping[str, str], *, hidden: bool) -> _FieldView:
    """A field; `hidden` where `object` would mean another one."""
    hint = evaluated_annotation(field.type)
    hint = re.sub(r"\bobject\b", "Unknown", hint) if hidden else hint
    aliased = field.name != field.wire_name.raw
    default = f"Field(default=None, alias={literal(field.wire_name)})" if aliased else "None"
    said = prose(field.doc, _WIDTH - 4) if field.doc else roles.get(field.wire_name.raw)
    doc = docstring(said, 4, _WIDTH) if said else ""
    return _FieldView(field.name, hint, default, doc)


def _arguments(page: Page) -> list[str]:
    """What the strategy is made with; names of the API."""
    texts: dict[str, SpecText | None] = {
        "parameter": page.parameter,
        "items": page.items,
        "item": page.item,
        "response": page.response,
        "current": page.current,
        "total_pages": page.total_pages,
        "total": page.total,
        "has_more": page.has_more,
        "last": page.last,
    }
    arguments = {name: literal(text) for name, text in texts.items() if text is not None}
    if page.start is not None and not (page.strategy == "offset" and page.start == 0):
        arguments["start"] = str(page.start)
    if page.ends_empty is not None:
        arguments["ends_empty"] = str(page.ends_empty)
    return [f"{name}={value}" for name, value in arguments.items()]
