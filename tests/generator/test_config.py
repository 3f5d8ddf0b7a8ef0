"""Reading `sdk.yaml`: every mistake at its place, and the schema that editors use."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from specloom import config, sections
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.config_reader import read_config
from specloom.config_schema import config_schema
from specloom.diagnostics import Diagnostics
from specloom.page_config import CursorConfig, PageConfig
from specloom.source import load_source

SPEC = Path(__file__).resolve().parents[2] / "spec"
CASES = Path(__file__).with_name("cases")
CLIENT = "package: garden\nclient: {name: Garden}\n"


def _read(folder: Path, text: str) -> tuple[Config | None, list[tuple[str, str, str, str]]]:
    """The config, or code, line:column, pointer and message of each mistake."""
    (folder / "sdk.yaml").write_text(text)
    diagnostics = Diagnostics()
    read = read_config(folder / "sdk.yaml", diagnostics)
    found = []
    for item in diagnostics.found:
        assert item.place is not None
        assert item.help
        place = item.place
        found.append((item.code, f"{place.line}:{place.column}", place.pointer, item.message))
    return read, found


def test_defaults_and_shorthand(tmp_path: Path) -> None:
    read, found = _read(tmp_path, CLIENT + "resources: {beds: {methods: {list: listBeds}}}\n")
    assert found == []
    assert read is not None
    assert (read.version, read.distribution, read.exports, read.models) == ("", "", (), {})
    assert read.resources == {
        "beds": ResourceConfig(node=read.node, methods={"list": MethodConfig("listBeds", node=read.node)})
    }


def test_nested_values(tmp_path: Path) -> None:
    text = CLIENT + "pagination: {all: {name: AllPage, items: data, cursor: {parameter: after, item: id}}}\n"
    read, found = _read(tmp_path, text + "exports: [GardenHandler]\n")
    assert found == []
    assert read is not None
    assert read.pagination == {
        "all": PageConfig("AllPage", "data", CursorConfig("after", "id", node=read.node), node=read.node)
    }
    assert read.exports == ("GardenHandler",)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            CLIENT + "pagination: {walk: {items: p}}\n",
            ("SL101", "3:20", "/pagination/walk", "'name' is missing"),
        ),
        (CLIENT + "resorces: {}\n", ("SL102", "3:1", "/resorces", "unknown key 'resorces'")),
        (CLIENT + "models: [a]\n", ("SL103", "3:9", "/models", "expected a mapping, found a list")),
        (CLIENT + "models: {m: {A: 7}}\n", ("SL103", "3:17", "/models/m/A", "expected a string, found a number")),
        (CLIENT + "exports: GardenHandler\n", ("SL103", "3:10", "/exports", "expected a list, found a string")),
        (CLIENT + "exports: [a, true]\n", ("SL103", "3:14", "/exports/1", "expected a string, found a boolean")),
        (CLIENT + "resources: {beds: }\n", ("SL103", "3:19", "/resources/beds", "expected a mapping, found nothing")),
        (CLIENT + "version: 1.0.0.x\n", ("SL104", "3:10", "/version", "'version' cannot be '1.0.0.x'")),
        (CLIENT + "distribution: -x\n", ("SL104", "3:15", "/distribution", "'distribution' cannot be '-x'")),
        ("package: Ünï\nclient: {name: G}\n", ("SL104", "1:10", "/package", "'package' cannot be 'Ünï'")),
        ('package: "a\\n"\nclient: {name: G}\n', ("SL104", "1:10", "/package", "'package' cannot be 'a\\n'")),
        (
            CLIENT + "streams: {walk: {parameter: p, events: E, envelope: 1}}\n",
            ("SL103", "3:53", "/streams/walk/envelope", "expected true or false, found a number"),
        ),
    ],
)
def test_a_mistake_is_reported_at_its_place(tmp_path: Path, text: str, mistake: tuple[str, str, str, str]) -> None:
    read, found = _read(tmp_path, text)
    assert read is None
    assert found == [mistake]


def test_an_unknown_key_is_answered_with_the_nearest_one_or_with_all(tmp_path: Path) -> None:
    (tmp_path / "sdk.yaml").write_text("package: garden\nclient: {name: Garden, xyz: 1, hedaers: {}}\n")
    diagnostics = Diagnostics()
    assert read_config(tmp_path / "sdk.yaml", diagnostics) is None
    assert [item.help for item in diagnostics.found] == [
        "the keys here are name, error, env_prefix, base_url, environments, arrays, objects, multipart, "
        "idempotency_header, positional, timeout, max_retries, retry_delay, max_retry_delay, "
        "default_headers, send_empty_bodies, auth, security, headers, parameters, server_variables",
        "did you mean 'headers'?",
    ]


def test_the_published_schema_is_that_of_the_config() -> None:
    published = (SPEC / "sdk.schema.json").read_text(encoding="utf-8")
    assert published == json.dumps(config_schema(), indent=2) + "\n"


def test_the_schema_accepts_what_the_reader_accepts() -> None:
    validator = jsonschema.Draft202012Validator(config_schema())
    validator.check_schema(config_schema())
    good = [SPEC / "threads" / "sdk.yaml"]
    good += [path for path in CASES.glob("*/sdk.yaml") if not path.parent.name.startswith("fault-")]
    assert len(good) > 4
    for path in good:
        assert list(validator.iter_errors(_value(path))) == []


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    validator = jsonschema.Draft202012Validator(config_schema())
    refused = {error.json_path for error in validator.iter_errors(_value(CASES / "fault-config-keys" / "sdk.yaml"))}
    assert {"$", "$.client", "$.package", "$.pagination.cursor.name", "$.resources.beds"} <= refused


def test_each_key_is_documented() -> None:
    classes = [value for value in vars(config).values() if isinstance(value, type) and is_dataclass(value)]
    assert len(classes) > 8
    for cls in classes:
        for item in sections.keys_of(cls):
            assert sections.doc_of(item).endswith("."), (cls, item.name)


def _value(path: Path) -> Any:
    source = load_source(path, Diagnostics())
    assert source is not None
    return source.root
