"""The README's table of what is supported of OpenAPI is derived from what a small document for each feature gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .generator.support import generate

README = Path(__file__).resolve().parents[1] / "README.md"

STRING: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": STRING}
OBJECT: dict[str, Any] = {"type": "object", "properties": {"a": STRING}}
JSON_BODY = {"content": {"application/json": {"schema": OBJECT}}}


def _document(**more: Any) -> dict[str, Any]:
    return {
        "openapi": "3.2.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {"/things": {"get": _operation()}},
        **more,
    }


def _operation(**more: Any) -> dict[str, Any]:
    return {"operationId": "call", "tags": ["things"], "responses": {"204": {"description": "Done."}}, **more}


def _called(http_method: str = "get", **operation: Any) -> dict[str, Any]:
    return _document(paths={"/things": {http_method: _operation(**operation)}})


def _parameter(place: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return _called(parameters=[{"name": "p", "in": place, "schema": schema, **more}])


def _in_path(style: str) -> dict[str, Any]:
    parameter = {"name": "p", "in": "path", "required": True, "style": style, "schema": LIST}
    return _document(paths={"/things/{p}": {"get": _operation(parameters=[parameter])}})


def _body(*media_types: str, **more: Any) -> dict[str, Any]:
    return _called("post", requestBody={"content": {name: {"schema": OBJECT, **more} for name in media_types}})


def _answer(schema: Any = None, *, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    content = {media_type: {"schema": schema, **more} if schema is not None else more}
    return _called(responses={"200": {"description": "It.", "content": content}})


def _schema(**more: Any) -> dict[str, Any]:
    return _answer({"type": "object", "properties": {"a": more}})


def _security(scheme: dict[str, Any]) -> dict[str, Any]:
    return _document(security=[{"key": []}], components={"securitySchemes": {"key": scheme}})


def _grant(flow: str, **more: str) -> dict[str, Any]:
    return _security({"type": "oauth2", "flows": {flow: {"tokenUrl": "/token", "scopes": {}, **more}}})


def _server(**more: Any) -> dict[str, Any]:
    return _document(servers=[{"url": "https://{region}.lab.example", **more}])


MEMBERS = [{"type": "object", "properties": {"kind": {"const": name}}, "required": ["kind"]} for name in ("x", "y")]
DISCRIMINATOR = {"propertyName": "kind"}
EVENTS = "text/event-stream"

FEATURES: dict[str, dict[str, Any]] = {
    "query: `form`, exploded or not": _parameter("query", LIST, explode=False),
    "query: `spaceDelimited`, `pipeDelimited`": _parameter("query", LIST, style="pipeDelimited"),
    "query: `deepObject`": _parameter("query", OBJECT, style="deepObject"),
    "query: `allowReserved`": _parameter("query", STRING, allowReserved=True),
    "path: `simple`, `label`, `matrix`": _in_path("matrix"),
    "headers of any type": _parameter("header", OBJECT),
    "cookies, `style: cookie`": _parameter("cookie", LIST, style="cookie"),
    "parameters with `content`": _called(
        parameters=[{"name": "p", "in": "query", "content": {"application/json": {"schema": OBJECT}}}]
    ),
    "`in: querystring`": _called(
        parameters=[
            {"name": "p", "in": "querystring", "content": {"application/x-www-form-urlencoded": {"schema": OBJECT}}}
        ]
    ),
    "a style that the place cannot have": _parameter("query", LIST, style="matrix"),
    "bodies of any media type, several of them": _body("application/json", "multipart/form-data", "text/csv"),
    "`encoding`: styles and media types": _body(
        "application/x-www-form-urlencoded", encoding={"a": {"style": "form", "explode": False}}
    ),
    "`encoding`: headers of a part": _body("multipart/form-data", encoding={"a": {"headers": {"X-A": {}}}}),
    "responses by status, ranges and `default`": _called(
        responses={
            "200": {"description": "It.", "content": {"application/json": {"schema": OBJECT}}},
            "204": {"description": "Nothing."},
            "4XX": {"description": "No.", "content": {"application/problem+json": {"schema": OBJECT}}},
            "default": {"description": "No."},
        }
    ),
    "response headers": _called(responses={"204": {"description": "Done.", "headers": {"X-A": {"schema": STRING}}}}),
    "server-sent events": _answer(OBJECT, media_type=EVENTS),
    "`itemSchema`, JSON lines, JSON text sequences": _answer(media_type="application/jsonl", itemSchema=OBJECT),
    "links": _called(responses={"204": {"description": "Done.", "links": {"next": {"operationId": "call"}}}}),
    "callbacks": _called("post", callbacks={"done": {"{$url}": {"post": {"requestBody": JSON_BODY, "responses": {}}}}}),
    "webhooks": _document(webhooks={"new": {"post": {"requestBody": JSON_BODY}}}),
    "`oneOf`, `anyOf`": _answer({"oneOf": MEMBERS}),
    "`discriminator`": _answer({"oneOf": MEMBERS, "discriminator": DISCRIMINATOR}),
    "`allOf`": _answer({"allOf": [OBJECT, {"required": ["a"]}]}),
    "`const`, `enum` of any values": _schema(enum=[{"x": 1}, 2, None]),
    "`additionalProperties`, `patternProperties`": _answer({**OBJECT, "patternProperties": {"^x": STRING}}),
    "`readOnly`, `writeOnly`": _schema(type="string", readOnly=True),
    "`nullable`, `type` lists": _schema(type=["string", "null"]),
    "`format: byte`, `contentEncoding: base64`": _schema(type="string", format="byte"),
    "`$defs`, `$anchor`, keywords beside `$ref`": _schema(
        **{"$ref": "#here", "required": ["b"], "$defs": {"x": {"$anchor": "here", "type": "object", "properties": {}}}}
    ),
    "`prefixItems`": _schema(type="array", prefixItems=[STRING]),
    "`not`": _schema(**{"not": STRING}),
    "`if`, `then`, `else`": _schema(**{"if": OBJECT, "then": OBJECT, "else": OBJECT}),
    "`dependentRequired`, `dependentSchemas`": _schema(type="object", dependentRequired={"a": ["b"]}),
    "`$dynamicRef`": _schema(**{"$dynamicRef": "#node"}),
    "`apiKey` in header, query, cookie": _security({"type": "apiKey", "in": "cookie", "name": "k"}),
    "`http` bearer, basic": _security({"type": "http", "scheme": "basic"}),
    "`http` digest": _security({"type": "http", "scheme": "digest"}),
    "`mutualTLS`": _security({"type": "mutualTLS"}),
    "`oauth2`: client credentials": _grant("clientCredentials"),
    "`oauth2`: other flows; `openIdConnect`": _grant("authorizationCode", authorizationUrl="/log-in"),
    "server variables": _server(variables={"region": {"default": "eu", "enum": ["eu", "us"]}}),
    "several servers": _document(servers=[{"url": "https://a.example"}, {"url": "https://b.example"}]),
    "servers of a path or an operation": _called(servers=[{"url": "https://up.example"}]),
    "`query` and `additionalOperations`": _document(
        paths={"/things": {"additionalOperations": {"LINK": _operation()}}}
    ),
    "`$self`": _document(**{"$self": "https://lab.example/openapi.yaml"}),
    "components or webhooks alone": {
        key: value
        for key, value in _document(components={"schemas": {"A": OBJECT}}).items()
        if key in ("openapi", "info", "servers", "components")
    },
    "references to files below the document's folder": _answer({"$ref": "part.json#/Part"}),
    "references over the network": _answer({"$ref": "https://elsewhere.example/part.json"}),
    "Swagger 2.0": {"swagger": "2.0", "info": {"title": "Lab", "version": "1"}, "paths": {}},
}


def _outcome(folder: Path, document: dict[str, Any]) -> str:
    """What becomes of a feature: supported, noted, degraded or refused, with the code of the finding."""
    definition = folder / "definition"
    definition.mkdir(parents=True)
    (definition / "part.json").write_text(json.dumps({"Part": OBJECT}))
    run = generate(folder, document, {"formatter": "ruff"}, "--format", "json")
    findings = [json.loads(line) for line in run.err.splitlines()]
    for severity, outcome in (("error", "refused"), ("warning", "degraded"), ("note", "left out, with a note")):
        codes = sorted({item["code"] for item in findings if item["severity"] == severity and item["code"]})
        if codes:
            assert run.code == (3 if severity == "error" else 0)
            return f"{outcome} ({', '.join(codes)})" if severity != "note" else outcome
    assert (run.code, findings) == (0, [])
    return "supported"


def test_the_table_of_features_is_what_documents_give(tmp_path: Path) -> None:
    outcomes = [_outcome(tmp_path / str(number), document) for number, document in enumerate(FEATURES.values())]
    derived = [f"| {name} | {outcome} |" for name, outcome in zip(FEATURES, outcomes, strict=True)]
    section = README.read_text(encoding="utf-8").partition("### What of OpenAPI")[2]
    table = re.findall(r"^\| .* \|$", section.partition("\n### ")[0], re.MULTILINE)[1:]
    if table != derived:
        pytest.fail("the table should be\n" + "\n".join(derived))
