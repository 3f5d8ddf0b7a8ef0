"""The config's tree of resources → resources with their methods."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.ir import Method, Page, Resource, Stream
from specloom.lower.helpers import Helpers
from specloom.lower.inference.routes import singulars
from specloom.lower.operations import Call, Operations
from specloom.lower.placement import Placement
from specloom.lower.scopes import Scope, World
from specloom.lower.streams import NONE
from specloom.lower.tree import attributes, speller, type_modules, walk
from specloom.lower.webhooks import resource_path
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.text import SpecText


def resource_classes(config: Config, placement: Placement) -> dict[tuple[str, ...], str]:
    """The class of each resource, by its path; none has the name of a type, of a page or of the client."""
    types = {config.client.name, *(name.name for name in (*placement.names.values(), *placement.params.values()))}
    types |= {name for page in config.pagination.values() for name in naming.page_names(page.name)}
    classes: dict[tuple[str, ...], str] = {}
    for path, _ in walk(config.resources):
        around = [name for other, name in classes.items() if path[:-1] in (other, other[:-1])]
        if path == (naming.CLIENT,):
            classes[path] = naming.unique(f"{config.client.name}Methods", [*around, *types])
        else:
            classes[path] = naming.unique_class(_class(path, config, types), around)
    return classes


def _class(path: tuple[str, ...], config: Config, types: Container[str]) -> str:
    """A class name; a resource that is called as the one that it is in has that in front."""
    name = "_".join(takewhile(lambda step: step == path[-1], reversed(path)))
    return f"{speller(config)(name)}Resource" if config.keeps_names else naming.resource_class(name, types)


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What a resource passes on to those below."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    deprecated: str = ""
    docs: frozenset[str] = frozenset()
    """What has been said already."""


class Resources:
    """Lowers the tree; what the config names and the document lacks is reported."""

    def __init__(
        self,
        document: Document,
        config: Config,
        classes: Mapping[tuple[str, ...], str],
        prefixes: Mapping[tuple[str, ...], str],
        operations: Operations,
        pages: Mapping[str, Page],
        streams: Mapping[str, Stream],
        helpers: Helpers,
    ) -> None:
        self._document = document
        self._config = config
        self._classes = classes
        self._operations = operations
        self._pages = pages
        self._streams = streams
        self._helpers = helpers
        self._modules = type_modules(config.resources)
        self._prefixes = prefixes

    def lower(self) -> tuple[Resource, ...]:
        """All resources."""
        return self._all(self._config.resources, (), _Inherited())

    def _all(
        self, configs: Mapping[str, ResourceConfig], path: tuple[str, ...], above: _Inherited
    ) -> tuple[Resource, ...]:
        found = ((config, self._resource((*path, name), config, above)) for name, config in configs.items())
        return tuple(resource for config, resource in found if not self._has_lost_all(config, resource))

    def _resource(self, path: tuple[str, ...], config: ResourceConfig, above: _Inherited) -> Resource:
        if path == (naming.CLIENT,):
            self._check_client(config)
        else:
            _check_name(path[-1], naming.resource_name(path[-1], below=len(path) > 1), config.node)
        doc = config.doc or self._tag_doc(config)
        doc = "" if doc in above.docs or singulars(doc) == singulars(path[-1]) else doc
        inherited = _Inherited(
            {**above.headers, **config.headers}, config.deprecated or above.deprecated, above.docs | {doc}
        )
        for name in config.methods.keys() & config.resources.keys():
            config.methods[name].node.error(
                Code.BAD_NAME,
                f"'{name}' is both a method and a resource",
                f"the other is at {config.resources[name].node.key_place}; rename one",
                at_key=True,
            )
        methods = {
            name: method
            for name, item in config.methods.items()
            if (method := self._method(path, name, item, inherited))
        }
        children = self._all(config.resources, path, inherited)
        return Resource(
            attribute=path[-1],
            path=attributes(path),
            class_name=self._classes[path],
            doc=SpecText(doc),
            methods=tuple(methods.values()),
            helpers=self._helpers.lower(config, methods, children, inherited.deprecated),
            mixins=config.mixins,
            children=children,
            is_package=bool(children) or config.types == ".".join(path),
        )

    def _has_lost_all(self, config: ResourceConfig, resource: Resource) -> bool:
        """Whether the document has none of the operations of a resource, and nothing else makes it one."""
        lost = bool(config.methods or config.resources) and not (resource.methods or resource.children)
        reads = resource.path == attributes(resource_path(self._config))
        return lost and not (resource.helpers or resource.mixins or reads)

    def _check_client(self, config: ResourceConfig) -> None:
        """What is the client's own has none of the names that the client has already."""
        client = self._config.client
        taken = {*client.arguments, *self._config.resources}
        for name, method in config.methods.items():
            _check_name(name, naming.resource_name(name), method.node)
            if name in taken:
                fact, remedy = f"the client has another attribute '{name}'", "choose another name"
                method.node.error(Code.TAKEN_NAME, fact, remedy, at_key=True)
        if config.resources:
            fact, remedy = f"'{naming.CLIENT}' has no resources of its own", "write them beside it"
            config.node.child("resources").error(Code.BAD_NAME, fact, remedy, at_key=True)

    def _method(self, path: tuple[str, ...], name: str, config: MethodConfig, inherited: _Inherited) -> Method | None:
        node = config.node
        _check_name(name, naming.method_name(name), node)
        page = "" if config.page == "none" else config.page
        _check_known(page, self._config.pagination, "pagination scheme", node.child("page"))
        _check_known(config.stream, self._config.streams, "stream", node.child("stream"))
        operation = self._document.find(config.operation)
        if operation is None:
            report = node.child("operation").degrade if self._config.keeps_names else node.child("operation").error
            wanted = config.operation
            report(Code.UNKNOWN_OPERATION, f"{self._document.name} has no operation '{wanted}'", self._remedy(wanted))
            return None
        stream = self._config.streams.get(config.stream)
        prefix = self._prefixes[path] + speller(self._config)(name)
        deprecated = config.deprecated or inherited.deprecated
        return self._operations.lower(
            Call(
                name=name,
                operation=operation,
                scope=Scope(World.PARAMS, f"{self._modules[path]}_params", prefix),
                headers=tuple((SpecText(key), SpecText(value)) for key, value in inherited.headers.items()),
                deprecated=SpecText(deprecated) if deprecated else None,
                page=self._pages.get(config.page),
                stream=self._streams.get(config.stream),
                own_stream=stream if stream is not None and stream.select == NONE else None,
                positional=config.positional,
                timeout=config.timeout,
                max_retries=config.max_retries,
                body=config.body,
                unwrap=() if config.unwrap == "none" else (config.unwrap,) if config.unwrap else self._config.unwrap,
            )
        )

    def _remedy(self, wanted: str) -> str:
        """What to do about an operation that the document does not have."""
        verb, _, path = wanted.partition(" ")
        if not path:
            return naming.suggestion(wanted, self._document.by_id) or "name one of its operationIds"
        routes = [f"{verb} {item.path}" for item in self._document.operations if item.http_method == verb.lower()]
        return naming.suggestion(wanted, routes) or "add it to the document, or remove the method"

    def _tag_doc(self, config: ResourceConfig) -> str:
        """The description of the tag that the first operation has (OpenAPI: Tag Object)."""
        for method in config.methods.values():
            operation = self._document.by_id.get(method.operation)
            names = [tag.value for tag in operation.node.items("tags")] if operation is not None else []
            for tag in self._document.root.items("tags"):
                if tag.text("name") in names:
                    return tag.text("description")
        return ""


def _check_known(name: str, known: Mapping[str, object], what: str, node: Node) -> None:
    if name and name not in known:
        node.error(
            Code.UNKNOWN_DEFINITION,
            f"there is no {what} '{name}'",
            naming.suggestion(name, known) or f"the config has {', '.join(known) or 'none'}",
        )


def _check_name(name: str, possible: str, node: Node) -> None:
    if possible != name:
        node.error(
            Code.BAD_NAME,
            f"'{name}' cannot be the name of a method or resource",
            f"'{possible}' could",
            at_key=True,
        )
