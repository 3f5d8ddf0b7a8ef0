"""A pagination scheme must fit each operation that it is for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .support import generate

ITEM = {"type": "object", "properties": {"id": {"type": "string"}}}
PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": ITEM}, "more": {"type": "boolean"}, "next": {"type": "string"}},
}
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Garden", "version": "1"},
    "servers": [{"url": "https://garden.example"}],
    "paths": {
        "/beds": {
            "get": {
                "operationId": "listBeds",
                "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
                "responses": {"200": {"description": "Beds.", "content": {"application/json": {"schema": PAGE}}}},
            }
        }
    },
}
GOOD: dict[str, Any] = {
    "name": "BedPage",
    "items": "data",
    "has_more": "more",
    "cursor": {"parameter": "after", "item": "id"},
}


def _config(scheme: dict[str, Any]) -> dict[str, Any]:
    method = {"operation": "listBeds", "page": "beds"}
    return {"pagination": {"beds": scheme}, "resources": {"beds": {"methods": {"list": method}}}}


def test_a_scheme_that_fits(tmp_path: Path) -> None:
    assert generate(tmp_path, DOCUMENT, _config(GOOD)).code == 0


@pytest.mark.parametrize(
    ("changes", "fact", "key"),
    [
        ({"items": "beds"}, "the response of GET /beds has no list 'beds'", "items"),
        ({"has_more": "more_"}, "the response of GET /beds has no field 'more_'", "has_more"),
        (
            {"cursor": {"parameter": "after", "response": "following"}},
            "the response of GET /beds has no field 'following'",
            "cursor.response",
        ),
        (
            {"cursor": {"parameter": "after", "item": "number"}},
            "the items of GET /beds have no field 'number'",
            "cursor.item",
        ),
        (
            {"cursor": {"parameter": "behind", "item": "id"}},
            "GET /beds has no query parameter 'behind'",
            "cursor.parameter",
        ),
    ],
)
def test_a_scheme_that_does_not_fit(tmp_path: Path, changes: dict[str, Any], fact: str, key: str) -> None:
    run = generate(tmp_path, DOCUMENT, _config({**GOOD, **changes}))
    assert run.code == 3
    assert f"error[SL054] {fact}" in run.err
    assert f"correct '{key}' of the pagination scheme" in run.err
