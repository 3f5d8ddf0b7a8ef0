"""The config's tree of resources → resources with their methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.diagnostics import Diagnostics
from specloom.ir import Method, Page, Resource, Stream
from specloom.lower.helpers import Helpers
from specloom.lower.operations import Call, Operations, operations_by_id
from specloom.lower.placement import Placement
from specloom.lower.schemas import Scope, World
from specloom.openapi import Document, Node
from specloom.source import Source, join
from specloom.text import SpecText


def type_module(path: tuple[str, ...]) -> str:
    """The module below `types` that holds a resource's types: `beta.threads.run` for `beta.threads.runs`."""
    *above, last = path
    name = naming.singular(last)
    return ".".join([*above, f"{name}_types" if name == last else naming.module_name(name)])


def walk(
    resources: Mapping[str, ResourceConfig], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceConfig]]:
    """Each resource of the config with its path, parents first."""
    for name, resource in resources.items():
        yield (*above, name), resource
        yield from walk(resource.resources, (*above, name))


def resource_classes(config: Config, placement: Placement) -> dict[tuple[str, ...], str]:
    """The class of each resource, by its path; none has the name of a type, of a page or of the client."""
    types = {config.client.name, *(name.name for name in (*placement.names.values(), *placement.params.values()))}
    types |= {name for page in config.pagination.values() for name in naming.page_names(page.name)}
    classes: dict[tuple[str, ...], str] = {}
    for path, _ in walk(config.resources):
        siblings = [name for other, name in classes.items() if other[:-1] == path[:-1]]
        classes[path] = naming.unique(naming.resource_class(path[-1], types), siblings)
    return classes


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What a resource passes on to those below."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    deprecated: str = ""


class Resources:
    """Lowers the tree; what the config names and the document lacks is reported."""

    def __init__(
        self,
        document: Document,
        config: Config,
        source: Source,
        classes: Mapping[tuple[str, ...], str],
        operations: Operations,
        pages: Mapping[str, Page],
        streams: Mapping[str, Stream],
        helpers: Helpers,
        diagnostics: Diagnostics,
    ) -> None:
        self._document = document
        self._config = config
        self._source = source
        self._classes = classes
        self._operations = operations
        self._known = operations_by_id(document)
        self._pages = pages
        self._streams = streams
        self._helpers = helpers
        self._diagnostics = diagnostics

    def lower(self) -> tuple[Resource, ...]:
        """All resources; an operation that no method calls is not left out in silence."""
        resources = self._all(self._config.resources, (), "", _Inherited())
        called = {method.operation for _, config in walk(self._config.resources) for method in config.methods.values()}
        for identifier, (path, http_method, node) in self._known.items():
            if identifier not in called:
                self._diagnostics.warn(
                    Code.UNUSED_OPERATION,
                    f"no method of the config calls '{identifier}' ({http_method.upper()} {path})",
                    self._document.source.key_place(node.pointer),
                    help="name it as a method of a resource if users need it",
                )
        return resources

    def _all(
        self, configs: Mapping[str, ResourceConfig], path: tuple[str, ...], pointer: str, above: _Inherited
    ) -> tuple[Resource, ...]:
        return tuple(
            self._resource((*path, name), config, join(pointer, "resources", name), above)
            for name, config in configs.items()
        )

    def _resource(self, path: tuple[str, ...], config: ResourceConfig, pointer: str, above: _Inherited) -> Resource:
        self._check_name(path[-1], naming.resource_name(path[-1]), pointer)
        if path[-2:-1] == path[-1:]:
            self._diagnostics.error(
                Code.BAD_NAME,
                f"the resource '{path[-1]}' has the name of the one that it is in",
                self._source.key_place(pointer),
                help="rename one of them",
            )
        inherited = _Inherited({**above.headers, **config.headers}, config.deprecated or above.deprecated)
        for name in config.methods.keys() & config.resources.keys():
            self._diagnostics.error(
                Code.BAD_NAME,
                f"'{name}' is both a method and a resource",
                self._source.key_place(join(pointer, "methods", name)),
                help=f"the other is at {self._source.key_place(join(pointer, 'resources', name))}; rename one",
            )
        methods = {
            name: method
            for name, item in config.methods.items()
            if (method := self._method(path, name, item, join(pointer, "methods", name), inherited))
        }
        children = self._all(config.resources, path, pointer, inherited)
        return Resource(
            attribute=path[-1],
            path=path,
            class_name=self._classes[path],
            doc=SpecText(config.doc or self._tag_doc(config)),
            methods=tuple(methods.values()),
            helpers=self._helpers.lower(config, methods, children, inherited.deprecated, pointer),
            mixins=config.mixins,
            children=children,
        )

    def _method(
        self, path: tuple[str, ...], name: str, config: MethodConfig, pointer: str, inherited: _Inherited
    ) -> Method | None:
        self._check_name(name, naming.method_name(name), pointer)
        self._check_known(config.page, self._config.pagination, "pagination scheme", join(pointer, "page"))
        self._check_known(config.stream, self._config.streams, "stream", join(pointer, "stream"))
        found = self._known.get(config.operation)
        if found is None:
            self._diagnostics.error(
                Code.UNKNOWN_OPERATION,
                f"{self._document.source.name} has no operation '{config.operation}'",
                self._source.place(join(pointer, "operation")),
                help=naming.suggestion(config.operation, self._known) or "name one of its operationIds",
            )
            return None
        prefix = naming.capitalized(naming.singular(path[-1])) + naming.capitalized(name)
        deprecated = config.deprecated or inherited.deprecated
        return self._operations.lower(
            Call(
                name=name,
                path=found[0],
                http_method=found[1],
                operation=found[2],
                scope=Scope(World.PARAMS, f"{type_module(path)}_params", prefix),
                headers=tuple((SpecText(key), SpecText(value)) for key, value in inherited.headers.items()),
                deprecated=SpecText(deprecated) if deprecated else None,
                page=self._pages.get(config.page),
                stream=self._streams.get(config.stream),
            )
        )

    def _check_known(self, name: str, known: Mapping[str, object], what: str, pointer: str) -> None:
        if name and name not in known:
            self._diagnostics.error(
                Code.UNKNOWN_DEFINITION,
                f"there is no {what} '{name}'",
                self._source.place(pointer),
                help=naming.suggestion(name, known) or f"the config has {', '.join(known) or 'none'}",
            )

    def _check_name(self, name: str, possible: str, pointer: str) -> None:
        if possible != name:
            self._diagnostics.error(
                Code.BAD_NAME,
                f"'{name}' cannot be the name of a method or resource",
                self._source.key_place(pointer),
                help=f"'{possible}' could",
            )

    def _tag_doc(self, config: ResourceConfig) -> str:
        """The description of the tag that the first operation has (OpenAPI: Tag Object)."""
        for method in config.methods.values():
            node = self._known.get(method.operation, ("", "", Node(None, "")))[2]
            names = [child.value for child in node.child("tags").children()]
            for tag in self._document.root.child("tags").children():
                if tag.text("name") in names:
                    return tag.text("description")
        return ""
