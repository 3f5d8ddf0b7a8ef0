"""Overlays: what they change, where what they say is reported, and that each of them comes to an end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner
from specloom.cli import main
from specloom.overlays.query import BadQuery, select

from .support import Run, generate, specloom, wired

CASE = Path(__file__).with_name("cases") / "overlays"
DONE = {"204": {"description": "Done."}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Lab", "version": "1"},
    "servers": [{"url": "https://lab.example"}],
    "paths": {
        "/jobs": {
            "get": {"operationId": "list_jobs", "tags": ["jobs"], "responses": {"204": {"description": "Done."}}}
        },
        "/runs": {
            "get": {"operationId": "list_runs", "tags": ["jobs"], "responses": {"204": {"description": "Done."}}}
        },
    },
}


def _overlay(*actions: Mapping[str, Any], version: str = "1.1.0", **more: Any) -> dict[str, Any]:
    return {"overlay": version, "info": {"title": "Changes", "version": "1"}, "actions": actions, **more}


def _generate(folder: Path, *overlays: Mapping[str, Any], document: Mapping[str, Any] = DOCUMENT) -> Run:
    """Generate with overlays given as options; findings are printed as JSON."""
    folder.mkdir(exist_ok=True)
    options: list[str] = []
    for number, overlay in enumerate(overlays):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(overlay), encoding="utf-8")
        options += ["--overlay", str(path)]
    return generate(folder, document, {"formatter": "ruff"}, "--format", "json", *options)


def _found(run: Run) -> list[tuple[str, str, str]]:
    """Code, file and pointer of each finding."""
    found = [json.loads(line) for line in run.err.splitlines()]
    return [(item["code"], Path(item["file"]).name, item["pointer"]) for item in found]


def test_the_case_over_the_wire(tmp_path: Path) -> None:
    with wired(specloom(folder=CASE, output=tmp_path / "sdk")) as wire:
        tree = {"kind": "oak", "height": 3.5}
        wire.answers += [httpx2.Response(200, json=tree), httpx2.Response(200, json=[tree])]
        assert wire.client.trees.create(kind="oak", height=3.5).height == 3.5
        wire.client.trees.list(kind="oak", row=2)
        assert wire.last.url.params == httpx2.QueryParams({"kind": "oak", "row": "2"})
        assert not hasattr(wire.client.trees, "purge")
        with pytest.raises(TypeError, match="trace"):
            wire.client.trees.list(trace=True)


def test_overlays_come_one_after_the_other_and_options_behind_the_config(tmp_path: Path) -> None:
    inputs = tmp_path / "definition"
    (inputs / "parts").mkdir(parents=True)
    servers = "$.servers[0]"
    for name, url in (("a", "https://a.example"), ("b", "https://b.example"), ("c", "https://c.example")):
        text = json.dumps(_overlay({"target": servers, "update": {"url": url, f"x-{name}": True}}))
        (inputs / "parts" / f"{name}.json").write_text(text, encoding="utf-8")
    config = {"overlays": ["parts/a.json", "parts/b.json"], "formatter": "ruff"}
    for options, url in (((), "https://b.example"), (("--overlay", "parts/c.json"), "https://c.example")):
        with wired(generate(tmp_path, DOCUMENT, config, *options)) as wire:
            wire.client.jobs.list_jobs()
            assert str(wire.last.url) == f"{url}/jobs"


def test_operations_are_removed_and_added_and_servers_too(tmp_path: Path) -> None:
    run = _generate(
        tmp_path,
        _overlay(
            {"target": "$.paths['/runs']", "remove": True},
            {"target": "$.paths", "update": {"/results": {"get": DOCUMENT["paths"]["/runs"]["get"]}}},
            {"target": "$.servers.*", "remove": True},
            {"target": "$.servers", "update": [{"url": "https://results.example"}]},
        ),
    )
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        wire.client.jobs.results.list()
        assert str(wire.last.url) == "https://results.example/results"


def test_a_copy_is_merged_like_an_update(tmp_path: Path) -> None:
    run = _generate(
        tmp_path,
        _overlay(
            {"target": "$.paths", "update": {"/copies": {}}},
            {"target": "$.paths['/copies']", "copy": "$.paths['/runs']"},
            {"target": "$.paths['/copies'].get.operationId", "update": "list_copies"},
        ),
    )
    with wired(run) as wire:
        for call in (wire.client.jobs.list_copies, wire.client.jobs.list_runs):
            call()
        assert [request.url.path for request in wire.requests] == ["/copies", "/runs"]


def test_what_an_overlay_says_is_reported_there_and_the_rest_where_it_is(tmp_path: Path) -> None:
    document = {**DOCUMENT, "components": {"schemas": {"A": {"type": "strnig"}}}}
    part = {
        "200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}
    }
    wrong = {"name": "n", "in": "query", "schema": {"type": "integr"}}
    run = _generate(
        tmp_path,
        _overlay(
            {"target": "$.paths.*.get", "update": {"responses": part}}, {"target": "$.openapi", "update": "3.0.3"}
        ),
        _overlay({"target": "$.paths['/jobs'].get", "update": {"parameters": [wrong]}}),
        document=document,
    )
    assert _found(run) == [
        ("SL044", "1.json", "/actions/0/update/parameters/0/schema/type"),
        ("SL044", "openapi.yaml", "/components/schemas/A/type"),
    ]


def test_references_of_an_overlay_are_those_of_the_document(tmp_path: Path) -> None:
    inputs = tmp_path / "definition"
    inputs.mkdir()
    (inputs / "part.json").write_text(json.dumps({"Size": {"type": "integer"}}), encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    overlay = tmp_path / "elsewhere" / "sizes.json"
    parameter = {"name": "size", "in": "query", "schema": {"$ref": "part.json#/Size"}}
    text = json.dumps(_overlay({"target": "$.paths['/jobs'].get", "update": {"parameters": [parameter]}}))
    overlay.write_text(text, encoding="utf-8")
    run = generate(tmp_path, DOCUMENT, "", "--overlay", str(overlay))
    assert (run.code, run.err) == (0, "")
    assert "size: int | Omit" in run.files()["lab/resources/jobs.py"]


def test_1_0_appends_and_merges_but_replaces_nothing_that_is_selected_itself(tmp_path: Path) -> None:
    good = _overlay(
        {"target": "$.servers", "update": {"url": "https://b.example"}},
        {"target": "$.info", "update": {"title": "Annex"}},
        version="1.0.0",
    )
    run = _generate(tmp_path, good)
    assert run.code == 0
    assert "https://b.example" in run.files()["annex/_client.py"]
    bad = _generate(tmp_path / "bad", _overlay({"target": "$.info.title", "update": "Annex"}, version="1.0.1"))
    assert (bad.code, _found(bad)) == (3, [("SL122", "0.json", "/actions/0/target")])


def test_what_the_document_calls_itself_is_a_document_to_extend(tmp_path: Path) -> None:
    document = {**DOCUMENT, "openapi": "3.2.0", "$self": "https://lab.example/openapi.json"}
    action = {"target": "$.info", "update": {"summary": "A lab."}}
    for extends, code in (
        ("https://lab.example/openapi.json", []),
        ("../definition/openapi.yaml", []),
        ("openapi.yaml", ["SL125"]),
        ("https://elsewhere.example/openapi.json", ["SL125"]),
    ):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        (folder / "overlays").mkdir(parents=True)
        path = folder / "overlays" / "a.json"
        path.write_text(json.dumps(_overlay(action, extends=extends)), encoding="utf-8")
        run = generate(folder, document, "", "--format", "json", "--overlay", str(path))
        assert (run.code, [item[0] for item in _found(run)]) == (0, code), extends


def test_an_overlay_that_is_not_there_is_a_failure_to_read(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, {"overlays": ["nowhere.yaml"]})
    assert run.code == 4
    assert run.err.startswith("nowhere.yaml: error[SL910] cannot be read or written: No such file or directory")


def test_check_and_an_incremental_run_see_changes_of_an_overlay(tmp_path: Path) -> None:
    first = _overlay({"target": "$.info", "update": {"version": "2"}})
    second = _overlay({"target": "$.paths['/runs'].get", "update": {"summary": "Runs."}})
    _generate(tmp_path, first)
    options = ["--overlay", str(tmp_path / "0.json"), "--formatter", "ruff"]
    inputs, output = tmp_path / "definition", tmp_path / "sdk"
    assert specloom(*options, folder=inputs, output=output, command="check").code == 0
    (tmp_path / "0.json").write_text(json.dumps(second), encoding="utf-8")
    drift = specloom(*options, folder=inputs, output=output, command="check")
    assert drift.code == 1
    assert f"--overlay {tmp_path / '0.json'} -o" in drift.err
    _generate(tmp_path, second)
    assert "Runs." in (output / "lab/resources/jobs.py").read_text(encoding="utf-8")
    assert specloom(*options, folder=inputs, output=output, command="check").code == 0


def test_init_writes_a_config_that_names_the_overlays(tmp_path: Path) -> None:
    run = _generate(tmp_path, _overlay({"target": "$.info.title", "update": "Annex"}))
    config = tmp_path / "configs" / "sdk.yaml"
    config.parent.mkdir()
    document = str(tmp_path / "definition" / "openapi.yaml")
    begin = ["init", document, "--overlay", str(tmp_path / "0.json"), "-o", str(config), "--minimal"]
    assert CliRunner().invoke(main, begin, catch_exceptions=False).exit_code == 0
    assert "\noverlays:\n- ../0.json\n" in config.read_text(encoding="utf-8")
    again = ["generate", document, "--config", str(config), "-o", str(tmp_path / "again"), "--formatter", "ruff"]
    assert CliRunner().invoke(main, again, catch_exceptions=False).exit_code == 0
    assert Run(0, "", "", tmp_path / "again").files() == run.files()
    assert "annex/_client.py" in run.files()


def test_an_overlay_is_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    (tmp_path / "out").mkdir()
    overlay = tmp_path / "out" / "a.json"
    overlay.write_text(json.dumps(_overlay({"target": "$.servers", "remove": True})), encoding="utf-8")
    result = CliRunner().invoke(main, ["generate", "--overlay", "out/a.json", "-o", "out"])
    assert result.exit_code == 3
    assert "the output directory out contains this input" in result.stderr


VALUES: Any = {"a": [{"n": 1}, {"n": 2, "m": ["x"]}], "b": {"c": "aaa", "d e": None}, "": 0}


@pytest.mark.parametrize(
    ("query", "locations"),
    [
        ("$", [()]),
        ("$.a[*].n", [("a", 0, "n"), ("a", 1, "n")]),
        ("$..n", [("a", 0, "n"), ("a", 1, "n")]),
        ("$.a[-1, 1, 0:2]", [("a", 1), ("a", 0)]),
        ("$.a[?@.m[?@ == 'x']]", [("a", 1)]),
        ("$.a[?@.n > 1 && !@.o]", [("a", 1)]),
        ("$.b['d e', 'c']", [("b", "d e"), ("b", "c")]),
        ("$[?count(@.*) == 2]", [("a",), ("b",)]),
        ("$.b[?match(@, 'a.a')]", [("b", "c")]),
        ("$.b[?search(@, '[.]|\\\\.')]", []),
        ("$.b[?match(@, '(')]", []),
        ("$.nothing", []),
    ],
)
def test_queries(query: str, locations: list[tuple[str | int, ...]]) -> None:
    assert select(query, VALUES) == locations


def _nested(depth: int) -> Any:
    value: Any = {}
    for _ in range(depth):
        value = {"a": value, "b": [1, 2, 3]}
    return value


@pytest.mark.parametrize(
    ("query", "fact"),
    [
        ("$..*..*..*..nothing", "more than 50,000 steps"),
        ("$..[?count($..*) > 5]", "more than 50,000 steps"),
        ("$..[?@..[?@..[?@..x]]]", "more than 50,000 steps"),
        (f"$[?{'(' * 5000}@.a{')' * 5000}]", "nested too deeply"),
        ("$.text[?match(@, '(a|aa)+c')]", "patterns search for more than"),
    ],
)
def test_queries_without_end_are_refused(query: str, fact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.overlays.query.MAX_SECONDS", 0.2)
    monkeypatch.setattr("specloom.overlays.query.MAX_STEPS", 50_000)
    with pytest.raises(BadQuery, match=fact):
        select(query, {"text": ["a" * 60] * 50, "deep": _nested(100)})


def test_the_deepest_document_can_be_searched() -> None:
    assert len(select("$..b", _nested(498))) == 498


def test_all_values_may_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    values: Any = {"a": [{"n": number, "m": []} for number in range(1000)]}
    monkeypatch.setattr("specloom.overlays.query.MAX_STEPS", 2 * 3002)
    assert len(select("$..*", values)) == 3001


def test_a_query_without_end_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.overlays.query.MAX_STEPS", 100)
    run = _generate(tmp_path, _overlay({"target": "$..*..*", "remove": True}))
    assert (run.code, _found(run)) == (3, [("SL120", "0.json", "/actions/0/target")])
