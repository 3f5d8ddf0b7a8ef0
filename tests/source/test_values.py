"""What YAML and JSON say."""

from __future__ import annotations

import json

import pytest
from specloom.source import JsonValue

from .support import read, value

DOCUMENT = {
    "a": [1, -2.5e3, True, False, None, {"b": 'x"\n\u2028😀', "c": {}}],
    "d": {"e": [[], {}], "": "/"},
}


def test_plain_yaml() -> None:
    text = "a: 1\nb:\n  - x\n  - {c: 2.5, d: null}\n  - |\n    line\n    line\ne: ''\n"
    assert value(text) == {"a": 1, "b": ["x", {"c": 2.5, "d": None}, "line\nline\n"], "e": ""}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("scalar", "expected"),
    [
        *((text, text) for text in ("NO", "on", "off", "y", "yes", "1:30", "017", "08", "1_000", "=", "<<")),
        *((text, text) for text in ("2024-02-29", "2001-12-14t21:59:43.10-05:00", "2024-13-01 is no day")),
        *((text, text) for text in ("1.2.3", "0b11", "1e", "--", "+", "4XX", "nUll")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
        *((text, None) for text in ("null", "Null", "NULL", "~", "")),
        ("0", 0),
        ("-12", -12),
        ("+1", 1),
        ("0o17", 15),
        ("0x1F", 31),
        ("9" * 40, int("9" * 40)),
        ("1.10", 1.1),
        ("1.", 1.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-2.5E-1", -0.25),
        ("'true'", "true"),
        ('"12"', "12"),
        ("! '12'", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("!!float 12", 12.0),
        ("!!bool true", True),
        ("!!null ''", None),
        ("!!map {}", {}),
        ("!!seq []", []),
    ],
)
def test_scalar(scalar: str, expected: JsonValue) -> None:
    result = value(f"a: {scalar}\n")["a"]
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.usefixtures("loader")
def test_integer_keys_are_strings() -> None:
    assert value("200: a\n'201': b\n4XX: c\n017: d\nNO: e\n") == {
        "200": "a",
        "201": "b",
        "4XX": "c",
        "017": "d",
        "NO": "e",
    }


@pytest.mark.usefixtures("loader")
def test_bom_and_line_ends_make_no_difference() -> None:
    text = "a: 1\nb: |\n  x\n  y\nc: z\n"
    for variant in (text, "\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        result = read(variant)
        assert result.root == {"a": 1, "b": "x\ny\n", "c": "z"}
        assert str(result.place("/c")) == "api.yaml:5:4"
        assert result.place("/c").source_line == "c: z"


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\ufeff"])
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', "|-\n    {}"])
def test_line_separators_of_yaml_1_1_are_ordinary(char: str, style: str) -> None:
    result = read("a: " + style.format(f"x {char} y") + "\nb: 1\n")
    assert result.root == {"a": f"x {char} y", "b": 1}
    assert result.key_place("/b").line == (3 if "|" in style else 2)


@pytest.mark.usefixtures("loader")
def test_aliases_share_values() -> None:
    root = value("a: &a {x: [1]}\nb: *a\nc: &c 200\nd: *c\n&k e: 1\nf: *k\n")
    assert root == {"a": {"x": [1]}, "b": {"x": [1]}, "c": 200, "d": 200, "e": 1, "f": "e"}
    assert root["a"] is root["b"]


@pytest.mark.usefixtures("loader")
def test_merge_keys() -> None:
    text = "a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\nc: {<<: [*a, {y: 9, z: 4}], x: 0}\nd: {'<<': 1}\n"
    result = read(text)
    assert result.root == {
        "a": {"x": 1, "y": 2},
        "b": {"y": 3, "x": 1},
        "c": {"x": 0, "y": 2, "z": 4},
        "d": {"<<": 1},
    }
    assert str(result.place("/b/x")) == "api.yaml:1:11"
    assert str(result.key_place("/c/z")) == "api.yaml:5:21"


def test_places_after_a_merged_mapping_is_gone() -> None:
    text = "".join(f"k{i}:\n  <<: {{p: 1, q: 2}}\n  z: {{y: 1, x: 2}}\n" for i in range(50))
    result = read(text)
    for index in range(50):
        assert str(result.key_place(f"/k{index}/z/x")) == f"api.yaml:{3 * index + 3}:13"
        assert str(result.key_place(f"/k{index}/q")) == f"api.yaml:{3 * index + 2}:14"


@pytest.mark.parametrize("name", ["api.json", "API.JSON", "api.yaml", "-"])
@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("escaped", [True, False])
def test_json(name: str, indent: int | str | None, escaped: bool) -> None:
    assert value(json.dumps(DOCUMENT, indent=indent, ensure_ascii=escaped), name) == DOCUMENT


def test_json_places() -> None:
    result = read('\ufeff{\r\n\t"a":\t[1,\r\n\t\t{"b": "c"}],\r\n\t"d": 2}', "api.json")
    assert str(result.place("/a/1/b")) == "api.json:3:9"
    assert str(result.key_place("/a/1/b")) == "api.json:3:4"
    assert str(result.key_place("/d")) == "api.json:4:2"
    assert result.place("/a/1/b").source_line == '\t\t{"b": "c"}],'


def test_json_keys_may_be_long() -> None:
    assert value('{"' + "k" * 5000 + '"\n: 1}') == {"k" * 5000: 1}


def test_a_yaml_file_may_begin_with_a_bracket() -> None:
    assert value("{a: 1, b: [x], } # comment\n") == {"a": 1, "b": ["x"]}
