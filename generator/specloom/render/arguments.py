"""Arguments of methods: their declarations, and what docstrings say of them."""

from __future__ import annotations

import ast
import textwrap

from specloom.ir import Parameter
from specloom.markdown import is_block
from specloom.render.annotations import argument_annotation
from specloom.text import SpecText, literal, prose

WIDTH = 100
_INDENT = 8


def keyword(item: Parameter) -> str:
    """An argument with its annotation, and its default if it may be left out."""
    annotation = argument_annotation(item.type)
    return declared(item.name, annotation) if item.required else declared(item.name, f"{annotation} | Omit", "omit")


def sent(item: Parameter) -> str:
    """What is sent of an argument, as an expression."""
    if item.spelled:
        return f"in_json({item.name}, {', '.join(map(literal, item.spelled))})"
    if not item.option:
        return item.name
    return f"self._client.parameter({item.option!r}, {item.name}{', needed=True' if item.needed else ''})"


def declared(name: str, annotation: str, default: str = "") -> str:
    """An argument of a method; a union that is too long for a line is put in parentheses.

    black would do so, too, but ruff only keeps those that are there.
    """
    ending = f" = {default}" if default else ""
    too_long = _INDENT + len(f"{name}: {annotation}{ending},") > WIDTH
    if too_long and isinstance(ast.parse(annotation, mode="eval").body, ast.BinOp):
        annotation = f"({annotation})"
    return f"{name}: {annotation}{ending}"


def argument_docs(parameters: list[Parameter]) -> list[str]:
    """The entries of a docstring's `Args:`."""
    return [argument_doc(item.name, item.doc) for item in parameters if item.doc]


def argument_doc(name: str, text: SpecText) -> str:
    """One entry of a docstring's `Args:`; what must begin a line of its own, such as a list, is below the name."""
    start, indent = f"    {name}:", " " * 8
    said = prose(text, WIDTH - _INDENT - len(indent), len(start) + 1 - len(indent))
    entry = textwrap.indent(said, indent)
    return f"{start}\n{entry}" if is_block(said) else f"{start} {entry.lstrip()}"
