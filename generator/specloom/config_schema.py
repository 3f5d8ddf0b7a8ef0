"""The published JSON Schema of `sdk.yaml` (draft 2020-12), for editors; made from the config's classes."""

from __future__ import annotations

from dataclasses import is_dataclass
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from specloom.config import Config
from specloom.sections import doc_of, is_required, keys_of


def config_schema() -> dict[str, Any]:
    """The schema as a JSON value."""
    definitions: dict[str, Any] = {}
    _define(Config, definitions)
    root = definitions.pop("Config")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Specloom SDK config",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _define(config: type[Any], definitions: dict[str, Any]) -> None:
    if config.__name__ in definitions:
        return
    definitions[config.__name__] = {}
    hints = get_type_hints(config)
    properties: dict[str, Any] = {}
    for item in keys_of(config):
        properties[item.name] = {**_type(hints[item.name], definitions), "description": doc_of(item)}
        if "pattern" in item.metadata:
            properties[item.name]["pattern"] = item.metadata["pattern"]
    definitions[config.__name__] = {
        "type": "object",
        "description": (config.__doc__ or "").strip(),
        "properties": properties,
        "required": [item.name for item in keys_of(config) if is_required(item)],
        "additionalProperties": False,
    }


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if get_origin(hint) is UnionType:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], definitions)}
    if get_origin(hint) is not None:
        return {"type": "object", "additionalProperties": _type(get_args(hint)[1], definitions)}
    if is_dataclass(hint):
        config = cast("type[Any]", hint)
        _define(config, definitions)
        reference = {"$ref": f"#/$defs/{config.__name__}"}
        return {"anyOf": [{"type": "string"}, reference]} if config.shorthand else reference
    if hint is object:
        return {}
    return {"type": {str: "string", bool: "boolean", int: "integer", float: "number"}[hint]}
