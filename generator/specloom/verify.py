"""Checks rendered modules before anything is written: each compiles, and holds only what our templates emit."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping

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
_CALLED = frozenset(
    [
        "Annotated",
        "Credential",
        "Cursor",
        "EventFormat",
        "Field",
        "HeaderOption",
        "Request",
        "Settings",
        "TypeVar",
        "TypedDict",
        "__init__",
        "_copied",
        "cast",
        "deprecated",
        "lazy_exports",
        "page",
        "path",
        "request",
        "stream",
        "super",
        "type",
    ]
)


class InvalidOutput(Exception):
    """A rendered module is not what the templates should give: a bug in the generator."""


def verify(modules: Mapping[str, str]) -> None:
    """Raise `InvalidOutput` unless each module compiles and has only statements and calls that we emit."""
    classes = {
        node.name
        for name, source in modules.items()
        for node in _parse(name, source).body
        if isinstance(node, ast.ClassDef)
    }
    for name, source in modules.items():
        for node in ast.walk(_parse(name, source)):
            _check(node, name, classes)


def _parse(name: str, source: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = ast.parse(source, name)
            compile(tree, name, "exec")
    except (SyntaxError, SyntaxWarning, ValueError, RecursionError) as error:
        raise InvalidOutput(f"{name} does not compile: {error}") from error
    return tree


def _check(node: ast.AST, module: str, classes: set[str]) -> None:
    if isinstance(node, ast.stmt) and not isinstance(node, _STATEMENTS):
        raise _unexpected(node, module)
    if isinstance(node, _FORBIDDEN):
        raise _unexpected(node, module)
    if isinstance(node, ast.Expr) and not isinstance(node.value, (ast.Constant, ast.Call)):
        raise _unexpected(node, module)
    if isinstance(node, ast.Call):
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called not in _CALLED and called not in classes:
            raise _unexpected(node, module)


def _unexpected(node: ast.AST, module: str) -> InvalidOutput:
    kind = type(node).__name__
    return InvalidOutput(f"{module}:{getattr(node, 'lineno', 0)}: a {kind} that no template emits")
