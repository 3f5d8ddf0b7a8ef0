"""The whole package: the order in which the parts are lowered, and what belongs to none of them."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, PageConfig
from specloom.diagnostics import Diagnostics
from specloom.handwritten import HandWritten
from specloom.ir import (
    Named,
    Package,
    Page,
    Schema,
    names_in,
    types_of,
)
from specloom.lower.client import lower_client
from specloom.lower.helpers import Helpers
from specloom.lower.names import check_names
from specloom.lower.operations import Operations, operations_by_id
from specloom.lower.placement import Placement, place_schemas
from specloom.lower.resources import Resources, resource_classes, type_module, walk
from specloom.lower.schemas import Schemas, Scope, World
from specloom.lower.shapes import Shapes
from specloom.lower.streams import event_unions, lower_streams
from specloom.openapi import Document, Node
from specloom.source import Source
from specloom.text import SpecText


def lower(
    document: Document, config: Config, source: Source, handwritten: HandWritten, diagnostics: Diagnostics
) -> Package:
    """The intermediate model of the SDK; `source` is the file that the config was read from, for its places."""
    check_names(config, source, diagnostics)
    shapes = Shapes(document, diagnostics)
    placement = place_schemas(document, config, source, _users(document, config), diagnostics)
    unions = event_unions(document, config, source, diagnostics)
    classes = resource_classes(config, placement)
    reserved = [name for resource in classes.values() for name in naming.class_names(resource)]
    reserved += [name for page in config.pagination.values() for name in naming.page_names(page.name)]
    reserved += [naming.stream_constant(name) for name in config.streams]
    reserved += [name for name in handwritten.names if name[0].isupper()]
    events = {node.pointer for node in unions.values()}
    schemas = Schemas(document, shapes, placement, events, reserved, diagnostics)
    pages = {name: _page(page) for name, page in config.pagination.items()}
    streams = lower_streams(config, source, unions, schemas, diagnostics)
    operations = Operations(document, shapes, schemas, diagnostics)
    helpers = Helpers(handwritten, source, diagnostics)
    helpers.check_exports(config.exports)
    resources = Resources(document, config, source, classes, operations, pages, streams, helpers, diagnostics).lower()
    _lower_unused(document, placement, schemas)
    models, params = schemas.defined(World.MODELS), schemas.defined(World.PARAMS)
    for schemas_of_world in (models, params):
        _check_import_circles(schemas_of_world, source, diagnostics)
    return Package(
        name=config.package,
        distribution=config.distribution or config.package.replace("_", "-"),
        version=config.version,
        title=SpecText(document.root.child("info").text("title")),
        doc=_optional(document.root.child("info").text("description")),
        client=lower_client(document, config, source, diagnostics),
        resources=resources,
        models=models,
        params=params,
        pages=tuple(pages.values()),
        streams=tuple(streams.values()),
        handwritten=handwritten.names,
        helper_exports=config.exports,
        exports=_exports(placement, models, params),
    )


def _users(document: Document, config: Config) -> dict[str, list[Node]]:
    """The operations that each resource calls, under the module of the resource's types."""
    operations = operations_by_id(document)
    users: dict[str, list[Node]] = {}
    for path, resource in walk(config.resources):
        for method in resource.methods.values():
            if method.operation in operations:
                users.setdefault(type_module(path), []).append(operations[method.operation][2])
    return users


def _lower_unused(document: Document, placement: Placement, schemas: Schemas) -> None:
    """A schema that the config names is there even when no operation reaches it."""
    defined = {schema.reference for world in World for schema in schemas.defined(world)}
    for pointer in placement.chosen:
        name, param = placement.names[pointer], placement.params[pointer]
        if name not in defined and param not in defined:
            world = World.PARAMS if name.name == param.name else World.MODELS
            schemas.type_of(document.at(f"#{pointer}"), Scope(world, name.module, name.name))


def _page(page: PageConfig) -> Page:
    return Page(
        name=page.name,
        items=SpecText(page.items),
        has_more=_optional(page.has_more),
        cursor_parameter=SpecText(page.cursor.parameter),
        cursor_item=_optional(page.cursor.item),
        cursor_response=_optional(page.cursor.response),
    )


def _optional(text: str) -> SpecText | None:
    return SpecText(text) if text.strip() else None


def _exports(placement: Placement, models: tuple[Schema, ...], params: tuple[Schema, ...]) -> tuple[Named, ...]:
    """What users import by name: the named schemas and the params of operations, not their inline parts."""
    names = {*placement.names.values(), *placement.params.values()}
    defined = [schema.reference for schema in (*models, *params)]
    return tuple(
        sorted(
            (name for name in defined if name in names or name.name.endswith("Params")),
            key=lambda name: (name.module, name.name),
        )
    )


def _check_import_circles(models: tuple[Schema, ...], source: Source, diagnostics: Diagnostics) -> None:
    """Model modules that import each other could not be loaded."""
    imports: dict[str, set[str]] = {}
    for schema in models:
        used = {name.module for type_ in types_of(schema) for name in names_in(type_)}
        imports.setdefault(schema.reference.module, set()).update(used - {schema.reference.module})
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        diagnostics.error(
            Code.IMPORT_CIRCLE,
            f"the types modules import each other in a circle: {circle}",
            source.place("/models"),
            help="place the schemas that they share in one module below the others, or put them together",
        )
