"""The config with the pages that the document shows: schemes under `pagination`, and `page` of methods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from specloom import naming, vocabulary
from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.lower.pages.declared import with_declared_pages
from specloom.lower.pages.recognition import recognise
from specloom.lower.pages.scheme import Scheme, scheme_in
from specloom.lower.shapes import Shapes
from specloom.lower.tree import walk
from specloom.openapi import Document, Operation
from specloom.page_config import PageConfig

_KINDS = {"cursor": "cursor", "number": "page number", "offset": "offset", "url": "next URL", "link": "Link header"}


@dataclass(slots=True)
class _Group:
    """A scheme and the operations that have it."""

    scheme: Scheme
    operations: list[Operation] = field(default_factory=list[Operation])


def with_pages(config: Config, document: Document, shapes: Shapes) -> Config:
    """The config with the schemes that were recognised, for methods of which it says nothing of pages."""
    if not config.infer_pages:
        return config
    if config.keeps_names:
        return with_declared_pages(config, document, shapes)
    groups: list[_Group] = []
    for operation in _open(config, document):
        scheme = recognise(operation, shapes)
        if scheme is not None:
            _add(groups, scheme, operation)
    keys: dict[str, str] = {}
    pagination = dict(config.pagination)
    for group, key, page in _named(groups, config, document):
        pagination[key] = page
        keys |= {operation.id: key for operation in group.operations}
        _note(group, page)
    return replace(config, pagination=pagination, resources=_with_keys(config.resources, keys))


def _open(config: Config, document: Document) -> Iterable[Operation]:
    """The operations of methods that say nothing of pages and streams, in the order of the document."""
    wanted = {
        method.operation
        for _, resource in walk(config.resources)
        for method in resource.methods.values()
        if not method.page and not method.stream
    }
    return (operation for operation in document.operations if operation.id in wanted)


def _add(groups: list[_Group], scheme: Scheme, operation: Operation) -> None:
    """Put an operation to those of its scheme."""
    for group in groups:
        merged = group.scheme.merged(scheme)
        if merged is not None:
            group.scheme = merged
            group.operations.append(operation)
            return
    groups.append(_Group(scheme, [operation]))


def _named(groups: list[_Group], config: Config, document: Document) -> Iterable[tuple[_Group, str, PageConfig]]:
    """Each group with its key and its scheme; one that the config has keeps its name.

    Of several schemes of a kind the one with most operations has the plain name, so that it keeps it when others come;
    they are called after what they have that it has not.
    """
    given = {key: scheme_in(page) for key, page in config.pagination.items()}
    taken = {name for page in config.pagination.values() for name in naming.page_names(page.name)}
    taken |= {*vocabulary.PAGES, *vocabulary.RESOURCES, *(naming.pascal(name) for name in document.schemas.keys)}
    usual: dict[str, Scheme] = {}
    found: dict[int, tuple[str, PageConfig]] = {}
    for group in sorted(groups, key=lambda group: -len(group.operations)):
        known = next((key for key, scheme in given.items() if scheme.merged(group.scheme) is not None), None)
        if known is not None:
            usual.setdefault(group.scheme.strategy, given[known])
            found[id(group)] = known, config.pagination[known]
            continue
        names = group.scheme.names(usual.get(group.scheme.strategy))
        if group.scheme.is_usual:
            usual.setdefault(group.scheme.strategy, group.scheme)
        name = next((name for name in names if taken.isdisjoint(naming.page_names(name))), "")
        name = name or naming.unique("ListPage", {item.removeprefix("Sync") for item in taken})
        taken |= {*naming.page_names(name)}
        key = naming.unique(naming.snake(name).removesuffix("_page"), [*given, *(item[0] for item in found.values())])
        found[id(group)] = key, group.scheme.config(name, group.operations[0].node)
    return ((group, *found[id(group)]) for group in groups)


def _with_keys(resources: Mapping[str, ResourceConfig], keys: Mapping[str, str]) -> dict[str, ResourceConfig]:
    def change(method: MethodConfig) -> MethodConfig:
        open_ = not method.page and not method.stream
        return replace(method, page=keys.get(method.operation, "")) if open_ else method

    return {
        name: replace(
            resource,
            methods={name: change(method) for name, method in resource.methods.items()},
            resources=_with_keys(resource.resources, keys),
        )
        for name, resource in resources.items()
    }


def _note(group: _Group, page: PageConfig) -> None:
    lists = "1 list has" if len(group.operations) == 1 else f"{len(group.operations)} lists have"
    group.operations[0].node.note(
        Code.PAGES,
        f"{lists} pages by {_KINDS[group.scheme.strategy]}: 'Sync{page.name}'",
        "if that is wrong, write 'page: none' for a method in the config, or 'infer_pages: false' for all",
        at_key=True,
    )
