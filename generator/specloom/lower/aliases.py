"""Old names that go on for a while: methods and types that the config keeps alive under them, as deprecated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.ir import AliasSchema, Named, Schema
from specloom.lower.tree import attributes, changed, walk
from specloom.nodes import Node
from specloom.text import SpecText


def with_methods(config: Config) -> Config:
    """The config with the old names of methods, which call what the new ones call."""
    known = {
        ".".join((*attributes(path), name)): item
        for path, resource in walk(config.resources)
        for name, item in resource.methods.items()
    }
    resources = config.resources
    for old, new, node in _entries(config, types=False):
        *above, name = old.split(".")
        if new not in known:
            _report_unknown(node, "method", new, known)
        elif old in known:
            _report_taken(node, old)
        else:
            method = replace(known[new], node=node, deprecated=f"It is `client.{new}` now.")
            added = partial(_with_method, name, method)
            resources = changed(resources, tuple(above) or (naming.CLIENT,), added, ResourceConfig(node=node))
    return replace(config, resources=resources)


def type_names(config: Config) -> list[str]:
    """The old names of types."""
    return [old for old, _, _ in _entries(config, types=True)]


def type_aliases(config: Config, defined: Mapping[str, Schema]) -> Iterator[tuple[AliasSchema, Schema]]:
    """The old names of types, and what each stands for."""
    for old, new, node in _entries(config, types=True):
        target = defined.get(new)
        if target is None:
            _report_unknown(node, "type", new, defined)
        elif old in defined or naming.pascal(old) != old:
            _report_taken(node, old)
        else:
            doc = SpecText(f"Deprecated: it is `{new}` now.")
            yield AliasSchema(Named(target.reference.module, old), target.reference, doc), target


def _entries(config: Config, *, types: bool) -> Iterator[tuple[str, str, Node]]:
    """Old and new names with their place; those of types begin with a capital letter."""
    for old, new in config.aliases.items():
        if old[:1].isupper() == types:
            yield old, new, config.node.child("aliases", old)


def _with_method(name: str, method: MethodConfig, resource: ResourceConfig) -> ResourceConfig:
    return replace(resource, methods={**resource.methods, name: method})


def _report_unknown(node: Node, what: str, name: str, known: Mapping[str, object]) -> None:
    remedy = naming.suggestion(name, known) or f"name a {what} that the SDK has now, or remove the line"
    node.error(Code.UNKNOWN_DEFINITION, f"there is no {what} '{name}'", remedy)


def _report_taken(node: Node, name: str) -> None:
    fact = f"'{name}' is the name of something else, or cannot be one"
    node.error(Code.TAKEN_NAME, fact, "remove the line if the SDK has the name again", at_key=True)
