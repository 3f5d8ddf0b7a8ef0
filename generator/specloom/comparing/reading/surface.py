"""The surface of a package: what programs that use it can name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from specloom.comparing.reading.annotations import Annotations
from specloom.comparing.reading.classes import Classes, Kind
from specloom.comparing.reading.modules import ClassDefinition, Definition, FunctionDefinition, Program, Value, strings
from specloom.comparing.reading.signatures import Signature, implementation
from specloom.comparing.reading.sources import Source
from specloom.comparing.reading.types import Applied, Instance, Named, Type, Union

_VERBS = frozenset({"get", "post", "put", "patch", "delete", "query", "head", "options"})
FORMS = ("WithRawResponse", "WithStreamingResponse", "WithStreamedResponse")
_DEEPEST = 20
"""Resources within resources."""


@dataclass(frozen=True, slots=True)
class Client:
    """A client class under the name by which it is exported."""

    name: str
    definition: ClassDefinition
    options: Signature
    """Of its constructor."""


class Surface:
    """What is public in a package."""

    def __init__(self, source: Source) -> None:
        self.program = Program(source)
        self.annotations = Annotations(self.program)
        self.classes = Classes(self.annotations)

    @cached_property
    def exports(self) -> Mapping[str, Definition]:
        """What the package itself offers."""
        return self.offered("")

    def public_name(self, definition: ClassDefinition) -> str:
        """The name by which the package exports a class, or its own."""
        return self._names.get(definition, definition.name)

    @cached_property
    def _names(self) -> Mapping[ClassDefinition, str]:
        found: dict[ClassDefinition, str] = {}
        for name, item in self.exports.items():
            if isinstance(item, ClassDefinition) and (item not in found or name == item.name):
                found[item] = name
        return found

    def offered(self, module: str) -> Mapping[str, Definition]:
        """What a module offers."""
        found = self.program.module(module)
        return self.program.offered(found) if found else {}

    @cached_property
    def modules(self) -> list[str]:
        """The modules that may be imported: those without a private part in their names."""
        return sorted(name for name in self.program.names() if name and not is_private(name))

    @cached_property
    def clients(self) -> list[Client]:
        """The exported classes whose constructor takes the address of a server, async ones last."""
        found: dict[ClassDefinition, Client] = {}
        for name, item in self.exports.items():
            if isinstance(item, ClassDefinition):
                options = self.constructor(item)
                if options and "base_url" in options.by_name() and (item not in found or name == item.name):
                    found[item] = Client(name, item, options)
        return sorted(found.values(), key=lambda item: item.name.startswith("Async"))

    def constructor(self, definition: ClassDefinition) -> Signature | None:
        """How a class is called, if it or a base within the package says so."""
        for base in self.classes.surface(definition).ancestry:
            nodes = [node for node in base.node.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"]
            if nodes:
                function = FunctionDefinition(base.module, "__init__", tuple(nodes))
                return implementation(function, self.annotations)
        return None

    def resources(self, definition: ClassDefinition) -> Mapping[str, ClassDefinition]:
        """Attributes of a client or a resource that are resources, and the classes of these."""
        attributes = self.classes.surface(definition).attributes
        return {
            name: item.type.definition
            for name, item in attributes.items()
            if isinstance(item.type, Instance) and _is_resource(item.type.definition)
        }

    def place(self, definition: ClassDefinition) -> str:
        """The name by which programs know a class."""
        if is_private(definition.module.name):
            return self.public_name(definition)
        return definition.place

    def meant(self, definition: Definition) -> Definition:
        """What a mere second name stands for."""
        if isinstance(definition, Value):
            found = self.type_of(definition)
            return found.definition if isinstance(found, Instance) else definition
        return definition

    def type_of(self, definition: Definition) -> Type:
        """The type that a name stands for."""
        return self.annotations.defined(definition)

    def is_of_models(self, item: Type) -> bool:
        """Whether a type has a model in it."""
        if isinstance(item, Instance):
            return self.classes.surface(item.definition).kind is Kind.MODEL
        if isinstance(item, Named):
            return self.is_of_models(item.type)
        inner = item.arguments if isinstance(item, Applied) else item.members if isinstance(item, Union) else ()
        return any(map(self.is_of_models, inner))

    def is_machinery(self, definition: ClassDefinition) -> bool:
        """Whether a class is a resource, or one that gives raw responses: they are compared where they hang."""
        module = definition.module.name
        return module == "resources" or module.startswith("resources.") or definition.name.endswith(FORMS)

    def class_of(self, other: ClassDefinition) -> ClassDefinition | None:
        """The class that goes by the name of one of another package: exported, or in the same module."""
        module = self.program.module(other.module.name)
        found = self.program.lookup(module, other.name) if module else None
        found = self.meant(found) if found else self.exports.get(other.name)
        return found if isinstance(found, ClassDefinition) else None

    def routes(self) -> Iterator[tuple[str, str]]:
        """`GET /pets/{}` and what calls it: `client.pets.list`."""
        for client in self.clients[:1]:
            yield from self._routes("client", client.definition, 0)

    def _routes(self, path: str, definition: ClassDefinition, depth: int) -> Iterator[tuple[str, str]]:
        for name, function in self.classes.surface(definition).methods.items():
            found = route(function)
            if found:
                yield comparable(found), f"{path}.{name}"
        for name, below in self.resources(definition).items() if depth < _DEEPEST else ():
            yield from self._routes(f"{path}.{name}", below, depth + 1)


def is_private(name: str) -> bool:
    """Whether a dotted name has a part that begins with an underscore."""
    return any(part.startswith("_") for part in name.split("."))


def route(function: FunctionDefinition) -> str:
    """The route that a method calls, as it is written in its body; nothing if that cannot be told."""
    for node in ast.walk(function.nodes[-1]):
        if isinstance(node, ast.Call) and node.args:
            verb, path = _verb(node), _path(node)
            if verb and path:
                return f"{verb.upper()} {path}"
    return ""


def comparable(found: str) -> str:
    """A route without the names of what is filled in."""
    return re.sub(r"\{[^}]*\}", "{}", found)


def _verb(node: ast.Call) -> str:
    """The HTTP method of `self._get(…)`, of `self._get_api_list(…, method="post")` and of `Request("GET", …)`."""
    if isinstance(node.func, ast.Attribute) and node.func.attr == "_get_api_list":
        chosen = [text for item in node.keywords if item.arg == "method" for text in strings(item.value)]
        return chosen[0] if chosen else "get"
    if isinstance(node.func, ast.Attribute) and node.func.attr.startswith("_"):
        verb = node.func.attr[1:]
        return verb if verb in _VERBS else ""
    first = node.args[0]
    if isinstance(node.func, ast.Name) and node.func.id == "Request" and isinstance(first, ast.Constant):
        return str(first.value)
    return ""


def _path(node: ast.Call) -> str:
    for item in node.args[:2]:
        if isinstance(item, ast.Call) and item.args:
            item = item.args[0]
        text = _text(item)
        if text.startswith("/"):
            return text
    return ""


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(item) if isinstance(item, ast.Constant) else "{}" for item in node.values)
    return ""


def _is_resource(definition: ClassDefinition) -> bool:
    module = definition.module.name
    return (module == "resources" or module.startswith("resources.")) and not definition.name.endswith(FORMS)
