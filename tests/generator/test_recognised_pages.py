"""Lists that have pages are recognised by request and response together, and only then."""

from __future__ import annotations

import inspect
import json
from collections.abc import AsyncIterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import httpx2
import pytest
from specloom.config import Config
from specloom.config_reader import no_config
from specloom.diagnostics import Diagnostics
from specloom.lower.inference import complete
from specloom.lower.tree import walk
from specloom.openapi import open_document
from specloom.page_config import PageConfig
from specloom.sections import Section, keys_of

from .support import generate, wired

CASES = Path(__file__).with_name("cases")
TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "integer"}
FLAG: dict[str, Any] = {"type": "boolean"}
TREE: dict[str, Any] = {"type": "object", "properties": {"id": TEXT}}
TREES: dict[str, Any] = {"type": "array", "items": TREE}


def _operation(query: dict[str, Any], schema: Any, **more: Any) -> dict[str, Any]:
    return {
        "operationId": more.pop("id", "listTrees"),
        "tags": ["trees"],
        "parameters": [{"name": name, "in": "query", "schema": item} for name, item in query.items()],
        "responses": {
            "200": {
                "description": "Trees.",
                **more.pop("answer", {}),
                "content": {"application/json": {"schema": schema}},
            }
        },
        **more,
    }


def _document(*operations: dict[str, Any], method: str = "get") -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Orchard", "version": "1"},
        "servers": [{"url": "https://orchard.example/v1"}],
        "paths": {f"/trees{index or ''}": {method: operation} for index, operation in enumerate(operations)},
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _completed(folder: Path, document: dict[str, Any]) -> Config:
    (folder / "openapi.json").write_text(json.dumps(document))
    read = open_document(folder / "openapi.json", None, Diagnostics())
    return complete(no_config(read.root), read, {})


def _plain(section: Any) -> Any:
    """A section of the config as it is written in the file: what is as usual is left out."""
    if isinstance(section, Section):
        usual = {item.name: item.default for item in fields(section)}
        found = {item.name: _plain(getattr(section, item.name)) for item in keys_of(type(section))}
        return {name: value for name, value in found.items() if value not in (usual[name], {}, ())}
    if isinstance(section, dict):
        return {name: _plain(item) for name, item in section.items()}
    return section


def _scheme(folder: Path, document: dict[str, Any]) -> dict[str, Any]:
    pages: dict[str, PageConfig] = dict(_completed(folder, document).pagination)
    return _plain(next(iter(pages.values()))) if pages else {}


LIMIT = {"limit": NUMBER}
RECOGNISED: list[tuple[dict[str, Any], Any, dict[str, Any]]] = [
    (
        {"pageToken": TEXT},
        _object(trees=TREES, nextPageToken=TEXT),
        {"name": "TreesPage", "items": "trees", "cursor": {"parameter": "pageToken", "response": "nextPageToken"}},
    ),
    (
        {"continue": TEXT, **LIMIT},
        _object(items=TREES, metadata=_object(**{"continue": TEXT})),
        {"name": "CursorPage", "items": "items", "cursor": {"parameter": "continue", "response": "metadata.continue"}},
    ),
    (
        {"after": TEXT},
        _object(results=TREES, paging=_object(next=_object(after=TEXT))),
        {"name": "CursorPage", "items": "results", "cursor": {"parameter": "after", "response": "paging.next.after"}},
    ),
    (
        {"starting_after": TEXT, "ending_before": TEXT, **LIMIT},
        _object(object=TEXT, data=TREES, has_more=FLAG),
        {
            "name": "CursorPage",
            "items": "data",
            "cursor": {"parameter": "starting_after", "item": "id"},
            "has_more": "has_more",
        },
    ),
    (
        {"after": TEXT},
        _object(data={"type": "array", "items": TEXT}, has_more=FLAG, last_id=TEXT),
        {
            "name": "CursorPage",
            "items": "data",
            "cursor": {"parameter": "after", "response": "last_id"},
            "has_more": "has_more",
        },
    ),
    (
        {"page": TEXT},
        _object(data=TREES, next_page={"type": ["string", "null"], "description": "Opaque."}),
        {"name": "CursorPage", "items": "data", "cursor": {"parameter": "page", "response": "next_page"}},
    ),
    (
        {"Page": {**NUMBER, "default": 0}, "PageSize": NUMBER},
        _object(content=TREES, totalPages=NUMBER, number=NUMBER, last=FLAG),
        {
            "name": "PageNumberPage",
            "items": "content",
            "page": {"parameter": "Page", "counts_from": "zero", "current": "number", "total_pages": "totalPages"},
            "last": "last",
        },
    ),
    (
        {"page": {**NUMBER, "minimum": 1}, "per_page": NUMBER},
        TREES,
        {"name": "PageNumberPage", "page": {"parameter": "page", "counts_from": "one"}},
    ),
    (
        {"startAt": NUMBER, "maxResults": NUMBER},
        _object(startAt=NUMBER, total=NUMBER, isLast=FLAG, values=TREES),
        {
            "name": "OffsetPage",
            "items": "values",
            "offset": {"parameter": "startAt"},
            "last": "isLast",
            "total": "total",
        },
    ),
    (
        {"startIndex": {**NUMBER, "description": "The 1-based index."}, "count": NUMBER},
        _object(schemas={"type": "array", "items": TEXT}, totalResults=NUMBER, Resources=TREES),
        {
            "name": "OffsetPage",
            "items": "Resources",
            "offset": {"parameter": "startIndex", "counts_from": "one"},
            "total": "totalResults",
        },
    ),
    (
        {"page": NUMBER},
        _object(count=NUMBER, next={**TEXT, "format": "uri"}, previous=TEXT, results=TREES),
        {"name": "NextURLPage", "items": "results", "next_url": "next"},
    ),
    (
        {"page[size]": NUMBER},
        _object(data=TREES, links=_object(next=TEXT), included=TREES),
        {"name": "NextURLPage", "items": "data", "next_url": "links.next"},
    ),
    (
        LIMIT,
        _object(_links=_object(next=_object(href=TEXT)), _embedded=_object(trees=TREES)),
        {"name": "EmbeddedTreesPage", "items": "_embedded.trees", "next_url": "_links.next.href"},
    ),
]


@pytest.mark.parametrize(("query", "schema", "scheme"), RECOGNISED)
def test_what_is_recognised(query: dict[str, Any], schema: Any, scheme: dict[str, Any], tmp_path: Path) -> None:
    assert _scheme(tmp_path, _document(_operation(query, schema))) == scheme
    assert generate(tmp_path, _document(_operation(query, schema)), "", "--strict").code == 0


def test_a_link_header(tmp_path: Path) -> None:
    answer = {"headers": {"link": {"schema": TEXT}}}
    assert _scheme(tmp_path, _document(_operation(LIMIT, TREES, answer=answer))) == {
        "name": "LinkPage",
        "link_header": True,
    }


def test_pages_asked_for_in_a_body(tmp_path: Path) -> None:
    body = {"content": {"application/json": {"schema": _object(query=TEXT, cursor=TEXT)}}}
    operation = _operation({}, _object(data=TREES, cursor=TEXT), requestBody=body)
    assert _scheme(tmp_path, _document(operation, method="post"))["cursor"] == {
        "parameter": "cursor",
        "response": "cursor",
    }


@pytest.mark.parametrize(
    ("query", "schema"),
    [
        ({}, _object(data=TREES, next_cursor=TEXT)),
        ({"cursor": TEXT}, _object(data=TREES)),
        ({"cursor": TEXT}, _object(data=TREES, has_more=FLAG)),
        (LIMIT, TREES),
        ({"page": NUMBER}, TREES),
        ({"page": TEXT, **LIMIT}, TREES),
        ({"page": NUMBER, **LIMIT}, _object(id=TEXT, name=TEXT)),
        ({"page": NUMBER, **LIMIT}, _object(names={"type": "array", "items": TEXT})),
        ({"page": NUMBER, **LIMIT}, _object(left=TREES, right=TREES)),
        ({"pageIndex": NUMBER, **LIMIT}, TREES),
        ({"start": {**TEXT, "format": "date"}, **LIMIT}, TREES),
        ({"after": {**TEXT, "format": "date-time"}}, _object(data=TREES)),
        ({"offset": NUMBER}, {"oneOf": [_object(data=TREES), _object(trees=TREES)]}),
    ],
)
def test_what_is_not_recognised(query: dict[str, Any], schema: Any, tmp_path: Path) -> None:
    assert _scheme(tmp_path, _document(_operation(query, schema))) == {}


@pytest.mark.parametrize(
    ("hint", "scheme"),
    [
        (
            {"x-speakeasy-pagination": {
                "type": "cursor",
                "inputs": [{"name": "mark", "in": "parameters", "type": "cursor"}],
                "outputs": {"results": "$.data", "nextCursor": "$.info.mark"},
            }},
            {"cursor": {"parameter": "mark", "response": "info.mark"}},
        ),
        (
            {"x-speakeasy-pagination": {
                "type": "cursor",
                "inputs": [{"name": "mark", "in": "parameters", "type": "cursor"}],
                "outputs": {"nextCursor": "$.data[-1].id"},
            }},
            {"cursor": {"parameter": "mark", "item": "id"}},
        ),
        (
            {"x-speakeasy-pagination": {
                "type": "offsetLimit",
                "inputs": [{"name": "nr", "in": "parameters", "type": "page"}],
                "outputs": {"results": "$.data", "numPages": "$.info.many"},
            }},
            {"page": {"parameter": "nr", "total_pages": "info.many"}},
        ),
        (
            {"x-fern-pagination": {
                "cursor": "$request.mark",
                "next_cursor": "$response.info.mark",
                "results": "$response.data",
            }},
            {"cursor": {"parameter": "mark", "response": "info.mark"}},
        ),
        ({"x-fern-pagination": {"offset": "$request.nr", "results": "$response.data"}}, {"page": {"parameter": "nr"}}),
        (
            {"x-fern-pagination": {"next_uri": "$response.info.mark", "results": "$response.data"}},
            {"next_url": "info.mark"},
        ),
        ({"x-ms-pageable": {"nextLinkName": "info.mark", "itemName": "data"}}, {"next_url": "info.mark"}),
    ],
)  # fmt: skip
def test_what_authors_have_written_for_other_generators(
    hint: dict[str, Any], scheme: dict[str, Any], tmp_path: Path
) -> None:
    schema = _object(data=TREES, info=_object(mark=TEXT, many=NUMBER))
    found = _scheme(tmp_path, _document(_operation({"mark": TEXT, "nr": NUMBER}, schema, **hint)))
    assert {key: value for key, value in found.items() if key not in ("name", "items")} == scheme
    assert found["items"] == "data"


@pytest.mark.parametrize("hint", [{"x-fern-pagination": False}, {"x-ms-pageable": {"nextLinkName": None}}])
def test_authors_who_say_that_there_are_no_pages(hint: dict[str, Any], tmp_path: Path) -> None:
    assert _scheme(tmp_path, _document(_operation({"page": NUMBER, **LIMIT}, TREES, **hint))) == {}


def test_a_hint_that_does_not_fit_is_noted(tmp_path: Path) -> None:
    hint = {"x-fern-pagination": {"offset": "$request.where", "results": "$response.data"}}
    run = generate(tmp_path, _document(_operation({"page": NUMBER}, _object(id=TEXT), **hint)), "", "--verbose")
    assert "note[SL039] 'x-fern-pagination' does not fit the operation" in run.err


SEVERAL = _document(
    _operation({"page": NUMBER, **LIMIT}, _object(trees=TREES, total=NUMBER), id="a"),
    _operation({"page": NUMBER, **LIMIT}, _object(data=TREES, total=NUMBER), id="b"),
    _operation({"page": NUMBER, **LIMIT}, _object(data=TREES, has_more=FLAG), id="c"),
    _operation({"page": NUMBER, **LIMIT}, _object(items=TREES), id="d"),
    _operation({"offset": NUMBER, **LIMIT}, _object(data=TREES), id="e"),
)


def test_equal_schemes_share_a_class_and_others_are_called_after_what_differs(tmp_path: Path) -> None:
    config = _completed(tmp_path, SEVERAL)
    names = {
        method.operation: config.pagination[method.page].name
        for _, resource in walk(config.resources)
        for method in resource.methods.values()
    }
    assert names == {
        "a": "TreesPage",
        "b": "PageNumberPage",
        "c": "PageNumberPage",
        "d": "ItemsPageNumberPage",
        "e": "OffsetPage",
    }


def test_a_class_has_the_fields_of_all_its_lists(tmp_path: Path) -> None:
    run = generate(tmp_path, SEVERAL)
    module = run.files()["orchard/pagination.py"]
    own = module.partition("class _PageNumberPage")[2].partition("class SyncPageNumberPage")[0]
    assert "total: int | None = None" in own
    assert "has_more: bool | None = None" in own
    assert run.err.startswith("4 notes: ")
    assert "2 lists have pages by page number: 'SyncPageNumberPage'" in run.err


def test_a_wrong_guess_is_switched_off_by_a_line(tmp_path: Path) -> None:
    one = {"resources": {"trees": {"methods": {"list": {"operation": "b", "page": "none"}}}}}
    run = generate(tmp_path / "one", SEVERAL, one)
    assert "def list(" in (source := run.files()["orchard/resources/trees.py"])
    assert "-> TreeListResponse:" in source
    assert "-> SyncPageNumberPage[" in source
    run = generate(tmp_path / "all", SEVERAL, {"infer_pages": False})
    assert (run.code, run.err) == (0, "")
    assert "orchard/pagination.py" not in run.files()


def test_a_scheme_of_the_config_serves_lists_that_it_fits(tmp_path: Path) -> None:
    scheme = {"name": "TreePage", "items": "data", "page": {"parameter": "page"}, "total": "total"}
    run = generate(tmp_path, SEVERAL, {"pagination": {"mine": scheme}})
    assert run.files()["orchard/resources/trees.py"].count("-> SyncTreePage[") == 2


@pytest.mark.parametrize(
    ("scheme", "fault"),
    [
        ({}, "must go on in one way"),
        ({"link_header": True, "next_url": "next"}, "must go on in one way"),
        ({"page": {"parameter": "page", "counts_from": "two"}}, "'counts_from' cannot be 'two'"),
        ({"page": {}}, "'parameter' is missing"),
        ({"offset": {"parameter": "page"}, "total": "sum"}, "the response of GET /trees1 has no field 'sum'"),
    ],
)
def test_schemes_that_cannot_be(scheme: dict[str, Any], fault: str, tmp_path: Path) -> None:
    methods = {"list": {"operation": "b", "page": "mine"}}
    config = {
        "pagination": {"mine": {"name": "TreePage", "items": "data", **scheme}},
        "resources": {"trees": {"methods": methods}},
    }
    run = generate(tmp_path, SEVERAL, config)
    assert run.code == 3
    assert fault in run.err


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("pages-*")))
def test_what_is_inferred_can_be_said_in_the_config(name: str, tmp_path: Path) -> None:
    text = (CASES / name / "openapi.yaml").read_text(encoding="utf-8")
    inferred = generate(tmp_path / "inferred", text, named=False)
    read = open_document(CASES / name / "openapi.yaml", None, Diagnostics())
    config = complete(no_config(read.root), read, {})
    said = {"pagination": _plain(dict(config.pagination)), "resources": _plain(dict(config.resources))}
    again = generate(tmp_path / "said", text, {**said, "infer_pages": False}, named=False)
    assert again.code == 0, again.err
    assert again.files() == inferred.files()


async def _all(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]


@pytest.mark.anyio
async def test_all_items_and_typed_fields_of_a_page(tmp_path: Path) -> None:
    text = (CASES / "pages-cursor" / "openapi.yaml").read_text(encoding="utf-8")
    pages = [{"items": [{"id": "a"}], "nextPageToken": "t", "total": 2, "new": 1}, {"items": [{"id": "b"}], "total": 2}]
    searched = {"data": {"list": [{"id": "c"}], "found": 1}, "meta": {"next_cursor": None, "took": 0.5}}
    with wired(generate(tmp_path, text)) as wire:
        for client in (wire.client, wire.async_client):
            wire.answers += [httpx2.Response(200, json=page) for page in pages]
            trees = client.trees.list_trees()
            found = await _all(aiter(trees)) if client is wire.async_client else list(trees)
            assert [tree.id for tree in found] == ["a", "b"]
            assert type(found[0]) is wire.types.Tree
            assert wire.last.url.params["page_token"] == "t"
            wire.answers += [httpx2.Response(200, json=pages[0]), httpx2.Response(200, json=searched)]
            listed, hits = client.trees.list_trees(), client.trees.search_trees(kind="apple")
            page = await listed if inspect.isawaitable(listed) else listed
            assert (page.items[0].id, page.total, page.model_extra) == ("a", 2, {"new": 1})
            assert page.to_dict() == pages[0]
            hit = await hits if inspect.isawaitable(hits) else hits
            assert (hit.data.list_[0].id, hit.data.found, hit.meta.took) == ("c", 1, 0.5)
            assert not hit.has_next_page()
