"""Hand-written files: the folders `helpers` and `examples` beside the config, copied as they are.

Helpers go into the package, examples beside it. Only signatures are read here, off the syntax tree; nothing is run.
In the folder `custom` of the package nothing is ever written: modules of one's own are safe there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from specloom.codes import Code
from specloom.config import Config
from specloom.diagnostics import Diagnostics, Place
from specloom.ir import OwnArgument, Signature
from specloom.progress import reading


@dataclass(frozen=True, slots=True)
class HandWritten:
    """The helpers of an SDK."""

    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Path below the distribution, with `{package}` for the package → content."""
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Class, function or variable → module."""
    methods: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict[str, "tuple[Signature, ...]"])
    """`Class.method` → its overloads, if any, and last its own signature."""


def read_helpers(config: Path | None, diagnostics: Diagnostics) -> HandWritten:
    """Read the folder beside the config; without one there are no helpers."""
    if config is None:
        return HandWritten()
    files = {f"examples/{path.name}": _content(path) for path in _modules(config.with_name("examples"))}
    names: dict[str, str] = {}
    methods: dict[str, tuple[Signature, ...]] = {}
    for path in _modules(config.with_name("helpers")):
        content = files[f"{{package}}/helpers/{path.name}"] = _content(path)
        try:
            tree = ast.parse(content, str(path))
        except (SyntaxError, ValueError) as error:
            place = Place(str(path), getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1)
            diagnostics.error(Code.BAD_HELPERS, f"this is not Python: {error}", place, help="correct the file")
            continue
        names |= dict.fromkeys(_defined(tree), path.stem)
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                methods |= {f"{node.name}.{name}": found for name, found in _methods(node).items()}
    return HandWritten(files, names, methods)


def look_for_exported(package: Path, config: Config) -> None:
    """Report classes that the package exports of modules of its own that are not there."""
    for name, node in zip(config.exports, config.node.child("exports").items(), strict=True):
        module = package.joinpath(*name.split(".")[:-1])
        if "." in name and not (module.with_suffix(".py").is_file() or (module / "__init__.py").is_file()):
            node.warn(Code.NO_OWN_MODULE, f"there is no {module.with_suffix('.py')}", "put the module there")


def _modules(folder: Path) -> list[Path]:
    reading(folder)
    return sorted(folder.glob("*.py"))


def _content(path: Path) -> bytes:
    reading(path)
    return path.read_bytes()


def _defined(tree: ast.Module) -> list[str]:
    defined: list[str] = []
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            defined.append(node.name)
        elif isinstance(node, ast.Assign):
            defined += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            defined.append(node.target.id)
    return [name for name in defined if name != "__all__"]


def _methods(node: ast.ClassDef) -> dict[str, tuple[Signature, ...]]:
    overloads: dict[str, list[Signature]] = {}
    plain: dict[str, Signature] = {}
    for item in node.body:
        if not isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if any(ast.unparse(decorator).endswith("overload") for decorator in item.decorator_list):
            overloads.setdefault(item.name, []).append(_signature(item))
        else:
            plain[item.name] = _signature(item)
    return {name: (*overloads.get(name, ()), signature) for name, signature in plain.items()}


def _signature(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Signature:
    """The signature but for `self` and the first argument, which the generated wrapper passes."""
    arguments = function.args
    text = ast.get_docstring(function) or ""
    docs = dict(re.findall(r"^ {4}(\w+): (.+(?:\n {5,}.+)*)", text, re.MULTILINE))
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    by_position = [
        _argument(item, default, docs, keyword_only=False)
        for item, default in zip(positional[2:], defaults[2:], strict=True)
    ]
    by_keyword = [
        _argument(item, default, docs, keyword_only=True)
        for item, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    returns = ast.unparse(function.returns) if function.returns else "None"
    return Signature((*by_position, *by_keyword), returns, " ".join(text.split("\n\n")[0].split()))


def _argument(item: ast.arg, default: ast.expr | None, docs: Mapping[str, str], *, keyword_only: bool) -> OwnArgument:
    annotation = ast.unparse(item.annotation) if item.annotation else "object"
    doc = " ".join(docs.get(item.arg, "").split())
    return OwnArgument(item.arg, annotation, ast.unparse(default) if default else "", keyword_only, doc)
