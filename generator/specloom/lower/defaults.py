"""The config that a document without one gets: resources from tags, methods from operationIds."""

from __future__ import annotations

import re

from specloom import naming
from specloom.config import ClientConfig, Config, CredentialConfig, MethodConfig, ResourceConfig
from specloom.lower.operations import operations_by_id
from specloom.openapi import Document, Node


def default_config(document: Document) -> Config:
    """A config for the document's own names."""
    title = document.root.child("info").text("title")
    words = [word for word in naming.words(title) if word.lower() not in ("api", "rest", "the")] or ["Api"]
    package = naming.package_name("_".join(words))
    client = naming.client_name(" ".join(words))
    auth = _auth(document, f"{package.upper()}_API_KEY")
    return Config(
        package=package,
        version=_version(document),
        client=ClientConfig(
            name=client,
            error=f"{client}Error",
            env_prefix=f"{package.upper()}_",
            auth=auth,
        ),
        # A secret is an attribute of the client, as a resource is.
        resources={f"{name}_" if name in auth else name: item for name, item in _resources(document).items()},
    )


def _version(document: Document) -> str:
    """The numbers that the document's version begins with."""
    found = re.match(r"v?([0-9]{1,9}(?:\.[0-9]{1,9}){0,2})(?![0-9])", document.root.child("info").text("version"))
    return found.group(1) if found else "0.1.0"


def _auth(document: Document, env: str) -> dict[str, CredentialConfig]:
    """The first scheme that the document requires, or else the first that it has."""
    schemes = document.root.child("components", "securitySchemes").mapping
    requirements = [name for node in document.root.child("security").children() for name in node.mapping]
    name = next((name for name in (*requirements, *schemes) if name in schemes), None)
    return {"api_key": CredentialConfig(scheme=name, env=env)} if name else {}


def _resources(document: Document) -> dict[str, ResourceConfig]:
    methods: dict[str, dict[str, MethodConfig]] = {}
    for identifier, (path, http_method, node) in operations_by_id(document).items():
        group = methods.setdefault(_group(path, node), {})
        name = naming.unique(naming.method_name(node.text("operationId") or f"{http_method} {path}"), group)
        group[name] = MethodConfig(operation=identifier)
    return {name: ResourceConfig(methods=group) for name, group in methods.items()}


def _group(path: str, operation: Node) -> str:
    """The first tag, or else the first fixed segment of the path."""
    tag = next((child.value for child in operation.child("tags").children() if isinstance(child.value, str)), None)
    segment = next((part for part in path.split("/") if part and "{" not in part), "root")
    return naming.resource_name(tag or segment)
