"""Names that Python, the base model, a file system or the generated code itself wants, side by side."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from specloom.diagnostics import Rejected
from specloom.output.paths import require_valid

from .support import Run, generate, imported

PROPERTIES = [
    *("class", "self", "type", "list", "None", "print", "match", "async", "import", "True", "__class__", "_x", ""),
    *("model_config", "model_fields", "model_name", "copy", "json", "schema", "construct", "validate", "to_dict"),
    *("a-b", "a_b", "a b", "a.b", "ﬁ", "fi", "Fi", "1st", "größe", "日本", "$ref", "@id", "#text", "id", "Id"),
    *("object", "str", "int", "dict", "bool", "float", "bytes", "set", "date", "datetime", "field", "fields"),
    *("Any", "Literal", "Field", "BaseModel", "Optional", "TypeAlias", "Pet", "Foo", "mro", "name", "value"),
    *("items", "keys", "property", "super", "annotations", "root", "x" * 300),
]
ARGUMENTS = [
    *(name for name in PROPERTIES if name),
    *("timeout", "extra_headers", "extra_query", "extra_body", "path", "request", "call", "result", "stream"),
    *("omit", "not_given", "cast", "client", "body", "httpx2", "url_path", "NoneType", "page"),
]
SCHEMAS = [
    *("Pet", "Pets", "AsyncPet", "PetWithRawResponse", "PetParam", "Foo", "foo", "FOO", "Fóó", "BaseModel"),
    *(
        "Optional",
        "Stream",
        "Request",
        "Settings",
        "Credential",
        "Cursor",
        "FileContent",
        "SyncResourceBase",
        "Timeout",
    ),
    *("SyncPage", "APIResponse", "AsyncPaginator", "EventFormat", "TypedDict", "Dict", "Awaitable", "Mapping"),
    *("date", "datetime", "None", "Class", "Names", "AsyncNames", "APIError", "SDKError", "cached_property"),
    *("1st", "a-b", "a_b", "CON", "../../x", "C:\\x", "Unknown", "Path", "Exception", "PetCreateParams"),
]
TAGS = [
    *("pet", "pets", "get", "copy", "classes", "class", "con", "status", "types", "resources", "shared", "../x"),
    *("Pet Params", "list", "beta", "unknown", "_client", "1", "日本"),
]
OPERATIONS = [
    *("overload", "deprecated", "cached_property", "type", "list", "print", "date", "object", "str", "None"),
    *("with_raw_response", "_client", "__init__", "self", "class", "1", "日本", "get", "getPet2"),
]


def _document() -> dict[str, Any]:
    properties: dict[str, Any] = {name: {"type": "string"} for name in PROPERTIES}
    properties |= {
        "date": {"type": "string", "format": "date"},
        "dates": {"type": "array", "items": {"type": "string", "format": "date"}},
        "datetime": {"type": "string", "format": "date-time"},
        "object": {},
        "things": {"type": "array", "items": {}},
        "Pet": {"$ref": "#/components/schemas/Pet"},
        "Literal": {"enum": ["mro", "name", "value", "class", "__class__", ""]},
        **{f"see {name}": {"$ref": f"#/components/schemas/{name.replace('/', '~1')}"} for name in SCHEMAS},
    }
    everything = {"type": "object", "properties": properties, "required": ["class", "", "a-b", "Literal"]}
    one = {"type": "object", "properties": {"id": {"type": "string"}}}
    schemas = {"Everything": everything, **dict.fromkeys(SCHEMAS, one)}
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in ("class", "a-b", "a_b", "timeout")
    ]
    query = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ARGUMENTS]
    paths: dict[str, Any] = {
        "/all/{class}/{a-b}/{a_b}/{timeout}": {
            "parameters": parameters,
            "get": _operation("everything", "everything", query),
            "post": {
                **_operation("change", "everything", []),
                "requestBody": {"required": True, "content": _content("Everything")},
            },
        }
    }
    for tag, schema in zip(TAGS, SCHEMAS, strict=False):
        paths[f"/tags/{tag}"] = {"get": _operation(f"look up {tag}", tag, [], schema)}
    for name in OPERATIONS:
        paths[f"/operations/{name}"] = {"get": _operation(name, "operations", [])}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "servers": [{"url": "https://names.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(name: str, tag: str, parameters: list[Any], schema: str = "Everything") -> dict[str, Any]:
    response = {"description": "One.", "content": _content(schema)}
    return {"operationId": name, "tags": [tag], "parameters": parameters, "responses": {"200": response}}


def _content(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema.replace('/', '~1')}"}}}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    run = generate(tmp_path_factory.mktemp("names"), _document())
    assert run.code == 0, run.err
    return run


@pytest.fixture(scope="module")
def modules(run: Run) -> Iterator[dict[str, ModuleType]]:
    with imported(run.output) as modules:
        yield modules


def test_every_schema_has_a_class_of_its_own(modules: dict[str, ModuleType]) -> None:
    exported = modules["types.__init__"].__all__
    assert len({name.lower() for name in exported}) == len(exported)
    everything = modules["types.__init__"].Everything
    fields = {field.alias or name: field for name, field in everything.model_fields.items()}
    models = {str(fields[f"see {name}"].annotation) for name in SCHEMAS}
    assert len(models) == len(SCHEMAS)


def test_properties_keep_their_names_on_the_wire(modules: dict[str, ModuleType]) -> None:
    everything = modules["types.__init__"].Everything
    wire = dict.fromkeys(PROPERTIES, "text") | {
        "date": "2026-01-02",
        "datetime": "2026-01-02T03:04:05Z",
        "object": {"any": ["thing"]},
        "Pet": {"id": "p1"},
        "Literal": "mro",
    }
    pet = everything.model_validate(wire)
    assert json.loads(pet.to_json()) == wire
    assert not pet.model_extra


def test_arguments_keep_their_names_on_the_wire(modules: dict[str, ModuleType]) -> None:
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(200, json={"class": "c", "": "e", "a-b": "d", "Literal": "name"})

    http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = modules["_client"].Names(http_client=http_client)
    by_name = _arguments(client.everything.everything)
    answered = client.everything.everything(**by_name)
    assert answered.class_ == "c"
    sent = requests[0].url
    assert sorted(sent.params.keys()) == sorted(ARGUMENTS)
    assert len(set(sent.params.values())) == len(ARGUMENTS)
    assert len(sent.path.split("/")) == 6
    assert len(set(sent.path.split("/")[2:])) == 4


def _arguments(method: Any) -> dict[str, str]:
    """Each argument with a value of its own."""
    code = method.__code__
    names = [name for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] if name != "self"]
    common = {"extra_headers", "extra_query", "extra_body", "timeout"}
    return {name: f"value {index}" for index, name in enumerate(names) if name not in common}


def test_files_are_distinct_on_every_file_system(run: Run) -> None:
    require_valid(run.files())


def test_type_checkers_accept_the_package(run: Run) -> None:
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "--cache-dir", "../cache", "names"]
    checked = subprocess.run(command, cwd=run.output, capture_output=True, text=True, timeout=120)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    "title", ["Calendar API", "JSON", "Rate Limit", "Timeout", "123", "日本語", "", "class", "Not Found"]
)
def test_a_title_gives_a_package_that_can_be_imported(title: str, tmp_path: Path) -> None:
    document = _document() | {"info": {"title": title, "version": "v2.1-beta"}, "paths": {}}
    run = generate(tmp_path, document)
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        package = modules["__init__"]
        assert package.__version__ == "2.1"
        assert len(set(package.__all__)) == len(package.__all__)
        assert all(hasattr(package, name) for name in package.__all__)


def test_names_in_two_spellings_are_one_file_nowhere() -> None:
    with pytest.raises((Rejected, ValueError)):
        require_valid(["names/Foo.py", "names/foo.py"])
