"""What the generator makes of one input, in this process."""

from __future__ import annotations

import inspect
import io
import json
import tempfile
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
from pydantic_core import to_jsonable_python
from specloom import render as rendering
from specloom.config_reader import CONFIGS
from specloom.console import Format, Printer
from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics, ExitCode, Severity
from specloom.failures import failure_of
from specloom.ir import Package, Resource
from specloom.pipeline import RUNTIME, TEMPLATES, translated_text
from specloom.render import package as package_rendering
from specloom.render.environment import make_environment
from specloom.verify import verify

from .grammar import Drawn, draw_document
from .modules import build_models, loaded
from .mutating import draw_broken
from .stainless import draw_config

ANSWERS = 3
"""How many values each operation of a valid document answers."""
_TOKENS = "https://lab.example/token"
_TOKEN = httpx2.Response(200, json={"access_token": "token", "token_type": "bearer"})
IMPORTED = 4
"""One in so many packages that come of broken documents is imported, which takes longer than to make it."""

_FORMATS: tuple[Format, ...] = ("text", "json", "github")

# The templates are the same for all documents of a process, and take most of the time of a small one.
vars(package_rendering)["make_environment"] = lru_cache(make_environment)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an input: `fault` is empty, or tells what is wrong, the same for the same cause."""

    outcome: str
    fault: str = ""
    detail: str = ""
    answers: int = 0


class _Wrong(Exception):
    """The generated package does not do what the document says."""


def make(kind: str, number: int) -> Made:
    """Make an input and see what comes of it.

    Args:
        kind: `valid`, `stainless` (a valid document with the config of another generator) or `broken`.
        number: which one.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(kind, number, folder)
        return _broken(number, folder) if kind == "broken" else _valid(number, folder)


def write(kind: str, number: int, folder: Path) -> None:
    """Write an input to a folder."""
    if kind != "broken":
        document = draw_document(number).document
        if kind == "stainless":
            config = draw_config(number, document)
            folder.joinpath("stainless.yml").write_text(json.dumps(config), encoding="utf-8")
        folder.joinpath("openapi.yaml").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return
    broken = draw_broken(number)
    folder.joinpath("openapi.yaml").write_bytes(broken.document)
    if broken.config:
        folder.joinpath("sdk.yaml").write_bytes(broken.config)


def _valid(number: int, folder: Path) -> Made:
    diagnostics = Diagnostics(strict=True)
    answers = 0
    try:
        package, sources = _rendered(folder, diagnostics)
        if (folder / CONFIGS[1]).exists():
            _say_in_own_words(folder, sources)
        faults = [item for item in diagnostics.found if item.severity is not Severity.NOTE]
        if faults:
            raise _Wrong(f"a finding: {faults[0].code} {faults[0].message}")
        with loaded(package.name, sources) as modules:
            build_models(modules)
            for case in _answered(package, draw_document(number), number):
                _ask(modules, case)
                answers += 1
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome
        return _failed(error, folder)
    return Made("made", answers=answers)


def _broken(number: int, folder: Path) -> Made:
    diagnostics = Diagnostics()
    try:
        package, sources = _rendered(folder, diagnostics)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome
        failure = failure_of(error, folder / "openapi.yaml")
        for item in failure.diagnostics:
            diagnostics.add(item)
        if failure.exit_code is ExitCode.BUG:
            return _failed(error, folder)
        missing = [item for item in diagnostics.errors if not (item.place and item.message and item.help)]
        if missing or not diagnostics.errors:
            told = missing[0].message if missing else "nothing"
            return Made("rejected", f"an error without a place or a remedy: {failure.exit_code.name}", told)
        return _printed(diagnostics, folder, failure.exit_code.name.lower())
    if number % IMPORTED == 0:
        try:
            with loaded(package.name, sources) as modules:
                build_models(modules)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome
            return _failed(error, folder)
    return _printed(diagnostics, folder, "made")


def _say_in_own_words(folder: Path, sources: dict[str, str]) -> None:
    """Translate the config: it must give the same."""
    stainless = folder / CONFIGS[1]
    folder.joinpath(CONFIGS[0]).write_text(
        translated_text(folder / "openapi.yaml", stainless, Diagnostics()), encoding="utf-8"
    )
    _, again = _rendered(folder, Diagnostics())
    other = [name for name in sources if sources[name] != again.get(name)]
    if other or len(again) != len(sources):
        raise _Wrong(f"the translated config gives another {', '.join(other[:3])}")


def _rendered(folder: Path, diagnostics: Diagnostics) -> tuple[Package, dict[str, str]]:
    """The package of a definition, and its modules by name."""
    config = next((folder / name for name in CONFIGS if (folder / name).exists()), None)
    definition = load(folder / "openapi.yaml", config, None, diagnostics)
    package = lower(definition, {}, diagnostics)
    rendered = rendering.render(package, TEMPLATES, RUNTIME, definition.handwritten.files)
    verify(rendered.sources)
    return package, rendered.modules


def _printed(diagnostics: Diagnostics, folder: Path, outcome: str) -> Made:
    """Print the findings in all formats; that must not fail."""
    try:
        for form in _FORMATS:
            Printer(form, verbose=True, stream=io.StringIO()).findings(diagnostics.found)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome
        return _failed(error, folder)
    return Made(outcome)


def _failed(error: Exception, folder: Path) -> Made:
    """What broke, and where: the last frame of ours, without what differs between inputs."""
    frames = traceback.extract_tb(error.__traceback__)
    own = next((frame for frame in reversed(frames) if "specloom" in frame.filename), frames[-1])
    where = f"{Path(own.filename).name}:{own.lineno} {own.name}"
    cause = str(error).replace(str(folder), "") if isinstance(error, _Wrong) else type(error).__name__
    detail = "".join(traceback.format_exception(error)[-12:])[-3000:]
    return Made("failed", f"{cause} at {where}" if not isinstance(error, _Wrong) else cause, detail)


@dataclass(frozen=True, slots=True)
class _Case:
    """An answer to a method, which is found by its name below the client."""

    path: tuple[str, ...]
    arguments: tuple[str, ...]
    client: str
    secrets: tuple[str, ...]
    unwrap: str
    value: Any


def _answered(package: Package, drawn: Drawn, number: int) -> Iterator[_Case]:
    secrets = tuple(name for item in package.client.credentials for name, _ in item.arguments)
    for resource in _all(package.resources):
        for method in resource.methods:
            route = _route(method.origin)
            if route not in drawn.answers:
                continue
            required = tuple(item.name for item in (*method.positional, *method.keywords) if item.required)
            for value in drawn.values(route, number, ANSWERS):
                unwrap = method.unwrap.raw if method.unwrap else ""
                if unwrap and unwrap not in value:
                    continue  # there is nothing to return
                yield _Case((*resource.path, method.name), required, package.client.name, secrets, unwrap, value)


def _route(origin: str) -> tuple[str, str]:
    path, _, method = origin.partition("#/paths/")[2].rpartition("/")
    return method, path.replace("~1", "/").replace("~0", "~")


def _all(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _all(resource.children)


def _ask(modules: Mapping[str, ModuleType], case: _Case) -> None:
    """Call the method without its arguments; what it makes of the answer must say the same, strict or not."""
    for strict in (True, False):
        answer = httpx2.Response(200, content=json.dumps(case.value), headers={"content-type": "application/json"})
        transport = httpx2.MockTransport(lambda request, answer=answer: _TOKEN if request.url == _TOKENS else answer)
        make = getattr(modules["_client"], case.client)
        secrets: dict[str, Any] = dict.fromkeys(case.secrets, "secret")
        name = next(name for name in inspect.signature(make).parameters if name.endswith("strict_response_validation"))
        client = make(http_client=httpx2.Client(transport=transport), **{name: strict}, **secrets)
        target: Any = client
        for name in case.path:
            target = getattr(target, name)
        value = _plain(target(**dict.fromkeys(case.arguments, "1")))
        expected = case.value[case.unwrap] if case.unwrap else case.value
        if value != expected:
            raise _Wrong(f"an answer that reads as another one: {_difference(expected, value)}")


def _plain(value: Any) -> Any:
    """A value as it came; those that are no text any more are written as they were drawn."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return to_jsonable_python(value, bytes_mode="base64")


def _difference(expected: Any, found: Any) -> str:
    """The first place at which two values differ."""
    if isinstance(expected, dict) and isinstance(found, dict) and expected.keys() == found.keys():
        return next(_difference(expected[name], found[name]) for name in expected if expected[name] != found[name])
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return next(_difference(one, other) for one, other in zip(expected, found, strict=True) if one != other)
    return f"{expected!r} as {found!r}"
