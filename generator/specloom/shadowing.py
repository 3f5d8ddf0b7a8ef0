"""Finds names that hide others: in generated modules each name means one thing wherever it can be seen."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from specloom import vocabulary

Function = ast.FunctionDef | ast.AsyncFunctionDef

_AS_VALUE = (ast.Dict, ast.keyword, ast.If)
"""What a variable may stand in; a builtin stands in calls, subscripts and unions."""
_OF_VALUES = frozenset({"header_value", "in_json", "parameter"})
"""Functions and methods that are called with variables."""


def shadowed(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """The places where a name hides another one that is meant, and what is wrong there."""
    outer = _bound(tree.body)
    yield from _within(tree.body, outer)


def _within(body: list[ast.stmt], outer: dict[str, str]) -> Iterator[tuple[ast.AST, str]]:
    for node in body:
        if isinstance(node, Function):
            yield from _in_function(node, outer)
            yield from _within(node.body, outer)
        elif isinstance(node, ast.ClassDef):
            yield from _in_class(node)
            yield from _within(node.body, outer)


def _bound(body: list[ast.stmt]) -> dict[str, str]:
    """Names that statements bind, those within `if` included → what they are bound to, where it is an import."""
    bound: dict[str, str] = {}
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            bound[node.name] = ""
        elif isinstance(node, ast.If):
            bound |= _bound([*node.body, *node.orelse])
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            source = f"{'.' * node.level}{node.module}" if isinstance(node, ast.ImportFrom) else ""
            if source != "__future__":
                bound |= {alias.asname or alias.name: f"{source} {alias.name}" for alias in node.names}
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            bound |= {target.id: "" for target in targets if isinstance(target, ast.Name)}
    return bound


def _in_function(function: Function, outer: dict[str, str]) -> Iterator[tuple[ast.AST, str]]:
    arguments = {item.arg for item in _arguments(function)}
    local = _bound(function.body)
    for name in sorted(arguments & local.keys()):
        yield function, f"the variable '{name}' hides the argument"
    for name in sorted((arguments | local.keys()) & (outer.keys() - vocabulary.DECORATORS)):
        # A late import of what is imported for type checkers is the same thing.
        if not local.get(name) or local[name] != outer[name]:
            yield function, f"'{name}' hides that of the module"
    variables = arguments | {name for name, source in local.items() if not source}
    suspects = {name for name in variables if hasattr(builtins, name)}
    for name in sorted(suspects & set(_evaluated(function.body))) if suspects else ():
        yield function, f"'{name}' hides the builtin"


def _evaluated(body: list[ast.stmt]) -> Iterator[str]:
    """The names in a function's body that may stand for a type or a function, those in quotes included."""
    for statement in body:
        for parent in ast.walk(statement):
            if isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id == "cast":
                quoted = parent.args[0]
                if isinstance(quoted, ast.Constant):
                    yield from _names(ast.parse(str(quoted.value), mode="eval"))
            if not isinstance(parent, _AS_VALUE) and not _takes_values(parent):
                for child in ast.iter_child_nodes(parent):
                    if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load):
                        yield child.id


def _takes_values(node: ast.AST) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", getattr(function, "id", "")) in _OF_VALUES


def _in_class(node: ast.ClassDef) -> Iterator[tuple[ast.AST, str]]:
    bound = _bound(node.body)
    meant: set[str] = set()
    for item in node.body:
        if isinstance(item, Function):
            meant |= set(_signature(item))
        elif isinstance(item, ast.AnnAssign):
            meant |= set(_names(item.annotation))
            meant |= set(_names(item.value)) if item.value else set()
    for name in sorted(bound.keys() & meant):
        yield node, f"'{name}' hides what a signature or an annotation of the class means"
    for name in sorted(_bound_twice(node)):
        yield node, f"'{name}' is there twice"


def _signature(function: Function) -> Iterator[str]:
    """The names that a function's decorators, annotations and defaults mean."""
    for decorator in function.decorator_list:
        if not _is_setter(decorator):
            yield from _names(decorator)
    annotations = [*(item.annotation for item in _arguments(function)), function.returns]
    for part in (*annotations, *function.args.defaults, *function.args.kw_defaults):
        if part is not None:
            yield from _names(part)


def _bound_twice(node: ast.ClassDef) -> set[str]:
    """The attributes of a class that hide an earlier one; overloads and setters belong to one."""
    seen: set[str] = set()
    twice: set[str] = set()
    for item in node.body:
        if isinstance(item, Function):
            if any(_is_overload(decorator) or _is_setter(decorator) for decorator in item.decorator_list):
                continue
            names = {item.name}
        else:
            names = set(_bound([item]))
        twice |= names & seen
        seen |= names
    return twice


def _is_overload(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id == "overload"


def _is_setter(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Attribute) and decorator.attr == "setter"


def _arguments(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def _names(node: ast.AST) -> Iterator[str]:
    return (name.id for name in ast.walk(node) if isinstance(name, ast.Name))
