"""Signatures of functions and methods."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.comparing.reading.annotations import Annotations
from specloom.comparing.reading.modules import Function, FunctionDefinition, is_overload, last_name
from specloom.comparing.reading.types import Applied, Type


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function."""

    name: str
    type: Type
    required: bool
    positional: bool = True
    keyword: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """How a function may be called, and what it gives."""

    parameters: tuple[Parameter, ...]
    returns: Type
    any_positional: bool = False
    """Whether it takes `*args`."""
    any_keyword: bool = False
    """Whether it takes `**kwargs`."""

    def by_name(self) -> dict[str, Parameter]:
        """The parameters that may be given by name."""
        return {item.name: item for item in self.parameters if item.keyword}

    def by_position(self) -> list[Parameter]:
        """The parameters that may be given by position, in order."""
        return [item for item in self.parameters if item.positional]


def signatures(function: FunctionDefinition, annotations: Annotations, *, bound: bool) -> tuple[Signature, ...]:
    """The overloads of a function, or its one signature.

    Args:
        function: as it is written.
        annotations: read its types.
        bound: whether the first argument is given by what it is bound to.
    """
    overloads = [node for node in function.nodes if is_overload(node)]
    return tuple(_signature(node, function, annotations, bound) for node in overloads or function.nodes[-1:])


def implementation(function: FunctionDefinition, annotations: Annotations) -> Signature:
    """The signature of what is run: it takes all that any of the overloads takes."""
    return _signature(function.nodes[-1], function, annotations, bound=True)


def _signature(node: Function, function: FunctionDefinition, annotations: Annotations, bound: bool) -> Signature:
    decorators = {last_name(item) for item in node.decorator_list}
    found = list(_parameters(node.args, function, annotations))
    returns = annotations.type(node.returns, function.module)
    if isinstance(node, ast.AsyncFunctionDef):
        returns = Applied("Awaitable", (returns,))
    skipped = 1 if bound and "staticmethod" not in decorators else 0
    return Signature(tuple(found[skipped:]), returns, node.args.vararg is not None, node.args.kwarg is not None)


def _parameters(written: ast.arguments, function: FunctionDefinition, annotations: Annotations) -> Iterator[Parameter]:
    positional = [*written.posonlyargs, *written.args]
    needed = len(positional) - len(written.defaults)
    for index, item in enumerate(positional):
        read = annotations.type(item.annotation, function.module)
        yield Parameter(item.arg, read, index < needed, keyword=index >= len(written.posonlyargs))
    for item, default in zip(written.kwonlyargs, written.kw_defaults, strict=True):
        yield Parameter(item.arg, annotations.type(item.annotation, function.module), default is None, positional=False)
