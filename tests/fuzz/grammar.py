"""Valid documents drawn at random, and what their operations may answer."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from .shapes import MAX_DEPTH, ODD_NAMES, TEXTS, WORDS, Shape, Shapes, Value

VERSIONS = ("3.0.3", "3.1.0", "3.2.0")
BODIES = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/merge-patch+json",
)
_GRANT = {"tokenUrl": "https://lab.example/token", "scopes": {"a": "All."}}
SCHEMES: tuple[dict[str, Any], ...] = (
    {"type": "http", "scheme": "bearer"},
    {"type": "http", "scheme": "basic"},
    {"type": "apiKey", "in": "header", "name": "X-Key"},
    {"type": "apiKey", "in": "query", "name": "key"},
    {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://lab.example/token", "scopes": {"a": "All."}}},
    },
)


@dataclass(slots=True)
class Drawn:
    """A document, and the shape of what each operation answers by its method and path."""

    document: dict[str, Any]
    answers: dict[tuple[str, str], Shape] = field(default_factory=dict[tuple[str, str], Shape])

    def values(self, route: tuple[str, str], seed: int, count: int) -> list[Value]:
        """Some answers of an operation."""
        draw = random.Random(f"{seed} {route}")
        return [self.answers[route].draw(draw, MAX_DEPTH) for _ in range(count)]


def draw_document(seed: int) -> Drawn:
    """The document of a number."""
    chance = random.Random(seed)
    version = chance.choice(VERSIONS)
    shapes = Shapes(chance, version != VERSIONS[0])
    shapes.draw_named(chance.randint(1, 6))
    drawn = Drawn({"openapi": version, "info": {"title": f"Lab {chance.choice(WORDS)}", "version": "1.0.0"}})
    document = drawn.document
    document["servers"] = [{"url": "https://lab.example/v1"}]
    schemes = {f"scheme{number}": scheme for number, scheme in enumerate(chance.sample(SCHEMES, chance.randint(0, 2)))}
    if schemes:
        document["security"] = [{name: []} for name in schemes]
    paths: dict[str, Any] = {}
    for group in chance.sample(WORDS, chance.randint(1, 3)):
        _draw_group(group, shapes, paths, drawn)
    document["paths"] = paths
    if version != VERSIONS[0] and chance.random() < 0.2:
        document["webhooks"] = {"changed": {"post": _webhook(shapes)}}
    document["components"] = {"schemas": {name: shape.schema for name, shape in shapes.named.items()}}
    if schemes:
        document["components"]["securitySchemes"] = schemes
    return drawn


def _draw_group(group: str, shapes: Shapes, paths: dict[str, Any], drawn: Drawn) -> None:
    """The operations on one kind of thing."""
    chance = shapes.random
    item = f"{group}_id"
    by_id = {"name": item, "in": "path", "required": True, "schema": {"type": chance.choice(["string", "integer"])}}
    collection, single = f"/{group}s", f"/{group}s/{{{item}}}"
    routes = [("get", collection), ("post", collection), ("get", single), ("patch", single), ("delete", single)]
    routes += [("post", f"{single}/{chance.choice(['archive', 'cancel', 'parts'])}")]
    for method, path in chance.sample(routes, chance.randint(2, len(routes))):
        item_ = paths.setdefault(path, {"parameters": [by_id]} if "{" in path else {})
        item_[method] = _operation(method, path, group, shapes, drawn)


def _operation(method: str, path: str, group: str, shapes: Shapes, drawn: Drawn) -> dict[str, Any]:
    chance = shapes.random
    operation: dict[str, Any] = {"responses": _responses(method, path, shapes, drawn)}
    if chance.random() < 0.8:
        operation["operationId"] = f"{method}{path.replace('/', '_').replace('{', '').replace('}', '')}"
    if chance.random() < 0.6:
        operation["tags"] = [group]
    if chance.random() < 0.4:
        operation["summary"] = chance.choice(TEXTS[1:])
        operation["description"] = chance.choice(TEXTS)
    if chance.random() < 0.1:
        operation["deprecated"] = True
    parameters = [_parameter(name, shapes) for name in chance.sample(ODD_NAMES, chance.randint(0, 3))]
    if parameters:
        operation["parameters"] = parameters
    if method in ("post", "patch"):
        operation["requestBody"] = _body(shapes)
    return operation


def _parameter(name: str, shapes: Shapes) -> dict[str, Any]:
    chance = shapes.random
    place = chance.choice(["query", "query", "header"]) if name.isascii() and name.isidentifier() else "query"
    shape = shapes.scalar() if chance.random() < 0.7 else Shape({"type": "array", "items": {"type": "string"}}, _none)
    found: dict[str, Any] = {"name": name, "in": place, "schema": shape.schema}
    if chance.random() < 0.3:
        found["required"] = True
    if chance.random() < 0.3:
        found["description"] = chance.choice(TEXTS)
    return found


def _body(shapes: Shapes) -> dict[str, Any]:
    chance = shapes.random
    shape = shapes.object(2) if chance.random() < 0.6 else shapes.mention()
    kinds = chance.sample(BODIES, chance.choice([1, 1, 1, 2]))
    body: dict[str, Any] = {"content": {kind: {"schema": shape.schema} for kind in kinds}}
    return {**body, "required": True} if chance.random() < 0.7 else body


def _responses(method: str, path: str, shapes: Shapes, drawn: Drawn) -> dict[str, Any]:
    chance = shapes.random
    if method == "delete":
        return {"204": {"description": "Gone."}}
    shape = shapes.mention() if chance.random() < 0.5 else shapes.any(2)
    if method == "get" and "{" not in path and chance.random() < 0.5:
        shape = _page(shapes)
    drawn.answers[method, path] = shape
    content = {"application/json": {"schema": shape.schema}}
    found: dict[str, Any] = {chance.choice(["200", "201", "2XX"]): {"description": "It.", "content": content}}
    if chance.random() < 0.3:
        error = {"type": "object", "properties": {"message": {"type": "string"}}}
        kind = chance.choice(["application/json", "application/problem+json"])
        found["default"] = {"description": "No.", "content": {kind: {"schema": error}}}
    return found


def _page(shapes: Shapes) -> Shape:
    """A page of a list in one of the usual ways."""
    item = shapes.mention()
    name, kind = shapes.random.choice([("has_more", "boolean"), ("next", "string"), ("total", "integer")])
    schema = {
        "type": "object",
        "required": ["data"],
        "properties": {"data": {"type": "array", "items": item.schema}, name: {"type": kind}},
    }
    return Shape(schema, lambda draw, left: {"data": [item.draw(draw, left - 1) for _ in range(draw.randint(0, 2))]})


def _webhook(shapes: Shapes) -> dict[str, Any]:
    content = {"application/json": {"schema": shapes.mention().schema}}
    return {
        "operationId": "changed",
        "requestBody": {"content": content},
        "responses": {"204": {"description": "Taken."}},
    }


def _none(_: random.Random, __: int) -> Value:
    return None
