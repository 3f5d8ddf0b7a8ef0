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
    {
        *("Annotated", "Credential", "Cursor", "EventFormat", "Field", "HeaderOption", "Request", "Settings"),
        *(
            "TypeAliasType",
            "TypeVar",
            "TypedDict",
            "__init__",
            "_copied",
            "cast",
            "deprecated",
            "lazy_exports",
            "super",
            "url_path",
        ),
        *(
            f"{prefix}{name}"
            for prefix in ("", "async_")
            for name in ("raw", "raw_client", "streamed", "streamed_client")
        ),
    }
)


class InvalidOutput(Exception):
    """A rendered module is not what the templates should give: a bug in the generator."""


def verify(modules: Mapping[str, str]) -> None:
    """Raise `InvalidOutput` unless each module compiles and has only statements and calls that we emit."""
    for name, source in modules.items():
        tree = _parse(name, source)
        classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                classes.update(alias.asname or alias.name for alias in node.names)
        for node in ast.walk(tree):
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
    if isinstance(node, ast.Call) and not (
        _called(node.func) in _CALLED or _called(node.func) in classes or _of_self(node.func)
    ):
        raise _unexpected(node, module)


def _called(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _of_self(function: ast.expr) -> bool:
    """Whether it is a method of the object itself or of a part of it."""
    while isinstance(function, ast.Attribute):
        function = function.value
    return isinstance(function, ast.Name) and function.id in ("self", "call")


def _unexpected(node: ast.AST, module: str) -> InvalidOutput:
    kind = type(node).__name__
    where = f"{module}:{getattr(node, 'lineno', 0)}"
    return InvalidOutput(f"{where}: a {kind} that no template emits: {ast.unparse(node)[:80]}")
