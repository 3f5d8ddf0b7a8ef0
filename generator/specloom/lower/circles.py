"""What refers to each other, in groups (Tarjan's algorithm)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def circles(nodes: Iterable[T], targets: Callable[[T], Iterable[T]]) -> Iterator[list[T]]:
    """The nodes, and those that they refer to, in groups that refer to each other.

    Each group comes behind those that it refers to.
    """
    order: dict[T, int] = {}
    lowest: dict[T, int] = {}
    open_: dict[T, None] = {}
    for start in nodes:
        if start in order:
            continue
        stack = [(start, iter(targets(start)))]
        order[start] = lowest[start] = len(order)
        open_[start] = None
        while stack:
            node, rest = stack[-1]
            for other in rest:
                if other not in order:
                    order[other] = lowest[other] = len(order)
                    open_[other] = None
                    stack.append((other, iter(targets(other))))
                    break
                if other in open_:
                    lowest[node] = min(lowest[node], order[other])
            else:
                stack.pop()
                if stack:
                    above = stack[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == order[node]:
                    yield _closed(open_, node)


def _closed(open_: dict[T, None], first: T) -> list[T]:
    """A group and what was met since, which is no longer open."""
    found: list[T] = []
    while not found or found[-1] != first:
        found.append(open_.popitem()[0])
    return found[::-1]
