"""JSONPath (RFC 9535) in a bounded number of steps.

The library follows queries lazily and without end; each of its segments is replaced by one that counts.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, cast

import regex
from iregexp_check import check
from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, Parser
from jsonpath_rfc9535.function_extensions import ExpressionType, FilterFunction
from jsonpath_rfc9535.segments import JSONPathChildSegment, JSONPathRecursiveDescentSegment, JSONPathSegment
from jsonpath_rfc9535.selectors import IndexSelector, NameSelector
from jsonpath_rfc9535.tokens import TokenStream

from specloom.limits import MAX_SECONDS, MAX_STEPS
from specloom.source import JsonValue, Location


class BadQuery(Exception):
    """A query that cannot be followed, and why."""


def select(query: str, root: JsonValue) -> list[Location]:
    """The locations of the values that a query selects, each once.

    Raises:
        BadQuery: It is no JSONPath, or takes too many steps.
    """
    environment = _Environment()
    try:
        found = environment.find(query, root)
    except JSONPathError as error:
        where = f" at character {error.token.index + 1}" if error.token is not None else ""
        raise BadQuery(f"{error.args[0]}{where}") from error
    except RecursionError as error:
        raise BadQuery("its filters are nested too deeply") from error
    return list(dict.fromkeys(node.location for node in found))


def location_of(query: str) -> Location:
    """The location that a query of names and indices alone means, whether anything is there or not.

    Raises:
        BadQuery: It is no JSONPath, or may mean several.
    """
    try:
        compiled = JSONPathEnvironment().compile(query)
    except JSONPathError as error:
        raise BadQuery(str(error.args[0])) from error
    found: list[str | int] = []
    for segment in compiled.segments:
        selector = segment.selectors[0] if len(segment.selectors) == 1 else None
        if isinstance(segment, JSONPathRecursiveDescentSegment) or not isinstance(
            selector, (NameSelector, IndexSelector)
        ):
            raise BadQuery("it may select several values")
        found.append(selector.name if isinstance(selector, NameSelector) else selector.index)
    return tuple(found)


class _Environment(JSONPathEnvironment):
    """What one query may do."""

    def __init__(self) -> None:
        self.parser_class = _Parser
        super().__init__()
        self._steps = MAX_STEPS
        self._seconds = MAX_SECONDS

    def setup_function_extensions(self) -> None:
        super().setup_function_extensions()
        self.function_extensions["match"] = _Pattern(self, regex.fullmatch)
        self.function_extensions["search"] = _Pattern(self, regex.search)

    def spend(self, steps: int) -> None:
        """Count steps."""
        self._steps -= steps
        if self._steps < 0:
            raise BadQuery(f"it takes more than {MAX_STEPS:,} steps")

    def searched(self, find: Callable[..., Any], pattern: str, text: str) -> bool:
        """Whether a pattern is found, in the time that is left."""
        began = time.perf_counter()
        try:
            return find(pattern, text, timeout=max(self._seconds, 0.001)) is not None
        except TimeoutError as error:
            raise BadQuery(f"its patterns search for more than {MAX_SECONDS:.0f} s") from error
        finally:
            self._seconds -= time.perf_counter() - began


class _Parser(Parser):
    def parse_query(self, stream: TokenStream, *, in_filter: bool = False) -> Iterable[JSONPathSegment]:
        for segment in super().parse_query(stream, in_filter=in_filter):
            counted = _Descendants if isinstance(segment, JSONPathRecursiveDescentSegment) else _Children
            yield counted(env=segment.env, token=segment.token, selectors=segment.selectors)


class _Children(JSONPathChildSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterator[JSONPathNode]:
        for node in nodes:
            yield from _resolved(self, node)


class _Descendants(JSONPathRecursiveDescentSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterator[JSONPathNode]:
        for node in nodes:
            stack = [node]
            while stack:
                here = stack.pop()
                yield from _resolved(self, here)
                below = [(token, item) for token, item in _items(here) if isinstance(item, (dict, list))]
                stack += [here.new_child(item, token, here) for token, item in reversed(below)]


def _resolved(segment: JSONPathSegment, node: JSONPathNode) -> Iterator[JSONPathNode]:
    """What the selectors find at a node; all but names and indices look at each of its items."""
    single = all(isinstance(selector, (NameSelector, IndexSelector)) for selector in segment.selectors)
    cast("_Environment", segment.env).spend(1 if single else 1 + len(_items(node)))
    for selector in segment.selectors:
        yield from selector.resolve(node)


def _items(node: JSONPathNode) -> Collection[tuple[str | int, JsonValue]]:
    value = cast("JsonValue", node.value)
    if isinstance(value, dict):
        return value.items()
    return list(enumerate(value)) if isinstance(value, list) else ()


class _Pattern(FilterFunction):
    """`match` or `search` with a pattern of RFC 9485."""

    def __init__(self, environment: _Environment, find: Callable[..., Any]) -> None:
        self._environment = environment
        self._find = find

    @property
    def arg_types(self) -> list[ExpressionType]:
        return [ExpressionType.VALUE, ExpressionType.VALUE]

    @property
    def return_type(self) -> ExpressionType:
        return ExpressionType.LOGICAL

    def __call__(self, text: object, pattern: object) -> bool:
        if not isinstance(text, str) or not isinstance(pattern, str) or not check(pattern):
            return False
        return self._environment.searched(self._find, _DOT.sub(_without_line_ends, pattern), text)


_DOT = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\.", re.DOTALL)


def _without_line_ends(part: re.Match[str]) -> str:
    """A dot of a pattern, which stands for no line end (RFC 9485 §5.3); what else is matched stays."""
    return r"[^\n\r]" if part[0] == "." else part[0]
