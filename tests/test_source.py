"""Reading YAML and JSON: values, places, and every fault with its place and remedy."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from specloom import source
from specloom.diagnostics import Diagnostics
from specloom.source import JsonValue, Source, get, join, load_source, parse_source, split, yaml_reader
from specloom.source.faults import MAX_FAULTS, Code
from specloom.source.tree import MAX_ALIASED_NODES, MAX_DEPTH, MAX_NODES

DEEP = 100_000


def read(text: str | bytes, name: str = "api.yaml") -> Source:
    diagnostics = Diagnostics()
    content = text.encode() if isinstance(text, str) else text
    result = parse_source(content, name, diagnostics)
    assert diagnostics.found == []
    assert result is not None
    return result


def value(text: str | bytes, name: str = "api.yaml") -> Any:
    return read(text, name).root


def faults(text: str | bytes, name: str = "api.yaml") -> list[tuple[str, str, str]]:
    """Code, line:column and message of each fault."""
    diagnostics = Diagnostics()
    content = text.encode() if isinstance(text, str) else text
    assert parse_source(content, name, diagnostics) is None
    for item in diagnostics.found:
        assert item.message
        assert item.help
        assert item.place is not None
        assert item.place.file == name
    return [
        (item.code, f"{item.place.line}:{item.place.column}", item.message)
        for item in diagnostics.found
        if item.place is not None
    ]


def fault(text: str | bytes, name: str = "api.yaml") -> tuple[str, str, str]:
    found = faults(text, name)
    assert len(found) == 1
    return found[0]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML."""
    monkeypatch.setattr(yaml_reader, "LOADER", getattr(yaml, request.param))


# Values


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


# JSON

DOCUMENT = {
    "a": [1, -2.5e3, True, False, None, {"b": 'x"\n\u2028😀', "c": {}}],
    "d": {"e": [[], {}], "": "/"},
}


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


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ('{"a": 1,}', Code.JSON_SYNTAX, "1:9", "expected a key in double quotes, found '}'"),
        ("[1,\n 2,]", Code.JSON_SYNTAX, "2:4", "expected a value, found ']'"),
        ('{"a" 1}', Code.JSON_SYNTAX, "1:6", "expected ':', found '1'"),
        ('{"a": 1 "b": 2}', Code.JSON_SYNTAX, "1:9", "expected ',' or '}', found '\"'"),
        ('{"a": [1', Code.JSON_SYNTAX, "1:9", "expected ',' or ']', found the end of the file"),
        ('{"a": NaN}', Code.JSON_SYNTAX, "1:7", "expected a value, found 'NaN'"),
        ('{"a": 017}', Code.JSON_SYNTAX, "1:8", "expected ',' or '}', found '17'"),
        ("{'a': 1}", Code.JSON_SYNTAX, "1:2", 'expected a key in double quotes, found "\'"'),
        ('{"a": 1} {}', Code.JSON_SYNTAX, "1:10", "expected the end of the file, found '{'"),
        ('{"a": "b', Code.JSON_SYNTAX, "1:7", "the string that begins here is never closed"),
        ('{"a": "b\nc"}', Code.JSON_SYNTAX, "1:9", "a line break or tab inside a string"),
        ('{"a": "\\q"}', Code.JSON_SYNTAX, "1:8", "the escape sequence is unknown"),
        ('{"a": "\\ud800"}', Code.ESCAPE, "1:7", "\\ud800 is half of a surrogate pair"),
        ('{"\\udc00": 1}', Code.ESCAPE, "1:2", "\\udc00 is half of a surrogate pair"),
        ('{"a": -1e999}', Code.NUMBER, "1:7", "'-1e999' is larger than any 64-bit float"),
        ('{"a": 1,\n"a": 2}', Code.DUPLICATE_KEY, "2:1", "the key 'a' is already given at api.json:1:2"),
        ("", Code.JSON_SYNTAX, "1:1", "expected a value, found the end of the file"),
        ("null", Code.EMPTY, "1:1", "the file is empty"),
        ('"a"', Code.SCALAR_ROOT, "1:1", "the file holds a single value instead of a mapping"),
    ],
)
def test_json_fault(text: str, code: Code, place: str, message: str) -> None:
    assert fault(text, "api.json") == (code.value, place, message)


# Faults of YAML


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ("a:\n\tb: 1\n", Code.TAB, "2:1", "a tab where YAML wants spaces"),
        ("a:\n  b: 1\n\tc: 2\n", Code.TAB, "3:1", "a tab where YAML wants spaces"),
        ("a: |\n\tx\n", Code.TAB, "2:1", "a tab where YAML wants spaces"),
        ('a: "abc\nb: 1\n', Code.QUOTE, "1:4", "the quote that opens here is never closed"),
        ("a: 'abc\nb: 1\n", Code.QUOTE, "1:4", "the quote that opens here is never closed"),
        (
            'a: "abc\nb: "x"\n',
            Code.QUOTE,
            "2:5",
            "text after the closing quote; the quote opens at api.yaml:1:4",
        ),
        ("a: 'it's'\n", Code.QUOTE, "1:8", "text after the closing quote; the quote opens at api.yaml:1:4"),
        ("", Code.EMPTY, "1:1", "the file is empty"),
        ("\n# nothing\n", Code.EMPTY, "1:1", "the file is empty"),
        ("---\n", Code.EMPTY, "1:1", "the file is empty"),
        ("\n  text\n", Code.SCALAR_ROOT, "2:3", "the file holds a single value instead of a mapping"),
        ("42", Code.SCALAR_ROOT, "1:1", "the file holds a single value instead of a mapping"),
        ("a: 1\n---\nb: 2\n", Code.SEVERAL_DOCUMENTS, "2:1", "a second document begins here"),
        ("{a: 1} x", Code.YAML_SYNTAX, "1:8", "content after the end of the document"),
        ("a: b: c\n", Code.YAML_SYNTAX, "1:5", "a ':' cannot stand here"),
        ("a: 1\n b: 2\n", Code.YAML_SYNTAX, "2:3", "a ':' cannot stand here"),
        ("a: 1\nb\nc: 2\n", Code.YAML_SYNTAX, "2:1", "a key without a ':'"),
        ("a:\n  - 1\n - 2\n", Code.YAML_SYNTAX, "3:2", "this does not fit the mapping at api.yaml:1:1"),
        ("- a\nb: 1\n", Code.YAML_SYNTAX, "2:1", "this does not fit the list at api.yaml:1:1"),
        ("a: [1\nb: 3\n", Code.YAML_SYNTAX, "2:2", "expected ',' or ']' for the '[' at api.yaml:1:4"),
        ("a: {b: 1\nc: 2\n", Code.YAML_SYNTAX, "2:2", "expected ',' or '}' for the '{' at api.yaml:1:4"),
        ("a: - b\n", Code.YAML_SYNTAX, "1:4", "a list cannot begin beside its key"),
        ("a: ]\n", Code.YAML_SYNTAX, "1:4", "a value is missing"),
        ("a: @b\n", Code.YAML_SYNTAX, "1:4", "text cannot begin with '@'"),
        ("a: |b\n", Code.YAML_SYNTAX, "1:5", "text beside '|' or '>'"),
        ("%YAML 3.0\n---\na: 1\n", Code.YAML_SYNTAX, "1:1", "this is not YAML"),
        ("a: *\n", Code.ALIAS, "1:4", "a '*' without a name"),
        ("a: *b\n", Code.ALIAS, "1:4", "no node above has the anchor &b"),
        (
            "a: &a [*a]\n",
            Code.RECURSIVE_ALIAS,
            "1:8",
            "the alias *a lies inside the node that it stands for, at api.yaml:1:4",
        ),
        ("a: 1\nb: 2\na: 3\n", Code.DUPLICATE_KEY, "3:1", "the key 'a' is already given at api.yaml:1:1"),
        ("200: 1\n'200': 2\n", Code.DUPLICATE_KEY, "2:1", "the key '200' is already given at api.yaml:1:1"),
        (
            "a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n",
            Code.DUPLICATE_KEY,
            "4:3",
            "the key '<<' is already given at api.yaml:3:3",
        ),
        ("true: 1\n", Code.KEY_TYPE, "1:1", "the key 'true' is a boolean, not a string"),
        ("1.5: 1\n", Code.KEY_TYPE, "1:1", "the key '1.5' is a float, not a string"),
        ("~: 1\n", Code.KEY_TYPE, "1:1", "the key '~' is null, not a string"),
        ("? [x, y]\n: 1\n", Code.KEY_TYPE, "1:3", "the key is not a string"),
        ("? {a: b}\n: 1\n", Code.KEY_TYPE, "1:3", "the key is not a string"),
        ("&k a: 1\n*k : 2\n", Code.KEY_TYPE, "2:1", "an alias in place of a key"),
        (
            "a: !!python/object/apply:os.system [id]\n",
            Code.TAG,
            "1:4",
            "the tag '!!python/object/apply:os.system' is no plain data",
        ),
        ("a: !!binary eA==\n", Code.TAG, "1:4", "the tag '!!binary' is no plain data"),
        ("a: !own x\n", Code.TAG, "1:4", "the tag '!own' is no plain data"),
        ("a: !!map x\n", Code.TAG, "1:4", "the tag '!!map' is no plain data"),
        ("a: !!str [x]\n", Code.TAG, "1:4", "the tag '!!str' is no plain data"),
        ("a: !!int x\n", Code.TAG, "1:4", "'x' does not fit its tag !!int"),
        ("a: !e!x y\n", Code.TAG, "1:4", "the tag is not declared"),
        (
            "a: {<<: 1}\n",
            Code.MERGE,
            "1:9",
            "the merge key '<<' takes a mapping or a list of mappings",
        ),
        ("a: 2024-02-30\n", Code.DATE, "1:4", "'2024-02-30' is not a date of the calendar"),
        (f"a: {'9' * 5000}\n", Code.NUMBER, "1:4", "an integer of 5000 digits; the limit is 40"),
        ("a: -.inf\n", Code.NUMBER, "1:4", "-.inf is not a number in JSON"),
        ("a: .NaN\n", Code.NUMBER, "1:4", ".NaN is not a number in JSON"),
        ("a: 1e999\n", Code.NUMBER, "1:4", "'1e999' is larger than any 64-bit float"),
    ],
)
def test_yaml_fault(text: str, code: Code, place: str, message: str) -> None:
    assert fault(text) == (code.value, place, message)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("escape", ["\\ud800", "\\q", "\\xZZ"])
def test_bad_escape(escape: str) -> None:
    code, place, _ = fault(f'a: "{escape}"\n')
    assert code == Code.ESCAPE.value
    assert place.startswith("1:")


def test_bytes_that_are_not_utf_8() -> None:
    message = "byte 0xE9 at offset 12 is not UTF-8"
    assert fault("\ufeffé: x\na: ".encode() + b"\xe9\n") == (Code.ENCODING.value, "2:4", message)
    assert fault("a: 1\n".encode("utf-16"))[0] == Code.ENCODING.value


@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_control_characters_are_all_reported_and_not_echoed(name: str) -> None:
    diagnostics = Diagnostics()
    assert parse_source(b'{"a": "b\x00c",\n"d": "\x1b[0m\xc2\x9b"}', name, diagnostics) is None
    assert [(str(item.place), item.message) for item in diagnostics.found] == [
        (f"{name}:1:9", "the control character U+0000"),
        (f"{name}:2:7", "the control character U+001B"),
        (f"{name}:2:11", "the control character U+009B"),
    ]
    assert diagnostics.found[1].place is not None
    assert diagnostics.found[1].place.source_line == '"d": "\ufffd[0m\ufffd"}'


@pytest.mark.usefixtures("loader")
def test_faults_are_collected_in_the_order_of_the_text() -> None:
    text = "? {x: .inf}\n: 1\ntrue: {a: 1, a: 2}\nb: *b\nc: !x 1\nd: 'e'f\n"
    assert [found[:2] for found in faults(text)] == [
        (Code.KEY_TYPE.value, "1:3"),
        (Code.NUMBER.value, "1:7"),
        (Code.KEY_TYPE.value, "3:1"),
        (Code.DUPLICATE_KEY.value, "3:14"),
        (Code.ALIAS.value, "4:4"),
        (Code.TAG.value, "5:4"),
        (Code.QUOTE.value, "6:7"),
    ]


def test_faults_end_at_a_limit() -> None:
    found = faults("".join(f"k: {index}\n" for index in range(100)))
    assert len(found) == MAX_FAULTS + 1
    assert found[-1] == (Code.TOO_MANY.value, "21:1", "20 faults were found up to here")


# Limits


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("unit", ["[", '{"a":', "- ", "? ", "[a: ", "- ? - "])
@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_deep_nesting(unit: str, name: str) -> None:
    started = time.monotonic()
    code, _, message = fault(unit * DEEP, name)
    assert time.monotonic() - started < 10
    if name == "api.yaml" or unit in ("[", '{"a":'):
        assert (code, message) == (Code.DEPTH.value, "nested deeper than 500 levels")


def test_closed_deep_nesting() -> None:
    assert fault("[" * DEEP + "]" * DEEP)[:2] == (Code.DEPTH.value, f"1:{MAX_DEPTH + 1}")
    block = "".join(" " * level + "a:\n" for level in range(2000))
    assert fault(block)[:2] == (Code.DEPTH.value, f"{MAX_DEPTH + 1}:{MAX_DEPTH + 1}")


def test_the_deepest_document() -> None:
    for text in ("[" * MAX_DEPTH + "]" * MAX_DEPTH, "- " * MAX_DEPTH + "1"):
        result = read(text)
        assert result.place("/0" * (MAX_DEPTH - 1)).pointer == "/0" * (MAX_DEPTH - 1)


def test_depth_by_aliases() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 1000))
    assert fault(chain)[:2] == (Code.DEPTH.value, "500:14")


@pytest.mark.parametrize("row", ["[*{0},*{0},*{0},*{0},*{0},*{0},*{0},*{0}]", "{{<<: [*{0},*{0},*{0},*{0}]}}"])
@pytest.mark.parametrize("first", ["{x: 1}", "[{x: 1}, {y: 2}]"])
def test_alias_and_merge_bombs(row: str, first: str) -> None:
    names = [f"n{index}" for index in range(40)]
    bomb = f"n0: &n0 {first}\n"
    bomb += "".join(f"{new}: &{new} {row.format(old)}\n" for old, new in pairwise(names))
    code, _, message = faults(bomb)[-1]
    if first.startswith("[") and "<<" in row:
        assert code in (Code.MERGE.value, Code.ALIASED_NODES.value)
    else:
        assert code == Code.ALIASED_NODES.value
        assert f"{MAX_ALIASED_NODES:,}" in message


def test_node_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_NODES == 1_000_000
    monkeypatch.setattr("specloom.source.tree.MAX_NODES", 10)
    assert value("[" + "1," * 8 + "1]") == [1] * 9
    for name in ("api.yaml", "api.json"):
        text = "[" + "1," * 9 + "1]"
        assert fault(text, name) == (Code.NODES.value, "1:20", "the document has more than 10 values")


def test_file_size_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(source.MAX_BYTES + 1)
    diagnostics = Diagnostics()
    assert load_source(path, diagnostics) is None
    (found,) = diagnostics.found
    assert (found.code, found.message) == (Code.FILE_SIZE.value, "the file is larger than 64 MB")
    assert str(found.place) == f"{path}:1:1"


def test_long_lists_and_texts() -> None:
    values = [f"v{index}" for index in range(50_000)]
    assert value("enum: [" + ", ".join(values) + "]") == {"enum": values}
    text = "x" * 10_000_000
    assert value(f"a: {text}\n") == {"a": text}
    assert value('{"a": "' + "\\n" * 1_000_000 + '"}') == {"a": "\n" * 1_000_000}


# Files, places and pointers


def test_load(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_bytes(b"a: 1\n")
    diagnostics = Diagnostics()
    named = load_source(path, diagnostics, name="./api.yaml")
    plain = load_source(path, diagnostics)
    assert named is not None
    assert plain is not None
    assert (named.name, plain.name) == ("./api.yaml", str(path))
    assert str(named.place("/a")) == "./api.yaml:1:4"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_source(tmp_path / "none.yaml", Diagnostics())


@pytest.mark.usefixtures("loader")
def test_places() -> None:
    result = read("a:\n  b/c: [x, {d~: 1}]\n  'e': &e\n    - f\ng: *e\n")
    places = {
        "": ("1:1", "1:1"),
        "/a": ("1:1", "2:3"),
        "/a/b~1c": ("2:3", "2:8"),
        "/a/b~1c/1": ("2:12", "2:12"),
        "/a/b~1c/1/d~0": ("2:13", "2:17"),
        "/a/e": ("3:3", "3:8"),
        "/g": ("5:1", "5:4"),
        "/g/0": ("4:7", "4:7"),
    }
    for pointer, (key, node) in places.items():
        assert str(result.key_place(pointer)) == f"api.yaml:{key}"
        assert str(result.place(pointer)) == f"api.yaml:{node}"
        assert result.place(pointer).pointer == pointer


@pytest.mark.parametrize("pointer", ["/a/x", "/a/x/y/z", "/a/b/c", "/a/2"])
def test_place_falls_back_to_the_nearest_ancestor(pointer: str) -> None:
    place = read("a:\n  c: 1\n").place(pointer)
    assert (str(place), place.pointer) == ("api.yaml:2:3", "/a")


def test_the_line_shown_is_cut() -> None:
    place = read("a: " + "x" * 1000 + "\nb: 1\n").place("/a")
    assert place.source_line == "a: " + "x" * 197


def test_join_and_split() -> None:
    pointer = join("", "paths", "/a/{b~c}", 0, "")
    assert pointer == "/paths/~1a~1{b~0c}/0/"
    assert split(pointer) == ["paths", "/a/{b~c}", "0", ""]
    assert split(join("", "~1")) == ["~1"]
    assert split("") == []


def test_get() -> None:
    root = value("a: [{b/c: 1}]\n")
    assert get(root, "") is root
    assert get(root, "/a/0/b~1c") == 1


@pytest.mark.parametrize(
    "pointer",
    ["a", "#/a", "/b", "/a/1", "/a/-", "/a/00", "/a/-1", "/a/٠", "/a/0/b", "/a~2", "/a/" + "9" * 5000],
)
def test_get_of_nothing(pointer: str) -> None:
    with pytest.raises(KeyError):
        get({"a": ["x"]}, pointer)
