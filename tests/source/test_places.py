"""Files, places and pointers."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostics
from specloom.source import get, join, load_source, split

from .support import read, value


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
