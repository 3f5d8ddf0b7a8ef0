"""Schemas that stay in their modules: to whom the names of these are known, a move is a break."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from specloom.lower.circles import circles
from specloom.nodes import Node


def without_moves(
    modules: Mapping[Node, str],
    before: Mapping[Node, str],
    users: Mapping[str, Iterable[Node]],
    targets: Mapping[Node, Iterable[Node]],
) -> dict[Node, str]:
    """The modules of schemas, of which those stay where they were that can: no modules may import each other.

    Args:
        modules: where they would be without an earlier run.
        before: where that had them.
        users: the module of each resource, and the operations that it calls.
        targets: what operations and schemas refer to.
    """
    known = {*modules.values(), *users}
    stays = {node: module for node, module in before.items() if modules[node] != module and _is_free(module, known)}
    while stays:
        placed = {**modules, **stays}
        tied = _tied(_imports(placed, users, targets))
        free = {node: module for node, module in stays.items() if module not in tied}
        if len(free) == len(stays):
            return placed
        stays = free
    return dict(modules)


def _is_free(module: str, known: Set[str]) -> bool:
    """Whether there can be such a module beside the others: none of them is in its place or needs it as a folder."""
    if module in known:
        return True
    return not any(f"{one}.".startswith(f"{module}.") or f"{module}.".startswith(f"{one}.") for one in known)


def _imports(
    placed: Mapping[Node, str], users: Mapping[str, Iterable[Node]], targets: Mapping[Node, Iterable[Node]]
) -> dict[str, set[str]]:
    """What each module needs of the others."""
    found: dict[str, set[str]] = {}
    owned = [*placed.items(), *((node, module) for module, nodes in users.items() for node in nodes)]
    for node, module in owned:
        found.setdefault(module, set()).update(placed[target] for target in targets.get(node, ()) if target in placed)
    return found


def _tied(imports: Mapping[str, Iterable[str]]) -> set[str]:
    """The modules that would import each other."""
    groups = circles(imports, lambda module: imports.get(module, ()))
    return {module for group in groups if len(group) > 1 for module in group}
