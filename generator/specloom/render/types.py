"""The `types` package: models, params, and the packages that export them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Named, Package, Type
from specloom.render.annotations import evaluated_annotation
from specloom.render.imports import Names, with_imports
from specloom.render.models import render_models


def render_types(package: Package, names: Names, environment: Environment) -> dict[str, str]:
    """Dotted module below the package → source."""
    modules: dict[str, str] = {}
    # Where programs look for types below a module of types, that is a package.
    packages = {".".join(("types", *item.path.split(".")[:-1])) for item in package.layout}
    for schemas, kind in ((package.models, "Models"), (package.params, "Parameters")):
        for module, body in render_models(schemas, environment, params=kind == "Parameters").items():
            path = f"{package.definitions}.{module}"
            path = f"{path}.__init__" if path in packages else path
            body += _more(package, module, body)
            doc = f"{kind} of `{_subject(module)}`."
            modules[path] = with_imports(doc, body, path, names, lazy_annotations=False)
    if package.definitions != "types":
        return modules | _bare_packages(modules)
    return {**modules, **_packages(package.exports, environment)}


def _more(package: Package, module: str, body: str) -> str:
    """Other names of types in a module in which they are defined, for programs that look for them there."""
    types: dict[str, Type] = {}
    for item in package.layout if package.definitions == "types" else ():
        if item.path == module:
            types |= dict(item.types)
        elif item.path.rpartition(".")[0] == module:
            types.setdefault(item.name, dict(item.types)[item.name])
    used = set(re.findall(r"\w+", body))
    lines = [f"{name}: TypeAlias = {evaluated_annotation(type_)}" for name, type_ in types.items() if name not in used]
    return "\n\n# What else they are called.\n" + "\n".join(lines) + "\n" if lines else ""


def _bare_packages(modules: Iterable[str]) -> dict[str, str]:
    """The `__init__` of packages whose modules are found elsewhere."""
    folders = {path.rpartition(".")[0] for path in modules}
    steps = {".".join(folder.split(".")[: depth + 1]) for folder in folders for depth in range(folder.count(".") + 1)}
    return {f"{path}.__init__": '"""Where the types are defined that `types` offers."""\n' for path in sorted(steps)}


def _subject(module: str) -> str:
    return module.removesuffix("_params").removesuffix("_types")


def _packages(exports: tuple[Named, ...], environment: Environment) -> dict[str, str]:
    """The `__init__` of each package: it exports the names of the modules in it."""
    packages: dict[str, list[tuple[str, str]]] = {"types": []}
    for name in exports:
        above, _, module = name.module.rpartition(".")
        steps = above.split(".") if above else []
        for depth in range(len(steps)):
            packages.setdefault(".".join(["types", *steps[: depth + 1]]), [])
        packages[".".join(["types", *steps])].append((name.name, module))
    return {
        f"{path}.__init__": environment.get_template("lazy_package.py.jinja").render(
            doc=f"Types of `{path.partition('.')[2]}`." if "." in path else "Types of requests and responses.",
            runtime="." * (path.count(".") + 2) + vocabulary.PACKAGE,
            modules=_by_module(entries),
            exports=sorted(name for name, _ in entries),
            version="",
            submodules=[],
            title="",
        )
        for path, entries in packages.items()
    }


def _by_module(entries: list[tuple[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    modules: dict[str, list[tuple[str, str]]] = {}
    for name, module in sorted(entries):
        modules.setdefault(f".{module}", []).append((name, name))
    return sorted(modules.items())
