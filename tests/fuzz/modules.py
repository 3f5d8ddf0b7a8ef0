"""Rendered packages as modules, without a file: with the runtime that is loaded already."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import inspect
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType

import pydantic
from specloom import runtime, vocabulary


class _Sources(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds the modules of a package among texts."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        packages = {name.removesuffix(".__init__") for name in sources if name.endswith(".__init__")}
        self._packages = packages | {name.rpartition(".")[0] for name in sources if "." in name}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if self.get_source(fullname) is None and fullname not in self._packages:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=self.is_package(fullname))

    def is_package(self, fullname: str) -> bool:
        return fullname in self._packages

    def get_source(self, fullname: str) -> str | None:
        return self._sources.get(fullname, self._sources.get(f"{fullname}.__init__"))

    def get_code(self, fullname: str) -> object:  # type: ignore[override]
        return compile(self.get_source(fullname) or "", f"<{fullname}>", "exec", dont_inherit=True)


@contextmanager
def loaded(package: str, sources: Mapping[str, str]) -> Iterator[dict[str, ModuleType]]:
    """All modules of a package, by their names in it.

    Args:
        package: its name.
        sources: the text of each module, by its name below the package.
    """
    found = _Sources({f"{package}.{name}": text for name, text in sources.items()})
    _lend_runtime(f"{package}.{vocabulary.PACKAGE}")
    sys.meta_path.insert(0, found)
    try:
        names = {name: f"{package}.{name}".removesuffix(".__init__") for name in sources}
        yield {name: importlib.import_module(full) for name, full in names.items()}
    finally:
        sys.meta_path.remove(found)
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]


def _lend_runtime(name: str) -> None:
    sys.modules[name] = runtime
    for module in pkgutil.walk_packages(runtime.__path__, f"{runtime.__name__}."):
        sys.modules[name + module.name.removeprefix(runtime.__name__)] = importlib.import_module(module.name)


def build_models(modules: Mapping[str, ModuleType]) -> int:
    """Get all that the modules export and build their models; how many there were."""
    count = 0
    for module in modules.values():
        for exported in getattr(module, "__all__", ()):
            getattr(module, exported)
        for value in list(vars(module).values()):
            if inspect.isclass(value) and issubclass(value, pydantic.BaseModel) and value.__module__ == module.__name__:
                value.model_rebuild()
                count += 1
    return count
