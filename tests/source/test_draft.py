"""Files under changes, and the places of what is in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.source import BadChange, Draft, FileSource, Source, get, join, parse_source

from .support import read

DOCUMENT = "a: {b: [x, y], c: 1}\nd: &d {e: 2}\nf: *d\n"
CHANGES = "one:\n  c: 10\n  b: [z]\n  g: {h: 3}\ntwo: {e: 20}\nthree: w\n"


def _draft() -> tuple[Draft, FileSource]:
    return Draft(_read(DOCUMENT, "api.yaml")), _read(CHANGES, "changes.yaml")


def _read(text: str, name: str) -> FileSource:
    source = read(text, name)
    assert isinstance(source, FileSource)
    return source


def _places(source: Source, *pointers: str) -> list[str]:
    return [f"{source.key_place(pointer)} {source.place(pointer)}" for pointer in pointers]


def test_what_is_merged_is_where_it_was_written() -> None:
    draft, changes = _draft()
    draft.merge([("a",)], draft.written(changes, "/one"))
    draft.merge([("a", "b")], draft.written(changes, "/three"))
    result = draft.finished()
    assert result.root == {"a": {"b": ["x", "y", "z", "w"], "c": 10, "g": {"h": 3}}, "d": {"e": 2}, "f": {"e": 2}}
    assert _places(result, "/a", "/a/b", "/a/b/1") == [
        "api.yaml:1:1 api.yaml:1:4",
        "api.yaml:1:5 api.yaml:1:8",
        "api.yaml:1:12 api.yaml:1:12",
    ]
    assert _places(result, "/a/b/2", "/a/b/3", "/a/c", "/a/g/h") == [
        "changes.yaml:3:7 changes.yaml:3:7",
        "changes.yaml:6:8 changes.yaml:6:8",
        "changes.yaml:2:3 changes.yaml:2:6",
        "changes.yaml:4:7 changes.yaml:4:10",
    ]
    assert [result.place(pointer).pointer for pointer in ("/a/b/0", "/a/b/2", "/a/g/nothing")] == [
        *("/a/b/0", "/one/b/0", "/one/g"),
    ]


def test_what_is_not_changed_stays_where_it_was_when_indices_move() -> None:
    draft, _ = _draft()
    draft.remove([("a", "b", 0), ("a", "c")])
    result = draft.finished()
    assert result.root == {"a": {"b": ["y"]}, "d": {"e": 2}, "f": {"e": 2}}
    place = result.place("/a/b/0")
    assert (str(place), place.pointer) == ("api.yaml:1:12", "/a/b/1")


def test_what_an_alias_repeats_is_changed_at_one_place_alone() -> None:
    draft, changes = _draft()
    draft.merge([("f",)], draft.written(changes, "/two"))
    assert (get(draft.root, "/d/e"), get(draft.root, "/f/e")) == (2, 20)
    assert _places(draft.finished(), "/f") == ["api.yaml:3:1 api.yaml:3:4"]


def test_a_copy_is_where_the_original_is() -> None:
    draft, _ = _draft()
    draft.merge([("d",)], draft.at(("a",)))
    draft.remove([("a",)])
    result = draft.finished()
    assert result.root == {"d": {"e": 2, "b": ["x", "y"], "c": 1}, "f": {"e": 2}}
    assert (str(result.place("/d/b/1")), result.place("/d/b/1").pointer) == ("api.yaml:1:12", "/a/b/1")


def test_changes_inside_of_each_other_are_all_made() -> None:
    draft, changes = _draft()
    draft.merge([(), ("a",), ("d",)], draft.written(changes, "/one/g"))
    assert draft.root == {
        "a": {"b": ["x", "y"], "c": 1, "h": 3},
        "d": {"e": 2, "h": 3},
        "f": {"e": 2},
        "h": 3,
    }
    draft.remove([("a",), ("a", "b")])
    assert isinstance(draft.root, dict)
    assert list(draft.root) == ["d", "f", "h"]


@pytest.mark.parametrize(
    ("new", "below", "fact"),
    [
        ("/list", (), "a list cannot be merged into a mapping"),
        ("/deep", ("x", "y"), "a mapping cannot be merged into a single value"),
        ("/null", ("x",), "a single value cannot be merged into a mapping"),
    ],
)
def test_values_that_do_not_go_together(new: str, below: tuple[str, ...], fact: str) -> None:
    draft = Draft(_read("x: {y: 1}\n", "api.yaml"))
    changes = _read("list: []\ndeep: {x: {y: {}}}\n'null': {x: }\n", "changes.yaml")
    with pytest.raises(BadChange, match=fact) as caught:
        draft.merge([()], draft.written(changes, new))
    assert (caught.value.below, caught.value.code) == (below, Code.BAD_UPDATE)
    assert draft.root == {"x": {"y": 1}}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"a: {'{a: ' * 480}{{}}{'}' * 480}\n", "deeper than 500 levels"),
        ("a: {}\nb: {}\n", "more than 10,000 values"),
    ],
)
def test_what_is_copied_into_itself_ends(text: str, fact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.source.draft.MAX_ADDED", 10_000)
    draft = Draft(_read(text, "api.yaml"))
    targets = [(line[0],) for line in text.splitlines()]
    with pytest.raises(BadChange, match=fact) as caught:  # noqa: PT012 - one of them must be the last
        for _ in range(600):
            draft.merge(targets, draft.at(()))
    assert caught.value.code is Code.OVERLAY_SIZE


def test_lists_that_double_themselves_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.source.draft.MAX_ADDED", 10_000)
    draft = Draft(_read("a: [1]\n", "api.yaml"))
    with pytest.raises(BadChange, match="more than 10,000 values") as caught:  # noqa: PT012
        for _ in range(60):
            draft.merge([("a",)], draft.at(("a",)))
    assert caught.value.code is Code.OVERLAY_SIZE


_SCALARS = st.integers(0, 9) | st.booleans() | st.none() | st.sampled_from(["x", "y/~", ""])
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc/"), inner, max_size=3),
    max_leaves=12,
)
_MAPPINGS = st.dictionaries(st.sampled_from("abc/"), _VALUES, max_size=4)


@given(document=_MAPPINGS, update=_MAPPINGS, pick=st.randoms(use_true_random=False))
def test_each_value_is_found_where_its_place_says(document: Any, update: Any, pick: Any) -> None:
    files = {name: _json(value, name) for name, value in (("api.json", document), ("changes.json", {"u": update}))}
    draft = Draft(files["api.json"])
    spots = [location for location in _locations(document) if location]
    if spots:
        draft.remove([pick.choice(spots)])
    try:
        draft.merge([()], draft.written(files["changes.json"], "/u"))
    except BadChange:
        return
    result = draft.finished()
    for location in _locations(result.root):
        pointer = join("", *location)
        value = get(result.root, pointer)
        if not isinstance(value, (dict, list)):
            place = result.place(pointer)
            assert get(files[place.file].root, place.pointer) == value
            assert str(files[place.file].place(place.pointer)) == str(place)


def _json(value: Any, name: str) -> FileSource:
    source = parse_source(json.dumps(value).encode(), name, Diagnostics())
    assert source is not None
    return source


def _locations(value: Any) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = [()]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for token, item in items:
        found += [(token, *rest) for rest in _locations(item)]
    return found
