"""Keys of dictionaries that are arguments are snake_case, and go out as the document has them."""

from __future__ import annotations

import json
from collections import deque
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from .support import Wire, generate, wired

CASE = (Path(__file__).parent / "cases" / "nested-keys" / "openapi.yaml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


def sent(wire: Wire, **arguments: Any) -> dict[str, Any]:
    """The body that a call sends."""
    wire.client.orders.create(**arguments)
    body: dict[str, Any] = json.loads(wire.last.content)
    return body


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({}, {}),
        ({"order_lines": [{"item_id": "a", "quantity": 2}]}, {"orderLines": [{"itemId": "a", "quantity": 2}]}),
        (
            {"order_lines": deque([{"parts": ({"item_id": "b"},)}])},
            {"orderLines": [{"parts": [{"itemId": "b"}]}]},
        ),
        ({"by_day": {"item_id": [{"item_id": "c"}]}}, {"byDay": {"item_id": [{"itemId": "c"}]}}),
        ({"pay_with": {"kind": "card", "holder_name": "A"}}, {"payWith": {"kind": "card", "holderName": "A"}}),
        (
            {"pay_with": {"kind": "bank", "holder_name": "A"}},
            {"payWith": {"kind": "bank", "holder_name": "A"}},
        ),
        ({"metadata": {"item_id": "d"}}, {"metadata": {"item_id": "d"}}),
    ],
    ids=["plain", "list", "iterables", "map", "union", "other-member", "own-keys"],
)
def test_keys_at_any_depth_are_those_of_the_document(
    tmp_path: Path, arguments: dict[str, Any], body: dict[str, Any]
) -> None:
    with wired(generate(tmp_path, CASE, "", "--strict", named=False)) as wire:
        found = sent(wire, ship_to={"postal_code": "1", "town": "T"}, **arguments)
        assert found == {"shipTo": {"postalCode": "1", "town": "T"}, **body}


def test_what_the_types_do_not_know_stays_as_it_is(tmp_path: Path) -> None:
    with wired(generate(tmp_path, CASE, "", "--strict", named=False)) as wire:
        given = {"postalCode": "1", "floor_number": 3}
        assert sent(wire, ship_to=given, extra_body={"gift_wrap": True}) == {"shipTo": given, "gift_wrap": True}
        assert given == {"postalCode": "1", "floor_number": 3}


def test_names_of_the_document_may_be_kept(tmp_path: Path) -> None:
    run = generate(tmp_path, CASE, "casing: wire", "--strict", named=False)
    assert "shop/_keys.py" not in run.files()
    with wired(run) as wire:
        assert sent(wire, shipTo={"postalCode": "1"}) == {"shipTo": {"postalCode": "1"}}


def document(**operation: Any) -> dict[str, Any]:
    """A document with one operation, `orders.create`."""
    call = {"tags": ["orders"], "operationId": "create", "responses": {"204": {"description": "Done."}}, **operation}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": {"/orders": {"post": call}},
    }


def test_queries_and_forms_are_spelled_too(tmp_path: Path) -> None:
    address = {"type": "object", "properties": {"postalCode": {"type": "string"}}}
    parameter = {"name": "near", "in": "query", "style": "deepObject", "schema": address}
    form = {"type": "object", "properties": {"shipTo": address}}
    body = {"content": {"application/x-www-form-urlencoded": {"schema": form}}}
    with wired(generate(tmp_path, document(parameters=[parameter], requestBody=body), "", "--strict")) as wire:
        wire.client.orders.create(near={"postal_code": "1"}, ship_to={"postal_code": "2"})
        assert wire.last.url.params["near[postalCode]"] == "1"
        assert wire.last.content == b"shipTo%5BpostalCode%5D=2"


def test_a_body_that_is_one_argument_is_spelled(tmp_path: Path) -> None:
    line = {"type": "object", "properties": {"itemId": {"type": "string"}}}
    content = {"application/json": {"schema": {"type": "array", "items": line}}}
    body = {"required": True, "content": content}
    with wired(generate(tmp_path, document(requestBody=body), "", "--strict")) as wire:
        wire.client.orders.create(body=[{"item_id": "a"}])
        assert json.loads(wire.last.content) == [{"itemId": "a"}]
