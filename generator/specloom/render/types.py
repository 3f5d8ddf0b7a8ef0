"""The `types` package: models, params, and the packages that export them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import AliasSchema, Named, Package, names_in
from specloom.models import model_modules, param_modules
from specloom.render.imports import Names, with_imports


def render_types(package: Package, names: Names, environment: Environment, templates: Path) -> dict[str, str]:
    """Dotted module below the package → source."""
    aliases = [schema for schema in package.models if isinstance(schema, AliasSchema)]
    used = [alias for alias in aliases if not any(_classes(alias, package))]
    models = model_modules(package.models, templates)
    params = param_modules(package.params, used, templates)
    modules: dict[str, str] = {}
    for sources, kind in ((models, "Models"), (params, "Parameters")):
        for module, body in sources.items():
            path = f"types.{module}"
            doc = f"{kind} of `{_subject(module)}`."
            modules[path] = with_imports(doc, body, path, names, lazy_annotations=False)
    return {**modules, **_packages(package.exports, environment)}


def _classes(alias: AliasSchema, package: Package) -> Iterable[Named]:
    """The classes among the parts of an alias; one without them serves callers too."""
    defined = {schema.reference: schema for schema in package.models}
    for name in names_in(alias.type):
        schema = defined[name]
        if isinstance(schema, AliasSchema):
            yield from _classes(schema, package)
        else:
            yield name


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
        )
        for path, entries in packages.items()
    }


def _by_module(entries: list[tuple[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    modules: dict[str, list[tuple[str, str]]] = {}
    for name, module in sorted(entries):
        modules.setdefault(f".{module}", []).append((name, name))
    return sorted(modules.items())
