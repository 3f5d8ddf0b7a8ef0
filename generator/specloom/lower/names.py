"""Names of the config that something else has already, or that Python or a file system does not take."""

from __future__ import annotations

import keyword
from collections.abc import Container, Mapping

from specloom import naming, vocabulary
from specloom.codes import Code
from specloom.config import ClientConfig, Config
from specloom.lower.declared import check_header
from specloom.lower.placement import SHARED
from specloom.lower.tree import type_modules, walk
from specloom.nodes import Node

_TAKEN_BY_PAGES = {**vocabulary.PAGES, **vocabulary.RESOURCES}


def check_names(config: Config) -> None:
    """Report each; the names of resources and methods are checked where these are lowered."""
    name = config.package
    steps = name.split(".")
    if any(map(keyword.iskeyword, steps)) or naming.is_taken_module(steps[0]):
        _report(f"a package called '{name}' could not be imported", config.node.child("package"), "choose another name")
    _check_client(config.client)
    _check_arguments(config.client, config.resources)
    _check_headers(config)
    _check_pages(config)
    _check_modules(config)


def _check_client(client: ClientConfig) -> None:
    node = client.node
    for name in (client.name, f"Async{client.name}"):
        if name in naming.EXPORTS or name == client.error:
            _report(f"the package exports another '{name}'", node.child("name"), "choose another name")
    if naming.is_used_by_clients(client.name):
        _report(f"the client's module uses '{client.name}'", node.child("name"), "choose another name")
    if client.error in naming.EXPORTS:
        _report(f"the package exports another '{client.error}'", node.child("error"), "choose another 'error'")


def _check_arguments(client: ClientConfig, resources: Container[str]) -> None:
    before: set[str] = set()
    sections = (client.auth, client.headers, client.parameters, client.server_variables)
    for key, names in zip(("auth", "headers", "parameters", "server_variables"), sections, strict=True):
        for name in names:
            node = client.node.child(key, name)
            if naming.argument_name(name) != name:
                remedy = f"'{naming.argument_name(name)}' could"
                _report(f"'{name}' cannot be the name of an argument", node, remedy)
            elif name in resources:
                _report(f"the client has a resource '{name}'", node, "choose another name")
            elif name in naming.CLIENT_ARGUMENTS or name in before:
                _report(f"the client has another argument '{name}'", node, "choose another name")
        before |= names.keys()


def _check_headers(config: Config) -> None:
    for _, resource in walk(config.resources):
        for name, value in resource.headers.items():
            node = resource.node.child("headers", name)
            check_header(name, node, at_key=True)
            if not (value.isascii() and value.isprintable()):
                remedy = "write printable ASCII characters on one line"
                _report(f"{value!r} cannot be the value of a header", node, remedy, Code.BAD_HEADER)


def _check_pages(config: Config) -> None:
    for page in config.pagination.values():
        if any(name in _TAKEN_BY_PAGES for name in naming.page_names(page.name)):
            fact = f"'{page.name}' is the name of another class behind 'Sync' or 'Async'"
            _report(fact, page.node.child("name"), "choose another name")


def _check_modules(config: Config) -> None:
    modules = type_modules(config.resources)
    places = {modules[path]: resource.node for path, resource in walk(config.resources)}
    own: Mapping[str, object] = {} if config.keeps_names else config.models
    places |= {module: config.node.child("models", module) for module in own}
    for module in own:
        steps = module.split(".")
        if any(naming.module_name(step) != step for step in steps) or steps[-1].endswith("_params"):
            remedy = "write words of small letters with dots between them, the last without '_params'"
            _report(f"'{module}' cannot be a module", places[module], remedy, Code.BAD_MODULE)
    for module in places.keys() | {SHARED}:
        below = sorted(other for other in places if other.startswith(f"{module}."))
        if below:
            fact = f"'{module}' is both a module below 'types' and the package of '{below[0]}'"
            _report(fact, places.get(module, places[below[0]]), "rename one of them", Code.BAD_MODULE)


def _report(fact: str, node: Node, remedy: str, code: Code = Code.TAKEN_NAME) -> None:
    node.error(code, fact, remedy, at_key=True)
