"""The imports of a generated module, read off the names that it uses.

Names in annotations are never evaluated in modules of resources, so what only they use is imported for type
checkers alone: that keeps the import of the package fast.
"""

from __future__ import annotations

import ast
import builtins
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom.progress import at_hand
from specloom.text import docstring
from specloom.vocabulary import Homes


@dataclass(frozen=True, slots=True)
class Names:
    """Where a module's names come from; see `Homes`."""

    own: Homes
    """Of the package itself."""
    vocabulary: Homes
    """Of libraries and the runtime."""

    def __post_init__(self) -> None:
        both = self.own.keys() & self.vocabulary.keys()
        assert not both, f"two meanings in one module: {', '.join(sorted(both))}"

    def with_own(self, more: Homes) -> Names:
        """These and more names of the package."""
        return Names({**self.own, **more}, self.vocabulary)


def with_imports(doc: str, body: str, module: str, names: Names, *, lazy_annotations: bool) -> str:
    """The whole module: docstring, imports, body. `module` is its dotted path below the package."""
    at_hand(f"{module.replace('.', '/')}.py")
    tree = ast.parse(body)
    used, annotated = _used_names(tree)
    if not lazy_annotations:
        used |= annotated
    at_run_time = _lines(used, module, names)
    for_checkers = _lines(annotated - used, module, names)
    guard = ["from typing import TYPE_CHECKING"] if for_checkers else []
    blocks = [
        docstring(doc, 0),
        "from __future__ import annotations",
        "\n".join(_grouped(_merged([*guard, *at_run_time]))),
        "if TYPE_CHECKING:\n" + textwrap.indent("\n".join(_grouped(for_checkers)), "    ") if for_checkers else "",
        body,
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _used_names(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The free names that the module evaluates, and those in its annotations."""
    visitor = _Visitor()
    visitor.visit(tree)
    defined = _defined(tree)
    return visitor.evaluated - defined, visitor.annotated - defined


def _defined(tree: ast.Module) -> set[str]:
    names = set(dir(builtins)) - {"TYPE_CHECKING"}
    for node in _statements(tree.body):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
        elif isinstance(node, ast.Assign):
            names |= {name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return names


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those under a condition too."""
    for node in body:
        yield from _statements([*node.body, *node.orelse]) if isinstance(node, ast.If) else (node,)


class _Visitor(ast.NodeVisitor):
    def __init__(self) -> None:
        self.evaluated: set[str] = set()
        self.annotated: set[str] = set()
        self._local: list[set[str]] = []
        self._within = False  # whether inside a function

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Methods are names in the class body, but not within themselves."""
        self._local.append({item.name for item in node.body if isinstance(item, ast.FunctionDef)})
        self.generic_visit(node)
        self._local.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        several = [item for item in (node.args.vararg, node.args.kwarg) if item is not None]
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, *several]
        for argument in arguments:
            self._annotation(argument.annotation)
        self._annotation(node.returns)
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        stored = {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
        imported = {
            alias.asname or alias.name
            for item in ast.walk(node)
            if isinstance(item, ast.ImportFrom)
            for alias in item.names
        }
        inner_functions = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
        own = {argument.arg for argument in arguments} | stored | imported | inner_functions
        # The names of a class are not those of its methods; those of a function are its inner functions'.
        outside, self._local = self._local, [*(self._local if self._within else ()), own]
        inner, self._within = self._within, True
        for statement in node.body:
            self.visit(statement)
        self._local, self._within = outside, inner

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._annotation(node.annotation)
        if node.value is not None:
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        """The first argument of `cast` is a type in quotes, as those of a `TypedDict` that is called and of aliases."""
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name == "cast":
            self._quoted(node.args[0])
        elif name == "TypeAliasType":
            self._quoted(node.args[1])
        elif name == "TypedDict" and isinstance(node.args[1], ast.Dict):
            for type_ in node.args[1].values:
                self._quoted(type_)
        self.generic_visit(node)

    def _quoted(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant):
            self._annotation(ast.parse(str(node.value), mode="eval").body)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load) and not any(node.id in names for names in self._local):
            self.evaluated.add(node.id)

    def _annotation(self, node: ast.expr | None) -> None:
        if node is not None:
            self.annotated |= {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}


def _lines(used: Iterable[str], module: str, names: Names) -> list[str]:
    by_module: dict[str, list[str]] = {}
    for name in sorted(used):
        source, _, original = (names.own.get(name) or names.vocabulary[name]).partition(":")
        if not source:
            by_module[f"import {name}"] = []
            continue
        if name in names.own or source.startswith("_"):  # as modules of the package that are not public do
            source = relative(source, module)
        by_module.setdefault(source, []).append(f"{original} as {name}" if original else name)
    ordered = sorted(by_module.items(), key=lambda item: (_rank(item[0]), item[0]))
    return [
        source if source.startswith("import ") else f"from {source} import {', '.join(imported)}"
        for source, imported in ordered
    ]


def _merged(lines: list[str]) -> list[str]:
    """Two lines that import from the same module as one."""
    merged: dict[str, set[str]] = {}
    for line in lines:
        source, _, imported = line.partition(" import ")
        merged.setdefault(source, set()).update(imported.split(", ") if imported else [])
    ordered = sorted(merged, key=lambda source: (_rank(source.removeprefix("from ")), source))
    return [f"{source} import {', '.join(sorted(merged[source]))}" if merged[source] else source for source in ordered]


def _grouped(lines: list[str]) -> list[str]:
    """The lines with an empty one between library, third parties and the package itself."""
    ranks = [_rank(line.removeprefix("from ").split(" import ")[0]) for line in lines]
    grouped: list[str] = []
    for index, line in enumerate(lines):
        if index and ranks[index] != ranks[index - 1]:
            grouped.append("")
        grouped.append(line)
    return grouped


def _rank(source: str) -> int:
    if source.startswith("."):
        return 2
    third_party = source.removeprefix("import ") in ("typing_extensions", "pydantic", "httpx2")
    return 1 if third_party else 0


def relative(target: str, module: str) -> str:
    """`types.beta.assistant` seen from `resources.beta.threads.threads` → `....types.beta.assistant`."""
    here, there = module.split(".")[:-1], target.split(".")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "." * (len(here) - shared + 1) + ".".join(there[shared:])
