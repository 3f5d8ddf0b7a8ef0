"""The modules in which users find types that are defined elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Named, Package, Type, TypeModule, all_resources, names_in, renamed
from specloom.render.annotations import argument_annotation, evaluated_annotation
from specloom.render.imports import Names, relative, with_imports
from specloom.text import literal


def render_layout(package: Package, defined: Mapping[str, str], environment: Environment) -> dict[str, str]:
    """Dotted module below the package → source.

    Args:
        package: that has them.
        defined: the modules in which types are defined, by their dotted paths: those stay as they are.
        environment: that has the templates.
    """
    if package.definitions == "types":
        found = {f"types.{item.path}": item for item in package.layout}
        return {path: _module(item, package) for path, item in found.items() if path not in defined}
    modules = {f"types.{item.path}": _module(item, package) for item in package.layout}
    exports: dict[str, dict[str, str]] = {"types": {}}
    for resource in all_resources(package.resources):
        if resource.children:
            exports[".".join(("types", *resource.path))] = {}
    for item in package.layout:
        above, _, module = f"types.{item.path}".rpartition(".")
        steps = above.split(".")
        for depth in range(len(steps)):
            exports.setdefault(".".join(steps[: depth + 1]), {})
        for name, type_ in item.types:
            if name == item.name or type_ == item.types[0][1]:
                exports[above].setdefault(name, f".{module}")
    for name in exports.get("types.shared", {}):
        exports["types"].setdefault(name, ".shared")
    inside = sorted({*modules, *exports} - {"types"})
    return modules | {
        f"{path}.__init__": _package(path, names, _directly(path, inside), environment)
        for path, names in exports.items()
    }


def _directly(path: str, modules: list[str]) -> list[str]:
    """The modules and packages that are directly in a package."""
    return [name.rpartition(".")[2] for name in modules if name.rpartition(".")[0] == path]


def _module(item: TypeModule, package: Package) -> str:
    path = f"types.{item.path}"
    imported: dict[str, list[str]] = {}
    aliases: list[str] = []
    own: dict[str, str] = {}
    for name, type_ in item.types:
        if isinstance(type_, Named):
            source = relative(f"{package.definitions}.{type_.module}", path)
            imported.setdefault(source, []).append(f"{type_.name} as {name}")
            continue
        own |= {f"_{used.name}": f"{package.definitions}.{used.module}:{used.name}" for used in names_in(type_)}
        aliases.append(_alias(name, renamed(type_, _private), is_params=item.is_params))
    imports = [f"from {source} import {', '.join(sorted(names))}" for source, names in sorted(imported.items())]
    listed = "".join(f"    {literal(name)},\n" for name, _ in item.types)
    parts = ("\n".join(imports), "\n".join(aliases), f"__all__ = [\n{listed}]")
    body = "\n\n".join(filter(None, parts))
    doc = f"`{item.name}`, and what is in it." if len(item.types) > 1 else f"`{item.name}`."
    doc = f"Another place for {doc}" if package.definitions == "types" else doc
    names = Names(own, vocabulary.SIGNATURES)
    return with_imports(doc, body, path, names, lazy_annotations=False)


def _alias(name: str, type_: Type, *, is_params: bool) -> str:
    """The definition of an alias; one for arguments may be made of what is nothing but text at run time."""
    if not is_params:
        return f"{name}: TypeAlias = {evaluated_annotation(type_)}"
    annotation = argument_annotation(type_)
    late = f"    {name} = TypeAliasType({literal(name)}, {literal(annotation)})"
    return f"if TYPE_CHECKING:\n    {name}: TypeAlias = {annotation}\nelse:\n{late}"


def _private(name: Named) -> Named:
    """The name that a type has in the module, which users do not know."""
    return Named(name.module, f"_{name.name}")


def _package(path: str, names: dict[str, str], inside: list[str], environment: Environment) -> str:
    modules: dict[str, list[tuple[str, str]]] = {}
    for name, module in sorted(names.items()):
        modules.setdefault(module, []).append((name, name))
    return environment.get_template("lazy_package.py.jinja").render(
        doc=f"Types of `{path.partition('.')[2]}`." if "." in path else "Types of requests and responses.",
        runtime="." * (path.count(".") + 2) + vocabulary.PACKAGE,
        modules=sorted(modules.items()),
        exports=sorted(names),
        version="",
        submodules=inside,
        title="",
    )
