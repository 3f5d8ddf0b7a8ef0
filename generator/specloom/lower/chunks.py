"""Modules of types that would be too long, in several: each imports those that come before it alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom import naming
from specloom.lower.circles import circles
from specloom.nodes import Node
from specloom.source import JsonValue, split

_MOST_LINES = 6000
"""Lines of a module, about: people get lost in longer ones, and type checkers give up on very long ones."""
_WIDTH = 90
_PROPERTY = 3
"""Lines that a property takes, besides its description."""


def split_modules(modules: Mapping[Node, str], targets: Mapping[Node, Iterable[Node]]) -> dict[Node, str]:
    """The modules of schemas, of which the long ones are divided.

    The last part keeps the name of the whole, for what is defined beside the schemas may use all of them; the others
    are called after a large schema of theirs. Schemas that contain each other stay together.

    Args:
        modules: of all schemas.
        targets: what each of them refers to.
    """
    members: dict[str, list[Node]] = {}
    for node, module in modules.items():
        members.setdefault(module, []).append(node)
    taken = naming.Taken(members)
    found = dict(modules)
    for module, nodes in members.items():
        sizes = {node: _lines(node.value) for node in nodes}
        if sum(sizes.values()) > _MOST_LINES:
            for part in [*_parts(_circles(nodes, targets), sizes)][:-1]:
                names = [_name(module, node) for node in sorted(part, key=lambda node: -sizes[node])]
                name = taken.claim(next((name for name in names if name not in taken), names[0]))
                found |= dict.fromkeys(part, name)
    return found


def _parts(circles: Iterable[list[Node]], sizes: Mapping[Node, int]) -> Iterator[list[Node]]:
    """As many circles in a row as a module can have."""
    part: list[Node] = []
    size = 0
    for circle in circles:
        more = sum(sizes[node] for node in circle)
        if part and size + more > _MOST_LINES:
            yield part
            part, size = [], 0
        part += circle
        size += more
    yield part


def _circles(nodes: list[Node], targets: Mapping[Node, Iterable[Node]]) -> Iterator[list[Node]]:
    """The schemas in groups that refer to each other, each behind those that it refers to."""
    inside = set(nodes)
    return circles(nodes, lambda node: (item for item in targets.get(node, ()) if item in inside))


def _lines(value: JsonValue) -> int:
    """How many lines the types of a schema take, about."""
    lines = 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            properties = item.get("properties")
            lines += _PROPERTY * len(properties) if isinstance(properties, dict) else 0
            lines += 1 + len(str(item.get("description", ""))) // _WIDTH
            stack += item.values()
        elif isinstance(item, list):
            lines += len(item)
            stack += item
    return lines


def _name(module: str, largest: Node) -> str:
    """`shared_repository`; a name that begins with the module's own does so once."""
    last = split(largest.pointer)[-1:] or ["types"]
    name = naming.module_name("_".join(naming.snake(last[0]).split("_")[:6]))
    above, dot, own = module.rpartition(".")
    name = name if name.startswith(f"{own}_") else f"{own}_{name}"
    return f"{above}{dot}{name}" if not name.endswith("_params") else f"{above}{dot}{name}_types"
