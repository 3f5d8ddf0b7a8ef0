"""The `types` package: models, params, and the packages that export them."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Named, Package
from specloom.render.imports import Names, with_imports
from specloom.render.models import render_models


def render_types(package: Package, names: Names, environment: Environment) -> dict[str, str]:
    """Dotted module below the package → source."""
    modules: dict[str, str] = {}
    for schemas, kind in ((package.models, "Models"), (package.params, "Parameters")):
        for module, body in render_models(schemas, environment, params=kind == "Parameters").items():
            path = f"{package.definitions}.{module}"
            doc = f"{kind} of `{_subject(module)}`."
            modules[path] = with_imports(doc, body, path, names, lazy_annotations=False)
    if package.layout:
        return modules | _bare_packages(modules)
    return {**modules, **_packages(package.exports, environment)}


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
