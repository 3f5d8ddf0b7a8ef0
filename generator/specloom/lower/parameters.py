"""Parameters of an operation → arguments, and how each is written (OpenAPI: Parameter Object)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from typing import cast

from specloom import naming
from specloom.codes import Code
from specloom.ir import Location, Parameter, Primitive, Style, Type, Wire
from specloom.lower.declared import Place, check_header, declared_parameters, place_of
from specloom.lower.examples import with_examples
from specloom.lower.facts import default_of, is_deprecated, with_facts
from specloom.lower.media_types import contents, kind_of
from specloom.lower.options import OTHERWISE, Options
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText

_PLACEHOLDER = re.compile(r"{([^{}]+)}")
_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
_USUAL: Mapping[str, Wire] = {
    "path": Wire("simple", False),
    "header": Wire("simple", False),
    "query": Wire("form", True),
    "cookie": Wire("form", True),
}
"""How values are written at each place unless the document says otherwise."""
_STYLES: Mapping[str, tuple[Style, ...]] = {
    "path": ("simple", "label", "matrix"),
    "header": ("simple",),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "cookie": ("form", "cookie"),
}
_SIMPLE_KINDS = ("primitive", "enum")
"""Kinds of schemas whose values are written alike whatever explodes."""


class Parameters:
    """Lowers the parameters of one operation after the other."""

    def __init__(self, shapes: Shapes, schemas: Schemas, options: Options, *, in_brackets: bool) -> None:
        self._in_brackets = in_brackets
        self._shapes = shapes
        self._schemas = schemas
        self._options = options

    def lower(self, operation: Operation, scope: Scope, carried: Container[Place]) -> list[Parameter]:
        """The declared parameters, those in the path in the order of the path.

        Args:
            operation: that declares them.
            scope: of the names of their types.
            carried: where secrets of the client are, for which there is no argument.
        """
        declared = declared_parameters(operation)
        found: list[Parameter] = []
        taken: set[str] = set()
        for name in _PLACEHOLDER.findall(operation.path):
            option = self._options.of(operation, "path", name)
            node = declared.pop((name, "path"), None)
            said = self._options.argument(option)
            argument = naming.unique(said or self._schemas.argument_name(name, node), taken)
            taken.add(argument)
            found.append(self._in_path(name, argument, option, node, operation, scope))
        for (name, location), node in declared.items():
            if place_of(location, name) in carried or not _is_sent(name, location, node):
                continue
            option = self._options.of(operation, location, name)
            said = self._options.argument(option)
            argument = said or self._schemas.argument_name(name.removesuffix("[]"), node)
            argument = free_name(argument, location, taken)
            taken.add(argument)
            parameter = self._parameter(argument, option, node, scope)
            is_sent = self._options.sends(location, name)
            found.append(replace(parameter, required=False) if is_sent or option else parameter)
        return found

    def _in_path(
        self, name: str, argument: str, option: str, node: Node | None, operation: Operation, scope: Scope
    ) -> Parameter:
        if node is None:
            operation.node.degrade(
                Code.UNDECLARED,
                f"the path parameter '{name}' is not declared",
                f"add it to the parameters of {operation.route}; it is taken as a string",
                at_key=True,
            )
            return Parameter(
                argument, SpecText(name), "path", Primitive("str"), not option, None, option=option, needed=True
            )
        if not node.flag("required"):
            node.degrade(
                Code.OPTIONAL_PATH,
                f"the path parameter '{name}' is optional, which no path parameter can be",
                "add 'required: true'; it is taken as required",
            )
        return replace(self._parameter(argument, option, node, scope), required=not option, needed=True)

    def _parameter(self, argument: str, option: str, node: Node, scope: Scope) -> Parameter:
        media_type, schema = _schema(node)
        type_ = self._schemas.type_of(schema, scope.below(argument))
        if node.text("in") == "querystring":
            return self._querystring(argument, node, schema, type_, media_type)
        location = cast("Location", node.text("in"))
        if location == "path" and self._shapes.of(schema).kind == "anything":
            type_ = Primitive("str")
        item = Parameter(
            name=argument,
            wire_name=SpecText(node.text("name")),
            location=location,
            type=type_,
            required=node.flag("required"),
            doc=self._doc(node, schema, option),
            wire=self._wire(node, location, schema, media_type),
            deprecated=is_deprecated(node, schema),
            default=default_of(node, schema),
            option=option,
            needed=node.flag("required"),
            origin=node.address,
        )
        return with_examples(item, self._shapes, schema, node)

    def _doc(self, node: Node, schema: Node, option: str = "") -> SpecText | None:
        doc = self._schemas.doc(node) or self._schemas.doc(schema)
        return with_facts(doc, node, schema, otherwise=OTHERWISE if option else "")

    def _querystring(self, argument: str, node: Node, schema: Node, type_: Type, media_type: str) -> Parameter:
        """The whole of the query, which has no name of its own (OpenAPI 3.2: Parameter Locations)."""
        wire = Wire(
            "form", True, media_type=None if kind_of(media_type) == "form" else SpecText(media_type or "text/plain")
        )
        item = Parameter(
            name=argument,
            wire_name=SpecText(""),
            location="query",
            type=type_,
            required=node.flag("required"),
            doc=self._doc(node, schema),
            wire=wire,
            deprecated=is_deprecated(node, schema),
            default=default_of(node, schema),
            origin=node.address,
        )
        return with_examples(item, self._shapes, schema, node)

    def _wire(self, node: Node, location: str, schema: Node, media_type: str) -> Wire | None:
        usual = _USUAL[location]
        if self._in_brackets and location == "query" and not media_type:
            # As their SDKs write queries: whatever the document says, as the client writes lists and objects.
            return None
        style = _style(node, location)
        explode = node.flag("explode") if node.has("explode") else style == "form"
        wire = Wire(style, explode, node.flag("allowReserved"), SpecText(media_type) if media_type else None)
        kind = self._shapes.of(schema).kind
        if kind in _SIMPLE_KINDS:
            wire = replace(wire, explode=usual.explode)
        return wire if wire != usual or kind not in (*_SIMPLE_KINDS, "array") else None


def _style(node: Node, location: str) -> Style:
    named = node.text("style")
    if not named or named in _STYLES[location]:
        return cast("Style", named) or _USUAL[location].style
    node.child("style").degrade(
        Code.BAD_PARAMETER,
        f"the parameter '{node.text('name')}' in '{location}' cannot have the style '{named}'",
        f"the styles there are {', '.join(_STYLES[location])}; it is written as {_USUAL[location].style}",
    )
    return _USUAL[location].style


def _schema(node: Node) -> tuple[str, Node]:
    """The media type of a parameter with content, if it has any, and the schema."""
    if not node.get("schema").exists:
        for media_type, content in contents(node).items():
            return media_type, content.get("schema")
    return "", node.get("schema")


def _is_sent(name: str, location: str, node: Node) -> bool:
    """Whether a parameter outside the path becomes an argument."""
    if not node.keys or (location == "header" and name.lower() in _IGNORED_HEADERS):
        node.skip()
        return False
    if not name or location not in ("query", "querystring", "header", "cookie"):
        node.skip()
        where = "is not in the path" if location == "path" else f"is in '{location}', where no parameter can be"
        node.degrade(
            Code.UNUSED if name and location == "path" else Code.BAD_PARAMETER,
            f"the parameter '{name}' {where}" if name else "the parameter has no name",
            "correct it; the operation is generated without it",
        )
        return False
    if location == "header":
        check_header(name, node.child("name"))
    return True


def free_name(name: str, kind: str, taken: Iterable[str]) -> str:
    """The name, marked with its kind when another argument has it already."""
    return naming.unique(naming.unreserved(f"{name.rstrip('_')}_{kind}") if name in taken else name, taken)


def placed_apart(parameters: Iterable[Parameter], named: Callable[[str], str]) -> dict[str, str]:
    """The names that say where arguments go, by those that they have, for those that would be called the same.

    Args:
        parameters: of a method, and fields of its body.
        named: what an argument is called after the wire.
    """
    alike: dict[str, dict[Location, list[str]]] = {}
    for item in parameters:
        name = named(item.wire_name.raw.removesuffix("[]"))
        if item.name == name or item.name.startswith(f"{name.rstrip('_')}_{item.location}"):
            alike.setdefault(name, {}).setdefault(item.location, []).append(item.name)
    found: dict[str, str] = {}
    for name, places in alike.items():
        if sum(map(len, places.values())) > 1:
            for location, items in places.items():
                numbers = [f"_{index}" for index in range(1, len(items) + 1)] if len(items) > 1 else [""]
                given = (naming.unreserved(f"{location}_{name}{number}") for number in numbers)
                found.update(zip(items, given, strict=True))
    return found


def renamed(parameters: Iterable[Parameter], names: Mapping[str, str]) -> list[Parameter]:
    """The same with other names."""
    return [replace(item, name=names.get(item.name, item.name)) for item in parameters]


_OPERATORS: Mapping[str, str] = {"label": ".", "matrix": ";"}


def path_template(path: str, parameters: Iterable[Parameter]) -> str:
    """The path with the arguments' names in its placeholders, which are those of RFC 6570; without a fragment."""
    items = iter(parameters)

    def placeholder(_: re.Match[str]) -> str:
        item = next(items)
        wire = item.wire or _USUAL["path"]
        name = item.wire_name.raw if wire.style == "matrix" else item.name
        return f"{{{_OPERATORS.get(wire.style, '')}{name}{'*' if wire.explode else ''}}}"

    return _PLACEHOLDER.sub(placeholder, path).partition("#")[0]
