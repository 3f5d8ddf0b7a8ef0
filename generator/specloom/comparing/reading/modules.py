"""Modules off their syntax trees: what each name is bound to, and what a module offers."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeAlias

from specloom.comparing.reading.sources import Source

_MARKS = ("generated from our OpenAPI spec", "Made by Specloom", "Copied by Specloom")

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, eq=False)
class ClassDefinition:
    """A class where it is written."""

    module: Module
    name: str
    node: ast.ClassDef

    @property
    def place(self) -> str:
        """Module below the package and name."""
        return f"{self.module.name}.{self.name}".lstrip(".")


@dataclass(frozen=True, slots=True, eq=False)
class FunctionDefinition:
    """A function with all that is written under its name: overloads first, the implementation last."""

    module: Module
    name: str
    nodes: tuple[Function, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """A name that is assigned to."""

    module: Module
    name: str
    annotation: ast.expr | None
    value: ast.expr | None


@dataclass(frozen=True, slots=True)
class External:
    """Something of another distribution."""

    path: str


@dataclass(frozen=True, slots=True)
class _Import:
    module: str
    name: str = ""


@dataclass(eq=False, slots=True)
class Module:
    """A module of a package."""

    name: str
    is_package: bool
    scope: dict[str, _Bound] = field(default_factory=dict[str, "_Bound"])
    listed: list[str] | None = None
    """`__all__`, if it is given."""
    kept: set[str] = field(default_factory=set[str])
    """Names that are imported in order to be imported from here: `from x import Y as Y`."""
    stars: list[str] = field(default_factory=list[str])
    imports: dict[str, int] = field(default_factory=dict[str, int])
    """Modules of the package from which something is imported, and in which line."""
    header: str = ""
    """Its first line."""

    @property
    def is_generated(self) -> bool:
        """Whether it says that a generator made it."""
        return any(mark in self.header for mark in _MARKS)

    @property
    def is_handwritten(self) -> bool:
        """Whether somebody seems to have written it; modules of the runtime say nothing, and are not meant."""
        silent = self.name == "pagination" or any(part.startswith("_") for part in self.name.split("."))
        return bool(self.header) and not silent and not self.is_generated


_Bound: TypeAlias = ClassDefinition | FunctionDefinition | Value | _Import
Definition: TypeAlias = ClassDefinition | FunctionDefinition | Value | External | Module


class Program:
    """All modules of a package; each is read when it is first asked for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.package = source.import_name
        self.unreadable: list[str] = []
        self._paths = dict(source.modules())
        self._modules: dict[str, Module | None] = {}

    def names(self) -> Iterable[str]:
        """The dotted names of all modules, below the package."""
        return self._paths

    def module(self, name: str) -> Module | None:
        """The module of a dotted name below the package."""
        if name not in self._modules:
            path = self._paths.get(name)
            self._modules[name] = self._read(name, path) if path is not None else None
        return self._modules[name]

    def _read(self, name: str, path: str) -> Module | None:
        content = self.source.files[path]()
        module = Module(name, path.endswith("__init__.py"))
        module.header = content[:200].partition(b"\n")[0].decode("utf-8", "replace")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(content)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            self.unreadable.append(path)
            return module
        _Reader(module, self.package).read(tree.body)
        return module

    def lookup(self, module: Module, name: str) -> Definition | None:
        """What a name means in a module, wherever it comes from."""
        return self._lookup(module, name, set())

    def _lookup(self, module: Module, name: str, seen: set[tuple[str, str]]) -> Definition | None:
        if (module.name, name) in seen:
            return None
        seen.add((module.name, name))
        bound = module.scope.get(name)
        if isinstance(bound, _Import):
            return self._imported(bound, seen)
        if bound is not None:
            return bound
        below = f"{module.name}.{name}".lstrip(".")
        if module.is_package and below in self._paths:
            return self.module(below)
        for star in module.stars:
            other = self.module(star)
            found = self._lookup(other, name, seen) if other else None
            if found is not None:
                return found
        return None

    def _imported(self, bound: _Import, seen: set[tuple[str, str]]) -> Definition | None:
        if bound.module.startswith("!"):
            return External(f"{bound.module[1:]}.{bound.name}".rstrip("."))
        module = self.module(bound.module)
        if module is None or not bound.name:
            return module
        below = f"{bound.module}.{bound.name}".lstrip(".")
        return self._lookup(module, bound.name, seen) or self.module(below)

    def offered(self, module: Module) -> dict[str, Definition]:
        """What may be imported from a module: what it lists or keeps, or else all that it defines."""
        names = dict.fromkeys([*(module.listed or ()), *sorted(module.kept)])
        if module.listed is None:
            defined = [name for name, bound in module.scope.items() if not isinstance(bound, _Import)]
            names |= dict.fromkeys(name for name in defined if not name.startswith("_"))
            for star in module.stars:
                other = self.module(star)
                names |= dict.fromkeys(self.offered(other)) if other and other is not module else {}
        found = {name: self.lookup(module, name) for name in names}
        return {name: item for name, item in found.items() if item is not None}


class _Reader:
    """Fills a module from statements."""

    def __init__(self, module: Module, package: str) -> None:
        self._module = module
        self._package = package

    def read(self, body: Iterable[ast.stmt], *, weak: bool = False) -> None:
        """Read statements; what is weak gives way to what is bound already: an `else`, an `except`."""
        for node in body:
            if isinstance(node, ast.ClassDef):
                self._bind(node.name, ClassDefinition(self._module, node.name, node), weak)
            elif isinstance(node, Function):
                self._function(node, weak)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                self._import(node, weak)
            elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
                self._assign(node, weak)
            elif isinstance(node, ast.If):
                self.read(node.body, weak=weak or _is_not_for_checkers(node.test))
                self.read(node.orelse, weak=not _is_not_for_checkers(node.test))
            elif isinstance(node, ast.Try):
                self.read([*node.body, *node.orelse], weak=weak)
                for handler in node.handlers:
                    self.read(handler.body, weak=True)
            elif isinstance(node, ast.Expr):
                self._list(node.value)

    def _bind(self, name: str, bound: _Bound, weak: bool) -> None:
        if not (weak and name in self._module.scope):
            self._module.scope[name] = bound

    def _function(self, node: Function, weak: bool) -> None:
        before = self._module.scope.get(node.name)
        overloads = before.nodes if isinstance(before, FunctionDefinition) and is_overload(before.nodes[-1]) else ()
        self._bind(node.name, FunctionDefinition(self._module, node.name, (*overloads, node)), weak)

    def _import(self, node: ast.Import | ast.ImportFrom, weak: bool) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                whole = alias.name if alias.asname else alias.name.partition(".")[0]
                self._bind(alias.asname or whole, _Import(self._inside(whole)), weak)
            return
        source = self._source(node)
        for module in (source, *(f"{source}.{alias.name}".lstrip(".") for alias in node.names)):
            self._module.imports.setdefault(module, node.lineno)
        for alias in node.names:
            if alias.name == "*":
                self._module.stars += [] if source.startswith("!") else [source]
                continue
            self._bind(alias.asname or alias.name, _Import(source, alias.name), weak)
            if alias.asname == alias.name:
                self._module.kept.add(alias.name)

    def _source(self, node: ast.ImportFrom) -> str:
        """The module that is imported from: below the package, or outside with a mark."""
        if not node.level:
            return self._inside(node.module or "")
        parts = self._module.name.split(".") if self._module.name else []
        up = node.level - self._module.is_package
        base = parts[: len(parts) - up] if up else parts
        return ".".join([*base, *(node.module.split(".") if node.module else [])])

    def _inside(self, path: str) -> str:
        if path == self._package:
            return ""
        inside = path.startswith(f"{self._package}.")
        return path.removeprefix(f"{self._package}.") if inside else f"!{path}"

    def _assign(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, weak: bool) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        annotation = node.annotation if isinstance(node, ast.AnnAssign) else None
        for target in targets:
            if not isinstance(target, ast.Name):
                continue
            if target.id == "__all__":
                before = (self._module.listed or []) if isinstance(node, ast.AugAssign) else []
                self._module.listed = [*before, *strings(node.value)]
            elif not isinstance(node, ast.AugAssign):
                table = _keys(target.id, node.value)
                bound = ClassDefinition(self._module, target.id, table) if table else None
                self._bind(target.id, bound or Value(self._module, target.id, annotation, node.value), weak)

    def _list(self, node: ast.expr) -> None:
        """`__all__.append(…)` and `__all__.extend(…)`."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "__all__":
                more = [text for argument in node.args for text in strings(argument)]
                self._module.listed = [*(self._module.listed or []), *more]


def strings(node: ast.expr | None) -> Iterator[str]:
    """The texts that are written in an expression."""
    for item in ast.walk(node) if node else ():
        if isinstance(item, ast.Constant) and isinstance(item.value, str):
            yield item.value


def _keys(name: str, value: ast.expr | None) -> ast.ClassDef | None:
    """`X = TypedDict("X", {"from": str}, total=False)` as the class statement that it stands for."""
    if not (isinstance(value, ast.Call) and last_name(value) == "TypedDict" and len(value.args) == 2):
        return None
    table = value.args[1]
    if not isinstance(table, ast.Dict):
        return None
    body: list[ast.stmt] = [
        ast.AnnAssign(ast.Name(key.value), _unquoted(item), None, 1)
        for key, item in zip(table.keys, table.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]
    return ast.ClassDef(name, bases=[value.func], keywords=value.keywords, body=body, decorator_list=[])


def _unquoted(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        with suppress(SyntaxError, ValueError):
            return ast.parse(node.value, mode="eval").body
    return node


def is_overload(node: Function) -> bool:
    """Whether the function is one of the signatures before an implementation."""
    return any(last_name(item) == "overload" for item in node.decorator_list)


def last_name(node: ast.expr) -> str:
    """`x` of `x`, `a.x` and `a.x(…)`."""
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_not_for_checkers(test: ast.expr) -> bool:
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and last_name(test.operand) == "TYPE_CHECKING"
