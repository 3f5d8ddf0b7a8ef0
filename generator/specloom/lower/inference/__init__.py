"""What a config does not say, inferred from the document: its layer lies below that of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from specloom import naming
from specloom.codes import Code
from specloom.config import ClientConfig, Config, MethodConfig, ResourceConfig
from specloom.lower.credentials import inferred_credentials
from specloom.lower.inference.common import common_parameters
from specloom.lower.inference.groups import tags_of
from specloom.lower.inference.resources import with_operations
from specloom.lower.inference.titles import client_words, package_name
from specloom.lower.pages.inference import with_pages
from specloom.lower.shapes import Shapes
from specloom.lower.tree import walk
from specloom.openapi import Document, Operation


def complete(config: Config, document: Document, names: Mapping[str, str], shapes: Shapes | None = None) -> Config:
    """The config with everything that it leaves out: what it says stays as it is.

    Args:
        config: what the file says.
        document: it is about.
        names: `GET /pets` → `pets.list`, what the last run called the methods.
        shapes: those that somebody needs afterwards, too.
    """
    config = replace(config, resources=_by_id(config.resources, document))
    info = document.root.get("info")
    said = client_words(document.root)
    inferred_version = _version(info.text("version"))
    package = config.package or package_name(said)
    others = _others(config, document)
    ids = {*_named(config), *(operation.id for operation in others)}
    called = [operation for operation in document.operations if operation.id in ids]
    client = _client(config, naming.client_name(" ".join(said)), package, document, called)
    completed = replace(
        config,
        package=package,
        version=config.version or inferred_version,
        client=client,
        resources=with_operations(
            config.resources,
            list(document.operations),
            others,
            {*client.arguments, *_own_methods(config)},
            names,
        ),
    )
    return with_pages(completed, document, shapes or Shapes())


def _client(config: Config, name: str, package: str, document: Document, called: list[Operation]) -> ClientConfig:
    client = config.client
    name = client.name or name
    prefix = client.env_prefix or naming.env_prefix(package)
    said = config.keeps_names  # then the client has the arguments that users know, and methods keep theirs
    auth = client.auth if said or client.gives("auth") else inferred_credentials(document, config, called, prefix)
    client = replace(client, name=name, error=client.error or f"{name}Error", env_prefix=prefix, auth=auth)
    if said or client.gives("parameters"):
        return client
    return replace(client, parameters=common_parameters(document, client, called, prefix))


def _version(version: str) -> str:
    """The numbers that the document's version begins with."""
    found = re.match(r"v?([0-9]{1,9}(?:\.[0-9]{1,9}){0,2})(?![0-9])", version)
    return found.group(1) if found else "0.1.0"


def _by_id(resources: Mapping[str, ResourceConfig], document: Document) -> dict[str, ResourceConfig]:
    """The resources with methods that all say the id of their operation."""
    return {
        name: replace(
            resource,
            methods={
                method: replace(item, operation=found.id) if (found := document.find(item.operation)) else item
                for method, item in resource.methods.items()
            },
            resources=_by_id(resource.resources, document),
        )
        for name, resource in resources.items()
    }


def _own_methods(config: Config) -> Mapping[str, MethodConfig]:
    """The methods of the client itself."""
    return own.methods if (own := config.resources.get(naming.CLIENT)) is not None else {}


def _named(config: Config) -> set[str]:
    """The operations that a method of the config calls."""
    return {method.operation for _, resource in walk(config.resources) for method in resource.methods.values()}


def _others(config: Config, document: Document) -> list[Operation]:
    """The operations that no method of the config calls, as far as they are wanted."""
    named = _named(config)
    others = [operation for operation in document.operations if operation.id not in named]
    if not config.gives("only"):
        return others
    for wanted, node in zip(config.only, config.node.child("only").items(), strict=True):
        if not any(_is_meant(operation, wanted) for operation in document.operations):
            known = [*document.by_id, *(tag for operation in document.operations for tag in tags_of(operation))]
            node.error(
                Code.UNKNOWN_OPERATION,
                f"{document.name} has no operation '{wanted}'",
                naming.suggestion(wanted, known) or "name an operationId, a tag, or a path such as '/pets/*'",
            )
    for operation in others:
        if not any(_is_meant(operation, wanted) for wanted in config.only):
            operation.node.ignore("'only' leaves out an operation")
    return [item for item in others if any(_is_meant(item, wanted) for wanted in config.only)]


def _is_meant(operation: Operation, wanted: str) -> bool:
    return (
        wanted in (operation.id, operation.route) or wanted in tags_of(operation) or fnmatchcase(operation.path, wanted)
    )
