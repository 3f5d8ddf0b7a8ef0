"""A `stainless.yml` drawn at random for a document that was drawn at random."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from .shapes import WORDS

_NAMES = {"get": ("retrieve", "fetch"), "post": ("create", "add"), "patch": ("update",), "delete": ("delete", "remove")}


def draw_config(seed: int, document: dict[str, Any]) -> dict[str, Any]:
    """The config of a number for a document, to which it adds what turns streams on."""
    chance = random.Random(f"stainless {seed}")
    config: dict[str, Any] = {
        "organization": {"name": chance.choice(["lab", "green-lab", "LabSDK"])},
        "environments": _environments(chance),
        "targets": {"python": {"package_name": "lab", "options": {"use_uv": True}}},
        "client_settings": {"opts": _options(chance, document)},
        "settings": _settings(chance),
        "resources": _resources(chance, document),
    }
    if chance.random() < 0.4:
        formats = {"array_format": chance.choice(["comma", "repeat", "brackets", "indices"])}
        config["query_settings"] = {**formats, "nested_format": chance.choice(["brackets", "dots"])}
    if chance.random() < 0.5:
        config["pagination"] = [_pagination(chance)]
    if chance.random() < 0.3:
        config["custom_casings"] = {chance.choice(WORDS): {"initialism": True}}
    return config


def _environments(chance: random.Random) -> dict[str, str]:
    names = chance.sample(["production", "demo", "local"], chance.randint(1, 3))
    return {name: f"https://{name}.lab.example/v1" for name in names}


def _settings(chance: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {"license": "MIT"}
    for name in ("sort_schema_properties", "positional_params"):
        if chance.random() < 0.2:
            found[name] = False
    if chance.random() < 0.2:
        found["unwrap_response_fields"] = ["data"]
    return found


def _options(chance: random.Random, document: dict[str, Any]) -> dict[str, Any]:
    """An argument of the client for each part of a credential, and sometimes one more."""
    found: dict[str, Any] = {}
    for name, scheme in document["components"].get("securitySchemes", {}).items():
        roles = ["value"]
        if scheme.get("scheme") == "basic":
            roles = ["username", "password"]
        elif scheme["type"] == "oauth2":
            roles = ["client_id", "client_secret"]
        for role in roles:
            auth = {"security_scheme": name, **({} if role == "value" else {"role": role})}
            option = {"type": "string", "nullable": chance.random() < 0.5, "auth": auth}
            if chance.random() < 0.7:
                option["read_env"] = f"LAB_{name}_{role}".upper()
            found[f"{name}_{role}"] = option
    if chance.random() < 0.3:
        place = chance.choice([{"send_in_header": "X-Bed"}, {"send_as_query_param": "bed"}])
        found["bed_name"] = {"type": chance.choice(["string", "integer", "boolean"]), "nullable": True, **place}
    return found


def _pagination(chance: random.Random) -> dict[str, Any]:
    """A scheme of pages, by cursor or by the number of items."""

    def purpose(kind: str, name: str) -> dict[str, Any]:
        return {"type": kind, "x-stainless-pagination-property": {"purpose": name}}

    items = {"data": {"type": "array", "items": {}}}
    if chance.random() < 0.5:
        response = {**items, "next": purpose("string", "next_cursor_field")}
        return {"name": "cursor_page", "type": "cursor", "request": {}, "response": response}
    response = {**items, "has_more": purpose("boolean", "has_next_page")}
    return {"name": "whole_page", "type": "fake_page", "request": {}, "response": response}


def _resources(chance: random.Random, document: dict[str, Any]) -> dict[str, Any]:
    """Resources by the first segment of a path, one of them within another at times; models spread over them."""
    found: dict[str, dict[str, Any]] = {}
    for path, method in _routes(document):
        if chance.random() < 0.05:
            continue  # what the config does not name is left out
        of_client = method == "get" and "{" not in path and chance.random() < 0.1
        resource = found.setdefault("$client" if of_client else path.split("/")[1], {})
        methods: dict[str, Any] = resource.setdefault("methods", {})
        name = _method_name(chance, method, path, methods)
        methods[name] = _method(chance, f"{method} {path}", document["paths"][path][method])
        if chance.random() < 0.05:
            methods[f"{name}_again"] = {"type": "alias", "to": name}
    names = [name for name in found if name != "$client"]
    for name in names:
        found[name] |= {key: True for key in ("standalone_api",) if chance.random() < 0.1}
    if len(names) > 1 and chance.random() < 0.4:
        child = names.pop()
        found[names[0]]["subresources"] = {child: found.pop(child)}
    for pointer, key in _models(chance, document["components"]["schemas"]):
        place = chance.choice([*names, "$shared"])
        found.setdefault(place, {}).setdefault("models", {})[key] = pointer
    return found


def _method(chance: random.Random, endpoint: str, operation: dict[str, Any]) -> Any:
    """A method in one of the two forms."""
    content = operation.get("requestBody", {}).get("content", {})
    names = [name for item in content.values() for name in item["schema"].get("properties", {})]
    if names and chance.random() < 0.2:
        return {"endpoint": endpoint, "streaming": {"param_discriminator": _add_switch(chance, content, names)}}
    if chance.random() < 0.7:
        return endpoint
    more: list[dict[str, Any]] = [{"deprecated": "Old."}, {"paginated": False}, {"skip": ["go"]}, {"only": ["python"]}]
    more += [{"body_param_name": "payload"}, {"default_request_options": {"timeout": 5000}}]
    return {"endpoint": endpoint, **(chance.choice(more) if chance.random() < 0.6 else {})}


def _add_switch(chance: random.Random, content: dict[str, Any], names: list[str]) -> str:
    """Let a property of the bodies turn a stream on."""
    name = next(name for name in chance.sample(["stream", "useStream", "on-demand"], 3) if name not in names)
    for item in content.values():
        item["schema"].setdefault("properties", {})[name] = {"type": "boolean"}
    return name


def _models(chance: random.Random, schemas: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Pointers to components, and to properties of some, with the names of models."""
    for name, schema in schemas.items():
        key = name.lower().replace("-", "_") if chance.random() < 0.5 else name
        if chance.random() < 0.7:
            yield f"#/components/schemas/{name}", key
        inner = [item for item in schema.get("properties", {}) if item.isidentifier() and item.isascii()]
        if inner and chance.random() < 0.2:
            part = chance.choice(inner)
            yield f"#/components/schemas/{name}/properties/{part}", f"{key}_{part}"


def _routes(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for path, item in document["paths"].items():
        for method in item:
            if method in _NAMES:
                yield path, method


def _method_name(chance: random.Random, method: str, path: str, taken: dict[str, Any]) -> str:
    last = path.rsplit("/", 1)[-1]
    if path.count("/") > 2:
        name = last
    elif method == "get" and not last.endswith("}"):
        name = "list"
    else:
        name = chance.choice(_NAMES[method])
    return name if name not in taken else f"{name}_{len(taken)}"
