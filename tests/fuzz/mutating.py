"""Documents and configs of the golden cases, broken at random."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from tests.generator.hostile import PAYLOADS

TESTS = Path(__file__).resolve().parents[1]
Tree: TypeAlias = Any
Spot: TypeAlias = "tuple[Any, Any]"
"""A map or list, and the key or index in it."""

VALUES: tuple[Tree, ...] = (
    None, True, False, 0, -1, 1.5, 10**400, float("1e308"), "", " ", "x", "\u0000", "\ud800", "null", [], [None],
    [[]], {}, {"": {}}, {"$ref": "#"}, {"$ref": ""}, {"$ref": 1}, {"$ref": None},
    {"$ref": "#/components/schemas/A"}, {"$ref": "#/paths"}, {"$ref": "../../outside.yaml"},
    {"$ref": "http://169.254.169.254/x"}, {"$ref": "openapi.yaml"}, {"type": "strnig"}, {"type": []},
    {"oneOf": []}, {"allOf": [{}, {"type": "string"}]}, {"enum": []}, {"enum": [None, {}, []]}, {"const": {}},
    {"not": {}}, {"type": ["string", "null", "array"]}, {"discriminator": {}}, {"properties": []},
    {"additionalProperties": []}, {"items": []}, *PAYLOADS.values(),
)  # fmt: skip
KEYS = (
    "$ref", "type", "properties", "items", "enum", "const", "oneOf", "anyOf", "allOf", "not", "required",
    "nullable", "format", "discriminator", "mapping", "propertyName", "additionalProperties", "patternProperties",
    "default", "example", "examples", "description", "parameters", "requestBody", "responses", "content", "schema",
    "name", "in", "style", "explode", "servers", "security", "tags", "operationId", "deprecated", "$id", "$anchor",
    "$defs", "$dynamicRef", "$schema", "x-y", "<<", "", "200", "default", "headers", "encoding", "itemSchema",
    "resources", "methods", "models", "client", "auth", "stream", "page", "only", "package", "doc", "readOnly",
    "writeOnly", "callbacks", "links", "webhooks", "additionalOperations", "query", "true", "null",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seed:
    """A definition to be broken."""

    name: str
    document: str
    config: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A definition as it is given to the generator."""

    name: str
    document: bytes
    config: bytes


@lru_cache
def seeds() -> tuple[Seed, ...]:
    """The documents of the cases with their configs, and those that have none."""
    found = [*TESTS.glob("generator/cases/*/openapi.yaml"), *TESTS.glob("generator/documents/*.yaml")]
    return tuple(_seed(path) for path in sorted(found))


def _seed(path: Path) -> Seed:
    config = path.with_name("sdk.yaml")
    name = path.parent.name if path.name == "openapi.yaml" else path.stem
    return Seed(name, path.read_text(encoding="utf-8"), config.read_text(encoding="utf-8") if config.exists() else "")


def draw_broken(number: int) -> Broken:
    """The broken definition of a number."""
    chance = random.Random(number)
    seed = chance.choice(seeds())
    document, config = seed.document.encode(), seed.config.encode()
    if config and chance.random() < 0.35:
        config = _break(seed.config, chance)
    else:
        document = _break(seed.document, chance)
    return Broken(seed.name, document, config)


def _break(text: str, chance: random.Random) -> bytes:
    if chance.random() < 0.2:
        return _break_text(text, chance)
    try:
        tree: Tree = yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError:
        return _break_text(text, chance)
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        found = list(_spots(tree))
        if found:
            chance.choice(_CHANGES)(chance, tree, found)
    try:
        return json.dumps(tree, ensure_ascii=chance.random() < 0.5, default=str).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, RecursionError):  # it contains itself
        return _break_text(text, chance)


def _spots(tree: Tree) -> Iterator[Spot]:
    """All places in a tree."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield tree, key
        yield from _spots(value)


def _drop(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    holder, key = chance.choice(spots)
    del holder[key]


def _replace(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    holder, key = chance.choice(spots)
    holder[key] = deepcopy(chance.choice(VALUES))


def _add(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    holder, key = chance.choice(spots)
    value = deepcopy(chance.choice(VALUES))
    if isinstance(holder[key], dict):
        holder[key][chance.choice(KEYS)] = value
    elif isinstance(holder[key], list):
        holder[key].append(value)
    else:
        holder[key] = {chance.choice(KEYS): value}


def _rename(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    holder, key = chance.choice(spots)
    if isinstance(holder, dict):
        name = chance.choice([chance.choice(KEYS), chance.choice(list(PAYLOADS.values())), f"{key}x", str(key).upper()])
        holder[name] = holder.pop(key)


def _copy(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    """Put a part of the tree where another one is."""
    (source, name), (holder, key) = chance.choice(spots), chance.choice(spots)
    holder[key] = deepcopy(source[name])


def _swap(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    (one, name), (other, key) = chance.choice(spots), chance.choice(spots)
    one[name], other[key] = deepcopy(other[key]), deepcopy(one[name])


def _refer(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    """Refer to any place of the tree, as from a place around or in it."""
    holder, key = chance.choice(spots)
    holder[key] = {"$ref": f"#{_pointer(tree, chance.choice(spots))}"}


def _pointer(tree: Tree, spot: Spot) -> str:
    holder, key = spot
    token = str(key).replace("~", "~0").replace("/", "~1")
    if holder is tree:
        return f"/{token}"
    above = next((spot for spot in _spots(tree) if spot[0][spot[1]] is holder), None)
    return f"{_pointer(tree, above) if above else ''}/{token}"


def _wrap(chance: random.Random, tree: Tree, spots: list[Spot]) -> None:
    """Put a part of the tree into something, perhaps many times."""
    holder, key = chance.choice(spots)
    value = holder[key]
    kind = chance.choice(["list", "allOf", "oneOf", "items", "properties", "content", "twice"])
    for _ in range(chance.choice([1, 2, 8, 120]) if kind != "twice" else 6):
        value = _wrapped(kind, value)
    holder[key] = value


def _wrapped(kind: str, inner: Tree) -> Tree:
    if kind == "list":
        return [inner]
    if kind == "items":
        return {"type": "array", "items": inner}
    if kind == "properties":
        return {"properties": {"a": inner}}
    if kind == "content":
        return {"content": {"application/json": {"schema": inner}}}
    return {"anyOf": [inner, {"type": "array", "items": inner}]} if kind == "twice" else {kind: [inner, {}]}


_CHANGES: tuple[Callable[[random.Random, Tree, list[Spot]], None], ...] = (
    _drop, _drop, _replace, _replace, _replace, _add, _add, _rename, _copy, _copy, _swap, _refer, _refer, _wrap,
)  # fmt: skip

PIECES = (
    b"\t", b"\n", b"  ", b"'", b'"', b"&a ", b"*a", b"<<: *a\n", b"? ", b": ", b"- ", b"[", b"]", b"{", b"}",
    b"!!python/none ", b"!x ", b"|\n", b">-\n", b"%YAML 9\n", b"---\n", b"...\n", b"\x00", b"\xff",
    b"\xed\xa0\x80", "\u2028".encode(), b"\xef\xbb\xbf", b"\r", b"#", b"&a [*a]", b"1e999", b"0x", b"null", b"~",
    b"=", b"[" * 1000, b"- " * 1000, b"@", b"`", b"\\ud800", b"\x1b[2J",
)  # fmt: skip


def _break_text(text: str, chance: random.Random) -> bytes:
    """Change bytes or lines, without regard for what they mean."""
    content = bytearray(text.encode())
    for _ in range(chance.choice([1, 1, 2, 5])):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice([0, 1, 1, 7, 60]))
        kind = chance.randrange(5)
        if kind == 0:
            del content[start:end]
        elif kind == 1:
            content[start:start] = chance.choice(PIECES)
        elif kind == 2:
            content[start:end] = bytes(chance.randrange(256) for _ in range(end - start))
        elif kind == 3:
            content[start:start] = content[start : start + chance.choice([10, 300])]
        else:
            lines = bytes(content).split(b"\n")
            line = chance.randrange(len(lines))
            lines[line] = chance.choice([b"", b" " + lines[line], lines[line].lstrip(), chance.choice(lines)])
            content = bytearray(b"\n".join(lines))
    return bytes(content)
