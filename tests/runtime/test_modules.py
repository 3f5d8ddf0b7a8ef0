"""Sentinels, lazy exports, and what an import costs."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
import specloom.runtime
from specloom.runtime.common.sentinels import NOT_GIVEN, NotGiven, Omit, not_given, omit
from specloom.runtime.lazy import lazy_exports

ROOT = Path(specloom.runtime.__file__).parent
MODULES = sorted(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in ROOT.rglob("*.py"))
HEAVY = {"httpx2", "pydantic", "typing_extensions", "logging", "email", "inspect", "datetime", "asyncio", "json"}


@pytest.mark.parametrize(("value", "cls", "text"), [(omit, Omit, "omit"), (not_given, NotGiven, "not_given")])
def test_sentinels_are_false_single_and_survive_copies(value: object, cls: type, text: str) -> None:
    assert not value
    assert repr(value) == text
    assert cls() is value
    assert copy.copy(value) is copy.deepcopy(value) is pickle.loads(pickle.dumps(value)) is value
    assert NOT_GIVEN is not_given


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[types.ModuleType]:
    folder = tmp_path / "lazy_pets"
    folder.mkdir()
    (folder / "cat.py").write_text("class Cat: ...\nclass Other: ...\n")
    (folder / "types.py").write_text("")
    exports = {"Cat": ".cat", "types": ".types", "Renamed": ".cat:Other"}
    (folder / "__init__.py").write_text(
        f"from specloom.runtime.lazy import lazy_exports\n__getattr__, __dir__ = lazy_exports(__name__, {exports})\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    import lazy_pets  # type: ignore[import-not-found]

    yield lazy_pets
    for name in [name for name in sys.modules if name.startswith("lazy_pets")]:
        del sys.modules[name]


def test_lazy_exports(package: types.ModuleType) -> None:
    assert "lazy_pets.cat" not in sys.modules
    assert {"Cat", "Renamed", "types"} <= set(dir(package))
    assert package.Cat.__name__ == "Cat"
    assert vars(package)["Cat"] is package.Cat
    assert package.Renamed.__name__ == "Other"
    assert package.types.__name__ == "lazy_pets.types"


def test_an_unknown_export_suggests_a_near_one(package: types.ModuleType) -> None:
    with pytest.raises(AttributeError, match="'Cta'; did you mean 'Cat'"):
        package.Cta  # noqa: B018
    with pytest.raises(AttributeError, match=r"no attribute 'zzz'$"):
        package.zzz  # noqa: B018
    assert not hasattr(package, "__wrapped__")
    assert lazy_exports("x", {})


def python(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60
    ).stdout


def test_every_module_can_be_imported_alone() -> None:
    program = f"""
import importlib, sys
for module in {MODULES}:
    importlib.import_module("specloom.runtime." + module)
    for name in [name for name in sys.modules if name.startswith("specloom")]:
        del sys.modules[name]
"""
    assert python(program) == ""


def test_a_client_is_made_without_any_heavy_import() -> None:
    program = """
import sys
before = set(sys.modules)
from specloom.runtime.options.settings import Credential, Settings
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime import lazy
from specloom.runtime.client import resource
from specloom.runtime.common import errors, sentinels
settings = Settings("pets", "1", "https://x/", "PETS_", (Credential("key", "bearer"),))
for client in (SyncAPIClient, AsyncAPIClient):
    client(settings, ClientOptions({"key": "k"}))
print(*sorted(set(sys.modules) - before))
"""
    assert set(python(program).split()) & HEAVY == set()
