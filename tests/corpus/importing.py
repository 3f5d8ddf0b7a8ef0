"""All modules of a package imported and its models built: `python -m tests.corpus.importing OUTPUT ORDER`."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pydantic


def modules(output: Path) -> list[str]:
    """The names of all modules of the package in the folder."""
    return [
        ".".join(path.relative_to(output).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted(output.glob("*/**/*.py"))
        if (output / path.relative_to(output).parts[0] / "_client.py").is_file()
    ]


def import_all(output: Path, *, backwards: bool) -> None:
    """Import the modules in the order of their names or against it, get what they export, and build all models."""
    sys.path.insert(0, str(output))
    for name in modules(output)[:: -1 if backwards else 1]:
        module = importlib.import_module(name)
        for exported in getattr(module, "__all__", ()):
            getattr(module, exported)
        for model in _models(module):
            model.model_rebuild()


def _models(module: ModuleType) -> Iterator[type[pydantic.BaseModel]]:
    for value in list(vars(module).values()):
        if inspect.isclass(value) and issubclass(value, pydantic.BaseModel) and value.__module__ == module.__name__:
            yield value


if __name__ == "__main__":
    import_all(Path(sys.argv[1]), backwards=sys.argv[2] == "backwards")
