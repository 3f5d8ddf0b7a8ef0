"""Programs find types and exports where the official library has them."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

import openai
import openai.types.beta as theirs
import openai_threads
import pytest

_OURS = ("assistant", "thread", "code_interpreter_tool", "file_search_tool", "function_tool")
MODULES = [
    name.partition(".")[2]
    for _, name, _ in walk_packages(theirs.__path__, "openai.types.beta.")
    if name.split(".")[3].startswith(_OURS)
]
EXPORTS = [
    *("AsyncClient", "Client", "DEFAULT_CONNECTION_LIMITS", "DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT"),
    *("DefaultAioHttpClient", "DefaultAsyncHttpxClient", "DefaultHttpxClient", "NoneType", "ProxiesTypes"),
    *("RequestOptions", "Transport", "__title__", "file_from_path", "resources", "types"),
]


@pytest.mark.parametrize("module", MODULES)
def test_modules_of_types_have_what_they_are_called_after(module: str) -> None:
    known = import_module(f"openai.{module}")
    ours = import_module(f"openai_threads.{module}")
    last = module.rpartition(".")[2].replace("_", "")
    for name in getattr(known, "__all__", ()):
        if name.lower() == last:
            assert hasattr(ours, name)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_package_exports_what_theirs_does(name: str) -> None:
    assert hasattr(openai, name)
    assert hasattr(openai_threads, name)


def test_another_place_has_the_same_class() -> None:
    place = import_module("openai_threads.types.beta.threads.annotation")
    assert place.Annotation is openai_threads.types.beta.threads.Annotation
    from openai_threads.types.beta.assistant import AssistantToolResources, ToolResources

    assert ToolResources is AssistantToolResources
