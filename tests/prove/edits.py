"""Edits of a document or of its config, drawn at random: each is a function that changes them in place."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

Document = dict[str, Any]
Config = dict[str, Any]
Edit = tuple[str, Callable[[Document, Config], object]]
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
METHODS = {
    "listPets": "pets.list",
    "createPet": "pets.create",
    "retrievePet": "pets.retrieve",
    "deletePet": "pets.delete",
    "listVisits": "visits.list",
    "createAnswer": "answers.create",
}
"""What operations are called without a config."""
KEYS: list[dict[str, Any]] = [
    {"casing": "wire"},
    {"infer_pages": False},
    {"only": ["listPets", "createPet", "retrievePet"]},
    {"only": ["/*"]},
    {"unwrap": ["data"]},
    {"version": "3.0.0"},
    {"words": {"pet": "PET"}},
    {"file_header": "A comment."},
    {"client": {"name": "Farm"}},
    {"client": {"error": "ZooFault"}},
    {"client": {"positional": False}},
    {"client": {"timeout": 5}},
    {"client": {"default_headers": {"X-From": "zoo"}}},
    {"client": {"auth": {"secret": {"scheme": "Key", "env": "ZOO_SECRET"}}}},
    {"client": {"auth": {"key": {"scheme": "Key", "env": "ZOO_KEY", "optional": True}}}},
    {"client": {"headers": {"keeper": {"header": "X-Keeper"}}}},
    {"client": {"parameters": {"limit": {"query": "limit", "type": "integer"}}}},
    {"client": {"environments": {"live": "https://zoo.example", "test": "https://test.zoo.example"}}},
]
"""Keys of the config, of which those of the client are put beside what is there."""
_NAMES = ["name", "kind", "extra", "size_of", "tags", "age"]


_CHANGES_OF_OPERATIONS = [
    *("remove", "add", "path", "deprecate", "answer", "error", "no error", "whole", "streamed"),
    *("security", "order", "optional body", "text"),
]


def of_document(change: Callable[[Document], object]) -> Callable[[Document, Config], object]:
    """A change that leaves the config alone."""
    return lambda document, config: change(document)


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

    return f"{what} {name}.{index} {other} {schema} {required} {values}", of_document(change)


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

    return f"{what} parameter {index} {name} {schema} {required}", of_document(change)


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

    return f"{what} operation {index} {schema}", of_document(change)


@st.composite
def _of_components(draw: st.DrawFn) -> Edit:
    name = draw(st.sampled_from(["Pet", "Owner", "Kind", "Problem", *_WIDE]))

    def change(document: Document) -> None:
        schemas = document["components"]["schemas"]
        if name in schemas:
            schemas[f"{name}Two"] = schemas.pop(name)
            _refer(document, f"#/components/schemas/{name}", f"#/components/schemas/{name}Two")

    return f"rename {name}", of_document(change)


def _refer(value: Any, old: str, new: str) -> None:
    if isinstance(value, dict):
        if value.get("$ref") == old:
            value["$ref"] = new
        for item in value.values():
            _refer(item, old, new)
    elif isinstance(value, list):
        for item in value:
            _refer(item, old, new)


@st.composite
def _of_methods(draw: st.DrawFn) -> Edit:
    what = draw(st.sampled_from(["rename", "move", "keep", "deprecate", "by name", "no page", "client", "doc"]))
    operation = draw(st.sampled_from([*METHODS]))
    name = draw(st.sampled_from(["find", "fetch", "list", "retrieve", "make"]))

    def change(document: Document, config: Config) -> None:
        resource, method = METHODS[operation].split(".")
        if not any(item["operationId"] == operation for item in _operations(document)):
            return
        resources = config.setdefault("resources", {})
        place = {"move": "things", "client": "$client"}.get(what, resource)
        given: dict[str, dict[str, Any]] = {
            "deprecate": {"deprecated": "It is old."},
            "by name": {"positional": []},
            "no page": {"page": "none"},
        }
        called = name if what in ("rename", "move", "keep", "client") else method
        entry = resources.setdefault(place, {})
        entry.setdefault("methods", {})[called] = {"operation": operation, **given.get(what, {})}
        if what == "doc":
            entry["doc"] = "About them."
        if what == "keep" and called != method:
            config.setdefault("aliases", {})[f"{resource}.{method}"] = f"{resource}.{called}"

    return f"{what} method {operation} {name}", change


@st.composite
def _of_helpers(draw: st.DrawFn) -> Edit:
    what = draw(st.sampled_from(["remove", "rename", "add", "positional", "deprecated", "doc"]))

    def change(_: Document, config: Config) -> None:
        helpers = config.get("resources", {}).get("pets", {}).get("helpers", {})
        for name in list(helpers):
            if what == "remove":
                del helpers[name]
            elif what == "rename":
                helpers[f"{name}_for"] = helpers.pop(name)
            elif what == "add":
                helpers[f"{name}_again"] = dict(helpers[name])
            else:
                more: dict[str, Any] = {"positional": True, "deprecated": "It is old.", "doc": "Waits."}
                helpers[name][what] = more[what]

    return f"{what} helpers", change


@st.composite
def _of_types(draw: st.DrawFn) -> Edit:
    schema = draw(st.sampled_from(["Pet", "NewPet", "Owner", "Problem", "Kind"]))
    name, module = (
        draw(st.sampled_from(["Animal", "Pet", "Person"])),
        draw(st.sampled_from(["pet", "animal", "shared"])),
    )
    kept = draw(st.booleans())

    def change(document: Document, config: Config) -> None:
        if schema not in document["components"]["schemas"]:
            return
        config.setdefault("models", {}).setdefault(module, {})[name] = schema
        if kept and name != schema:
            config.setdefault("aliases", {})[schema] = name

    return f"name {schema} {module}.{name} {kept}", change


@st.composite
def _of_keys(draw: st.DrawFn) -> Edit:
    keys = draw(st.sampled_from(KEYS))

    def change(_: Document, config: Config) -> None:
        for key, value in keys.items():
            config[key] = {**config[key], **deepcopy(value)} if key == "client" else deepcopy(value)

    return f"config {keys}", change


OF_CONFIGS: st.SearchStrategy[Edit] = st.one_of(_of_methods(), _of_types(), _of_keys(), _of_helpers())
EDITS: st.SearchStrategy[Edit] = st.one_of(
    _of_schemas(), _of_schemas(), _of_parameters(), _of_operations(), _of_components(), OF_CONFIGS
)
