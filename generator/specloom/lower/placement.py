"""Where each schema goes: its module below `types` and its public name.

A schema that the config names goes where it says. Any other goes to the module of its only user, or to `shared`
when several modules use it. What `shared` needs is used by the same modules, so `shared` never looks up. What has been
in a module before stays there if it can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.ir import Named
from specloom.lower.chunks import split_modules
from specloom.lower.kept import KeptNames
from specloom.lower.scopes import World
from specloom.lower.stays import without_moves
from specloom.nodes import Node, references_below
from specloom.openapi import Document
from specloom.source import JsonValue, split

SHARED = "shared"
ERRORS = "errors"
"""The module of what occurs in error responses alone: it is not loaded before there is an error."""
_SCHEMA_MAPS = ("schemas", "$defs", "definitions")


@dataclass(frozen=True, slots=True)
class Placement:
    """Names of schemas, and names of enums by their values."""

    names: Mapping[Node, Named]
    params: Mapping[Node, Named]
    """The `TypedDict`s and aliases that stand for the models among the params."""
    public: Mapping[Node, Named]
    """With conventions: the module and the name under which users know what the config names."""
    again: tuple[tuple[Node, Named], ...]
    """Others under which they know what has one already."""
    chosen: frozenset[Node]
    """The schemas that the config names."""
    enums: Mapping[tuple[JsonValue, ...], Named]
    same: Mapping[Node, Node]
    """Schemas of other files that say what another one of their name says, and that one."""
    bodies: Container[Node]
    """Schemas that are nothing but the body of one operation: its arguments, so no class stands for them."""


def place_schemas(
    document: Document,
    config: Config,
    users: Mapping[str, Iterable[Node]],
    families: Mapping[Node, Iterable[Node]],
    kept: KeptNames,
) -> Placement:
    """Place all schemas.

    Args:
        document: that has them.
        config: that places some of them.
        users: the module of each resource, and the operations that it calls.
        families: schemas, and others that stand for them wherever they are mentioned.
        kept: what an earlier run called schemas.
    """
    chosen, again, enums = _chosen(document, config)
    fixed = {} if config.keeps_names else {node: name.module for node, name in chosen.items()}
    modules, targets = _modules(fixed, users, families)
    if config.keeps_names:
        # What nothing uses is shared, and so is what that needs.
        idle = [node for node in chosen if _module_of(node, _owners(users, modules)) == SHARED]
        modules, _ = _modules(fixed, {**users, SHARED: [*users.get(SHARED, ()), *idle]}, families)
    else:
        before = {node: module for node in modules if node not in fixed and (module := kept.module(node))}
        modules = without_moves(modules, before, users, targets)
    names = dict(chosen)
    public: dict[Node, Named] = {}
    taken = naming.Taken()
    if config.keeps_names:
        # Users know their modules and names, of which there may be several alike; the classes are where they are used.
        public, owners = chosen, _owners(users, modules)
        names = {
            node: Named(_module_of(node, owners), taken.claim(naming.pascal(name.name)))
            for node, name in chosen.items()
        }
    elif config.conventions:
        public = {node: _looked_for(name) for node, name in chosen.items()}
    taken = naming.Taken(name.name for name in names.values())
    for name in kept.reserved:
        taken.avoid(name)
    components = [(naming.pascal(name), node) for name, node in document.schemas.entries() if node not in names]
    given = _kept_first(components, World.MODELS, kept, taken)
    names |= {node: Named(modules.get(node, SHARED), given[node]) for _, node in components}
    same = _place_outside(document, modules, names, taken)
    params = _params(names, chosen, kept, taken)
    bodies = _bodies(users) - {*chosen}
    return Placement(names, params, public, again, frozenset(chosen), enums, same, bodies)


def _looked_for(name: Named) -> Named:
    """Where programs look for a model that is defined together with others: in a module that is called after it."""
    folder = SHARED if name.module == SHARED else name.module.rpartition(".")[0]
    return Named(".".join(filter(None, (folder, naming.module_name(name.name)))), name.name)


def _kept_first(wanted: list[tuple[str, Node]], world: World, kept: KeptNames, taken: naming.Taken) -> dict[Node, str]:
    """The name of each schema: the one that it had, else the wanted one or one like it."""
    given: dict[Node, str] = {}
    for _, node in wanted:
        if (known := kept.name(world, node)) and known not in taken:
            given[node] = taken.take(known)
    for name, node in wanted:
        given[node] = given.get(node) or taken.claim(name)
    return given


def _owners(users: Mapping[str, Iterable[Node]], modules: Mapping[Node, str]) -> dict[Node, str]:
    return {node: module for module, nodes in users.items() for node in nodes} | dict(modules)


def _module_of(node: Node, owners: Mapping[Node, str]) -> str:
    """The module of a schema, or of what it is a part of."""
    owner: Node | None = node
    while owner is not None and owner not in owners:
        owner = owner.above
    return owners[owner] if owner is not None else SHARED


def _bodies(users: Mapping[str, Iterable[Node]]) -> set[Node]:
    """The schemas to which one request body refers and nothing else does."""
    parts = [node for nodes in users.values() for node in nodes]
    bodies: list[Node] = []
    for part in parts:
        if part.token == "requestBody":
            for _, content in part.follow().child("content").entries():
                schema = content.follow().child("schema")
                bodies += [schema.follow()] if schema.reference is not None else []
    mentioned = Counter(
        target
        for node in {*parts, *reachable(parts)}
        for reference in references_below(node)
        if not reference.is_broken and (target := reference.target()) is not None
    )
    return {body for body, count in Counter(bodies).items() if count == mentioned[body] == 1}


def _place_outside(
    document: Document, modules: Mapping[Node, str], names: dict[Node, Named], taken: naming.Taken
) -> dict[Node, Node]:
    """Name the schemas of other files that are referred to; the result says which are there twice."""
    for component, name in list(names.items()):
        if (end := component.follow()).file is not document.root.file:
            # Its users may refer to it directly, too.
            names[component] = names.setdefault(end, Named(modules.get(end, name.module), name.name))
    by_name = {name.name: node.follow() for node, name in names.items()}
    same: dict[Node, Node] = {}
    for node, module in list(modules.items()):
        wire_name = _outside_name(node, document)
        if node in names or not wire_name:
            continue
        twin = by_name.get(naming.pascal(wire_name))
        if twin is not None and twin.value == node.value and not references_below(node):
            same[node] = twin
            continue
        own = taken.claim(naming.pascal(wire_name))
        names[node] = Named(module, own)
        by_name[own] = node
    return same


def _outside_name(node: Node, document: Document) -> str:
    """What a schema of another file is called there: its key, or the file if it is the whole of one."""
    tokens = split(node.pointer)
    if node.file is document.root.file or node.reference is not None:
        return ""
    if not tokens:
        path = PurePath(node.file.name)
        return path.stem if path.stem not in ("index", "schema") else path.parent.name
    return tokens[-1] if len(tokens) == 1 or tokens[-2] in _SCHEMA_MAPS else ""


def _params(
    names: Mapping[Node, Named], chosen: Container[Node], kept: KeptNames, taken: naming.Taken
) -> dict[Node, Named]:
    """A name that the config chose is kept if it says that it is one of the params."""
    params: dict[Node, Named] = {}
    of_model: dict[Named, Named] = {}
    for node, model in sorted(names.items(), key=lambda item: not kept.name(World.PARAMS, item[0])):
        name = model.name
        if model in of_model:
            params[node] = of_model[model]
            continue
        if node not in chosen or not name.endswith("Param"):
            known = kept.name(World.PARAMS, node)
            name = taken.take(known) if known and known not in taken else taken.claim(f"{name}Param")
        params[node] = of_model[model] = Named(f"{model.module}_params", name)
    return {node: params[node] for node in names}


def find_schema(document: Document, reference: str) -> Node | None:
    """The node that a config reference means: `Pet/properties/tag`, or `listPets/limit/items` for a parameter."""
    if reference.startswith("#/"):
        return document.root.refer(reference)
    name, *tokens = (token.replace("~1", "/").replace("~0", "~") for token in reference.split("/"))
    node = document.schemas.child(name)
    if not node.exists:
        operation = next((item.node for item in document.operations if item.own_id == name), None)
        if operation is None or not tokens:
            return None
        parameters = [child.follow() for child in operation.items("parameters")]
        found = next((child for child in parameters if child.peek("name") == tokens[0]), None)
        if found is None:
            return None
        node, tokens = found.child("schema"), tokens[1:]
    for token in tokens:
        node = node.follow().child(token)
    return node if node.exists else None


def _chosen(
    document: Document, config: Config
) -> tuple[dict[Node, Named], tuple[tuple[Node, Named], ...], dict[tuple[JsonValue, ...], Named]]:
    """What the config names, what it names once more, and the enums among it by their values."""
    names: dict[Node, Named] = {}
    again: list[tuple[Node, Named]] = []
    enums: dict[tuple[JsonValue, ...], Named] = {}
    seen: dict[str, Node] = {}
    for module, schemas in config.models.items():
        for name, reference in schemas.items():
            entry = config.node.child("models", module, name)
            if not config.keeps_names:
                _check_name(name, entry, seen)
            node = find_schema(document, reference)
            if node is None:
                _report_unknown(document, reference, entry, degrades=config.keeps_names)
                continue
            if config.keeps_names and (node in names or node.reference is not None):
                again.append((node.follow(), Named(module, name)))
                continue
            names[node] = Named(module, name)
            values = node.peek("enum")
            if (
                isinstance(values, list)
                and "/" in reference
                and not any(isinstance(item, (dict, list)) for item in values)
            ):
                enums[tuple(values)] = Named(module, name)
    for node, named in again:
        names.setdefault(node, named)
    return names, tuple(again), enums


def _check_name(name: str, entry: Node, seen: dict[str, Node]) -> None:
    if name.lower() in seen:
        entry.error(
            Code.DUPLICATE_NAME,
            f"two schemas are called '{name}'; the other is at {seen[name.lower()].key_place}",
            "names of models are unique in the package, whatever their case: rename one",
            at_key=True,
        )
    elif naming.pascal(name) != name:
        entry.error(
            Code.DUPLICATE_NAME,
            f"'{name}' cannot be the name of a class",
            f"'{naming.pascal(name)}' could",
            at_key=True,
        )
    seen.setdefault(name.lower(), entry)


def _report_unknown(document: Document, reference: str, entry: Node, *, degrades: bool) -> None:
    known = [*document.schemas.keys, *(item.own_id for item in document.operations)]
    report = entry.degrade if degrades else entry.error
    report(
        Code.UNKNOWN_SCHEMA,
        f"{document.name} has no schema '{reference}'",
        naming.suggestion(reference.split("/")[0], known) or "name a component schema of the document",
    )


def _modules(
    chosen: Mapping[Node, str], users: Mapping[str, Iterable[Node]], families: Mapping[Node, Iterable[Node]]
) -> tuple[dict[Node, str], dict[Node, list[Node]]]:
    """The module of each schema that is referred to: that of all its users, or `shared`; and what refers to what."""
    reached: dict[Node, set[str]] = {}
    targets: dict[Node, list[Node]] = {}
    stack = [(node, module) for module, nodes in users.items() for node in nodes]
    stack += list(chosen.items())
    while stack:
        node, module = stack.pop()
        if node not in targets:
            targets[node] = [
                target
                for reference in references_below(node)
                if not reference.is_broken and (target := reference.target()) is not None
            ]
            targets[node] += families.get(node, ())
        for target in targets[node]:
            modules = reached.setdefault(target, set())
            if module not in modules:
                modules.add(module)
                # A chosen schema passes on its own module, and does so from the start.
                if target not in chosen:
                    stack.append((target, module))
    found = {node: modules - {ERRORS} or modules for node, modules in reached.items()}
    placed = {node: min(modules) if len(modules) == 1 else SHARED for node, modules in found.items()}
    chosen_modules = {*chosen.values()}
    divided = split_modules({node: module for node, module in placed.items() if module not in chosen_modules}, targets)
    return placed | divided, targets


def reachable(nodes: Iterable[Node]) -> set[Node]:
    """The schemas that the nodes refer to, and those that these do."""
    found: set[Node] = set()
    stack = list(nodes)
    while stack:
        for reference in references_below(stack.pop()):
            target = reference.target()
            if target is not None and not reference.is_broken and target not in found:
                found.add(target)
                stack.append(target)
    return found
