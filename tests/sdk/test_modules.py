"""The package as a whole: every module on its own, typed, and light to import."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import openai_threads
import pytest

PACKAGE = Path(openai_threads.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)

_IMPORT_EACH_ALONE = """
import importlib, sys
before = set(sys.modules)
for module in sys.argv[1:]:
    importlib.import_module(module)
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "openai_threads":
            del sys.modules[name]
"""


def _python(program: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    environment = {"PYTHONPATH": str(PACKAGE.parent), "PATH": ""}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def test_each_module_can_be_imported_alone() -> None:
    _python(_IMPORT_EACH_ALONE, *MODULES)


@pytest.mark.parametrize("seed", [1, 2])
def test_modules_can_be_imported_in_any_order(seed: int) -> None:
    shuffled = random.Random(seed).sample(MODULES, len(MODULES))
    _python("import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)", *shuffled)


def test_a_client_is_made_without_the_heavy_libraries() -> None:
    program = (
        "import sys; from openai_threads import OpenAI, AsyncOpenAI; OpenAI(api_key='k'); AsyncOpenAI(api_key='k');"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = set(_python(program).split())
    assert not loaded & {"httpx2", "pydantic", "pydantic_core", "asyncio", "ssl", "email", "logging"}


def test_exports_exist() -> None:
    for name in openai_threads.__all__:
        assert getattr(openai_threads, name) is not None
    assert set(openai_threads.__all__) <= set(dir(openai_threads))


def test_an_unknown_name_is_reported_with_the_nearest_one() -> None:
    with pytest.raises(AttributeError, match="did you mean 'OpenAI'"):
        getattr(openai_threads, "OpenAi")  # noqa: B009


def test_the_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
