"""Names of the config that something else has already, or that Python or a file system does not take."""

from __future__ import annotations

import keyword

from specloom import naming, vocabulary
from specloom.codes import Code
from specloom.config import Config
from specloom.diagnostics import Diagnostics
from specloom.lower.operations import check_header
from specloom.lower.placement import SHARED
from specloom.lower.resources import type_module, walk
from specloom.source import Source, join


def check_names(config: Config, source: Source, diagnostics: Diagnostics) -> None:
    """Report each; the names of resources and methods are checked where these are lowered."""
    _Check(config, source, diagnostics).all()


_TAKEN_BY_PAGES = {**vocabulary.PAGES, **vocabulary.RESOURCES}


class _Check:
    def __init__(self, config: Config, source: Source, diagnostics: Diagnostics) -> None:
        self._config = config
        self._source = source
        self._diagnostics = diagnostics

    def all(self) -> None:
        self._package()
        self._client()
        self._arguments()
        self._headers()
        self._pages()
        self._modules()

    def _package(self) -> None:
        name = self._config.package
        if keyword.iskeyword(name) or naming.is_taken_module(name):
            self._report(f"a package called '{name}' could not be imported", "/package", "choose another name")

    def _client(self) -> None:
        client = self._config.client
        error = client.error or f"{client.name}Error"
        for name, pointer in ((client.name, "/client/name"), (f"Async{client.name}", "/client/name")):
            if name in naming.EXPORTS or name == error:
                self._report(f"the package exports another '{name}'", pointer, "choose another name")
        if naming.is_used_by_clients(client.name):
            self._report(f"the client's module uses '{client.name}'", "/client/name", "choose another name")
        if error in naming.EXPORTS:
            self._report(f"the package exports another '{error}'", "/client/error", "choose another 'error'")

    def _arguments(self) -> None:
        client = self._config.client
        for key, names in (("auth", client.auth), ("headers", client.headers)):
            for name in names:
                pointer = join("", "client", key, name)
                if naming.argument_name(name) != name:
                    remedy = f"'{naming.argument_name(name)}' could"
                    self._report(f"'{name}' cannot be the name of an argument", pointer, remedy)
                elif name in self._config.resources:
                    self._report(f"the client has a resource '{name}'", pointer, "choose another name")
                elif name in naming.CLIENT_ARGUMENTS or (key == "headers" and name in client.auth):
                    self._report(f"the client has another argument '{name}'", pointer, "choose another name")

    def _headers(self) -> None:
        for path, resource in walk(self._config.resources):
            for name, value in resource.headers.items():
                pointer = join("", *_keys(path), "headers", name)
                check_header(name, self._source.key_place(pointer), self._diagnostics)
                if not (value.isascii() and value.isprintable()):
                    remedy = "write printable ASCII characters on one line"
                    self._report(f"{value!r} cannot be the value of a header", pointer, remedy, Code.BAD_HEADER)

    def _pages(self) -> None:
        for key, page in self._config.pagination.items():
            if any(name in _TAKEN_BY_PAGES for name in naming.page_names(page.name)):
                pointer = join("", "pagination", key, "name")
                self._report(
                    f"'{page.name}' is the name of another class behind 'Sync' or 'Async'",
                    pointer,
                    "choose another name",
                )
            for field, name in (("items", page.items), ("has_more", page.has_more)):
                if name and naming.field_name(name) != name:
                    pointer = join("", "pagination", key, field)
                    self._report(
                        f"'{name}' cannot be the field of a page",
                        pointer,
                        "Python or the base model needs that name itself",
                    )

    def _modules(self) -> None:
        places = {type_module(path): join("", *_keys(path)) for path, _ in walk(self._config.resources)}
        places |= {module: join("", "models", module) for module in self._config.models}
        for module in self._config.models:
            steps = module.split(".")
            if any(naming.module_name(step) != step for step in steps) or steps[-1].endswith("_params"):
                remedy = "write words of small letters with dots between them, the last without '_params'"
                self._report(f"'{module}' cannot be a module", places[module], remedy, Code.BAD_MODULE)
        for module in places.keys() | {SHARED}:
            below = sorted(other for other in places if other.startswith(f"{module}."))
            if below:
                fact = f"'{module}' is both a module below 'types' and the package of '{below[0]}'"
                self._report(fact, places.get(module, places[below[0]]), "rename one of them", Code.BAD_MODULE)

    def _report(self, fact: str, pointer: str, remedy: str, code: Code = Code.TAKEN_NAME) -> None:
        self._diagnostics.error(code, fact, self._source.key_place(pointer), help=remedy)


def _keys(path: tuple[str, ...]) -> list[str]:
    return [token for name in path for token in ("resources", name)]
