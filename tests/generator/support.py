"""Runs of the command line in a folder of their own, and generated packages that can be imported."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

import httpx2
import yaml
from click.testing import CliRunner
from specloom import naming
from specloom.cli import main


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of the command line has left."""

    code: int
    out: str
    err: str
    output: Path

    def files(self) -> dict[str, str]:
        """The generated files by path, without the runtime and the manifest."""
        return {
            path: file.read_text(encoding="utf-8")
            for file in sorted(self.output.rglob("*"))
            if file.is_file() and not (path := file.relative_to(self.output).as_posix()).startswith(".")
            if "_runtime" not in file.parts and "__pycache__" not in file.parts
        }

    def programs(self) -> list[str]:
        """The Python of the README."""
        readme = (self.output / "README.md").read_text(encoding="utf-8")
        return re.findall(r"^```python\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)


def specloom(*arguments: str, folder: Path, output: Path, command: str = "generate") -> Run:
    """Run a command on `openapi.yaml` in the folder, called by its bare name as a user there would."""
    with _working_in(folder):
        result = CliRunner().invoke(
            main, [command, "openapi.yaml", "-o", str(output), *arguments], catch_exceptions=False
        )
    return Run(result.exit_code, result.stdout, result.stderr, output)


def generate(
    folder: Path,
    document: str | Mapping[str, Any],
    config: str | Mapping[str, Any] = MappingProxyType({}),
    *arguments: str,
    named: bool = True,
) -> Run:
    """Generate from a document and a config that are put into the folder.

    With `named`, methods are called as the operationIds say, below the first tag or segment of the path, so that what
    names are inferred is nothing that a test depends on; what is given as text stays as it is.
    """
    inputs = folder / "definition"
    inputs.mkdir(parents=True, exist_ok=True)
    if named and isinstance(document, Mapping):
        document = _hinted(document)
    elif named and isinstance(document, str) and not (config and isinstance(config, str)):
        config = _with_names(document, config or {})
    (inputs / "openapi.yaml").write_text(_text(document), encoding="utf-8", newline="")
    if config:
        (inputs / "sdk.yaml").write_text(_text(config), encoding="utf-8", newline="")
    return specloom(*arguments, folder=inputs, output=folder / "sdk")


def _operations(paths: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each operation with an operationId of its own, the resource that it goes to, and what its method is called."""
    known: set[tuple[str, str]] = set()
    for path, item in paths.items():
        for method, operation in {**item, **item.get("additionalOperations", {})}.items():
            name = operation.get("operationId") if isinstance(operation, dict) else None
            if isinstance(name, str) and method != "additionalOperations" and method != "parameters":
                segment = next((part for part in path.split("/") if part and "{" not in part), "root")
                group = next(iter(operation.get("tags", [])), segment)
                yield group, name if (name, group) not in known else f"{name} {path}", operation
                known.add((name, group))


def _hinted(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The document with the names in extensions."""
    try:
        hinted = deepcopy(dict(document))
        for group, name, operation in _operations(hinted["paths"]):
            operation.update({"x-speakeasy-group": group.replace(".", "_"), "x-speakeasy-name-override": name})
        return hinted
    except (AttributeError, KeyError, TypeError):
        return document  # What it is good for is for the test to find out.


def _with_names(document: str, config: Any) -> Any:
    """The config with the names of all operations that it does not name."""
    try:
        operations = list(_operations(yaml.safe_load(document)["paths"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError):
        return config
    resources = {name: {**resource} for name, resource in config.get("resources", {}).items()}
    for group, name, operation in operations:
        if json.dumps(operation["operationId"]) not in json.dumps(config):
            resource = resources.setdefault(naming.resource_name(group), {})
            methods = {naming.method_name(name): operation["operationId"]}
            resource["methods"] = {**resource.get("methods", {}), **methods}
    named: dict[str, Any] = {**config, "resources": resources}
    return named


@contextmanager
def _working_in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _text(value: str | Mapping[str, Any]) -> str:
    return value if isinstance(value, str) else json.dumps(value)


@contextmanager
def imported(output: Path) -> Iterator[dict[str, ModuleType]]:
    """All modules of a generated package, by their names below it."""
    package = next(path.parent for path in output.rglob("_client.py"))
    whole = ".".join(package.relative_to(output).parts)
    names = [".".join(path.relative_to(package).with_suffix("").parts) for path in sorted(package.rglob("*.py"))]
    sys.path.insert(0, str(output))
    try:
        yield {
            name: importlib.import_module(f"{whole}.{name}".removesuffix(".__init__"))
            for name in names
            if not name.startswith("_runtime")
        }
    finally:
        sys.path.remove(str(output))
        for name in [name for name in sys.modules if name.partition(".")[0] == whole.partition(".")[0]]:
            del sys.modules[name]


@dataclass(slots=True)
class Wire:
    """A generated client whose requests are kept, and what it is answered."""

    client: Any
    modules: dict[str, ModuleType]
    requests: list[httpx2.Request]
    answers: list[httpx2.Response]
    """The next answers; without any, 204."""
    async_client: Any = None
    """The other flavour, which is answered from the same list."""

    @property
    def types(self) -> Any:
        """The package of its types."""
        return self.modules["types.__init__"]

    @property
    def last(self) -> httpx2.Request:
        """The latest request."""
        return self.requests[-1]


class _Blocking:
    """An asynchronous client, or a part of it, that is called like the synchronous one."""

    def __init__(self, target: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._target = target
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        if not callable(value):
            return _Blocking(value, self._loop) if type(value).__module__.count(".resources.") else value

        @wraps(value)
        def call(*arguments: Any, **more: Any) -> Any:
            result = value(*arguments, **more)
            return self._loop.run_until_complete(result) if inspect.isawaitable(result) else result

        return call


@contextmanager
def wired(run: Run, *, asynchronous: bool = False, **options: Any) -> Iterator[Wire]:
    """The clients of what was generated, without a network; with `asynchronous`, `client` is the other flavour."""
    with imported(run.output) as modules:
        wire = Wire(None, modules, [], [])

        def answer(request: httpx2.Request) -> httpx2.Response:
            request.read()
            wire.requests.append(request)
            return wire.answers.pop(0) if wire.answers else httpx2.Response(204)

        clients = {name: item for name, item in vars(modules["_client"]).items() if hasattr(item, "with_options")}
        name = next(name for name in clients if f"Async{name}" in clients)
        http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
        with clients[name](http_client=http_client, **options) as client, closing(asyncio.new_event_loop()) as loop:
            async_http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
            wire.async_client = clients[f"Async{name}"](http_client=async_http_client, **options)
            wire.client = _Blocking(wire.async_client, loop) if asynchronous else client
            yield wire
