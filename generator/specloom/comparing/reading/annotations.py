"""From annotations to types."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping

from specloom.comparing.reading.modules import ClassDefinition, Definition, External, Module, Program, Value, last_name
from specloom.comparing.reading.types import (
    ANY,
    NONE,
    AnyType,
    Applied,
    Instance,
    Named,
    Omitted,
    Plain,
    Type,
    Values,
    union,
)

_DEEPEST = 60
"""Annotations within annotations, aliases included."""
_TYPING = ("typing.", "typing_extensions.", "collections.abc.", "collections.", "builtins.", "types.")
_SAME = {
    "List": "list",
    "Dict": "dict",
    "Tuple": "tuple",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Type": "type",
    "Text": "str",
    "NoneType": "None",
    "DefaultDict": "dict",
    "OrderedDict": "dict",
    "httpx2.": "httpx.",
}
_WITHIN = frozenset({"Required", "NotRequired", "ReadOnly", "ClassVar", "Final", "Annotated", "Unpack"})
_SENTINELS = frozenset({"NotGiven", "Omit"})
_PROTOCOLS: Mapping[str, Type] = {"WebhookHeaders": Applied("Mapping", (Plain("str"), Plain("str")))}
"""Protocols of the runtime, as what fits them."""
_VARIABLES = frozenset({"TypeVar", "ParamSpec", "TypeVarTuple", "NewType"})


class Annotations:
    """Reads the annotations of a program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._known: dict[tuple[str, int], Type] = {}
        self._aliases: dict[Value, Type] = {}
        self._open: set[Value] = set()

    def type(self, node: ast.expr | None, module: Module) -> Type:
        """What an annotation means in a module; nothing written is anything."""
        if node is None:
            return ANY
        key = (module.name, id(node))
        if key not in self._known:
            self._known[key] = self._type(node, module, 0)
        return self._known[key]

    def _type(self, node: ast.expr, module: Module, depth: int) -> Type:
        if depth > _DEEPEST:
            return ANY
        depth += 1
        if isinstance(node, ast.Constant):
            return self._constant(node, module, depth)
        if isinstance(node, (ast.Name, ast.Attribute)):
            return self._defined(self.definition(node, module), node, depth)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return union(self._type(item, module, depth) for item in _alternatives(node))
        if isinstance(node, ast.Subscript):
            return self._subscript(node, module, depth)
        if isinstance(node, (ast.List, ast.Tuple)):
            return Applied("", tuple(self._type(item, module, depth) for item in node.elts))
        return ANY

    def _constant(self, node: ast.Constant, module: Module, depth: int) -> Type:
        if node.value is None:
            return NONE
        if isinstance(node.value, str):
            try:
                return self._type(ast.parse(node.value.strip(), mode="eval").body, module, depth)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return ANY
        return ANY

    def definition(self, node: ast.expr, module: Module) -> Definition | None:
        """What a name or a dotted name means in a module."""
        if isinstance(node, ast.Name):
            found = self._program.lookup(module, node.id)
            return found or (External(node.id) if hasattr(builtins, node.id) else None)
        if not isinstance(node, ast.Attribute):
            return None
        owner = self.definition(node.value, module)
        if isinstance(owner, Module):
            return self._program.lookup(owner, node.attr)
        return External(f"{owner.path}.{node.attr}") if isinstance(owner, External) else None

    def defined(self, found: Definition) -> Type:
        """The type that a class or an alias is."""
        return self._defined(found, ast.Name(""), 0)

    def _defined(self, found: Definition | None, node: ast.expr, depth: int) -> Type:
        if isinstance(found, External):
            name = plain_name(found.path)
            return ANY if name in ("Any", "Self") else Plain(name)
        if isinstance(found, ClassDefinition):
            return Omitted() if found.name in _SENTINELS else _PROTOCOLS.get(found.name) or Instance(found)
        if isinstance(found, Value):
            return self._alias(found, depth)
        return AnyType(ast.unparse(node))

    def _alias(self, value: Value, depth: int) -> Type:
        if value.value is None or value in self._open or is_variable(value):
            return AnyType(value.name)
        if value not in self._aliases:
            self._open.add(value)
            self._aliases[value] = self._type(value.value, value.module, depth)
            self._open.discard(value)
        found = self._aliases[value]
        private = any(part.startswith("_") for part in value.module.name.split("."))
        return Named(value.name, found) if private and not isinstance(found, Named) else found

    def _subscript(self, node: ast.Subscript, module: Module, depth: int) -> Type:
        found = self.definition(node.value, module)
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if isinstance(found, External):
            name = plain_name(found.path)
            if name == "Literal":
                return self._values(items, module, depth)
            if name in _WITHIN:
                return self._type(items[0], module, depth) if items else ANY
            arguments = tuple(self._type(item, module, depth) for item in items if not _is_ellipsis(item))
            if name == "Union":
                return union(arguments)
            return union((*arguments, NONE)) if name == "Optional" else Applied(name, arguments)
        arguments = tuple(self._type(item, module, depth) for item in items)
        if isinstance(found, ClassDefinition):
            return _meant(found, arguments)
        return self._defined(found, node, depth) if isinstance(found, Value) else AnyType(ast.unparse(node))

    def _values(self, items: list[ast.expr], module: Module, depth: int) -> Type:
        values: set[str] = set()
        others: list[Type] = []
        for item in items:
            if isinstance(item, ast.Constant) and item.value is None:
                others.append(NONE)
            elif isinstance(item, (ast.Constant, ast.UnaryOp)):
                values.add(ast.unparse(item))
            else:
                others.append(self._type(item, module, depth))
        return union([*([Values(frozenset(values))] if values else []), *others])


def plain_name(path: str) -> str:
    """The one name of a class that goes by several: `typing.List` and `list`, `httpx.URL` and `httpx2.URL`."""
    for prefix in _TYPING:
        if path.startswith(prefix):
            path = path.removeprefix(prefix)
            break
    if path.startswith("httpx2."):
        path = path.replace("httpx2.", "httpx.", 1)
    return _SAME.get(path, path)


def is_variable(value: Value) -> bool:
    """Whether a name is that of a type variable."""
    return isinstance(value.value, ast.Call) and last_name(value.value) in _VARIABLES


def _meant(found: ClassDefinition, arguments: tuple[Type, ...]) -> Type:
    """The protocol that keeps text out of sequences and the attributes of clients are known by their names."""
    if found.name == "ValueAttribute":
        return union((*arguments, NONE))
    return Applied("SequenceNotStr", arguments) if found.name == "SequenceNotStr" else Instance(found, arguments)


def _alternatives(node: ast.BinOp) -> list[ast.expr]:
    """`a`, `b` and `c` of `a | b | c`, however many."""
    found: list[ast.expr] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp) and isinstance(left.op, ast.BitOr):
        found.append(left.right)
        left = left.left
    return [left, *reversed(found)]


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is Ellipsis
