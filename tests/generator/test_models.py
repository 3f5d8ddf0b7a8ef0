"""What generated models and params do: schemas that contain themselves, and fields of every kind."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from .support import Run, imported, specloom
from .test_cases import CASES


def _case(name: str, folder: Path) -> Run:
    shutil.copy(CASES / name / "openapi.yaml", folder)
    run = specloom(folder=folder, output=folder / "sdk")
    assert run.code == 0, run.err
    return run


def _echo(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, content=request.content, headers={"content-type": "application/json"})


def _sync(modules: dict[str, ModuleType], resource: str, method: str, **arguments: Any) -> Any:
    """What a method returns from a server that answers with what it was sent."""
    http_client = httpx2.Client(transport=httpx2.MockTransport(_echo))
    client = modules["_client"].Lab(http_client=http_client)
    return attrgetter(f"{resource}.{method}")(client)(**arguments)


def _async(modules: dict[str, ModuleType], resource: str, method: str, **arguments: Any) -> Any:
    async def call() -> Any:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(_echo))
        client = modules["_client"].AsyncLab(http_client=http_client)
        return await attrgetter(f"{resource}.{method}")(client)(**arguments)

    return asyncio.run(call())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def trees(tmp_path: Path) -> Iterator[dict[str, ModuleType]]:
    with imported(_case("recursive-union", tmp_path).output) as modules:
        yield modules


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[dict[str, ModuleType]]:
    with imported(_case("recursive-aliases", tmp_path).output) as modules:
        yield modules


@pytest.fixture
def samples(tmp_path: Path) -> Iterator[dict[str, ModuleType]]:
    with imported(_case("field-kinds", tmp_path).output) as modules:
        yield modules


def test_a_union_of_objects_that_hold_it_is_read_as_their_classes(trees: dict[str, ModuleType], call: Any) -> None:
    sent = {"all": [{"not": {"field": "a", "value": "1"}}, {"all": [{"field": "b"}]}]}
    rule = call(trees, "trees.rule", "replace", body=sent)
    types = trees["types.trees.rule_types"]
    negation, group = rule.all
    assert (type(rule), type(negation), type(group)) == (types.AndRule, types.NotRule, types.AndRule)
    assert (type(negation.not_), type(group.all[0])) == (types.Is, types.Is)
    assert json.loads(rule.to_json()) == sent


def test_what_does_not_match_is_read_as_far_as_it_does(trees: dict[str, ModuleType], call: Any) -> None:
    sent = {"all": [{"not": {"field": True}}, {"or": []}]}
    rule = call(trees, "trees.rule", "replace", body=sent)
    assert type(rule.all[0].not_) is trees["types.trees.rule_types"].Is
    assert json.loads(rule.to_json(warnings=False)) == sent


def test_aliases_that_contain_themselves_are_read(notes: dict[str, ModuleType], call: Any) -> None:
    sent = {
        "content": {"a": [1.5, None, {"b": True}]},
        "outline": [[], [[]]],
        "even": [{"odd": [{}]}],
        "marks": [{"color": "red", "over": [[{"color": "blue"}]]}],
        "path": [[[]]],
        "itself": 3,
    }
    note = call(notes, "notes", "replace", **sent)
    mark = notes["types.note"].Mark
    assert type(note.marks[0]) is mark
    assert type(note.marks[0].over[0][0]) is mark
    assert json.loads(note.to_json()) == sent


def test_a_part_of_an_alias_that_does_not_match_costs_that_part(notes: dict[str, ModuleType], call: Any) -> None:
    sent = {"content": 1.0, "marks": [[{"color": ["red"]}, {"color": "blue"}]]}
    note = call(notes, "notes", "replace", **sent)
    assert [type(mark) for mark in note.marks[0]] == [notes["types.note"].Mark] * 2
    assert note.marks[0][0].color == ["red"]


@pytest.mark.parametrize("wrong", [[1], "text", [[], [{}]]])
def test_a_value_that_an_alias_does_not_allow_is_found(notes: dict[str, ModuleType], wrong: object) -> None:
    with pytest.raises(ValueError, match="outline"):
        notes["types.note"].Note.model_validate({"content": None, "outline": wrong})


def test_fields_of_every_kind_are_read_and_written(samples: dict[str, ModuleType]) -> None:
    sample = samples["types.sample"].Sample
    wire = {
        "plain": "p",
        "nullable": None,
        "list": [1, None],
        "due-date": "2026-01-02",
        "date": "2026-01-03",
        "made_at": "2026-01-02T03:04:05Z",
        "choice": ["a"],
        "nested": [[{"id": "1", "parent": None}]],
        "by_name": {"a": {"id": "2", "parent": "1"}, "b": None},
        "anything": {"x": [1]},
        "things": [1, "a", None],
        "open": {"y": 2},
        "values": "Literal['x']",
        "content": {"it's": "link", "href": "h"},
        "contents": [{"it's": "text", "body": "b"}],
    }
    value = sample.model_validate(wire)
    assert json.loads(value.to_json()) == wire
    assert type(value.content) is samples["types.sample"].Link
    assert type(value.contents[0]) is samples["types.sample"].Text
    required = {name for name, field in sample.model_fields.items() if field.is_required()}
    assert required == {"plain", "list_", "due_date", "content"}


def test_the_member_of_a_union_is_told_by_a_tag_with_another_name_in_python(samples: dict[str, ModuleType]) -> None:
    with pytest.raises(ValueError, match="does not match any of the expected tags"):
        samples["types.sample"].Sample.model_validate(
            {"plain": "p", "list": [], "due-date": "2026-01-02", "content": {"it's": "image"}}
        )


@pytest.mark.parametrize("name", ["recursive-union", "recursive-aliases", "field-kinds", "colliding-names"])
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_accept_the_package(checker: str, name: str, tmp_path: Path) -> None:
    run = _case(name, tmp_path)
    (run.output / "use.py").write_text(_USES.get(name, ""), encoding="utf-8")
    commands = {
        "mypy": ["-m", "mypy", "--config-file", "pyproject.toml", "--cache-dir", "../cache", "lab", "use.py"],
        "pyright": ["-m", "pyright", "--pythonpath", sys.executable, "-p", "pyproject.toml"],
    }
    command = [sys.executable, *commands[checker]]
    checked = subprocess.run(command, cwd=run.output, capture_output=True, text=True, timeout=300)
    assert checked.returncode == 0, checked.stdout


_USES = {
    "recursive-union": """
from lab import Lab
from lab.types.trees import AndRule, NotRule, Rule, RuleParam

given: RuleParam = {"all": [{"not_": {"field": "a"}}]}


def depth(rule: Rule) -> int:
    if isinstance(rule, AndRule):
        return 1 + max(depth(part) for part in rule.all)
    return 1 + depth(rule.not_) if isinstance(rule, NotRule) else 0


def put(client: Lab) -> int:
    return depth(client.trees.rule.replace(body=given))
""",
    "recursive-aliases": """
from lab import Lab
from lab.types import Json, Mark, Outline

content: Json = {"a": [1, None, {"b": "c"}]}
outline: Outline = [[], [[]]]


def put_outline(client: Lab) -> Outline:
    return client.notes.outline.replace(body=outline)


def put(client: Lab) -> str:
    note = client.notes.replace(content=content, outline=outline, marks=[{"color": "red"}])
    return note.marks.color if isinstance(note.marks, Mark) else ""
""",
}
