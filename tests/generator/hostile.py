"""A document and a config that have one text wherever a text can be."""

from __future__ import annotations

from typing import Any

STRING = {"type": "string"}
PAYLOADS = {
    "double quotes": '"""',
    "single quotes": "'''",
    "trailing backslash": "back\\",
    "trailing quote": 'quote"',
    "many quotes": "\"\"\"\"\"'''''",
    "newlines": "one\ntwo\n\nimport os\n\n# three",
    "carriage return": "one\rimport os\r\ntwo",
    "form feed": "one\x0ctwo\x0bthree",
    "separators": "one\u2028import os\u2029two\x85three",
    "right to left": "one\u202etwo\u2066three",
    "zero width": "one\u200btwo\ufeffthree\u00a0four",
    "format field": "{x} {0.__class__} {",
    "jinja": "{{7*7}} {% raw %} {# x",
    "dollar": "${HOME} $(id) `id`",
    "type comment": "# type: ignore",
    "unicode name": r"\N{SNOWMAN} \x41 \u0041 \777 \u",
    "call": '__import__("os").system("touch CANARY")',
    "string ended": '"""\n__import__("os").system("touch CANARY")\n"""',
    "literal ended": "') or __import__('os').system('touch CANARY') or ('",
    "list ended": '"], x=__import__("os").system("touch CANARY"), y=["',
    "markup": "<script>alert(1)</script> &amp; [a](javascript:b) `c` ![d](e) | f | #g",
    "code span": "`` ` ``` \n```\nfence",
    "open fence": '~~~ "x"\ncode """ \\\n```',
    "fence in an item": '- one\n\n  ```py\n  """\n  ```\n- two\n  - """three\\',
    "scripts": "<script>alert(1)</script><img src=x onerror=alert(1)> <svg/onload=alert(1)>\n\n<iframe src='x'>\n",
    "links": "[a](javascript:alert(1)) [b](JAVA&#115;CRIPT:x) [c](data:text/html,x) <javascript:x> ![d](vbscript:x)",
    "HTML links": "<a href='java\nscript:x' onclick='y'>a</a> <a href=\"https://x.example/)(\">b</a>",
    "references": "[a] [b][a] ![c][a]\n\n[a]: javascript:alert(1)\n[b]: <https://x.example> 'title'",
    "autolinks": "<https://x.example/a_b*c*> <x@y.example> https://x.example/<b>",
    "table": '| a \\| b | `c|d` |\n|:-|-:|\n| """ | \\ |\n| <br> | [x](y',
    "headings": "# one\n\ntwo\n===\n\n### **three** `4` #",
    "HTML table": "<table><tr><th>a|b<th>c</tr><tr><td colspan=99999>`d`</td></tr></table> <ul><li>e<li>f",
    "deep": ">" * 60 + " - " * 60 + "deep",
    "entities": "&lt;script&gt; &#x202e; &#0; &amp;lt;b&amp;gt; &quot;&quot;&quot;",
    "toml": '"\n[tool.evil]\nx = "',
    "mark": "'mark_0_' \"mark_1_\" mark_2_",
    "parent folder": "../../x",
    "windows path": "C:\\x",
    "device": "CON",
    "dots": "..",
    "space": " ",
    "dunder": "__class__",
    "keyword": "class",
    "long": "word " * 3000,
    "long word": "w" * 5000,
    "emoji": "👩‍👩‍👧 日本語 é",
    "non-characters": "a\ufffeb\ue000c",
}


def hostile_document(text: str) -> dict[str, Any]:
    """Pets, described, named and exemplified with the text."""
    annotated = {
        "title": text,
        "description": text,
        "default": text,
        "example": text,
        "format": text,
        "pattern": text,
        "x-python-type": text,
        "customBasePath": text,
        "default_factory": text,
    }
    pet = {
        "type": "object",
        "description": text,
        "required": ["kind", text],
        "discriminator": {"propertyName": text, "mapping": {text: "#/components/schemas/Cat"}},
        "properties": {
            "kind": {"type": "string", "const": text, "description": text},
            text: {"type": "string", **annotated},
            f"{text} count": {"type": "integer", **annotated},
            f"{text} parts": {"type": "object", "properties": {text: {"type": "string"}}, "description": text},
            "mood": {"type": "string", "enum": [text, "calm"], "description": text},
            "choice": {"$ref": "#/components/schemas/Choice"},
            "moods": {"type": "string", "enum": [text, *(f"mood {number}" for number in range(12))]},
        },
    }
    cat = {"type": "object", "required": ["tag"], "properties": {"tag": {"const": f"{text} cat"}}}
    dog = {"type": "object", "required": ["tag"], "properties": {"tag": {"const": f"{text} dog"}}}
    choice = {
        "oneOf": [cat, dog],
        "discriminator": {"propertyName": "tag", "mapping": {text: text}},
        "description": text,
    }
    response = {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "example": text}},
    }
    operation = {
        "tags": [text],
        "summary": text,
        "description": text,
        "operationId": text,
        "parameters": [
            {"name": text, "in": "query", "description": text, "schema": {"type": "string", **annotated}},
            {"name": "X-Pet", "in": "header", "description": text, "schema": {"enum": [text, "x"]}},
        ],
        "requestBody": {
            "description": text,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}},
                text: {"schema": {"type": "string"}},
            },
        },
        "responses": {"200": response, "default": {"description": text}},
        "deprecated": True,
    }
    described = {
        "operationId": f"get {text}",
        "tags": [f"{text} more"],
        "description": text,
        "parameters": [{"name": "like", "in": "query", "required": True, "example": text, "schema": STRING}],
        "responses": {"200": {"description": text, "content": {text: {"schema": {"type": "string"}}}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text, "license": {"name": text}},
        "servers": [{"url": f"https://pets.example/{text}", "variables": {text: {"default": text}}}],
        "tags": [{"name": text, "description": text}],
        "security": [{text: []}],
        "paths": {f"/pets/{text}": {"post": operation, "get": described}},
        "components": {
            "schemas": {"Pet": pet, "Choice": choice, text: {"type": "object", "properties": {"id": choice}}},
            "securitySchemes": {text: {"type": "http", "scheme": "bearer", "description": text}},
        },
    }


def hostile_config(text: str) -> dict[str, Any]:
    """Names where names must be, the text elsewhere."""
    return {
        "package": "pets",
        "client": {"name": "Pets", "auth": {"api_key": {"scheme": text, "env": "PETS_KEY"}}},
        "models": {"pet": {"Pet": "Pet", "Other": text.replace("~", "~0").replace("/", "~1")}},
        "resources": {
            "pets": {
                "doc": text,
                "deprecated": text,
                "headers": {"Pets-Version": " ".join(text.split())},
                "methods": {"create": text, "retrieve": f"get {text}"},
            }
        },
    }
