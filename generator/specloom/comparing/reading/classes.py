"""Classes with all that they inherit within the package."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import pydantic

from specloom.comparing.reading.annotations import Annotations, plain_name
from specloom.comparing.reading.modules import (
    ClassDefinition,
    External,
    Function,
    FunctionDefinition,
    Module,
    Value,
    last_name,
)
from specloom.comparing.reading.signatures import Signature, signatures
from specloom.comparing.reading.types import ANY, AnyType, Type


class Kind(str, Enum):
    """What a class is for."""

    MODEL = "model"
    KEYS = "TypedDict"
    ERROR = "error"
    OTHER = "class"


@dataclass(frozen=True, slots=True)
class Attribute:
    """What an object has under a name; of a `TypedDict`, a key."""

    type: Type
    required: bool = False
    """Whether a key must be given."""


@dataclass(frozen=True, slots=True)
class ClassSurface:
    """What one sees of a class."""

    kind: Kind
    attributes: Mapping[str, Attribute]
    methods: Mapping[str, FunctionDefinition]
    origins: Mapping[str, ClassDefinition]
    """Which class of the ancestry defines a name."""
    ancestry: tuple[ClassDefinition, ...]
    """The class and its bases within the package."""
    outside: frozenset[str] = field(default_factory=frozenset[str])
    """Bases of other distributions."""

    def may_have(self, name: str) -> bool:
        """Whether a base of another distribution has the name, or cannot be asked."""
        return any(_has(base, name) for base in self.outside)


_PROPERTIES = frozenset({"property", "cached_property", "computed_field"})
_BARE = frozenset({"object", "Generic", "Protocol", "TypedDict", "ABC", "str", "Enum"})


class Classes:
    """Reads the classes of a program, each once."""

    def __init__(self, annotations: Annotations) -> None:
        self._annotations = annotations
        self._known: dict[ClassDefinition, ClassSurface] = {}
        self._members: dict[tuple[ClassDefinition, bool], _Members] = {}
        self._signatures: dict[FunctionDefinition, tuple[Signature, ...]] = {}

    def signatures(self, method: FunctionDefinition) -> tuple[Signature, ...]:
        """The overloads of a method, or its one signature."""
        if method not in self._signatures:
            self._signatures[method] = signatures(method, self._annotations, bound=True)
        return self._signatures[method]

    def surface(self, definition: ClassDefinition) -> ClassSurface:
        """What one sees of a class, what it inherits included."""
        if definition not in self._known:
            self._known[definition] = self._read(definition)
        return self._known[definition]

    def _read(self, definition: ClassDefinition) -> ClassSurface:
        ancestry: list[ClassDefinition] = []
        outside: set[str] = set()
        self._collect(definition, ancestry, outside)
        kind = _kind(ancestry, outside)
        attributes: dict[str, Attribute] = {}
        methods: dict[str, FunctionDefinition] = {}
        origins: dict[str, ClassDefinition] = {}
        for base in ancestry:
            own = self._own(base, keys=kind is Kind.KEYS)
            for name, attribute in own.attributes.items():
                if name not in methods:
                    attributes.setdefault(name, attribute)
            for name, function in own.functions.items():
                if name not in attributes:
                    methods.setdefault(name, function)
            for name in (*own.attributes, *own.functions):
                origins.setdefault(name, base)
        return ClassSurface(kind, attributes, methods, origins, tuple(ancestry), frozenset(outside))

    def _own(self, definition: ClassDefinition, *, keys: bool) -> _Members:
        if (definition, keys) not in self._members:
            self._members[definition, keys] = _Members(definition, self._annotations, keys=keys)
        return self._members[definition, keys]

    def _collect(self, definition: ClassDefinition, found: list[ClassDefinition], outside: set[str]) -> None:
        if definition in found:
            return
        found.append(definition)
        for node in definition.node.bases:
            base = node.value if isinstance(node, ast.Subscript) else node
            meant = self._annotations.definition(base, definition.module)
            if isinstance(meant, Value) and isinstance(meant.value, (ast.Name, ast.Attribute)):
                meant = self._annotations.definition(meant.value, meant.module)
            if isinstance(meant, ClassDefinition):
                self._collect(meant, found, outside)
            else:
                outside.add(plain_name(meant.path) if isinstance(meant, External) else last_name(base) or "?")


def _kind(ancestry: list[ClassDefinition], outside: set[str]) -> Kind:
    if "TypedDict" in outside:
        return Kind.KEYS
    if any(base.endswith("BaseModel") for base in outside) or any(item.name == "BaseModel" for item in ancestry):
        return Kind.MODEL
    names = {base.rpartition(".")[2] for base in outside}
    return Kind.ERROR if any(name.endswith(("Error", "Exception")) for name in names) else Kind.OTHER


class _Members:
    """What the body of a class defines under public names."""

    def __init__(self, definition: ClassDefinition, annotations: Annotations, *, keys: bool) -> None:
        self.attributes: dict[str, Attribute] = {}
        self.functions: dict[str, FunctionDefinition] = {}
        self._module: Module = definition.module
        self._keys = keys
        self._annotations = annotations
        self._total = not any(
            item.arg == "total" and isinstance(item.value, ast.Constant) and item.value.value is False
            for item in definition.node.keywords
        )
        self._read(definition.node.body)

    def _read(self, body: list[ast.stmt]) -> None:
        for node in body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                self._attribute(node.target.id, node.annotation)
            elif isinstance(node, ast.Assign):
                self._assigned(node)
            elif isinstance(node, Function):
                self._function(node)
            elif isinstance(node, ast.If):
                self._read([*node.body, *node.orelse])

    def _attribute(self, name: str, annotation: ast.expr) -> None:
        if name.startswith("_") and not self._keys:
            return
        required = _marked(annotation)
        read = self._annotations.type(annotation, self._module)
        self.attributes.setdefault(name, Attribute(read, self._total if required is None else required))

    def _assigned(self, node: ast.Assign) -> None:
        for target in node.targets:
            if not isinstance(target, ast.Name) or target.id.startswith("_") or target.id == "model_config":
                continue
            alias = node.value.id if isinstance(node.value, ast.Name) else ""
            if alias in self.functions:
                self.functions[target.id] = self.functions[alias]
            else:
                self.attributes.setdefault(target.id, Attribute(ANY))

    def _function(self, node: Function) -> None:
        if node.name == "__init__":
            self._initialised(node)
        if node.name.startswith("_"):
            return
        names = {last_name(item) for item in node.decorator_list}
        if names & _PROPERTIES:
            self.attributes.setdefault(node.name, Attribute(self._annotations.type(node.returns, self._module)))
        elif not names & {"setter", "deleter", "validator", "root_validator", "field_validator", "model_validator"}:
            before = self.functions.get(node.name)
            nodes = (*before.nodes, node) if before else (node,)
            self.functions[node.name] = FunctionDefinition(self._module, node.name, nodes)

    def _initialised(self, node: Function) -> None:
        """`self.x = …`: an attribute, of the type of the argument that it is set to."""
        arguments = {item.arg: item.annotation for item in [*node.args.args, *node.args.kwonlyargs]}
        for item in ast.walk(node):
            if not isinstance(item, (ast.Assign, ast.AnnAssign)):
                continue
            source = arguments.get(item.value.id) if isinstance(item.value, ast.Name) else None
            annotation = item.annotation if isinstance(item, ast.AnnAssign) else source
            for target in item.targets if isinstance(item, ast.Assign) else [item.target]:
                if isinstance(target, ast.Attribute) and last_name(target.value) == "self" and target.attr[0] != "_":
                    read = self._annotations.type(annotation, self._module)
                    self.attributes.setdefault(target.attr, Attribute(read if annotation else AnyType(target.attr)))


def _marked(annotation: ast.expr) -> bool | None:
    """Whether a key says of itself that it must be given."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return True if "Required[" in annotation.value.replace("NotRequired[", "") else None
    while isinstance(annotation, ast.Subscript):
        name = last_name(annotation.value)
        if name in ("Required", "NotRequired"):
            return name == "Required"
        if name != "Annotated" or not isinstance(annotation.slice, ast.Tuple):
            return None
        annotation = annotation.slice.elts[0]
    return None


def _has(base: str, name: str) -> bool:
    if base in _BARE:
        return False
    if base == "pydantic.BaseModel":
        return hasattr(pydantic.BaseModel, name)
    known: object = getattr(builtins, base, None)
    return True if known is None else hasattr(known, name)
