"""Checks rendered modules before anything is written: each compiles, and holds only what our templates emit."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping
from typing import cast

from specloom import vocabulary
from specloom.progress import at_hand, stage
from specloom.shadowing import shadowed

_STATEMENTS = (
    ast.AnnAssign,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
    ast.Pass,
    ast.Return,
)
_FORBIDDEN = (ast.Lambda, ast.Global, ast.Nonlocal, ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.JoinedStr)
_CALLABLE = {**vocabulary.RESOURCES, **vocabulary.CLIENT, **vocabulary.PAGES, "lazy_exports": vocabulary.home("lazy")}
"""What modules may import to call it, and where from."""


class InvalidOutput(Exception):
    """A rendered module is not what the templates should give: a bug in the generator."""


@stage("verify")
def verify(modules: Mapping[str, str]) -> None:
    """Raise `InvalidOutput` unless each module compiles and has only statements and calls that we emit."""
    for name, source in modules.items():
        at_hand(name)
        tree = _parse(name, source)
        nodes = _nodes(tree)
        callables = _callables(tree, nodes)
        for node in nodes:
            _check(node, name, callables)
        for node, fault in shadowed(tree):
            raise InvalidOutput(f"{_place(node, name)}: {fault}")


def _nodes(tree: ast.Module) -> list[ast.AST]:
    """All nodes but the marks of what is loaded or stored; faster than `ast.walk`."""
    found: list[ast.AST] = [tree]
    for node in found:
        for name in node._fields:
            value: object = getattr(node, name, None)
            if isinstance(value, list):
                found += [item for item in cast("list[object]", value) if isinstance(item, ast.AST)]
            elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context):
                found.append(value)
    return found


def _callables(tree: ast.Module, nodes: list[ast.AST]) -> set[str]:
    """The classes that a module defines, derives from or imports late, and what it imports of what templates call."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    found = {node.name for node in classes}
    found |= {base.id for node in classes for base in node.bases if isinstance(base, ast.Name)}
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = alias.asname or alias.name
                original = name if alias.asname is None else f"{name}:{alias.name}"
                expected, _, renamed = _CALLABLE.get(name, "").partition(":")
                if expected == node.module and original == (f"{name}:{renamed}" if renamed else name):
                    found.add(name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            late = (item for item in node.body if isinstance(item, ast.ImportFrom) and item.level)
            found.update(alias.name for item in late for alias in item.names)
    return found


def _parse(name: str, source: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = ast.parse(source, name)
            compile(tree, name, "exec")
    except (SyntaxError, SyntaxWarning, ValueError, RecursionError) as error:
        raise InvalidOutput(f"{name} does not compile: {error}") from error
    return tree


def _check(node: ast.AST, module: str, callables: set[str]) -> None:
    if isinstance(node, ast.stmt) and not isinstance(node, _STATEMENTS):
        raise _unexpected(node, module)
    if isinstance(node, _FORBIDDEN):
        raise _unexpected(node, module)
    if isinstance(node, ast.Expr) and not isinstance(_awaited(node.value), (ast.Constant, ast.Call)):
        raise _unexpected(node, module)
    if isinstance(node, ast.Call) and not _may_be_called(node.func, callables):
        raise _unexpected(node, module)


def _awaited(value: ast.expr) -> ast.expr:
    return value.value if isinstance(value, ast.Await) else value


def _may_be_called(function: ast.expr, callables: set[str]) -> bool:
    """Whether it is one of the callables, or a method of the object itself, of a part of it or of its base."""
    if isinstance(function, ast.Name):
        return function.id in callables or function.id == "super"
    while isinstance(function, ast.Attribute):
        function = function.value
    if isinstance(function, ast.Call):
        function = function.func
        return isinstance(function, ast.Name) and function.id == "super"
    return isinstance(function, ast.Name) and function.id in ("self", "call")


def _unexpected(node: ast.AST, module: str) -> InvalidOutput:
    kind = type(node).__name__
    return InvalidOutput(f"{_place(node, module)}: a {kind} that no template emits: {ast.unparse(node)[:80]}")


def _place(node: ast.AST, module: str) -> str:
    return f"{module}:{getattr(node, 'lineno', 0)}"
