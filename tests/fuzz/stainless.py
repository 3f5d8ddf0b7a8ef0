"""A `stainless.yml` drawn at random for a document that was drawn at random."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from .shapes import WORDS

_NAMES = {"get": ("retrieve", "fetch"), "post": ("create", "add"), "patch": ("update",), "delete": ("delete", "remove")}


def draw_config(seed: int, document: dict[str, Any]) -> dict[str, Any]:
    """The config of a number for a document."""
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
        resource = found.setdefault(path.split("/")[1], {"methods": {}})
        methods: dict[str, Any] = resource["methods"]
        name = _method_name(chance, method, path, methods)
        endpoint = f"{method} {path}"
        if chance.random() < 0.2:
            methods[name] = {"endpoint": endpoint, **({"deprecated": "Old."} if chance.random() < 0.3 else {})}
        else:
            methods[name] = endpoint
    names = list(found)
    if len(names) > 1 and chance.random() < 0.4:
        child = names.pop()
        found[names[0]]["subresources"] = {child: found.pop(child)}
    for schema in document["components"]["schemas"]:
        if chance.random() < 0.7:
            place = chance.choice([*names, "$shared"])
            key = schema.lower().replace("-", "_") if chance.random() < 0.5 else schema
            found.setdefault(place, {}).setdefault("models", {})[key] = f"#/components/schemas/{schema}"
    return found


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
