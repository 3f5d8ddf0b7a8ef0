"""Documents drawn from a grammar: what a call sends and reads is what the specification says.

A document has operations with parameters of every style and place, with bodies and with answers. Each is generated,
imported and called with drawn values; a server that knows the document alone reads the requests, and its answers
are compared with what the client makes of them.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .support import generate, wired

DOCUMENTS, CALLS = 12, 4
"""How many documents are drawn, and how many values for each operation of one."""

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=6)
"""Text that no style divides."""
PLAIN = re.compile(r"[ ,|;=&.\[\]%]")

Value = Any


@dataclass(frozen=True)
class Kind:
    """A schema, and the values that it allows."""

    schema: dict[str, Any]
    values: st.SearchStrategy[Value]
    shape: str = "scalar"


SCALARS = [
    Kind({"type": "string"}, TEXTS.map(lambda text: PLAIN.sub("-", text))),
    Kind({"type": "integer"}, st.integers(-(10**12), 10**12)),
    Kind({"type": "boolean"}, st.booleans()),
    Kind({"type": "string", "enum": ["a", "b c", "ü"]}, st.sampled_from(["a", "ü"])),
]


@st.composite
def kinds(draw: st.DrawFn, prefix: str) -> Kind:
    """A scalar, a list of some, or an object of some, whose properties begin with the prefix."""
    shape = draw(st.sampled_from(["scalar", "array", "object"]))
    scalar = draw(st.sampled_from(SCALARS))
    if shape == "scalar":
        return scalar
    if shape == "array":
        schema = {"type": "array", "items": scalar.schema}
        return Kind(schema, st.lists(scalar.values, min_size=1, max_size=3), shape)
    members = draw(st.lists(st.sampled_from(SCALARS), min_size=1, max_size=3))
    properties = {f"{prefix}{number}": member for number, member in enumerate(members)}
    schema = {"type": "object", "properties": {name: member.schema for name, member in properties.items()}}
    return Kind(schema, st.fixed_dictionaries({name: member.values for name, member in properties.items()}), shape)


STYLES = {
    "path": ["simple", "label", "matrix"],
    "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    "header": ["simple"],
    "cookie": ["form"],
}


@dataclass(frozen=True)
class Sent:
    """A parameter of a document."""

    name: str
    place: str
    style: str
    explode: bool
    kind: Kind


@st.composite
def parameters(draw: st.DrawFn) -> list[Sent]:
    """A few parameters, with no style at a place or for a kind for which there is none."""
    found: list[Sent] = []
    for number in range(draw(st.integers(1, 6))):
        place = draw(st.sampled_from(list(STYLES)))
        kind = draw(kinds(f"k{number}"))
        styles = STYLES[place]
        if place == "query":
            wanted = {"scalar": styles[:1], "array": styles[:3], "object": [styles[0], styles[3]]}
            styles = wanted[kind.shape]
        if place in ("cookie", "header") and kind.shape == "scalar" and "enum" in kind.schema:
            kind = SCALARS[1]
        style = draw(st.sampled_from(styles))
        explode = draw(st.booleans())
        if style == "deepObject":
            explode = True
        if style in ("spaceDelimited", "pipeDelimited") or place == "cookie":
            explode = False
        found.append(Sent(f"p{number}", place, style, explode, kind))
    return found


def _declared(item: Sent) -> dict[str, Any]:
    return {
        "name": item.name,
        "in": item.place,
        "required": True,
        "style": item.style,
        "explode": item.explode,
        "schema": item.kind.schema,
    }


def _text(value: Value) -> str:
    return json.dumps(value) if isinstance(value, (bool, int)) else str(value)


def _flat(value: Value) -> Value:
    """A value as the text that the wire has of it."""
    if isinstance(value, dict):
        return {name: _text(item) for name, item in value.items()}
    return [_text(item) for item in value] if isinstance(value, list) else _text(value)


def _listed(texts: list[str], shape: str) -> Value:
    """What a delimited list stands for."""
    if shape == "object":
        return dict(zip(texts[::2], texts[1::2], strict=True))
    return texts if shape == "array" else texts[0]


def _exploded(texts: list[str], shape: str) -> Value:
    if shape == "object":
        return dict(text.split("=", 1) for text in texts)
    return texts if shape == "array" else texts[0]


def _in_query(item: Sent, pairs: list[tuple[str, str]]) -> Value:
    """Read a parameter from the query, whose pairs are still encoded."""
    shape = item.kind.shape
    if item.style == "deepObject":
        found = ((re.fullmatch(r"(\w+)\[(\w+)\]", unquote(key)), text) for key, text in pairs)
        return {match[2]: unquote(text) for match, text in found if match and match[1] == item.name}
    if item.explode and shape == "object":
        return {key: unquote(text) for key, text in pairs if key in item.kind.schema["properties"]}
    texts = [text for key, text in pairs if unquote(key) == item.name]
    if item.explode:
        return _exploded([unquote(text) for text in texts], shape)
    delimiter = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}[item.style]
    return _listed([unquote(text) for text in texts[0].split(delimiter)], shape)


def _in_path(item: Sent, segment: str) -> Value:
    """Read a parameter from its segment of the path (RFC 6570 §3.2)."""
    shape = item.kind.shape
    if item.style == "matrix":
        assert segment[0] == ";"
        parts = segment[1:].split(";")
        if item.explode and shape == "object":
            return _exploded([unquote(part) for part in parts], shape)
        names, texts = zip(*(part.split("=", 1) for part in parts), strict=True)
        assert set(names) == {item.name}
        several = [unquote(text) for text in (texts if item.explode else texts[0].split(","))]
        return _exploded(several, shape) if item.explode else _listed(several, shape)
    delimiter = "," if item.style == "simple" or not item.explode else "."
    divided = segment.removeprefix("." if item.style == "label" else "").split(delimiter)
    read = _exploded if item.explode else _listed
    return read([unquote(text) for text in divided], shape)


def _received(item: Sent, request: httpx2.Request, segments: dict[str, str]) -> Value:
    if item.place == "path":
        return _in_path(item, segments[item.name])
    if item.place == "query":
        pairs = [pair.partition("=") for pair in request.url.query.decode().split("&")]
        return _in_query(item, [(key, text) for key, _, text in pairs])
    if item.place == "cookie":
        cookies = dict(part.split("=", 1) for part in request.headers["cookie"].split("; "))
        return _listed([unquote(text) for text in cookies[item.name].split(",")], item.kind.shape)
    texts = request.headers[item.name].split(",")
    return (_exploded if item.explode else _listed)(texts, item.kind.shape)


def _ascii(item: Sent, value: Value) -> Value:
    """What a header can carry of a value."""
    if item.place != "header":
        return value
    if isinstance(value, dict):
        return {name: _ascii(item, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_ascii(item, inner) for inner in value]
    return re.sub(r"[^!-~]", "x", value) if isinstance(value, str) and value != "ü" else "a" if value == "ü" else value


BODIES = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]


@st.composite
def nested(draw: st.DrawFn, depth: int = 2) -> Kind:
    """An object of scalars, lists and objects."""
    properties: dict[str, Kind] = {}
    for number in range(draw(st.integers(1, 3))):
        kind = draw(kinds(f"n{number}"))
        if depth and draw(st.booleans()):
            kind = draw(nested(depth - 1))
            if draw(st.booleans()):
                schema = {"type": "array", "items": kind.schema}
                kind = Kind(schema, st.lists(kind.values, min_size=1, max_size=2), "array")
        properties[f"f{depth}{number}"] = kind
    schema = {"type": "object", "properties": {name: kind.schema for name, kind in properties.items()}}
    return Kind(schema, st.fixed_dictionaries({name: kind.values for name, kind in properties.items()}), "object")


def _texts(value: Value) -> Value:
    """A value with text in place of each scalar, as forms have it."""
    if isinstance(value, dict):
        return {name: _texts(item) for name, item in value.items()}
    return [_texts(item) for item in value] if isinstance(value, list) else _text(value)


def _read_form(content: bytes) -> Value:
    """Put the pairs of a form together again: names and indices stand in brackets."""
    pairs = parse_qsl(content.decode(), keep_blank_values=True, strict_parsing=True)
    names = [key for key, _ in pairs]
    root: dict[str, Any] = {}
    for key, text in pairs:
        tokens = re.findall(r"[^\[\]]+", key)
        if names.count(key) > 1 and len(tokens) == 1:
            root.setdefault(key, []).append(text)
            continue
        node = root
        for token in tokens[:-1]:
            node = node.setdefault(token, {})
        node[tokens[-1]] = text
    return root


def _as_read(value: Value, *, top: bool = True) -> Value:
    """What a form keeps of a value: lists have indices, but those of scalars at the top repeat their name."""
    if isinstance(value, dict):
        return {name: _as_read(item, top=top and not isinstance(item, dict)) for name, item in value.items()}
    if isinstance(value, list):
        scalars = not any(isinstance(item, (dict, list)) for item in value)
        if top and scalars:
            return [_text(item) for item in value] if len(value) > 1 else _text(value[0])
        return {str(index): _as_read(item, top=False) for index, item in enumerate(value)}
    return _text(value)


def _read_parts(request: httpx2.Request) -> dict[str, list[Value]]:
    """The parts of a multipart body by name (RFC 7578), those of JSON decoded."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    found: dict[str, list[Value]] = {}
    for part in message_from_bytes(head + request.read(), policy=policy.HTTP).iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        is_json = "Content-Type" in part and part.get_content_type() == "application/json"
        found.setdefault(name, []).append(json.loads(content) if is_json else content.decode())
    return found


def _as_parts(body: dict[str, Value]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for name, value in body.items():
        for item in value if isinstance(value, list) else [value]:
            found.setdefault(name, []).append(item if isinstance(item, (dict, list)) else _text(item))
    return found


@dataclass
class Drawn:
    """A document with what its operations send and answer."""

    parameters: list[list[Sent]]
    bodies: list[tuple[str, Kind]]
    answer: Kind
    calls: int = field(default=0)


@st.composite
def documents(draw: st.DrawFn) -> Drawn:
    """Two operations with parameters, one for each kind of body, and one with an answer."""
    return Drawn(
        [draw(parameters()) for _ in range(2)],
        [(media_type, draw(nested())) for media_type in BODIES],
        draw(nested()),
    )


def _document(drawn: Drawn) -> dict[str, Any]:
    done = {"204": {"description": "Done."}}
    paths: dict[str, Any] = {}
    for number, items in enumerate(drawn.parameters):
        places = "".join(f"/{{{item.name}}}" for item in items if item.place == "path")
        operation = {"parameters": [_declared(item) for item in items], "responses": done}
        paths[f"/params{number}{places}"] = {"get": {**operation, "operationId": f"call{number}", "tags": ["calls"]}}
    for number, (media_type, kind) in enumerate(drawn.bodies):
        body = {"required": True, "content": {media_type: {"schema": kind.schema}}}
        operation = {"requestBody": body, "responses": done}
        paths[f"/body{number}"] = {"post": {**operation, "operationId": f"send{number}", "tags": ["calls"]}}
    answer = {"200": {"description": "It.", "content": {"application/json": {"schema": drawn.answer.schema}}}}
    paths["/answer"] = {"get": {"operationId": "ask", "tags": ["calls"], "responses": answer}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": paths,
    }


def _check_parameters(drawn: Drawn, number: int, wire: Any, data: st.DataObject) -> None:
    items = drawn.parameters[number]
    given_values = {item.name: _ascii(item, data.draw(item.kind.values)) for item in items}
    getattr(wire.client.calls, f"call{number}")(**given_values)
    path = wire.last.url.raw_path.decode().partition("?")[0].split("/")[2:]
    segments = dict(zip((item.name for item in items if item.place == "path"), path, strict=True))
    for item in items:
        assert _received(item, wire.last, segments) == _flat(given_values[item.name]), (item, wire.last)


def _check_body(drawn: Drawn, number: int, wire: Any, data: st.DataObject) -> None:
    media_type, kind = drawn.bodies[number]
    body = data.draw(kind.values)
    getattr(wire.client.calls, f"send{number}")(**body)
    assert wire.last.headers["content-type"].partition(";")[0] == media_type
    if media_type == BODIES[0]:
        assert json.loads(wire.last.read()) == body
    elif media_type == BODIES[1]:
        assert _read_form(wire.last.read()) == _as_read(body)
    else:
        assert _read_parts(wire.last) == _as_parts(body)


def _check_answer(drawn: Drawn, wire: Any, data: st.DataObject) -> None:
    value = data.draw(drawn.answer.values)
    wire.answers.append(httpx2.Response(200, json=value))
    assert wire.client.calls.ask().to_dict() == value


@settings(max_examples=DOCUMENTS, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(drawn=documents(), data=st.data())
def test_the_wire_carries_what_the_document_says(drawn: Drawn, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run = generate(Path(folder), _document(drawn), {"formatter": "ruff"}, "--strict")
        assert (run.code, run.err) == (0, "")
        with wired(run, asynchronous=data.draw(st.booleans())) as wire:
            for _ in range(CALLS):
                for number in range(len(drawn.parameters)):
                    _check_parameters(drawn, number, wire, data)
                for number in range(len(drawn.bodies)):
                    _check_body(drawn, number, wire, data)
                _check_answer(drawn, wire, data)
