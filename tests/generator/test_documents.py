"""Whole documents after public reports of what generators got wrong: each is called."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx2
import pytest

from .support import Wire, generate, wired


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


DOCUMENTS = Path(__file__).with_name("documents")
UTC = datetime.timezone.utc


@contextmanager
def _called(folder: Path, name: str, **options: Any) -> Iterator[Wire]:
    run = generate(folder, (DOCUMENTS / f"{name}.yaml").read_text(encoding="utf-8"), "", "--strict")
    assert run.code == 0, run.err
    with wired(run, **options) as wire:
        yield wire


def _answer(wire: Wire, value: Any, status: int = 200) -> None:
    wire.answers.append(httpx2.Response(status, json=value))


def _query(wire: Wire) -> str:
    return wire.last.url.query.decode()


def test_query_array_styles(tmp_path: Path) -> None:
    with _called(tmp_path, "query-array-styles") as wire:
        _answer(wire, [])
        wire.client.items.list_items(
            csv=["a", "b"], spaced=[1, 2], piped=["a", "b"], plain=["x", "y"], ids=["1", "2"], raw="/:?[]@!$&'()*+,;="
        )
        assert _query(wire).split("&") == [
            "csv=a,b",
            "ids%5B%5D=1",
            "ids%5B%5D=2",
            "piped=a%7Cb",
            "plain=x",
            "plain=y",
            "raw=/:?[]@!$",
            "'()*+,;=",
            "spaced=1%202",
        ]


def test_query_objects(tmp_path: Path) -> None:
    with _called(tmp_path, "query-objects") as wire:
        calls: list[tuple[dict[str, Any], str]] = [
            ({"filter": {"colour": "red", "made:gte": datetime.date(2023, 1, 1)}}, "colour=red&made:gte=2023-01-01"),
            ({"free": {"a": "b"}}, "a=b"),
            ({"flat": {"r": 1, "g": 2}}, "flat=r,1,g,2"),
            ({"deep": {"a": "x", "in": ["y"], "sub": {"x": 1}}}, "deep[a]=x&deep[in][0]=y&deep[sub][x]=1"),
        ]
        for arguments, query in calls:
            _answer(wire, [])
            wire.client.items.list_items(**arguments)
            assert unquote(_query(wire)) == query


def test_multipart_json_parts(tmp_path: Path) -> None:
    with _called(tmp_path, "multipart-json-parts") as wire:
        wire.client.reports.upload_report(
            meta={}, rows=[{"n": 1}, {"n": 2}], labels=["a"], attachments=[b"1", b"2"], picture=b"png", draft=False
        )
        content = wire.last.read()
        assert b'name="meta"\r\nContent-Type: application/json\r\n\r\n{}\r\n' in content
        assert content.count(b'name="rows"\r\nContent-Type: application/json\r\n\r\n{"n":') == 2
        assert b'name="labels"\r\n\r\na\r\n' in content
        assert content.count(b'; name="attachments"; filename=') == 2
        assert b'name="picture"; filename="picture"\r\nContent-Type: image/png\r\n\r\npng\r\n' in content
        assert b'name="draft"\r\n\r\nfalse\r\n' in content


def test_several_success_responses(tmp_path: Path) -> None:
    with _called(tmp_path, "several-success-responses") as wire:
        jobs = wire.client.jobs
        _answer(wire, ["a"])
        assert jobs.list_names() == ["a"]
        assert jobs.list_names() is None
        _answer(wire, {"rows": 1})
        _answer(wire, {"jobId": "1", "eta": "2026-01-02T03:04:05Z"}, 202)
        assert [type(jobs.start_job()).__name__ for _ in range(2)] == ["Result", "Job"]
        wire.answers.append(httpx2.Response(202))
        assert jobs.start_export() is None
        wire.answers.append(
            httpx2.Response(400, json={"title": "Busy"}, headers={"content-type": "application/problem+json"})
        )
        with pytest.raises(Exception, match="Busy") as caught:
            jobs.wipe()
        error: Any = caught.value
        assert error.parsed.title == "Busy"


def test_security(tmp_path: Path) -> None:
    with _called(tmp_path, "security", app_id="i", app_key="k", bearer="t") as wire:
        wire.client.calls.both()
        assert (wire.last.headers["x-app-id"], wire.last.headers["x-app-key"]) == ("i", "k")
        assert "authorization" not in wire.last.headers
        wire.client.calls.open()
        assert not {"x-app-id", "x-app-key", "authorization"} & set(wire.last.headers)
        wire.client.calls.token()
        assert wire.last.headers["authorization"] == "Bearer t"
        assert "x-app-id" not in wire.last.headers


def test_ref_siblings_and_anchors(tmp_path: Path) -> None:
    with _called(tmp_path, "ref-siblings-and-anchors") as wire:
        order = wire.types.Order.model_fields
        assert list(order)[:3] == ["id", "note", "amount"]
        assert [name for name, field in order.items() if field.is_required()] == ["id", "amount"]
        _answer(wire, {"id": "1", "amount": 2, "state": "open", "label": None})
        assert wire.client.orders.create_order(id="1", amount=2).state == "open"
        with pytest.raises(TypeError, match="state"):
            wire.client.orders.create_order(id="1", amount=2, state="open")
        _answer(wire, {"lid": {"open": True}, "spare": {"open": False}})
        crate = wire.client.orders.get_crate()
        assert type(crate.lid) is type(crate.spare)
        assert (crate.lid.open, crate.spare.open) == (True, False)


def test_header_types(tmp_path: Path) -> None:
    with _called(tmp_path, "header-types") as wire:
        wire.client.jobs.run_job(
            x_dry_run=False,
            x_page_size=50,
            x_ids=[1, 2],
            x_since=datetime.datetime(2026, 1, 2, tzinfo=UTC),
            x_opts={"a": 1, "b": "c"},
            x_name=None,
        )
        sent = {name: value for name, value in wire.last.headers.items() if name.startswith("x-")}
        assert sent == {
            "x-dry-run": "false",
            "x-page-size": "50",
            "x-ids": "1,2",
            "x-since": "2026-01-02T00:00:00+00:00",
            "x-opts": "a=1,b=c",
        }


def test_servers(tmp_path: Path) -> None:
    with _called(tmp_path, "servers") as wire:
        calls = wire.client.calls
        urls: list[str] = []
        for call in (calls.ping, calls.upload, calls.login):
            call()
            urls.append(str(wire.last.url))
        assert urls == [
            "https://eu.lab.example:8443/v2/ping",
            "https://upload.lab.example/v9/upload",
            "https://id.lab.example/login",
        ]


def test_recursive_union(tmp_path: Path) -> None:
    with _called(tmp_path, "recursive-union") as wire:
        sent = {"all": [{"not": {"field": "a"}}, {"all": []}]}
        _answer(wire, sent)
        rule = wire.client.trees.put_rule(body=sent)
        assert [type(item).__name__ for item in (rule, *rule.all, rule.all[0].not_)] == [
            *("AndRule", "NotRule", "AndRule", "Is"),
        ]


def test_references_everywhere(tmp_path: Path) -> None:
    with _called(tmp_path, "references-everywhere") as wire:
        books = wire.client.books
        book = {"title": "x", "author": {"name": "y"}, "$ref": "z"}
        _answer(wire, book)
        assert books.retrieve(7).to_dict() == book
        assert wire.last.url.path == "/v1/books/7"
        books.shelf.retrieve(site="s")
        assert (wire.last.method, _query(wire)) == ("GET", "site=s")
        books.add_shelf(site="s")
        assert (wire.last.method, _query(wire)) == ("POST", "site=s")
        _answer(wire, book)
        books.mirror(lang="de", title="x")
        assert (_query(wire), json.loads(wire.last.read())) == ("lang=de", {"title": "x"})
        _answer(wire, {"name": "y"})
        _answer(wire, {"name": "y"})
        assert [books.part().name, books.first().name] == ["y", "y"]


def test_optional_body(tmp_path: Path) -> None:
    with _called(tmp_path, "optional-body") as wire:
        runs = wire.client.runs
        for call in (runs.start_run, runs.delete_runs, runs.free):
            call()
            assert wire.last.read() == b""
            assert "content-type" not in wire.last.headers
        with pytest.raises(TypeError, match="the body needs n"):
            runs.start_run(note="x")
        runs.delete_runs(ids=["a"])
        assert (wire.last.method, wire.last.read()) == ("DELETE", b'{"ids":["a"]}')
        runs.put_null(body=None)
        assert wire.last.read() == b"null"
        runs.needed()
        assert wire.last.read() == b"{}"


def test_enum_of_objects(tmp_path: Path) -> None:
    with _called(tmp_path, "enum-of-objects") as wire:
        for value in ({"a": 1}, [1], "x"):
            _answer(wire, {"p": value})
            assert wire.client.t.t().p == value
