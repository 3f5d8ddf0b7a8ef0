"""Methods that operations of the document name themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.models import is_for_python

METHOD = "x-stainless-method"
"""The key of an operation that has a method: `boats.list`, or a mapping with that as its `path`."""


@dataclass(frozen=True, slots=True)
class Own:
    """An operation that names its method."""

    route: str
    node: Node
    """What it says."""
    path: tuple[str, ...]
    """The resource."""
    method: str


def own_methods(operations: Iterable[tuple[str, Node]], root: Node) -> list[Own]:
    """The methods, but for those of which the config says something itself.

    Args:
        operations: their routes, such as `GET /boats`, and what they say.
        root: the config.
    """
    told = {_route(endpoint) for endpoint in _endpoints(root)}
    found: list[Own] = []
    for route, node in operations:
        if _route(route) in told or (node.keys and not is_for_python(node)):
            continue
        text = node.value if isinstance(node.value, str) else node.text("path")
        *path, method = text.split(".")
        if not path or not all((*path, method)) or (path[0][0] == "$" and path != [naming.CLIENT]):
            fact = f"{text!r} names no method of a resource, so the operation has none"
            node.degrade(Code.WRONG_VALUE, fact, f"write it as 'resource.method' or '{naming.CLIENT}.method'")
        else:
            found.append(Own(route, node, tuple(path), method))
    return found


def with_own(resources: Node, own: Iterable[Own], depth: int) -> Iterator[tuple[str, Node, list[Own]]]:
    """The resources of a config, and those that only operations name, each with the methods in it.

    Args:
        resources: those of the config.
        own: the methods that are in these or below them.
        depth: how many resources are above.
    """
    by_name: dict[str, list[Own]] = {}
    for item in own:
        by_name.setdefault(_spelled(item.path[depth]), []).append(item)
    for key, node in resources.entries():
        yield key, node, by_name.pop(_spelled(key), [])
    for key, items in by_name.items():
        yield key, items[0].node.empty(), items


def _spelled(key: str) -> str:
    return key if key.startswith("$") else naming.snake(key)


def _route(endpoint: str) -> str:
    method, _, path = endpoint.strip().partition(" ")
    return f"{method.upper()} {path.strip()}"


def _endpoints(root: Node) -> Iterator[str]:
    """The endpoints that a config mentions, be it to leave them out."""
    stack = [root.child("resources")]
    while stack:
        for _, resource in stack.pop().entries():
            stack.append(resource.child("subresources"))
            for _, method in resource.child("methods").entries():
                yield str(method.peek("endpoint") if method.keys else method.value)
    yield from (str(item.value) for item in root.child("unspecified_endpoints").items())
