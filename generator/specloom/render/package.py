"""All files of a distribution, by path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import AliasSchema, Errors, Key, ListOf, MapOf, Named, Package, Stream, Type
from specloom.naming import page_names
from specloom.progress import stage
from specloom.render.annotations import evaluated_annotation
from specloom.render.api import render_api
from specloom.render.client import render_client, render_init, render_pyproject
from specloom.render.environment import make_environment
from specloom.render.imports import Names, with_imports
from specloom.render.layout import render_layout
from specloom.render.pages import render_pages
from specloom.render.readme import render_readme
from specloom.render.resources import reads_webhooks, render_resources
from specloom.render.streams import format_view
from specloom.render.types import render_types
from specloom.text import comment, line, literal

_COPIED = b"# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.\n\n"


@dataclass(slots=True)
class Rendered:
    """The text of every file of a distribution: Python by dotted module, the rest by path."""

    folder: str
    """That of the package."""
    modules: dict[str, str]
    others: dict[str, str] = field(default_factory=dict[str, str])
    copied: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """Files that are written as they are: the runtime and the hand-written helpers."""

    @property
    def sources(self) -> dict[str, str]:
        """The Python by path, not formatted yet."""
        return {f"{self.folder}/{name.replace('.', '/')}.py": text for name, text in self.modules.items()}

    def with_python(self, formatted: Mapping[str, str]) -> dict[str, bytes]:
        """Every file by path, with these in place of `sources`."""
        text = {path: text.encode() for path, text in (*formatted.items(), *self.others.items())}
        return {**text, **self.copied}


@stage("render")
def render(package: Package, templates: Path, runtime: Path, handwritten: Mapping[str, bytes]) -> Rendered:
    """Print the intermediate model."""
    environment = make_environment(templates)
    names = _names(package)
    aliases = _unions(package)
    modules = {
        "__init__": render_init(package, environment),
        "_client": render_client(package, environment),
        **(types := render_types(package, names, environment)),
        **render_layout(package, types, environment),
        **render_resources(package, names, aliases, environment),
    }
    if package.pages:
        modules["pagination"] = render_pages(package.pages, names.own, environment)
    if package.streams:
        modules["_streams"] = _streams(package.streams, names, environment)
    if package.errors.any:
        modules["_errors"] = _errors(package.errors, names, environment)
    if package.keys:
        modules[vocabulary.KEYS] = _keys(package, names, environment)
    made = f"Made by Specloom from {line(package.source)}. Do not edit; or keep the edit with 'specloom adopt'."
    header = comment(package.file_header) if package.file_header else ""
    modules = {path: f"{header}# {made}\n\n{text}" for path, text in modules.items()}
    others = {
        "pyproject.toml": f"# {made}\n\n{render_pyproject(package, environment)}",
        "README.md": render_readme(package, environment),
        "api.md": render_api(package, environment),
        f"{package.folder}/py.typed": "",
    }
    copied = {
        f"{package.folder}/{vocabulary.PACKAGE}/{path.relative_to(runtime).as_posix()}": _COPIED + path.read_bytes()
        for path in sorted(runtime.rglob("*.py"))
        if (path.parent.name != "webhooks" or reads_webhooks(package))
        and (path.name != "aio.py" or package.offers.aiohttp)
        and (path.name != "compatible.py" or package.offers.usual_names)
    }
    copied |= {path.replace("{package}", package.folder): content for path, content in handwritten.items()}
    return Rendered(package.folder, modules, others, copied)


def _unions(package: Package) -> set[Named]:
    """The types that are no classes to type checkers, not even under another name."""
    targets = {schema.reference: schema.type for schema in package.models if isinstance(schema, AliasSchema)}

    def is_class(type_: Type, seen: frozenset[Named]) -> bool:
        if isinstance(type_, Named):
            return type_ not in targets or (type_ not in seen and is_class(targets[type_], seen | {type_}))
        return isinstance(type_, (ListOf, MapOf))

    return {name for name in targets if not is_class(name, frozenset())}


def _names(package: Package) -> Names:
    own = {
        schema.reference.name: f"{package.definitions}.{schema.reference.module}"
        for schema in (*package.models, *package.params)
    }
    own |= {name: "pagination" for page in package.pages for name in page_names(page.name)}
    own |= {stream.constant: "_streams" for stream in package.streams}
    taken = {*own, *vocabulary.RESOURCES}
    own |= {name: f"helpers.{module}" for name, module in package.handwritten.items() if name not in taken}
    return Names(own, vocabulary.RESOURCES)


def _streams(streams: tuple[Stream, ...], names: Names, environment: Environment) -> str:
    views = [format_view(stream, set()) for stream in streams]
    body = environment.get_template("streams.py.jinja").render(streams=views)
    return with_imports("Formats of event streams.", body, "_streams", names, lazy_annotations=True)


def _errors(errors: Errors, names: Names, environment: Environment) -> str:
    tables = {"": errors.common, **errors.own}
    views = [
        (literal(method), [(literal(status), evaluated_annotation(type_)) for status, type_ in rows])
        for method, rows in tables.items()
    ]
    body = environment.get_template("errors.py.jinja").render(tables=views)
    return with_imports("What the bodies of errors hold.", body, "_errors", names, lazy_annotations=True)


def _keys(package: Package, names: Names, environment: Environment) -> str:
    types = [(literal(name), [(literal(key.name), _key(key)) for key in keys]) for name, keys in package.keys.items()]
    body = environment.get_template("keys.py.jinja").render(types=types)
    return with_imports(
        "How keys of arguments are spelled in JSON.", body, vocabulary.KEYS, names, lazy_annotations=True
    )


def _key(key: Key) -> str:
    """As the runtime reads it."""
    constant = [literal(f"={key.constant.raw}")] if key.constant else []
    return f"({', '.join([literal(key.wire_name), *map(literal, key.types), *constant])},)"
