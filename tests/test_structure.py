"""Imports run strictly downward, in the generator and in a generated SDK."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator" / "specloom"
SDK = ROOT / "generated" / "openai_threads"

GENERATOR_LAYERS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("job", "reporting"),
    ("console", "failures"),
    ("adopting", "causes"),
    ("pipeline",),
    ("explaining", "versions", "changelog"),
    ("changes", "comparing", "ingredients", "outcome"),
    ("definition",),
    ("lower", "render", "fingerprint"),
    ("surface",),
    ("openapi", "config_reader", "config_schema", "config_writer", "handwritten", "patches"),
    ("output", "verify", "config", "ir", "stainless"),
    ("overlays", "page_config", "stream_config"),
    ("sections",),
    ("nodes",),
    ("source",),
    ("text", "naming", "diagnostics", "three_way"),
    ("markdown", "shadowing", "spelling"),
    ("words",),
    ("codes", "limits", "printable", "progress", "vocabulary", "watching"),
)
SDK_LAYERS = (
    ("_client",),
    ("resources",),
    ("_errors", "_streams", "pagination"),
    ("helpers",),
    ("types",),
    ("_runtime",),
)
ROOMS = (
    ("webhooks",),
    ("client",),
    ("sending", "responses"),
    ("pages", "streams"),
    ("models", "options", "requests"),
    ("common",),
    ("lazy",),
)


def _imports(path: Path, root: Path) -> Iterator[str]:
    """The parts of the package that a module imports, those that are imported late or for checkers included."""
    here = path.relative_to(root).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*here[: len(here) - node.level + 1], *((node.module or "").split(".") if node.module else [])]
            yield base[0] if base else node.names[0].name
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("specloom."):
            yield (node.module or "").split(".")[1]
        elif isinstance(node, ast.ImportFrom) and node.module == "specloom":
            yield from (alias.name for alias in node.names)


def _upward(root: Path, layers: tuple[tuple[str, ...], ...], apart: set[str]) -> list[str]:
    rank = {name: number for number, layer in enumerate(layers) for name in layer}
    found: list[str] = []
    for path in sorted(root.rglob("*.py")):
        part = path.relative_to(root).parts[0].removesuffix(".py")
        if part in apart or part == "__init__":
            continue
        found += [
            f"{path.relative_to(root)} imports {other}"
            for other in _imports(path, root)
            if other not in (part, "__version__", "__init__") and rank[other] <= rank[part]
        ]
    return found


def test_imports_of_the_generator_run_downward() -> None:
    assert _upward(GENERATOR, GENERATOR_LAYERS, {"runtime"}) == []


def test_imports_of_the_sdk_run_downward() -> None:
    assert _upward(SDK, SDK_LAYERS, set()) == []


def test_imports_of_the_rooms_of_the_runtime_run_downward() -> None:
    assert _upward(GENERATOR / "runtime", ROOMS, set()) == []


def test_no_modules_of_the_runtime_import_each_other() -> None:
    """At whatever time, and for whatever reason."""
    root = GENERATOR / "runtime"
    imports: dict[str, set[str]] = {}
    for path in root.rglob("*.py"):
        here = path.relative_to(root).with_suffix("").parts
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.level:
                module = ".".join([*here[: len(here) - node.level], *(node.module or "").split(".")])
                imports.setdefault(".".join(here), set()).add(module)
                assert (root / module.replace(".", "/")).with_suffix(".py").is_file(), (path, module)
    TopologicalSorter(imports).prepare()


@pytest.mark.parametrize(
    ("importer", "forbidden"),
    [("lower", "jinja2"), ("render", "specloom.openapi"), ("render", "specloom.lower"), ("runtime", "specloom")],
)
def test_a_part_does_without(importer: str, forbidden: str) -> None:
    for path in (GENERATOR / importer).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and not node.level:
                assert not (node.module or "").startswith(forbidden), path
            elif isinstance(node, ast.Import):
                assert not any(alias.name.startswith(forbidden) for alias in node.names), path


def test_one_module_knows_the_maker_of_the_models() -> None:
    users = [
        path.relative_to(GENERATOR).as_posix()
        for path in GENERATOR.rglob("*.py")
        if "from datamodel_code_generator" in path.read_text()
    ]
    assert users == ["render/hints.py"]


def test_no_module_is_long() -> None:
    modules = (*GENERATOR.rglob("*.py"), *(ROOT / "spec").rglob("*.py"))
    lengths = {path: path.read_text().count("\n") for path in modules}
    assert {path.name: length for path, length in lengths.items() if length > 430} == {}
