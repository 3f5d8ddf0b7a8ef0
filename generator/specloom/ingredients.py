"""What an SDK was made of, part by part, as short hashes by which a later run finds the parts that have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import relpath

from specloom.definition import Definition
from specloom.diagnostics import Place
from specloom.nodes import Node
from specloom.patches import FOLDER, SUFFIX
from specloom.source import JsonValue, join, split

_NESTED = ("paths", "webhooks", "components")
"""Keys of a document that hold things with names: `/paths/~1pets/get`, `/components/schemas/Pet`."""
_CONFIG = "config"
_DIGITS = 12


def ingredients(definition: Definition, generator: str) -> Mapping[str, str]:
    """Part → hash: of the document by file and pointer, of the config by pointer, and of whole files beside it.

    Args:
        definition: what the SDK is made of.
        generator: the hash of the generator itself.
    """
    document = definition.document
    parts = {"generator": generator[:_DIGITS]}
    for file in document.files.files:
        name = _seen_from(document.name, file.name)
        parts |= {f"{name}#{pointer}": _hash(value) for pointer, value in _parts(file.root.value)}
    parts |= {f"{_CONFIG}#{pointer}": _hash(value) for pointer, value in _leaves(definition.config.node.value)}
    own = {**definition.handwritten.files, **definition.patches.texts}
    return parts | {path: _hash_of(content) for path, content in own.items()}


def node_of(definition: Definition, part: str) -> Node | None:
    """The node of a part of the document or the config; nothing for one that has gone."""
    file, _, pointer = part.partition("#")
    if file == _CONFIG:
        node = definition.config.node.child(*split(pointer))
        return node if node.exists else None
    document = definition.document
    found = next((item for item in document.files.files if _seen_from(document.name, item.name) == file), None)
    return document.node_at(f"{found.name}#{pointer}") if found is not None else None


def place_of(definition: Definition, part: str) -> Place:
    """Where a part is; of one that has gone, and of a whole file, no line."""
    node = node_of(definition, part) if "#" in part else None
    if node is not None:
        return node.key_place
    file, _, pointer = part.partition("#")
    config = definition.config.node.file.name
    if file == _CONFIG:
        return Place(config, 0, pointer=pointer)
    if "#" in part:
        return Place(file or definition.document.name, 0, pointer=pointer)
    own = file.removeprefix("{package}/") if not file.startswith(f"{FOLDER}/") else f"{file}{SUFFIX}"
    return Place(str(Path(config).parent / own), 0)


def part_at(definition: Definition, origin: str) -> str:
    """An origin in the intermediate model as a part is called, or what is in one."""
    file, _, pointer = origin.partition("#")
    return f"{_seen_from(definition.document.name, file)}#{pointer}"


def _seen_from(document: str, file: str) -> str:
    """A file as references call it; the document itself has no name there."""
    return "" if file in ("", document) else relpath(Path(file).as_posix(), Path(document).parent.as_posix())


def _parts(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    for key, content in value.items() if isinstance(value, dict) else ():
        deep = key in _NESTED
        yield from _below(join("", key), content, 2 if deep else 0)


def _below(pointer: str, value: JsonValue, depth: int) -> Iterator[tuple[str, JsonValue]]:
    if depth and isinstance(value, dict):
        for key, content in value.items():
            yield from _below(join(pointer, key), content, depth - 1)
    else:
        yield pointer, value


def _leaves(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    return _below("", value, 1 << 10) if isinstance(value, dict) else iter(())


def _hash(value: JsonValue) -> str:
    return _hash_of(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def _hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGITS]
