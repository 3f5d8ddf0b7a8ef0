"""Faults of documents, one after the other, and what is said of each.

The name of a fault says what must come of it: `rejected`, or `degraded` to a warning, which `--strict` makes an error.
What is printed is in `faults.txt`; `--update-cases` writes it anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .support import specloom

GOLDEN = Path(__file__).with_name("faults.txt")
HEAD = "openapi: 3.1.0\ninfo: {title: Garden, version: 1.0.0}\nservers: [{url: https://garden.example/v1}]\n"
RESPONSE = "{description: Plants., content: {application/json: {schema: {$ref: '#/components/schemas/Plant'}}}}"


def _document(
    schema: str = "{type: object}", *, response: str = RESPONSE, more: str = "", path: str = "/plants"
) -> str:
    """A document with one operation and one schema."""
    return (
        f"{HEAD}paths:\n  {path}:\n    get:\n      tags: [plants]\n      operationId: listPlants\n{more}"
        f"      responses:\n        '200': {response}\ncomponents:\n  schemas:\n    Plant: {schema}\n"
    )


def _property(schema: str) -> str:
    return _document(f"{{type: object, properties: {{name: {schema}}}}}")


def _parameter(parameter: str, path: str = "/plants") -> str:
    return _document(more=f"      parameters: [{parameter}]\n", path=path)


def _titled(title: str) -> str:
    return _document().replace("Garden", title)


REJECTED: dict[str, str | bytes] = {
    "A1 a tab indents": "openapi: 3.1.0\ninfo:\n\ttitle: Garden\n",
    "A2 an unclosed quote": 'openapi: "3.1.0\ninfo: {}\n',
    "A3 an empty root": "",
    "A3 a scalar root": "garden\n",
    "A4 two documents": f"{_document()}---\n{_document()}",
    "A5 Latin-1": "openapi: 3.1.0\ninfo: {title: Gärten}\n".encode("latin-1"),
    "A6 NUL": f"{_document()}\0",
    "A6 a control character": _titled("Gar\x1b[31mden"),
    "A7 a duplicate key": f"{_document()}openapi: 3.0.0\n",
    "A8 a Python object": _titled("!!python/object/apply:os.system [touch CANARY]"),
    "A9 a recursive alias": f"{_document()}x-a: &a [*a]\n",
    "A12 an impossible date": _property("{type: string, default: 2024-02-30}"),
    "A12 an integer of 5,000 digits": _property(f"{{type: integer, default: {'7' * 5000}}}"),
    "A14 half a character": _titled('"\\ud83d"'),
    "A16 a boolean as a key": _document(response="{description: Plants., true: 1}"),
    "A22 a reference out of the folder": _property("{$ref: '../../outside.yaml#/Plant'}"),
    "A23 a reference to an absolute path": _property("{$ref: '/etc/passwd'}"),
    "A23 a reference to a file URI": _property("{$ref: 'file:///etc/passwd'}"),
    "A25 a reference to an address": _property("{$ref: 'http://[::ffff:127.0.0.1]/bed.json'}"),
    "A25 a reference to a number": _property("{$ref: '//2130706433/bed.json'}"),
    "A41 a header with a line break": _parameter('{name: "X-A\\r\\nHost: b", in: header, schema: {type: string}}'),
    "A62 a bomb of aliases": "".join(
        ["a0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
        + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)]
    ),
    "A63 a bomb of merge keys": "".join(
        ["a0: &a0 {x: 1, y: 2}\n"] + [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 9)]
    ),
    "A64 nested lists": f"{HEAD}x-a: {'[' * 1000}{']' * 1000}\n",
    "A64 nested lists without an end": f"{HEAD}x-a: {'[' * 100_000}",
    "A64 nested lists in blocks": f"{HEAD}x-a:\n  {'- ' * 100_000}1\n",
    "A79 another version": _document().replace("3.1.0", "4.0.0"),
    "A79 Swagger": _document().replace("openapi: 3.1.0", "swagger: '2.0'"),
}
DEGRADED: dict[str, str | bytes] = {
    "A17 a reference to nothing": _property("{$ref: '#/components/schemas/Plnt'}"),
    "A17 a reference to a file that no system can have": _property(f"{{$ref: '{'w' * 5000}'}}"),
    "A18 references in a circle": _document(
        "{$ref: '#/components/schemas/Bed'}\n    Bed: {$ref: '#/components/schemas/Plant'}"
    ),
    "A19 a reference to itself": _document("{$ref: '#/components/schemas/Plant'}"),
    "A20 an allOf in a circle": _document(
        "{allOf: [{$ref: '#/components/schemas/Bed'}, {properties: {a: {}}}]}\n"
        "    Bed: {allOf: [{$ref: '#/components/schemas/Plant'}, {properties: {b: {}}}]}"
    ),
    "A27 a bad escape": _property("{$ref: '#/components/schemas/Pl~2nt'}"),
    "A28 a reference to an operation": _property("{$ref: '#/paths/~1plants/get'}"),
    "A28 a reference to a path": _property("{$ref: '#/paths/~1plants'}"),
    "A28 a reference to a response": _property("{$ref: '#/components/responses/Found'}").rstrip()
    + "\n  responses: {Found: {description: Found.}}\n",
    "A28 a reference to a list": _document(
        "{type: object, required: [id], properties: {id: {$ref: '#/components/schemas/Plant/required'}}}"
    ),
    "A28 a reference to a text": _property("{$ref: '#/info/title'}"),
    "A28 a schema in place of a path": f"{HEAD}paths:\n  /plants: {{$ref: '#/components/schemas/Plant'}}\n"
    "components: {schemas: {Plant: {type: object}}}\n",
    "A28 a number for a reference": _property("{$ref: 7}"),
    "A28 null for a reference": _property("{$ref: null}"),
    "A28 a mapping for a reference": _property("{$ref: {a: b}}"),
    "A65 lists in lists": _property("{type: array, items: " * 120 + "{type: string}" + "}" * 120),
    "A66 an enum of many values": _property(f"{{type: string, enum: [{', '.join(f'v{n}' for n in range(6000))}]}}"),
    "A71 an operationId twice": _document(more="      deprecated: false\n").replace(
        "components:",
        "  /beds: {get: {operationId: listPlants, responses: {'204': {description: None.}}}}\ncomponents:",
    ),
    "A71 an operationId that is no text": _document().replace("operationId: listPlants", "operationId: {list: plants}"),
    "A72 a parameter that is not declared": _document(path="/plants/{id}"),
    "A73 a parameter that is not in the path": _parameter(
        "{name: id, in: path, required: true, schema: {type: string}}"
    ),
    "A74 an optional parameter of the path": _parameter("{name: id, in: path, schema: {type: string}}", "/plants/{id}"),
    "A76 a misspelt type": _property("{type: strnig}"),
    "A76 a misspelt type beside an enum": _property("{type: strnig, enum: [a]}"),
    "A76 a misspelt type beside items": _property("{type: arary, items: {type: string}}"),
    "A76 a number for a type": _document("{type: 7, properties: {a: {type: string}}}"),
    "A76 a mapping for a type": _property("{type: {a: b}}"),
    "A76 a number among types": _property("{type: [string, 7]}"),
    "A77 equal templates": _document(
        path="/plants/{x}", more="      parameters: [{name: x, in: path, required: true, schema: {}}]\n"
    ).replace(
        "components:",
        "  /plants/{y}:\n    get:\n      parameters: [{name: y, in: path, required: true, schema: {}}]\n"
        "      responses: {'204': {description: None.}}\ncomponents:",
    ),
    "A78 no responses": f"{HEAD}paths: {{/plants: {{get: {{operationId: listPlants}}}}}}\n",
    "A78 a list for content": _document(response="{description: Plants., content: [a]}"),
    "A78 null for a response": _document(response="null"),
    "A81 a mapping to nothing": _document(
        "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}],"
        " discriminator: {propertyName: kind, mapping: {a: Aa}}}\n"
        "    A: {type: object, required: [kind], properties: {kind: {type: string}}}\n"
        "    B: {type: object, required: [kind], properties: {kind: {type: string}}}"
    ),
    "A81 a mapping to a number": _document(
        "{oneOf: [{$ref: '#/components/schemas/A'}, {type: object}],"
        " discriminator: {propertyName: a, mapping: {a: 7}}}\n"
        "    A: {type: object, properties: {a: {type: string}}}"
    ),
    "A84 a stream without events": _document(response="{description: Events., content: {text/event-stream: {}}}"),
    "a list for properties": _document("{type: object, properties: [a]}"),
    "a number for a schema": _property("7"),
    "a parameter without a name": _parameter("{name: '', in: query, schema: {type: string}}"),
    "a security scheme that is null": f"{_document().rstrip()}\n  securitySchemes: {{key: null}}\n"
    "security: [{key: []}]\n",
}
WARNED: dict[str, str | bytes] = {
    "A10 an enum of what YAML reads otherwise": _property(
        "{type: string, enum: [NO, on, 1:30, 017, true, 200, 1.0, 2024-01-01]}"
    ),
    "A16 names that YAML reads otherwise": _document(
        "{type: object, required: [True], properties: {True: {type: string}, 200: {type: string}, 1.5: {}, null: {}}}"
    ),
    "a parameter called True": _parameter("{name: True, in: path, required: true, schema: {}}", "/plants/{True}"),
}
FINE: dict[str, str | bytes] = {
    "A10 words that YAML 1.1 reads otherwise": _property("{type: string, enum: [NO, on, 1:30, 017]}"),
    "A11 a date as a default": _property("{type: string, default: 2024-02-29}"),
    "A13 equals signs": _titled("="),
    "A14 a character as JSON escapes it": _titled('"\\ud83d\\ude00 Garden"'),
    "A15 BOM and CRLF": ("\ufeff" + _document()).replace("\n", "\r\n").encode(),
    "A16 a number as a key": _document().replace("'200'", "200"),
    "A21 a recursive property": _property("{$ref: '#/components/schemas/Plant'}"),
    "A46 a catastrophic pattern": _property("{type: string, pattern: '(a+)+$'}"),
    "A46 an invalid pattern": _property("{type: string, pattern: '(['}"),
    "A68 a long description": _property(f"{{description: '{'word ' * 200_000}'}}"),
    "A79 a version in two parts": _document().replace("3.1.0", "3.1"),
    "A80 a union without discriminator": _document("{oneOf: [{type: object, properties: {a: {}}}, {type: string}]}"),
    "A82 an unknown format": _property("{type: string, format: no-such-format}"),
}
FAULTS = {**REJECTED, **DEGRADED, **WARNED, **FINE}


def _golden() -> dict[str, str]:
    """What is printed for each fault, by its name."""
    if not GOLDEN.exists():
        return {}
    parts = re.split(r"^=== (.+)\n", GOLDEN.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_costs_what_it_must(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    document = FAULTS[name]
    (tmp_path / "openapi.yaml").write_bytes(document if isinstance(document, bytes) else document.encode())
    run = specloom(folder=tmp_path, output=tmp_path / "sdk")
    found = "".join(f"{_short(line)}\n" for line in run.err.splitlines())
    if request.config.getoption("--update-cases", default=False):
        known = {**_golden(), name: found}
        GOLDEN.write_text(
            "".join(f"=== {fault}\n{known[fault]}" for fault in FAULTS if fault in known), encoding="utf-8"
        )
    assert found == _golden()[name]
    assert run.code == (3 if name in REJECTED else 0)
    assert run.output.exists() == (name not in REJECTED)
    assert ("error[" in found, "warning[" in found) == (name in REJECTED, name in DEGRADED or name in WARNED)
    assert "Traceback" not in run.err


@pytest.mark.parametrize("name", DEGRADED)
def test_strict_rejects_what_is_degraded(name: str, tmp_path: Path) -> None:
    document = DEGRADED[name]
    assert isinstance(document, str)
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    run = specloom("--strict", folder=tmp_path, output=tmp_path / "sdk")
    assert run.code == 3
    assert not run.output.exists()


def _short(line: str) -> str:
    return line.rstrip() if len(line) <= 300 else f"{line[:300]}…"
