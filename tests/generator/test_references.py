"""References of every kind, over the wire."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2

from .support import generate, specloom, wired

CASE = Path(__file__).with_name("cases") / "references-everywhere"


def test_all_of_them_lead_to_what_they_mean(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        books = wire.client.books
        book = {"title": "Dust", "author": {"name": "Ida"}, "$ref": "b1"}
        wire.answers += [httpx2.Response(200, json=book) for _ in range(3)]
        for found in (books.retrieve(7), books.mirror(lang="de", title="Dust", ref="b1")):
            assert isinstance(found, wire.types.Book)
            assert found.to_dict() == book
        assert [str(request.url) for request in wire.requests] == [
            "https://lab.example/v1/books/7",
            "https://lab.example/v1/mirror?lang=de",
        ]
        assert json.loads(wire.last.read()) == {"title": "Dust", "$ref": "b1"}


def test_what_stands_beside_the_reference_of_a_path_item_stays(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        wire.client.books.shelf.create(site="north")
        wire.client.books.shelf.retrieve(site="south")
        assert [(request.method, request.url.raw_path) for request in wire.requests] == [
            ("POST", b"/v1/shelf?site=north"),
            ("GET", b"/v1/shelf?site=south"),
        ]


def test_a_schema_inside_of_another_or_of_an_operation_is_one_class(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        wire.answers += [httpx2.Response(200, json={"name": "Ida"}) for _ in range(2)]
        part, first = wire.client.books.part(), wire.client.books.first()
        assert type(part) is type(first)
        assert part.name == "Ida"


EXTENDED = {
    "Base": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "note": {"type": "string"}},
    },
    "Order": {
        "$ref": "#/components/schemas/Base",
        "required": ["amount", "note"],
        "properties": {"amount": {"type": "integer"}, "lid": {"$ref": "#lid"}},
        "$defs": {"Lid": {"$anchor": "lid", "type": "object", "properties": {"open": {"type": "boolean"}}}},
    },
    "Itself": {"$ref": "#/components/schemas/Itself", "properties": {"a": {"type": "string"}}},
}


def _document(version: str) -> dict[str, Any]:
    def get(name: str) -> dict[str, Any]:
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        return {
            "get": {
                "operationId": f"get_{name}",
                "tags": ["things"],
                "responses": {"200": {"description": "It.", "content": content}},
            }
        }

    return {
        "openapi": version,
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {f"/{name}": get(name) for name in EXTENDED},
        "components": {"schemas": EXTENDED},
    }


def test_keywords_beside_a_reference_extend_the_schema(tmp_path: Path) -> None:
    with wired(generate(tmp_path, _document("3.1.0"))) as wire:
        order = {"id": "o1", "note": "n", "amount": 3, "lid": {"open": True}}
        wire.answers.append(httpx2.Response(200, json=order))
        found = wire.client.things.get_order()
        assert found.to_dict() == order
        assert found.lid.open is True
        required = {name for name, field in type(found).model_fields.items() if field.is_required()}
        assert required == {"id", "note", "amount"}


def test_until_3_1_they_are_ignored_and_noted(tmp_path: Path) -> None:
    run = generate(tmp_path, _document("3.0.3"), "", "--format", "json")
    notes = [json.loads(line) for line in run.err.splitlines()]
    assert "/components/schemas/Order/properties" in [note["pointer"] for note in notes]
    with wired(run) as wire:
        wire.answers.append(httpx2.Response(200, json={"id": "o1"}))
        assert type(wire.client.things.get_order()).__name__ == "Base"
