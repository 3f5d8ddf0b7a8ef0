"""Edits of a document, drawn at random: each is a function that changes one in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Document = dict[str, Any]
Edit = tuple[str, Callable[[Document], object]]
"""What it does, for messages, and what does it."""

SCHEMAS: list[dict[str, Any]] = [
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": ["string", "null"]},
    {"type": "string", "format": "date-time"},
    {"enum": ["small", "large"]},
    {"enum": ["small", "large", "huge"]},
    {"enum": ["here"]},
    {"type": "array", "items": {"type": "string"}},
    {"type": "array", "items": {"enum": ["small", "large"]}},
    {"type": "object", "additionalProperties": {"type": "string"}},
    {"type": "object", "properties": {"x": {"type": "integer"}}},
    {"anyOf": [{"type": "string"}, {"type": "integer"}]},
    {"$ref": "#/components/schemas/Kind"},
    {"$ref": "#/components/schemas/Owner"},
    {},
]
_WIDE = ["Visit", "VisitPage", "Question", "Answer", "AnswerPart"]
"""Schemas of the document with pages and streams; edits of them do nothing elsewhere."""
_NAMES = ["name", "kind", "extra", "size_of", "tags", "age"]


_CHANGES_OF_OPERATIONS = [
    *("remove", "add", "path", "deprecate", "answer", "error", "no error", "whole", "streamed"),
    *("security", "order", "optional body", "text"),
]


def _operations(document: Document) -> list[dict[str, Any]]:
    return [operation for item in document["paths"].values() for operation in item.values()]


@st.composite
def _of_schemas(draw: st.DrawFn) -> Edit:
    what = draw(st.sampled_from(["add", "remove", "retype", "require", "rename", "enum", "describe", "deprecate"]))
    name = draw(st.sampled_from(["Pet", "NewPet", "Owner", "Problem", "Kind", *_WIDE]))
    index, other = draw(st.integers(0, 20)), draw(st.sampled_from(_NAMES))
    schema, required = draw(st.sampled_from(SCHEMAS)), draw(st.booleans())
    values = draw(st.lists(st.sampled_from(["cat", "dog", "bird"]), min_size=1, max_size=3, unique=True))

    def change(document: Document) -> None:
        found = document["components"]["schemas"].get(name)
        if found is None:
            return
        if name == "Kind":
            found["enum"] = values
            return
        properties, needed = found["properties"], found.setdefault("required", [])
        key = list(properties)[index % len(properties)] if properties else other
        if what == "add":
            properties[other] = schema
            needed += [other] if required and other not in needed else []
        elif what == "remove":
            properties.pop(key, None)
        elif what == "retype":
            properties[key] = schema
        elif what == "require":
            needed.remove(key) if key in needed else needed.append(key)
        elif what == "rename" and key in properties:
            properties[other] = properties.pop(key)
        elif what == "enum" and "enum" in properties.get(key, {}):
            properties[key]["enum"] = ["here", "small", *values]
        elif "$ref" not in properties.get(key, {"$ref": ""}):
            properties[key]["description" if what == "describe" else "deprecated"] = (
                "Text." if what == "describe" else True
            )

    return f"{what} {name}.{index} {other} {schema} {required} {values}", change


@st.composite
def _of_parameters(draw: st.DrawFn) -> Edit:
    what = draw(st.sampled_from(["add", "remove", "retype", "require", "rename", "default", "deprecate", "move"]))
    schema, required = draw(st.sampled_from(SCHEMAS)), draw(st.booleans())
    index, name = draw(st.integers(0, 20)), draw(st.sampled_from(["limit", "sort", "state", "page_size"]))

    def change(document: Document) -> None:
        lists = [operation.setdefault("parameters", []) for operation in _operations(document)]
        found = lists[index % len(lists)]
        free = [item for item in found if item["in"] != "path"]
        if what == "add" and name not in [item["name"] for item in found]:
            found.append({"name": name, "in": "query", "required": required, "schema": schema})
        elif free:
            item = free[index % len(free)]
            if what == "remove":
                found.remove(item)
            elif what == "rename" and name not in [other["name"] for other in found]:
                item["name"] = name
            more: dict[str, dict[str, Any]] = {
                "retype": {"schema": schema},
                "require": {"required": not item.get("required", False)},
                "default": {"schema": {**item["schema"], "default": 7}},
                "deprecate": {"deprecated": True},
                "move": {"in": "header"},
            }
            item.update(more.get(what, {}))

    return f"{what} parameter {index} {name} {schema} {required}", change


@st.composite
def _of_operations(draw: st.DrawFn) -> Edit:
    what = draw(st.sampled_from(_CHANGES_OF_OPERATIONS))
    index, schema = draw(st.integers(0, 20)), draw(st.sampled_from(SCHEMAS))

    def change(document: Document) -> None:
        paths = document["paths"]
        path = list(paths)[index % len(paths)]
        operation = _operations(document)[index % len(_operations(document))]
        content = {"application/json": {"schema": schema}}
        if what == "remove" and len(_operations(document)) > 1:
            paths[path].pop(next(iter(paths[path])))
            if not paths[path]:
                del paths[path]
        elif what == "add":
            paths["/toys"] = {
                "get": {"operationId": "listToys", "responses": {"200": {"description": "", "content": content}}}
            }
        elif what == "path":
            paths[f"/v2{path}"] = paths.pop(path)
        elif what == "deprecate":
            operation["deprecated"] = True
        elif what == "error":
            operation["responses"][["400", "404", "409", "default"][index % 4]] = {
                "description": "",
                "content": content,
            }
        elif what == "no error":
            operation["responses"] = {
                status: item for status, item in operation["responses"].items() if status[0] == "2"
            }
        elif what in ("whole", "streamed") and (answer := operation["responses"].get("200", {}).get("content")):
            answer.pop("application/json" if what == "streamed" and len(answer) > 1 else "text/event-stream", None)
        elif what == "answer":
            operation["responses"]["200"] = {"description": "", "content": content}
            operation["responses"].pop("204", None)
        elif what == "security":
            operation["security"] = []
        elif what == "order":
            document["components"]["schemas"] = dict(reversed(document["components"]["schemas"].items()))
            document["paths"] = dict(reversed(paths.items()))
        elif what == "optional body" and "requestBody" in operation:
            operation["requestBody"]["required"] = False
        elif what == "text":
            operation["description"] = "Other text."
            document["servers"][0]["url"] = "https://other.example"

    return f"{what} operation {index} {schema}", change


@st.composite
def _of_components(draw: st.DrawFn) -> Edit:
    name = draw(st.sampled_from(["Pet", "Owner", "Kind", "Problem", *_WIDE]))

    def change(document: Document) -> None:
        schemas = document["components"]["schemas"]
        if name in schemas:
            schemas[f"{name}Two"] = schemas.pop(name)
            _refer(document, f"#/components/schemas/{name}", f"#/components/schemas/{name}Two")

    return f"rename {name}", change


def _refer(value: Any, old: str, new: str) -> None:
    if isinstance(value, dict):
        if value.get("$ref") == old:
            value["$ref"] = new
        for item in value.values():
            _refer(item, old, new)
    elif isinstance(value, list):
        for item in value:
            _refer(item, old, new)


EDITS: st.SearchStrategy[Edit] = st.one_of(
    _of_schemas(), _of_schemas(), _of_parameters(), _of_operations(), _of_components()
)
