"""Where each schema goes: its module below `types` and its public name.

A schema that the config names goes where it says. Any other goes to the module of its only user, or to `shared`
when several modules use it. What `shared` needs is used by the same modules, so `shared` never looks up.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.diagnostics import Diagnostics
from specloom.ir import Named
from specloom.openapi import Document, Node
from specloom.source import JsonValue, Source, join

SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Placement:
    """Names by the JSON Pointer of the schema, and names of enums by their values."""

    names: Mapping[str, Named]
    params: Mapping[str, Named]
    """The `TypedDict`s and aliases that stand for the models among the params, by the same pointers."""
    chosen: frozenset[str]
    """Pointers of the schemas that the config names."""
    enums: Mapping[tuple[JsonValue, ...], Named]


def place_schemas(
    document: Document,
    config: Config,
    config_source: Source,
    users: Mapping[str, Iterable[Node]],
    diagnostics: Diagnostics,
) -> Placement:
    """Place all schemas; `users` maps the module of each resource to the operations that it calls."""
    chosen, enums = _chosen(document, config, config_source, diagnostics)
    modules = _modules(document, {pointer: name.module for pointer, name in chosen.items()}, users)
    names = dict(chosen)
    taken = {name.name for name in names.values()}
    components = document.root.child("components", "schemas")
    for wire_name in components.mapping:
        pointer = components.child(wire_name).pointer
        if pointer not in names:
            name = naming.unique(naming.pascal(wire_name), taken)
            taken.add(name)
            names[pointer] = Named(modules.get(pointer, SHARED), name)
    return Placement(names, _params(names, chosen, taken), frozenset(chosen), enums)


def _params(names: Mapping[str, Named], chosen: Container[str], taken: set[str]) -> dict[str, Named]:
    """A name that the config chose is kept if it says that it is one of the params."""
    params: dict[str, Named] = {}
    for pointer, model in names.items():
        name = model.name
        if pointer not in chosen or not name.endswith("Param"):
            name = naming.unique(f"{name}Param", taken)
            taken.add(name)
        params[pointer] = Named(f"{model.module}_params", name)
    return params


def find_schema(document: Document, reference: str) -> Node | None:
    """The node that a config reference means: `Pet/properties/tag`, or `listPets/limit/items` for a parameter."""
    name, *tokens = (token.replace("~1", "/").replace("~0", "~") for token in reference.split("/"))
    node = document.root.child("components", "schemas", name)
    if node.value is None:
        operation = next((op for _, _, op in document.operations() if op.text("operationId") == name), None)
        if operation is None or not tokens:
            return None
        parameters = [document.resolve(child) for child in operation.child("parameters").children()]
        found = next((child for child in parameters if child.text("name") == tokens[0]), None)
        if found is None:
            return None
        node, tokens = found.child("schema"), tokens[1:]
    for token in tokens:
        node = document.resolve(node)
        node = node.step(token)
    return None if node.value is None else node


def _chosen(
    document: Document, config: Config, source: Source, diagnostics: Diagnostics
) -> tuple[dict[str, Named], dict[tuple[JsonValue, ...], Named]]:
    names: dict[str, Named] = {}
    enums: dict[tuple[JsonValue, ...], Named] = {}
    seen: dict[str, str] = {}
    for module, schemas in config.models.items():
        for name, reference in schemas.items():
            pointer = join("", "models", module, name)
            _check_name(name, pointer, seen, source, diagnostics)
            node = find_schema(document, reference)
            if node is None:
                _report_unknown(document, reference, pointer, source, diagnostics)
                continue
            names[node.pointer] = Named(module, name)
            values = node.mapping.get("enum")
            if isinstance(values, list) and "/" in reference:
                enums[tuple(values)] = Named(module, name)
    return names, enums


def _check_name(name: str, pointer: str, seen: dict[str, str], source: Source, diagnostics: Diagnostics) -> None:
    if name.lower() in seen:
        diagnostics.error(
            Code.DUPLICATE_NAME,
            f"two schemas are called '{name}'; the other is at {source.key_place(seen[name.lower()])}",
            source.key_place(pointer),
            help="names of models are unique in the package, whatever their case: rename one",
        )
    elif naming.pascal(name) != name:
        diagnostics.error(
            Code.DUPLICATE_NAME,
            f"'{name}' cannot be the name of a class",
            source.key_place(pointer),
            help=f"'{naming.pascal(name)}' could",
        )
    seen.setdefault(name.lower(), pointer)


def _report_unknown(document: Document, reference: str, pointer: str, source: Source, diagnostics: Diagnostics) -> None:
    known = [*document.root.child("components", "schemas").mapping]
    known += [operation.text("operationId") for _, _, operation in document.operations()]
    diagnostics.error(
        Code.UNKNOWN_SCHEMA,
        f"{document.source.name} has no schema '{reference}'",
        source.place(pointer),
        help=naming.suggestion(reference.split("/")[0], known) or "name a component schema of the document",
    )


def _modules(document: Document, chosen: Mapping[str, str], users: Mapping[str, Iterable[Node]]) -> dict[str, str]:
    """The module of each component that the config does not name: that of all its users, or `shared`."""
    reached: dict[str, set[str]] = {}
    stack = [(node, module) for module, nodes in users.items() for node in nodes]
    stack += [(document.at(f"#{pointer}"), module) for pointer, module in chosen.items()]
    while stack:
        node, module = stack.pop()
        for reference in _references(node.value):
            target = document.at(reference)
            modules = reached.setdefault(target.pointer, set())
            if module not in modules:
                modules.add(module)
                # A chosen schema passes on its own module, and does so from the start.
                if target.pointer not in chosen:
                    stack.append((target, module))
    return {pointer: min(modules) if len(modules) == 1 else SHARED for pointer, modules in reached.items()}


def _references(root: JsonValue) -> Iterator[str]:
    stack = [root]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith("#"):
                yield reference
            stack += value.values()
        elif isinstance(value, list):
            stack += value
