"""A program that uses all of a generated package, read off its source: it knows nothing of surfaces.

Aliases are written in full, so that a value of the old type meets the new one wherever it is given or got.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

_WRAPPERS = ("WithRawResponse", "WithStreamingResponse")
_COMMON = ("extra_headers", "extra_query", "extra_body", "timeout")


def program(package: Path) -> str:
    """The source of the program; the package is at the path."""
    return "\n".join(_Program(package).lines()) + "\n"


class _Program:
    def __init__(self, package: Path) -> None:
        self._package = package
        self._trees = {
            path: ast.parse(path.read_text())
            for path in sorted(package.rglob("*.py"))
            if "_runtime" not in path.parts and path.name not in ("_errors.py", "_streams.py", "_keys.py")
        }
        self._aliases = {
            node.target.id: node.value
            for tree in self._trees.values()
            for node in tree.body
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None
            if ast.unparse(node.annotation) == "TypeAlias"
        }
        self._raw = {
            node.name: {item.attr for item in ast.walk(node) if isinstance(item, ast.Attribute)}
            for tree in self._trees.values()
            for node in tree.body
            if isinstance(node, ast.ClassDef) and node.name.endswith(_WRAPPERS[0])
        }
        self._number = 0

    def lines(self) -> Iterator[str]:
        """Imports of all that can be imported, then a function for each use."""
        yield "from __future__ import annotations"
        for path, tree in self._trees.items():
            yield from dict.fromkeys(ast.unparse(node) for node in self._imports(path, tree))
            names = [name for node in tree.body if (name := _defined(node)) and not name.startswith("_")]
            if names and path.name != "__init__.py":
                yield f"from {self._module(path)} import {', '.join(names)}"
        for path, tree in self._trees.items():
            place = path.relative_to(self._package).parts[0]
            for node in tree.body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    yield from self._class(node, place)

    def _module(self, path: Path) -> str:
        parts = path.relative_to(self._package.parent).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def _imports(self, path: Path, tree: ast.Module) -> Iterator[ast.stmt]:
        module = self._module(path).split(".")
        above = module if path.name == "__init__.py" else module[:-1]
        for node in ast.walk(tree):
            if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level):
                if not (isinstance(node, ast.ImportFrom) and node.module == "__future__"):
                    yield node
            elif isinstance(node, ast.ImportFrom):
                base = above[: len(above) - node.level + 1]
                public = path.name == "__init__.py" and not (node.module or "").startswith("_runtime.lazy")
                target = ".".join([*base, *([node.module] if node.module else [])])
                yield ast.ImportFrom(target, node.names, 0)
                if public and path.parent != self._package / "resources":
                    names = [ast.alias(item.asname or item.name) for item in node.names]
                    yield ast.ImportFrom(".".join(module), names, 0)

    def _class(self, node: ast.ClassDef, place: str) -> Iterator[str]:
        bases = [ast.unparse(base) for base in node.bases]
        if place == "types":
            yield from self._made(node) if self._is_dict(node) else self._read(node, node.name)
            own = [base for base in bases if base not in ("BaseModel", "TypedDict")]
            yield from (self._function([f"item: {node.name}"], base, ["return item"]) for base in own)
        elif place in ("resources", "_client.py") and not node.name.endswith(_WRAPPERS):
            yield from self._called(node)

    def _is_dict(self, node: ast.ClassDef) -> bool:
        classes = {
            item.name: item for tree in self._trees.values() for item in tree.body if isinstance(item, ast.ClassDef)
        }
        bases = [ast.unparse(base) for base in node.bases]
        return "TypedDict" in bases or any(base in classes and self._is_dict(classes[base]) for base in bases)

    def _read(self, node: ast.ClassDef, name: str) -> Iterator[str]:
        """Each field, and comparisons with all values that it is known to have."""
        for field in node.body:
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                attribute = field.target.id
                if attribute.startswith("_") or "ClassVar" in ast.unparse(field.annotation):
                    continue
                type_ = self._expanded(field.annotation)
                lines = [f"value: {type_} = item.{attribute}"]
                lines += [f"print(item.{attribute} == {value})" for value in _values(type_)]
                yield self._function([f"item: {name}"], "None", lines)

    def _made(self, node: ast.ClassDef) -> Iterator[str]:
        """With all keys, and with those alone that must be given."""
        fields = [
            (item.target.id, ast.unparse(item.annotation), item.annotation)
            for item in node.body
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
        ]
        if any(ast.unparse(base) != "TypedDict" for base in node.bases):
            return
        for optional in (True, False):
            given = [item for item in fields if optional or not item[1].startswith("NotRequired[")]
            types = {name: self._expanded(_content(annotation)) for name, _, annotation in given}
            arguments = [f"a{number}: {type_}" for number, type_ in enumerate(types.values())]
            keys = ", ".join(f"{name!r}: a{number}" for number, name in enumerate(types))
            yield self._function(arguments, node.name, [f"return {{{keys}}}"])

    def _called(self, node: ast.ClassDef) -> Iterator[str]:
        methods = [item for item in node.body if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))]
        overloaded = {item.name for item in methods if _is(item, "overload")}
        for item in methods:
            if item.name == "__init__":
                yield from self._constructed(node, item)
            elif item.name.startswith(("_", "with_")):
                continue
            elif _is(item, "cached_property") and item.returns is not None:
                yield self._function([f"item: {node.name}"], ast.unparse(item.returns), [f"return item.{item.name}"])
            elif item.name not in overloaded or _is(item, "overload"):
                yield from self._calls(node, item)

    def _constructed(self, node: ast.ClassDef, item: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
        given = {argument.arg: self._annotation(argument) for argument in item.args.kwonlyargs}
        arguments = [f"{name}: {type_}" for name, type_ in given.items()]
        yield self._function(
            arguments, node.name, [f"return {node.name}({', '.join(f'{name}={name}' for name in given)})"]
        )
        yield self._function([], node.name, [f"return {node.name}()"])

    def _calls(self, node: ast.ClassDef, item: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
        places = [argument for argument in item.args.args if argument.arg != "self"]
        pairs = zip(item.args.kwonlyargs, item.args.kw_defaults, strict=True)
        keywords = [(argument, default) for argument, default in pairs if argument.arg not in _COMMON]
        returns = self._expanded(item.returns) if item.returns else "None"
        awaited = "await " if isinstance(item, ast.AsyncFunctionDef) else ""
        for optional in (True, False):
            named = [argument for argument, default in keywords if optional or default is None]
            typed = [f"{argument.arg}: {self._annotation(argument)}" for argument in (*places, *named)]
            as_names = [f"{argument.arg}={argument.arg}" for argument in (*(places if optional else ()), *named)]
            by_place = [] if optional else [argument.arg for argument in places]
            text = ", ".join([*by_place, *as_names])
            call = f"{awaited}self_.{item.name}({text})"
            lines = [call] if returns == "None" else [f"result: {returns} = {call}"]
            plain = not any(f"{part}[" in returns for part in ("Stream", "Page", "Paginator"))
            # Helpers have no raw responses.
            if plain and item.name in self._raw.get(f"{node.name}WithRawResponse", ()):
                lines.append(f"raw: APIResponse[{returns}] = {awaited}self_.with_raw_response.{item.name}({text})")
            yield self._function([f"self_: {node.name}", *typed], "None", lines, awaited=bool(awaited))

    def _annotation(self, argument: ast.arg) -> str:
        return self._expanded(argument.annotation) if argument.annotation else "object"

    def _expanded(self, annotation: ast.expr) -> str:
        return ast.unparse(_Expand(self._aliases).visit(ast.parse(ast.unparse(annotation), mode="eval").body))

    def _function(self, arguments: list[str], returns: str, lines: list[str], *, awaited: bool = False) -> str:
        self._number += 1
        body = "\n".join(f"    {line}" for line in lines)
        start = "async def" if awaited else "def"
        return f"{start} use_{self._number}({', '.join(arguments)}) -> {returns}:\n{body}"


class _Expand(ast.NodeTransformer):
    """Aliases in full; one that contains itself stays a name there."""

    def __init__(self, aliases: Mapping[str, ast.expr], inside: frozenset[str] = frozenset()) -> None:
        self._aliases = aliases
        self._inside = inside

    def visit_Name(self, node: ast.Name) -> ast.expr:
        found = self._aliases.get(node.id)
        if found is None or node.id in self._inside:
            return node
        inner = _Expand(self._aliases, self._inside | {node.id})
        expanded: ast.expr = inner.visit(ast.parse(ast.unparse(found), mode="eval").body)
        return expanded


def _defined(node: ast.stmt) -> str:
    if isinstance(node, ast.ClassDef):
        return node.name
    return node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else ""


def _is(item: ast.FunctionDef | ast.AsyncFunctionDef, decorator: str) -> bool:
    return any(ast.unparse(found) == decorator for found in item.decorator_list)


def _content(annotation: ast.expr) -> ast.expr:
    return (
        annotation.slice
        if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "NotRequired"
        else annotation
    )


def _values(annotation: str) -> list[str]:
    """The values of `Literal`s that are not in anything else."""
    parsed: ast.expr = ast.parse(annotation, mode="eval").body
    stack, found = [parsed], list[str]()
    while stack:
        node = stack.pop()
        if isinstance(node, ast.BinOp):
            stack += [node.left, node.right]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            found += map(ast.unparse, node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice])
    return found
