"""The SDK's public surface beside that of the reference library."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any

import openai
import openai.types.beta
import openai.types.beta.threads
import openai.types.beta.threads.runs
import openai_threads
import openai_threads.types.beta
import openai_threads.types.beta.threads
import openai_threads.types.beta.threads.runs
import pydantic
import pytest

METHODS = {
    "assistants": ("create", "retrieve", "update", "list", "delete"),
    "threads": ("create", "retrieve", "update", "delete", "create_and_run"),
    "threads.messages": ("create", "retrieve", "update", "list", "delete"),
    "threads.runs": ("create", "retrieve", "update", "list", "cancel", "submit_tool_outputs"),
    "threads.runs.steps": ("retrieve", "list"),
}
HELPERS = {
    "threads": ("create_and_run_poll", "create_and_run_stream"),
    "threads.runs": (
        "create_and_poll",
        "poll",
        "stream",
        "create_and_stream",
        "submit_tool_outputs_and_poll",
        "submit_tool_outputs_stream",
    ),
}
HELPER_CASES = [(resource, helper) for resource, helpers in HELPERS.items() for helper in helpers]
OUR_OWN = {"idle_timeout", "max_elapsed", "max_response_size", "max_wait", "strict_response_validation"}
FORGOTTEN = {("AsyncOpenAI", "create_and_stream"): {"reasoning_effort"}}
"""Arguments that the reference, which repeats them by hand, lacks on one of its two clients."""
CASES = [(resource, method) for resource, methods in METHODS.items() for method in methods]
CLIENTS = ("OpenAI", "AsyncOpenAI")


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("resource", "name"), CASES)
def test_method_has_the_reference_signature(client: str, resource: str, name: str) -> None:
    ours, theirs = (_method(package, client, resource, name) for package in (openai_threads, openai))
    assert _arguments(ours) == _arguments(theirs)
    assert inspect.iscoroutinefunction(ours) == inspect.iscoroutinefunction(theirs)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("resource", "name"), HELPER_CASES)
def test_helper_takes_what_the_reference_takes(client: str, resource: str, name: str) -> None:
    ours, theirs = (_method(package, client, resource, name) for package in (openai_threads, openai))
    more = OUR_OWN | FORGOTTEN.get((client, name), set())
    mine = {argument: kind for argument, kind in _arguments(ours).items() if argument not in more}
    assert mine == _arguments(theirs)
    assert inspect.iscoroutinefunction(ours) == inspect.iscoroutinefunction(theirs)


@pytest.mark.parametrize(
    ("resource", "name"),
    [("threads", "create_and_run"), ("threads.runs", "create"), ("threads.runs", "submit_tool_outputs")],
)
def test_streaming_methods_have_three_overloads(resource: str, name: str) -> None:
    source = inspect.getsource(type(_resource(openai_threads, "OpenAI", resource)))
    assert source.count("    @overload\n    @deprecated(") >= 3
    assert source.count(f"    def {name}(\n") == 4


@pytest.mark.parametrize("package", ["types.beta", "types.beta.threads", "types.beta.threads.runs"])
def test_types_have_the_reference_names(package: str) -> None:
    ours, theirs = _module(openai_threads, package), _module(openai, package)
    wanted = {name for name in vars(theirs) if name[0].isupper() and _is_threads_type(getattr(theirs, name))}
    assert wanted <= set(ours.__all__)
    for name in sorted(wanted):
        assert getattr(ours, name) is not None


@pytest.mark.parametrize("package", ["types.beta", "types.beta.threads", "types.beta.threads.runs"])
def test_models_have_the_reference_fields(package: str) -> None:
    ours, theirs = _module(openai_threads, package), _module(openai, package)
    compared = 0
    for name in ours.__all__:
        other = getattr(theirs, name, None)
        if inspect.isclass(other) and issubclass(other, pydantic.BaseModel):
            assert set(getattr(ours, name).model_fields) == set(other.model_fields), name
            compared += 1
    assert compared >= 8


@pytest.mark.parametrize("package", ["types.beta", "types.beta.threads", "types.beta.threads.runs"])
def test_params_have_the_reference_keys(package: str) -> None:
    ours, theirs = _module(openai_threads, package), _module(openai, package)
    compared = 0
    for name in ours.__all__:
        mine, other = getattr(ours, name), getattr(theirs, name, None)
        if hasattr(mine, "__total__") and hasattr(other, "__total__"):
            assert set(mine.__annotations__) == set(other.__annotations__), name
            compared += 1
    assert compared >= 2


def test_handlers_have_the_reference_members() -> None:
    for name in ("AssistantEventHandler", "AsyncAssistantEventHandler"):
        ours, theirs = getattr(openai_threads, name), getattr(openai, name)
        wanted = {member for member in vars(theirs) if not member.startswith("_")}
        assert wanted <= {member for member in dir(ours) if not member.startswith("_")}
        for member in sorted(wanted):
            if inspect.isfunction(getattr(theirs, member)):
                assert _arguments(getattr(ours, member)) == _arguments(getattr(theirs, member)), member


def test_errors_have_the_reference_tree() -> None:
    for name in (name for name in vars(openai) if name.endswith("Error") and "Webhook" not in name):
        other = getattr(openai, name)
        if hasattr(openai_threads, name):
            mine = [base.__name__ for base in getattr(openai_threads, name).__mro__]
            assert mine == [base.__name__ for base in other.__mro__]
    assert openai_threads.OpenAIError.__mro__[1] is Exception


@pytest.mark.parametrize("client", CLIENTS)
def test_client_takes_the_documented_options(client: str) -> None:
    ours = _arguments(getattr(openai_threads, client).__init__)
    theirs = _arguments(getattr(openai, client).__init__)
    assert {name: theirs[name] for name in ours if name not in OUR_OWN} == {
        name: kind for name, kind in ours.items() if name not in OUR_OWN
    }
    documented = "api_key organization project base_url timeout max_retries default_headers default_query http_client"
    assert set(documented.split()) <= set(ours)


def _is_threads_type(type_: Any) -> bool:
    """Whether a name of the reference's beta package belongs to the Assistants API, going by its module."""
    module = getattr(type_, "__module__", "")
    own = ("assistant", "thread", "code_interpreter_tool", "file_search_tool", "function_tool")
    return module.startswith("openai.types.beta.") and module.split(".")[3].startswith(own)


def _module(package: ModuleType, path: str) -> Any:
    module: Any = package
    for step in path.split("."):
        module = getattr(module, step)
    return module


def _resource(package: Any, client: str, path: str) -> Any:
    resource = getattr(package, client)(api_key="none").beta
    for step in path.split("."):
        resource = getattr(resource, step)
    return resource


def _method(package: Any, client: str, resource: str, name: str) -> Any:
    return getattr(_resource(package, client, resource), name)


def _arguments(function: Any) -> dict[str, tuple[Any, bool]]:
    """Name → kind and whether it may be omitted; the order of keyword-only arguments means nothing."""
    parameters = inspect.signature(function).parameters.values()
    return {item.name: (item.kind, item.default is not inspect.Parameter.empty) for item in parameters}
