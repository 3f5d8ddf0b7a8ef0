"""The whole package: the order in which the parts are lowered, and what belongs to none of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePath

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.handwritten import HandWritten
from specloom.ir import Named, Offers, Package, Schema, names_in, types_of
from specloom.lower import aliases, webhooks
from specloom.lower.client import lower_client
from specloom.lower.credentials import Credentials
from specloom.lower.errors import ErrorBodies, error_responses, lower_errors
from specloom.lower.guide import lower_guide
from specloom.lower.helpers import Helpers
from specloom.lower.inference import complete
from specloom.lower.kept import KeptNames
from specloom.lower.keys import Keys
from specloom.lower.layout import lower_layout
from specloom.lower.names import check_names
from specloom.lower.operations import Operations
from specloom.lower.options import Options
from specloom.lower.pages.lowering import Pages, check_schemes
from specloom.lower.placement import ERRORS, SHARED, Placement, place_schemas, reachable
from specloom.lower.resources import Resources, resource_classes
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.servers import Servers
from specloom.lower.shapes import Shapes
from specloom.lower.streams import event_unions, lower_streams
from specloom.lower.tags import Tags
from specloom.lower.tree import attributes, casing_of, prefix_key, type_modules, type_prefixes, walk
from specloom.nodes import Node, report_unread
from specloom.openapi import Document, Operation
from specloom.text import SpecText, told


def lower(document: Document, config: Config, handwritten: HandWritten, names: Mapping[str, str]) -> Package:
    """The intermediate model of the SDK.

    Args:
        document: that it is made of.
        config: what it says of the SDK.
        handwritten: helpers beside the config.
        names: `GET /pets` → `pets.list`, what the last run called methods and types.
    """
    shapes = Shapes()
    config = complete(config, document, names, shapes)
    called = _operations(document, config)
    payloads = webhooks.find_payloads(document, [operation for _, operation in called])
    config = webhooks.with_resource(config, payloads)
    routes = _names(document, config)
    config = aliases.with_methods(config)
    kept = KeptNames(document, names)
    check_names(config)
    check_schemes(config)
    tags = Tags(document, shapes)
    users = _users(called)
    users.setdefault(webhooks.MODULE, []).extend(payload.operation.node for payload in payloads)
    placement = place_schemas(document, config, users, tags.families, kept)
    answered = reachable(operation.node.child("responses") for _, operation in called)
    unions = event_unions(document, config)
    classes = resource_classes(config, placement)
    reserved = [name for resource in classes.values() for name in naming.class_names(resource)]
    reserved += [name for page in config.pagination.values() for name in naming.page_names(page.name)]
    reserved += [naming.stream_constant(name) for name in config.streams]
    reserved += [name for name in handwritten.names if name[0].isupper()]
    reserved += aliases.type_names(config)
    events = set(unions.values())
    schemas = Schemas(
        document.schemas, shapes, tags, placement, events, answered, reserved, kept, casing=casing_of(config)
    )
    prefixes = type_prefixes(config, names)
    page_classes = Pages(document, config, prefixes, shapes, schemas)
    pages = page_classes.lower()
    streams = lower_streams(config, unions, schemas)
    used = tuple(operation for _, operation in called)
    credentials = Credentials(document, config, used)
    servers = Servers(document, config, used)
    options = Options(document, config.client, used, keeps_names=config.keeps_names)
    errors = ErrorBodies(used, schemas)
    operations = Operations(
        document,
        shapes,
        schemas,
        page_classes,
        errors,
        credentials,
        servers,
        options,
        config.client,
        keeps_names=config.keeps_names,
    )
    helpers = Helpers(handwritten)
    helpers.check_exports(config)
    resources = Resources(document, config, classes, prefixes, operations, pages, streams, helpers).lower()
    options.check_fields()
    read = webhooks.lower_webhooks(payloads, config, schemas)
    resources = webhooks.joined(resources, read, config)
    if not document.operations:
        _lower_components(document, placement, schemas)
    _lower_unused(placement, schemas, keeps_names=config.keeps_names)
    old_names = _define_aliases(config, schemas)
    models, params = schemas.defined(World.MODELS), schemas.defined(World.PARAMS)
    for schemas_of_world in (models, params):
        _check_import_circles(schemas_of_world, config)
    helpers.check_types(
        [
            *(schema.reference.name for schema in (*models, *params)),
            *(name for page in pages.values() for name in naming.page_names(page.name)),
            *(stream.constant for stream in streams.values()),
        ]
    )
    keys = Keys(params)
    resources = keys.marked(resources)
    given = {prefix_key(path): name for path, name in prefixes.items()} | schemas.given_names
    placed = [*placement.names.values(), *placement.params.values()]
    package = Package(
        name=config.package,
        distribution=config.distribution or re.sub("[._]", "-", config.package),
        is_published=bool(config.distribution),
        version=config.version,
        source=SpecText(PurePath(document.name).name),
        title=SpecText(document.root.get("info").text("title")),
        doc=told(document.root.get("info").text("description")),
        client=lower_client(config, credentials, servers, options, webhooks.own_secret(read, config)),
        names={**routes, **dict(sorted({**_modules(placement, kept, models, params), **given}.items()))},
        resources=resources,
        models=models,
        params=params,
        keys=keys.table(),
        pages=tuple(pages.values()),
        streams=tuple(streams.values()),
        errors=lower_errors(resources, errors.private),
        handwritten=handwritten.names,
        helper_exports=config.exports,
        guide=lower_guide(resources, models, params, document, config.readme),
        layout=lower_layout(document, config, placement, resources, models, params),
        offers=_offers(config),
        definitions="_types" if config.keeps_names else "types",
        file_header=told(config.file_header),
        license=config.license,
        exports=_exports({*placed, *schemas.families, *old_names}, models, params),
    )
    for _, schema in document.schemas.entries():
        if schema.read is None:
            schema.ignore("schemas that no operation uses are not generated")
    report_unread(document.files.files)
    return package


def _offers(config: Config) -> Offers:
    """What packages have that keep the conventions of others."""
    alike, theirs = bool(config.conventions), config.keeps_names
    return Offers(
        usual_names=alike,
        aiohttp=alike,
        client_forms=alike,
        gathered_resources=alike,
        awaited_parse=theirs,
        private_validation=theirs,
    )


def _operations(document: Document, config: Config) -> list[tuple[str, Operation]]:
    """The operations that are called, each with the module of the types of the resource that does."""
    modules = type_modules(config.resources)
    return [
        (modules[path], document.by_id[method.operation])
        for path, resource in walk(config.resources)
        for method in resource.methods.values()
        if method.operation in document.by_id
    ]


def _names(document: Document, config: Config) -> dict[str, str]:
    """`GET /pets` and `operation listPets` → `pets.list`."""
    return {
        key: ".".join((*attributes(path), name))
        for path, resource in walk(config.resources)
        for name, method in resource.methods.items()
        if (operation := document.by_id.get(method.operation)) is not None
        for key in (operation.route, *([] if operation.id == operation.route else [f"operation {operation.id}"]))
    }


def _modules(placement: Placement, kept: KeptNames, *worlds: tuple[Schema, ...]) -> dict[str, str]:
    """`module #/components/schemas/Pet` → `pet`: where schemas are of which there are classes."""
    defined = {schema.reference for schemas in worlds for schema in schemas}
    names = placement.names.items()
    return {
        kept.module_key(node): name.module
        for node, name in names
        if name in defined or placement.params[node] in defined
    }


def _define_aliases(config: Config, schemas: Schemas) -> list[Named]:
    """Let types go on under their old names; the result is these."""
    defined = {item.reference.name: item for world in World for item in schemas.defined(world)}
    found: list[Named] = []
    for alias, target in aliases.type_aliases(config, defined):
        world = World.PARAMS if target in schemas.defined(World.PARAMS) else World.MODELS
        schemas.define(alias, world)
        found.append(alias.reference)
    return found


def _users(operations: list[tuple[str, Operation]]) -> dict[str, list[Node]]:
    """What uses schemas, by the module that it is for; error responses have one of their own."""
    users: dict[str, list[Node]] = {}
    for module, operation in operations:
        errors = [node for _, node in error_responses(operation)]
        parts = [node for key, node in operation.node.entries() if key not in ("responses", "callbacks")]
        responses = [node for _, node in operation.node.child("responses").entries() if node not in errors]
        users.setdefault(module, []).extend([*parts, *responses])
        users.setdefault(ERRORS, []).extend(errors)
    return users


def _lower_components(document: Document, placement: Placement, schemas: Schemas) -> None:
    """Make a model of each component, for a document in which no operation uses any."""
    for _, schema in document.schemas.entries():
        name = placement.names[schema]
        schemas.type_of(schema, Scope(World.MODELS, name.module, name.name))


def _lower_unused(placement: Placement, schemas: Schemas, *, keeps_names: bool) -> None:
    """A schema that the config names is there even when no operation reaches it, and as a model if users share it."""
    defined = {schema.reference for world in World for schema in schemas.defined(world)}
    known = (*placement.public.items(), *placement.again) if keeps_names else ()
    shared = {node for node, name in known if name.module.startswith(f"{SHARED}.")}
    for node, name in placement.names.items():
        param = placement.params[node]
        if node in placement.chosen and name not in defined and (node in shared or param not in defined):
            world = World.PARAMS if name.name == param.name else World.MODELS
            schemas.type_of(node, Scope(world, name.module, name.name))


def _exports(names: Collection[Named], models: tuple[Schema, ...], params: tuple[Schema, ...]) -> tuple[Named, ...]:
    """What users import by name: the named schemas and the params of operations, not their inline parts."""
    defined = [schema.reference for schema in (*models, *params)]
    return tuple(
        sorted(
            (name for name in defined if name in names or name.name.endswith(("Params", "WebhookEvent"))),
            key=lambda name: (name.module, name.name),
        )
    )


def _check_import_circles(models: tuple[Schema, ...], config: Config) -> None:
    """Model modules that import each other could not be loaded."""
    imports: dict[str, set[str]] = {}
    for schema in models:
        used = {name.module for type_ in types_of(schema) for name in names_in(type_)}
        imports.setdefault(schema.reference.module, set()).update(used - {schema.reference.module})
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        config.node.child("models").error(
            Code.IMPORT_CIRCLE,
            f"the types modules import each other in a circle: {circle}",
            "place the schemas that they share in one module below the others, or put them together",
        )
