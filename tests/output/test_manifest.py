"""The list of the files that are ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from specloom.diagnostics import Rejected
from specloom.output import (
    MANIFEST_NAME,
    Manifest,
    compare,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path
from .support import NEW, OLD, put, tree, whole


def test_manifest_is_sorted_and_round_trips(out: Path) -> None:
    manifest = Manifest.load(out)
    assert manifest == Manifest.of(OLD)
    assert set(manifest.tools) == {"specloom", "black", "datamodel-code-generator"}
    assert manifest.dump() == (out / MANIFEST_NAME).read_bytes()
    assert Manifest.of(dict(reversed(OLD.items()))).dump() == manifest.dump()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (b'{\n  "schema": 1,\n<<<<<<< HEAD\n', "is not JSON"),
        (b"", "is not JSON"),
        (b"\xff\xff", "is not UTF-8"),
        (b"[]", "is not a JSON object"),
        (b'{"schema": 2}', "has schema 2, but this version of Specloom reads 1"),
        (b'{"schema": 1, "tools": {}}', "has no 'files' object"),
        (b'{"schema": 1, "tools": {}, "files": {"a": 1}}', "has an entry in 'files' that is not a string"),
        (
            b'{"schema": 1, "tools": {}, "files": {"../x": ""}}',
            "lists '../x', which is not a plain relative path",
        ),
    ],
)
def test_a_damaged_manifest_is_an_error_with_its_place(out: Path, text: bytes, fact: str) -> None:
    (out / MANIFEST_NAME).write_bytes(text)
    before = tree(out)
    for action in (compare, write):
        with pytest.raises(Rejected) as caught:
            action(out, NEW)
        (found,) = caught.value.diagnostics
        assert found.message.startswith(f"the manifest {fact}")
        assert found.place is not None
        assert found.place.file == str(out / MANIFEST_NAME)
        assert found.place.line == (3 if b"<<<" in text else 1)
        assert found.help
    assert tree(out) == before


def test_a_manifest_cannot_have_files_outside_deleted(tmp_path: Path, out: Path) -> None:
    put(tmp_path, {"precious": b"x"})
    manifest = json.loads((out / MANIFEST_NAME).read_text())
    manifest["files"]["../precious"] = Manifest.of({"precious": b"x"}).files["precious"]
    (out / MANIFEST_NAME).write_text(json.dumps(manifest))
    with pytest.raises(Rejected):
        write(out, NEW)
    assert (tmp_path / "precious").exists()


def test_without_a_manifest_equal_files_are_adopted(out: Path) -> None:
    (out / MANIFEST_NAME).unlink()
    assert compare(out, OLD).drift
    assert write(out, OLD).unchanged == tuple(sorted(OLD))
    assert tree(out) == whole(OLD)
