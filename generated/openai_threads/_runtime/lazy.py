# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Exports that are imported on first use (PEP 562)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_packages: dict[str, Mapping[str, str]] = {}
"""The exports of each package."""


def lazy_exports(package: str, exports: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make a package's `__getattr__` and `__dir__`.

    Args:
        package: the `__name__` of the package.
        exports: public name → relative module that defines it, with `:name` behind it when it is called
            otherwise there; `"x": ".x"` is the module `.x` itself unless that defines an `x`.
    """

    _packages[package] = exports

    def load(name: str) -> object:
        source = exports.get(name)
        if source is None:
            raise AttributeError(_unknown(package, name, exports), name=name, obj=sys.modules[package])
        from importlib import import_module

        path, _, original = source.partition(":")
        module = import_module(path, package)
        is_module = source == f".{name}"
        value: object = getattr(module, name, module) if is_module else getattr(module, original or name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return load, names


def publish(module: str) -> None:
    """Let the classes that a package exports from a module go by their public names.

    Tracebacks, reprs and pickles then say `package.Name`. Not for models: pydantic evaluates the annotations of a
    class in the module that the class names.

    Args:
        module: the `__name__` of the module, called at its end.
    """
    names = vars(sys.modules[module])
    own = [value for value in names.values() if isinstance(value, type) and value.__module__ == module]
    package = module.rpartition(".")[0]
    while package:
        for name, source in _packages.get(package, {}).items():
            path, _, original = source.partition(":")
            value = names[original or name] if f"{package}{path}" == module else None
            if isinstance(value, type) and value in own:
                value.__module__, value.__name__, value.__qualname__ = package, name, name
        package = package.rpartition(".")[0]


def _unknown(package: str, name: str, exports: Mapping[str, str]) -> str:
    message = f"module '{package}' has no attribute '{name}'"
    if name.startswith("_"):
        return message
    from difflib import get_close_matches

    near = get_close_matches(name, exports, n=1)
    return f"{message}; did you mean '{near[0]}'?" if near else message
