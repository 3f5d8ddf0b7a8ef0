"""Every fault, with its place."""

from __future__ import annotations

import pytest
from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.limits import MAX_FAULTS
from specloom.source import parse_source

from .support import fault, faults


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
        ("", Code.EMPTY, "1:1", "the file is empty"),
        ("null", Code.EMPTY, "1:1", "the file is empty"),
        ('"a"', Code.SCALAR_ROOT, "1:1", "the file holds a single value instead of a mapping"),
    ],
)
def test_json_fault(text: str, code: Code, place: str, message: str) -> None:
    assert fault(text, "api.json") == (code.value, place, message)


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
