"""References of every kind, over the wire."""

from __future__ import annotations

import json
from pathlib import Path

import httpx2

from .support import specloom, wired

CASE = Path(__file__).with_name("cases") / "references-everywhere"


def test_all_of_them_lead_to_what_they_mean(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        books = wire.client.books
        book = {"title": "Dust", "author": {"name": "Ida"}, "$ref": "b1"}
        wire.answers += [httpx2.Response(200, json=book) for _ in range(3)]
        for found in (books.get_book(7), books.mirror(lang="de", title="Dust", ref="b1")):
            assert isinstance(found, wire.types.Book)
            assert found.to_dict() == book
        assert [str(request.url) for request in wire.requests] == [
            "https://lab.example/v1/books/7",
            "https://lab.example/v1/mirror?lang=de",
        ]
        assert json.loads(wire.last.read()) == {"title": "Dust", "$ref": "b1"}


def test_what_stands_beside_the_reference_of_a_path_item_stays(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        wire.client.books.add_shelf(site="north")
        wire.client.books.get_shelf(site="south")
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
