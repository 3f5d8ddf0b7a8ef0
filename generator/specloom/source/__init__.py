"""YAML or JSON text as plain values, with the place of each value and key in the text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostics, Place
from specloom.limits import MAX_BYTES
from specloom.progress import reading
from specloom.source.draft import Draft, Location
from specloom.source.faults import Faults, Unreadable
from specloom.source.json_reader import read_json
from specloom.source.merging import BadChange, Written, kind
from specloom.source.original import CONTROL, Original
from specloom.source.pointer import JsonValue, get, in_words, join, list_index, split
from specloom.source.source import FileSource, Source
from specloom.source.tree import Tree
from specloom.source.yaml_reader import read_yaml

__all__ = [
    "BadChange",
    "Draft",
    "FileSource",
    "JsonValue",
    "Location",
    "Source",
    "Written",
    "get",
    "in_words",
    "join",
    "kind",
    "list_index",
    "load_source",
    "parse_source",
    "split",
]


def load_source(path: Path, diagnostics: Diagnostics, *, name: str | None = None) -> FileSource | None:
    """Read a file; nothing after its errors were recorded.

    `name` is what messages call it, by default the path. Raises `OSError` if it cannot be read.
    """
    reading(path)
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    return parse_source(content, str(path) if name is None else name, diagnostics)


def parse_source(text: bytes, name: str, diagnostics: Diagnostics) -> FileSource | None:
    """Parse UTF-8 text as JSON or YAML; nothing after its errors were recorded."""
    if len(text) > MAX_BYTES:
        diagnostics.error(
            Code.FILE_SIZE,
            f"the file is larger than {MAX_BYTES // 1024**2} MB",
            Place(name),
            help="split off the part that is needed, or remove large examples",
        )
        return None
    original = Original(name, text.decode("utf-8-sig", errors="replace"))
    faults = Faults(original)
    tree = Tree(faults)
    with suppress(Unreadable):
        _check_characters(text, original.text, faults)
    if not faults:
        tree, faults = _parse(original)
    faults.report(diagnostics)
    return None if faults else FileSource(original, tree.root, tree.root_offset, tree.marks)


def _parse(original: Original) -> tuple[Tree, Faults]:
    """Read JSON if the text begins like JSON, and is JSON or in a file of that name; else YAML, whatever the name."""
    if original.text.lstrip()[:1] in ("{", "["):
        tree, faults = _attempt(read_json, original)
        if original.name.lower().endswith(".json") or Code.JSON_SYNTAX not in faults:
            return tree, faults
    return _attempt(read_yaml, original)


def _attempt(read: Callable[[str, Tree, Faults], None], original: Original) -> tuple[Tree, Faults]:
    faults = Faults(original)
    tree = Tree(faults)
    with suppress(Unreadable):
        read(original.text, tree, faults)
        if not faults:
            _check_root(tree, faults)
    return tree, faults


def _check_root(tree: Tree, faults: Faults) -> None:
    if tree.root is None:
        faults.add(Code.EMPTY, 0, "the file is empty", remedy="write a mapping, or name another file")
    elif not isinstance(tree.root, (dict, list)):
        fact = "the file holds a single value instead of a mapping"
        faults.add(Code.SCALAR_ROOT, tree.root_offset, fact, remedy="write 'key: value' lines")


def _check_characters(content: bytes, text: str, faults: Faults) -> None:
    """Record what makes the file no text: the first byte that is not UTF-8, or all control characters."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        fact = f"byte 0x{content[error.start]:02X} at offset {error.start} is not UTF-8"
        faults.fail(Code.ENCODING, len(before), fact, remedy="save the file as UTF-8")
    for match in CONTROL.finditer(text):
        fact = f"the control character U+{ord(match[0]):04X}"
        faults.add(Code.CONTROL, match.start(), fact, remedy="remove it, or write it as an escape in double quotes")
