"""The operations that the config names nowhere → resources and methods.

A name follows from its own operation. Where two operations of a resource would have the same, the one keeps it that
had it in the last run, else the one with the shorter path. Their order is that of the last run, too.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from specloom.config import MethodConfig, ResourceConfig
from specloom.lower.inference.groups import Groups
from specloom.lower.inference.hints import is_left_out
from specloom.lower.inference.methods import method_names
from specloom.lower.tree import walk
from specloom.openapi import Operation

Path = tuple[str, ...]


class Tree:
    """Resources to which methods are added."""

    def __init__(self, given: Mapping[str, ResourceConfig], attributes: Container[str]) -> None:
        self._resources = dict(given)
        self._attributes = attributes
        self._members: dict[Path, set[str]] = {(): set(given)}
        self._methods: dict[Path, set[str]] = {}
        for path, resource in walk(given):
            self._members[path] = {*resource.methods, *resource.resources, *resource.helpers}
            self._methods[path] = {*resource.methods, *resource.helpers}

    def has_room(self, path: Path, name: str) -> bool:
        """Whether a method can have the place."""
        for depth in range(1, len(path) + 1):
            if path[depth - 1] in self._methods.get(path[: depth - 1], ()):
                return False
        return name not in self._members.get(path, ())

    def place(self, path: Path) -> Path:
        """The resource, or the one above it whose method has its name."""
        first = f"{path[0]}_" if path[0] in self._attributes else path[0]
        path = (first, *path[1:])
        for depth in range(1, len(path)):
            if path[depth] in self._methods.get(path[:depth], ()):
                return path[:depth]
        return path

    def add(self, path: Path, name: str, operation: Operation) -> None:
        """Add a method, and the resources above it that are not there yet."""
        for depth in range(len(path)):
            self._members.setdefault(path[:depth], set()).add(path[depth])
        self._members.setdefault(path, set()).add(name)
        self._methods.setdefault(path, set()).add(name)
        self._resources = _with_method(self._resources, path, name, operation)

    @property
    def resources(self) -> dict[str, ResourceConfig]:
        """All that has been added and given."""
        return self._resources


def with_operations(
    given: Mapping[str, ResourceConfig],
    operations: list[Operation],
    others: list[Operation],
    attributes: Container[str],
    names: Mapping[str, str],
) -> dict[str, ResourceConfig]:
    """The resources with methods for more operations.

    Args:
        given: what the config says.
        operations: all of the document.
        others: those to add.
        attributes: those of the client that are no resources.
        names: `GET /pets` → `pets.list`, as the last run called it; by `operation listPets` for another route.
    """
    tree = Tree(given, attributes)
    chosen: dict[str, tuple[Path, str]] = {}
    wanted = [operation for operation in others if not is_left_out(operation)]
    for by_route in (True, False):
        for operation in wanted:
            *above, name = names.get(operation.route if by_route else f"operation {operation.id}", "").split(".")
            path = tuple(above)
            if path and operation.route not in chosen and tree.has_room(path, name):
                tree.add(path, name, operation)
                chosen[operation.route] = path, name
    groups = Groups(operations)
    for operation in sorted(wanted, key=lambda item: len(groups.routes.of(item).segments)):
        if operation.route not in chosen:
            chosen[operation.route] = path, name = _free_place(operation, groups, tree)
            tree.add(path, name, operation)
    ordered = Tree(given, attributes)
    for operation in _in_order(wanted, names, chosen):
        ordered.add(*chosen[operation.route], operation)
    return ordered.resources


def _in_order(
    operations: list[Operation], names: Mapping[str, str], chosen: Mapping[str, tuple[Path, str]]
) -> list[Operation]:
    """The operations as the last run had them, whatever their order now; a new one behind its neighbour."""
    rank = {route: number for number, route in enumerate(names)}
    found = sorted((item for item in operations if item.route in rank), key=lambda item: rank[item.route])
    if not found:
        return operations
    last: dict[Path, Operation] = {}
    above: Operation | None = None
    for operation in operations:
        path, _ = chosen[operation.route]
        if operation.route not in rank:
            neighbour = last.get(path, above)
            found.insert(found.index(neighbour) + 1 if neighbour is not None else 0, operation)
        last[path] = above = operation
    return found


def _free_place(operation: Operation, groups: Groups, tree: Tree) -> tuple[Path, str]:
    path = tree.place(groups.of(operation))
    name = ""
    for name in _names(operation, groups, path):
        if tree.has_room(path, name):
            return path, name
    raise AssertionError(f"no name is left for {operation.route} after {name}")


def _names(operation: Operation, groups: Groups, path: Path) -> Iterator[str]:
    name = ""
    for name in method_names(operation, groups.routes.of(operation), path):
        yield name
    number = 1
    while True:
        number += 1
        yield f"{name}_{number}"


def _with_method(
    resources: Mapping[str, ResourceConfig], path: Path, name: str, operation: Operation
) -> dict[str, ResourceConfig]:
    first, *below = path
    resource = resources.get(first) or ResourceConfig(node=operation.node)
    if below:
        resource = replace(resource, resources=_with_method(resource.resources, tuple(below), name, operation))
    else:
        method = MethodConfig(node=operation.node, operation=operation.id)
        resource = replace(resource, methods={**resource.methods, name: method})
    return {**resources, first: resource}
