"""Names of a document that generated code has a use for itself: the SDK works, and type checkers agree."""

from __future__ import annotations

import asyncio
import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from specloom.verify import InvalidOutput, verify

from .support import Run, generate, imported

ROOT = Path(__file__).resolve().parents[2]
CASE = Path(__file__).with_name("documents") / "arguments-named-like-classes.yaml"

ARGUMENTS = [
    *("Pet", "Pets", "AsyncPets", "Toy", "Request", "NoneType", "Optional", "Literal", "Any", "Omit", "omit", "List"),
    *(
        "httpx2",
        "type",
        "type_of",
        "cast",
        "overload",
        "deprecated",
        "date",
        "datetime",
        "date_type",
        "raw",
        "streamed",
    ),
    *(
        "streamed",
        "url_path",
        "list",
        "dict",
        "str",
        "object",
        "bytes",
        "Stream",
        "APIResponse",
        "SyncResourceBase",
        "Headers",
    ),
    *(
        "self",
        "request",
        "call",
        "result",
        "PetAddPetParams",
        "PETS_STREAM",
        "Awaitable",
        "cached_property",
        "TYPE_CHECKING",
    ),
]
CLASSES = ["Request", "Settings", "Stream", "Credential", "Resource", "APIClient", "NotFoundError", "Cursor", "Omit"]
METHODS = ["omit", "not_given", "overload", "date", "str", "httpx2", "list", "cast", "raw", "deprecated", "type_of"]
TAGS = [
    *("Settings", "Stream", "Request", "Resource", "API Client", "Secret", "property", "overload", "not_given", "Pet"),
    *("timeout", "Sync API Client", "raw", "api key"),
]


def _document() -> dict[str, Any]:
    pet: dict[str, Any] = {"type": "object", "properties": {name: {"type": "string"} for name in ARGUMENTS}}
    pet["properties"] |= {"Pet": {"$ref": "#/components/schemas/Toy"}, "date": {"type": "string", "format": "date"}}
    either = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Pet", "Toy")]}
    results = {
        "pet": {"$ref": "#/components/schemas/Pet"},
        "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
        "either": either,
        "nothing": None,
        "day": {"type": "string", "format": "date"},
        "text": {"type": "string"},
        "page": {
            "type": "object",
            "properties": {"data": {"type": "array", "items": either}, "next": {"type": "string"}},
        },
        "names": {"type": "object", "additionalProperties": {"type": "string"}},
    }
    query = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ARGUMENTS if name != "Pet"]
    paths: dict[str, Any] = {
        f"/{name}/{{Pet}}": {
            "get": _operation(f"find {name}", "pets", schema, [*query, _in_path("Pet")]),
        }
        for name, schema in results.items()
    }
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
    paths["/pets"] = {"post": {**_operation("add pet", "pets", results["pet"], []), "requestBody": body}}
    for name in METHODS:
        paths[f"/methods/{name}"] = {"get": _operation(name, "methods", results["day"], query[:1])}
    for tag in TAGS:
        paths[f"/tags/{tag}"] = {"get": _operation("look", tag, results["pet"], [])}
    for name in CLASSES:
        schema = {"$ref": f"#/components/schemas/{name}"}
        paths[f"/classes/{name}"] = {"get": _operation(f"see {name}", "classes", schema, query[:1])}
    toy = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shadow API", "version": "1"},
        "servers": [{"url": "https://shadow.example"}],
        "paths": paths,
        "components": {
            "schemas": {"Pet": pet, "Toy": toy, **dict.fromkeys(CLASSES, toy)},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _operation(name: str, tag: str, schema: Any, parameters: list[Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}} if schema else {}
    response = {"description": "Done.", **({"content": content} if content else {})}
    return {"operationId": name, "tags": [tag], "parameters": parameters, "responses": {"200": response}}


@pytest.fixture(scope="module", params=["every kind of name", "arguments named like classes"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    document = _document() if request.param == "every kind of name" else CASE.read_text(encoding="utf-8")
    run = generate(tmp_path_factory.mktemp("shadowing"), document)
    assert run.code == 0, run.err
    return run


@pytest.mark.parametrize("asynchronous", [False, True])
def test_every_method_can_be_called(run: Run, asynchronous: bool) -> None:
    with imported(run.output) as modules:
        calls = asyncio.run(_acall_all(modules)) if asynchronous else _call_all(modules)
    assert len(calls) >= 31
    for sent, given in calls:
        body = json.loads(sent.content or "{}")
        assert sorted([*sent.url.params.values(), *body.values(), *_ids(sent)]) == sorted(given.values())
        # A name that was changed is still the document's own on the wire.
        assert {*sent.url.params, *body} <= {*ARGUMENTS, "Board", "Name", "NotGiven", "not_given"}


def _ids(sent: httpx2.Request) -> list[str]:
    return [part for part in sent.url.path.split("/") if part.startswith("value-")]


def _answer(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"id": "x", "Name": "x"})


def _client_class(modules: dict[str, ModuleType], prefix: str) -> Any:
    names = [name for name in modules["__init__"].__all__ if f"Async{name}" in modules["__init__"].__all__]
    return getattr(modules["_client"], prefix + next(name for name in names if hasattr(modules["_client"], name)))


def _methods(client: Any) -> list[Any]:
    kind = type(client)
    resources = [name for name, value in vars(kind).items() if type(value).__name__ == "cached_property"]
    found = [
        getattr(getattr(client, resource), name)
        for resource in resources
        for name, value in vars(type(getattr(client, resource))).items()
        if inspect.isfunction(value)
    ]
    assert found
    return found


def _arguments(method: Any) -> dict[str, str]:
    common = {"extra_headers", "extra_query", "extra_body", "timeout"}
    names = [name for name in inspect.signature(method).parameters if name not in common]
    return {name: f"value-{index}" for index, name in enumerate(names)}


def _recording(sent: list[httpx2.Request]) -> Callable[[httpx2.Request], httpx2.Response]:
    """What answers each request, and puts it into `sent`."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return _answer(request)

    return answer


def _call_all(modules: dict[str, ModuleType]) -> list[tuple[httpx2.Request, dict[str, str]]]:
    sent: list[httpx2.Request] = []
    transport = httpx2.MockTransport(_recording(sent))
    client = _client_class(modules, "")(http_client=httpx2.Client(transport=transport), **_secrets(modules))
    given = [_arguments(method) for method in _methods(client)]
    for method, arguments in zip(_methods(client), given, strict=True):
        method(**arguments)
    return list(zip(sent, given, strict=True))


async def _acall_all(modules: dict[str, ModuleType]) -> list[tuple[httpx2.Request, dict[str, str]]]:
    sent: list[httpx2.Request] = []
    transport = httpx2.MockTransport(_recording(sent))
    client = _client_class(modules, "Async")(http_client=httpx2.AsyncClient(transport=transport), **_secrets(modules))
    given = [_arguments(method) for method in _methods(client)]
    for method, arguments in zip(_methods(client), given, strict=True):
        await method(**arguments)
    return list(zip(sent, given, strict=True))


def _secrets(modules: dict[str, ModuleType]) -> dict[str, str]:
    parameters = inspect.signature(_client_class(modules, "").__init__).parameters
    before = list(parameters)[1 : list(parameters).index("base_url")]
    return dict.fromkeys(before, "secret")


def test_type_checkers_accept_the_package(run: Run) -> None:
    package = next(path.parent.name for path in run.output.glob("*/_client.py"))
    mypy = ["-m", "mypy", "--config-file", "pyproject.toml", "--cache-dir", "../cache", package]
    pyright = ["-m", "pyright", "--pythonpath", sys.executable, "-p", "pyproject.toml"]
    for command in (mypy, pyright):
        checked = subprocess.run(
            [sys.executable, *command], cwd=run.output, capture_output=True, text=True, timeout=300
        )
        assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    "title", ["Settings", "API Client", "Secret", "Credential", "Sync API Client", "Header Option"]
)
def test_a_client_has_a_name_of_its_own(title: str, tmp_path: Path) -> None:
    run = generate(tmp_path, _document() | {"info": {"title": title, "version": "1"}})
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        assert _client_class(modules, "")(**_secrets(modules)).max_retries == 2


def _page_called(name: str) -> dict[str, Any]:
    cursor = {"parameter": "raw", "response": "next"}
    return {"pagination": {"all": {"name": name, "items": "data", "cursor": cursor}}}


CONFIG: dict[str, Any] = {
    "package": "shadow",
    "client": {"name": "Shadow"},
    **_page_called("Page"),
    "resources": {"pets": {"methods": {"list": {"operation": "find page", "page": "all"}}}},
}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"client": {"name": "Settings"}}, "the client's module uses 'Settings'"),
        ({}, ""),
        ({"client": {"name": "Shadow", "auth": {"pets": {"scheme": "key"}}}}, "the client has a resource 'pets'"),
        (_page_called("ResourceBase"), "'ResourceBase' is the name of another class"),
        (_page_called("Paginator"), "'Paginator' is the name of another class"),
    ],
)
def test_names_of_a_config(change: dict[str, Any], fault: str, tmp_path: Path) -> None:
    run = generate(tmp_path, _document(), CONFIG | change)
    assert fault in run.err
    assert (run.code == 0) is not bool(fault)


MODULE = '''"""Methods of `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime.requests.request import Request

if TYPE_CHECKING:
    from ..types.pet import Pet


class Pets:
    """Pets."""

    {attribute}: str = "x"

    def {method}(self, {argument}: str) -> str:
        """List."""
        {local} = Request("GET", "/pets", query={{"a": {argument}}})
        return self._client.request(request, cast("type[Pet]", list[str]))
'''


def _module(**names: str) -> str:
    defaults = {"attribute": "name", "method": "look", "argument": "id", "local": "request"}
    return MODULE.format(**{**defaults, **names})


def test_names_of_their_own_pass() -> None:
    verify({"pets": _module()})
    verify({"pets": _module(argument="print")})


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        ({"argument": "Pet"}, "'Pet' hides that of the module"),
        ({"argument": "Request"}, "'Request' hides that of the module"),
        ({"argument": "Pets"}, "'Pets' hides that of the module"),
        ({"argument": "request"}, "the variable 'request' hides the argument"),
        ({"argument": "list"}, "'list' hides the builtin"),
        ({"argument": "type"}, "'type' hides the builtin"),
        ({"argument": "str"}, "'str' hides the builtin"),
        ({"local": "cast"}, "'cast' hides that of the module"),
        ({"attribute": "str"}, "'str' hides what a signature or an annotation of the class means"),
        ({"method": "str"}, "'str' hides what a signature or an annotation of the class means"),
        ({"method": "name"}, "'name' is there twice"),
    ],
)
def test_a_name_that_hides_another_one_is_refused(names: dict[str, str], fault: str) -> None:
    with pytest.raises(InvalidOutput, match=fault):
        verify({"pets": _module(**names)})


def test_only_the_runtimes_own_can_be_called() -> None:
    own = "from ..types.pet import Request"
    with pytest.raises(InvalidOutput, match="a Call that no template emits"):
        verify({"pets": _module().replace("from .._runtime.requests.request import Request", own)})
