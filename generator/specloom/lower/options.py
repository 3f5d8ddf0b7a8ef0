"""Parameters of many operations that are arguments of the client, which a call may give, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from specloom import naming
from specloom.codes import Code
from specloom.config import ClientConfig, HeaderConfig, ParameterConfig
from specloom.ir import ParameterOption, PrimitiveKind
from specloom.lower.declared import Place, check_header, declarations, is_subject, place_of
from specloom.openapi import Document, Operation
from specloom.text import SpecText, told

KINDS: Mapping[str, PrimitiveKind] = {"string": "str", "boolean": "bool", "integer": "int", "number": "float"}
"""Types of the client's arguments as the config calls them."""
OTHERWISE = "That of the client if it is not given."
"""What is said of an argument of a call that the client may have, too."""


def check_default(item: HeaderConfig | ParameterConfig) -> None:
    """What stands for a value that is not given must be of its type."""
    pattern = _TEXTS.get(item.type)
    if item.default and pattern and not re.fullmatch(pattern, item.default):
        fact, remedy = f"{item.default!r} is no value of type {item.type}", "correct one of them"
        item.node.child("default").error(Code.WRONG_VALUE, fact, remedy)


_TEXTS: Mapping[str, str] = {
    "boolean": r"true|false",
    "integer": r"-?(0|[1-9]\d{0,18})",
    "number": r"-?(0|[1-9]\d{0,18})(\.\d{1,18})?",
}
"""How values are written in the config, by their types."""


class Options:
    """The client's arguments for parameters.

    Args:
        document: that has the parameters.
        config: the client's.
        operations: those that are called.
        keeps_names: whether methods have them as packages made by Stainless do: under the names of the parameters.
    """

    def __init__(
        self, document: Document, config: ClientConfig, operations: Iterable[Operation], *, keeps_names: bool
    ) -> None:
        self._config = config
        self._keeps_names = keeps_names
        self._declared = declarations(operations)
        self._by_place = {place: argument for argument, item in config.parameters.items() for place in _places(item)}
        self._name = document.name
        self._filled: set[str] = set()
        self._check()

    def all(self) -> tuple[ParameterOption, ...]:
        """In the order of the config."""
        return tuple(
            ParameterOption(argument, item.env, told(item.default), self._doc(item), KINDS[item.type])
            for argument, item in self._config.parameters.items()
        )

    def _doc(self, item: ParameterConfig) -> SpecText | None:
        declared = (self._declared[place][0] for place in _places(item) if place in self._declared)
        return told(next((node.text("description") for node in declared), ""))

    def of(self, operation: Operation, location: str, name: str) -> str:
        """The argument of the client that fills a parameter, if there is one.

        What a path ends with is what the operation is about, and each call gives it, unless names are kept.
        """
        option = self._by_place.get(place_of(location, name), "")
        is_given = location == "path" and is_subject(name, operation) and not self._keeps_names
        return "" if is_given else option

    def argument(self, option: str) -> str:
        """What methods call the parameter that an argument of the client fills, if not as without it."""
        return "" if self._keeps_names else option

    def of_field(self, name: str) -> str:
        """The argument of the client that fills a field of bodies, if there is one."""
        option = self._by_place.get(("body", name), "")
        self._filled.add(option)
        return option

    def check_fields(self) -> None:
        """Report each field that no body has."""
        for argument, item in self._config.parameters.items():
            if item.body and argument not in self._filled:
                item.node.child("body").error(
                    Code.UNKNOWN_PARAMETER,
                    f"no body of {self._name} has the field '{item.body}'",
                    "write it as the document does, or remove the argument",
                )

    def sends(self, location: str, name: str) -> bool:
        """Whether the client sends with each request what a parameter would be."""
        place = place_of(location, name)
        return any(place in _places_of_header(item) for item in self._config.headers.values())

    def _check(self) -> None:
        for item in self._config.parameters.values():
            places = _places(item)
            check_default(item)
            if len(places) != 1:
                fact = "this names several parameters" if places else "this names no parameter"
                item.node.error(Code.MISSING_KEY, fact, "give one of 'path', 'query', 'header' and 'body'")
                continue
            place, wire_name = places[0], item.path or item.query or item.header
            location = place[0]
            if location == "header":
                check_header(wire_name, item.node.child("header"))
            if location != "body" and place not in self._declared:
                known = [nodes[0].text("name") for (where, _), nodes in self._declared.items() if where == location]
                node = item.node.child(location)
                report = node.degrade if self._keeps_names else node.error
                report(
                    Code.UNKNOWN_PARAMETER,
                    f"no operation of {self._name} has the parameter '{wire_name}' in '{location}'",
                    naming.suggestion(wire_name, known) or "write it as the document does, or remove the argument",
                )


def _places_of_header(item: HeaderConfig) -> list[Place]:
    given = {"query": item.query, "header": item.header}
    return [place_of(location, name) for location, name in given.items() if name]


def _places(item: ParameterConfig) -> list[Place]:
    given = {"path": item.path, "query": item.query, "header": item.header, "body": item.body}
    return [place_of(location, name) for location, name in given.items() if name]
