"""What schemas say is what the types are, and which of them a value becomes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx2
import pytest

from .support import Wire, generate, imported, wired


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


def _document(schemas: dict[str, Any], *, version: str = "3.1.0", body: bool = False) -> dict[str, Any]:
    """An operation that answers, and with `body` is asked, with the schema `Value`."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Value"}}}
    operation = {
        "operationId": "get",
        "tags": ["values"],
        "responses": {"200": {"description": "A value.", "content": content}},
        **({"requestBody": {"required": True, "content": content}} if body else {}),
    }
    return {
        "openapi": version,
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {"/values": {"post": operation}},
        "components": {"schemas": schemas},
    }


@contextmanager
def _wired(folder: Path, schemas: dict[str, Any], **more: Any) -> Iterator[Wire]:
    run = generate(folder, _document(schemas, **more), "", "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        yield wire


def _answered(wire: Wire, value: Any, *arguments: Any, **more: Any) -> Any:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    wire.answers.append(httpx2.Response(200, content=content, headers={"content-type": "application/json"}))
    return wire.client.values.get(*arguments, **more)


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


STRING: dict[str, Any] = {"type": "string"}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


KIND = {"type": "string", "enum": ["cat", "dog", "old_dog"]}
MEMBERS = [_ref("Cat"), _ref("Dog")]


@pytest.mark.parametrize(
    ("kind", "mapping", "tags"),
    [
        (STRING, {}, ("Cat", "Dog")),
        (STRING, {"cat": "#/components/schemas/Cat", "dog": "Dog", "old_dog": "Dog"}, ("cat", "dog", "old_dog")),
        (_ref("Kind"), {"cat": "Cat", "dog": "Dog"}, ("cat", "dog")),
    ],
)
def test_a_discriminator_needs_no_constants(tmp_path: Path, kind: Any, mapping: Any, tags: tuple[str, ...]) -> None:
    animal = _object("kind", kind=kind, name=STRING)
    discriminator = {"propertyName": "kind", "mapping": mapping}
    schemas = {
        "Value": {"oneOf": MEMBERS, "discriminator": discriminator},
        "Cat": animal,
        "Dog": animal,
        "Kind": KIND,
    }
    schemas = schemas if kind != STRING else {name: schema for name, schema in schemas.items() if name != "Kind"}
    with _wired(tmp_path, schemas) as wire:
        for tag in tags:
            wanted = "Cat" if tag.lower() == "cat" else "Dog"
            assert type(_answered(wire, {"kind": tag, "name": "Rex"})).__name__ == wanted
            assert type(_answered(wire, {"kind": tag, "name": 1})).__name__ == wanted
        other = _answered(wire, {"kind": "horse", "name": "Bree"})
        assert other.to_dict() == {"kind": "horse", "name": "Bree"}


def test_a_tag_that_may_not_be_there(tmp_path: Path) -> None:
    schemas = {
        "Value": {"oneOf": MEMBERS, "discriminator": {"propertyName": "kind"}},
        "Cat": _object(kind={"const": "cat"}, name=STRING),
        "Dog": _object(kind={"const": "dog"}, name=STRING, owner=STRING),
    }
    with _wired(tmp_path, schemas) as wire:
        for value, wanted in [
            ({"kind": "cat", "name": "Tom"}, "Cat"),
            ({"kind": "dog", "name": "Rex"}, "Dog"),
            ({"name": "Rex", "owner": "Ada"}, "Dog"),
        ]:
            answer = _answered(wire, value)
            assert (type(answer).__name__, answer.to_dict()) == (wanted, value)


def test_children_of_a_base_class(tmp_path: Path) -> None:
    schemas = {
        "Value": _object("pets", pets={"type": "array", "items": _ref("Pet")}),
        "Pet": {**_object("type", type=STRING, name=STRING), "discriminator": {"propertyName": "type"}},
        "Cat": {"allOf": [_ref("Pet"), _object(lives={"type": "integer"}, friend=_ref("Pet"))]},
        "Dog": {"allOf": [_ref("Pet"), _object("owner", owner=STRING)]},
        "Puppy": {"allOf": [_ref("Dog"), _object(weeks={"type": "integer"})]},
    }
    with _wired(tmp_path, schemas) as wire:
        pets = _answered(
            wire,
            {
                "pets": [
                    {"type": "Cat", "lives": 9, "friend": {"type": "Dog", "owner": "Ada"}},
                    {"type": "Puppy", "owner": "Ada", "weeks": 3},
                    {"type": "Fish", "name": "Wanda"},
                ]
            },
        ).pets
        assert [type(pet).__name__ for pet in pets] == ["Cat", "Puppy", "Pet"]
        assert (pets[0].friend.owner, pets[2].name) == ("Ada", "Wanda")
        assert get_args(get_type_hints(wire.types.Cat)["type"]) == ("Cat",)
        assert wire.types.Cat in get_args(wire.types.AnyPet)


def test_members_that_refer_to_the_union_that_they_are_in(tmp_path: Path) -> None:
    base = {**_object("kind", kind=STRING), "oneOf": MEMBERS, "discriminator": {"propertyName": "kind"}}
    schemas = {
        "Value": base,
        "Cat": {"allOf": [_ref("Value"), _object(lives={"type": "integer"})]},
        "Dog": {"allOf": [_ref("Value"), _object(owner=STRING)]},
    }
    with _wired(tmp_path, schemas) as wire:
        cat = _answered(wire, {"kind": "Cat", "lives": 9})
        assert (type(cat).__name__, cat.kind, cat.lives) == ("Cat", "Cat", 9)


def test_without_a_tag_the_best_fit_is_taken(tmp_path: Path) -> None:
    schemas = {
        "Value": {"anyOf": [_ref("Small"), _ref("Other"), _ref("Large")]},
        "Small": _object(id=STRING),
        "Other": _object(id=STRING, size={"type": "integer"}, colour=STRING),
        "Large": _object("id", id=STRING, name=STRING, when={"type": "integer"}),
    }
    with _wired(tmp_path, schemas) as wire:
        for value, wanted in [
            ({"id": "1"}, "Small"),
            ({"id": "1", "name": "x", "when": 1}, "Large"),
            ({"id": "1", "size": 1}, "Other"),
            ({"id": 1, "size": "bad", "colour": "red"}, "Other"),
            ({"name": "x", "when": 1}, "Small"),
        ]:
            assert type(_answered(wire, value)).__name__ == wanted


def test_properties_beside_a_union_are_those_of_its_members(tmp_path: Path) -> None:
    schemas = {
        "Value": {
            **_object("id", id=STRING),
            "oneOf": [_ref("Created"), _object("reason", reason=STRING)],
        },
        "Created": _object("by", by=STRING),
    }
    with _wired(tmp_path, schemas) as wire:
        created = _answered(wire, {"id": "1", "by": "Ada"})
        deleted = _answered(wire, {"id": "2", "reason": "old"})
        assert [type(created).__name__, type(deleted).__name__] == ["ValueCreated", "ValueWithReason"]
        assert (created.id, created.by, deleted.id, deleted.reason) == ("1", "Ada", "2", "old")


def test_all_of_a_base_and_a_union(tmp_path: Path) -> None:
    schemas = {
        "Value": {"allOf": [_ref("Base"), {"oneOf": [_ref("Circle"), _ref("Square")]}]},
        "Base": _object("id", id=STRING),
        "Circle": _object("radius", radius={"type": "number"}),
        "Square": _object("side", side={"type": "number"}),
    }
    with _wired(tmp_path, schemas) as wire:
        square = _answered(wire, {"id": "1", "side": 2.0})
        assert (square.id, square.side) == ("1", 2.0)


def test_parts_of_all_of_intersect(tmp_path: Path) -> None:
    schemas = {
        "Value": {
            "allOf": [
                _object("kind", kind={"type": "string", "enum": ["a", "b"]}, n={"type": "number"}, at=STRING),
                {
                    "required": ["n"],
                    "properties": {
                        "kind": {"description": "What it is."},
                        "n": {"type": "integer"},
                        "at": {"format": "date"},
                    },
                },
                {"properties": {"kind": {"enum": ["b", "c"]}}},
            ]
        }
    }
    with _wired(tmp_path, schemas) as wire:
        hints = get_type_hints(wire.types.Value)
        assert get_args(hints["kind"]) == ("b",)
        assert hints["n"] is int
        assert wire.types.Value.model_fields["n"].is_required()


def test_a_wrapper_keeps_what_stands_beside_it(tmp_path: Path) -> None:
    schemas = {
        "Value": _object(
            strict={"allOf": [_ref("Part")], "required": ["name"]},
            loose={"allOf": [_ref("Part")], "description": "A part.", "nullable": True},
            never={"allOf": [{"type": ["object", "null"]}, _ref("Part")]},
        ),
        "Part": _object(name=STRING),
    }
    with _wired(tmp_path, schemas) as wire:
        fields = wire.types.Value.model_fields
        strict = get_args(fields["strict"].annotation)[0]
        assert strict is not wire.types.Part
        assert strict.model_fields["name"].is_required()
        assert wire.types.Part in get_args(fields["loose"].annotation)


def test_keywords_that_do_not_fit_the_type_say_nothing(tmp_path: Path) -> None:
    schemas = {
        "Value": _object(
            text={"type": "string", "properties": {"a": STRING}},
            map={"type": "object", "items": STRING},
            items={"type": "array", "items": STRING, "additionalProperties": False},
        )
    }
    with _wired(tmp_path, schemas) as wire:
        value = _answered(wire, {"text": "x", "map": {"a": 1}, "items": ["y"]})
        assert (value.text, value.map, value.items) == ("x", {"a": 1}, ["y"])


def test_properties_of_one_direction(tmp_path: Path) -> None:
    schemas = {
        "Value": _object(
            "id",
            "secret",
            "name",
            id={"type": "string", "readOnly": True},
            made={**_ref("Stamp")},
            by={"allOf": [_ref("Name")], "readOnly": True},
            secret={"type": "string", "writeOnly": True},
            name=_ref("Name"),
        ),
        "Stamp": {"type": "string", "format": "date", "readOnly": True},
        "Name": STRING,
    }
    with _wired(tmp_path, schemas, body=True) as wire:
        value = _answered(wire, {"id": "1", "made": "2026-01-02", "name": "x"}, secret="s", name="x")
        assert json.loads(wire.last.read()) == {"secret": "s", "name": "x"}
        assert (value.id, value.made.year, "secret" in type(value).model_fields) == ("1", 2026, False)
        with pytest.raises(TypeError):
            wire.client.values.get(secret="s", name="x", by="y")


def test_other_keys_have_types(tmp_path: Path) -> None:
    day = {"type": "string", "format": "date"}
    schemas = {
        "Value": {
            **_object("name", name=STRING, map={"type": "object", "patternProperties": {"^d": day}}),
            "additionalProperties": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}},
        }
    }
    with _wired(tmp_path, schemas) as wire:
        value = _answered(wire, {"name": "x", "map": {"d1": "2026-01-02"}, "more": {"n": 1}})
        assert (value.more.n, value.map["d1"].month) == (1, 1)
        bent = _answered(wire, {"name": 1, "more": {"n": 1}, "less": {"n": "bad"}})
        assert (bent.name, bent.more.n, bent.less.n) == ("1", 1, "bad")


def test_several_types_enums_and_numbers(tmp_path: Path) -> None:
    schemas = {
        "Value": _object(
            either={"type": ["object", "string"]},
            size={"enum": [0.5, 1, 2.5]},
            shade={"enum": ["dark", None]},
            place={"enum": [{"x": 1}, [1, 2]]},
            fixed={"const": {"a": 1}},
            price=STRING,
        )
    }
    with _wired(tmp_path, schemas) as wire:
        body = b'{"either": "x", "size": 2.5, "shade": null, "place": [1, 2], "fixed": {"a": 1}, "price": 1.10}'
        value = _answered(wire, body)
        assert (value.either, value.size, value.shade) == ("x", 2.5, None)
        assert (value.place, value.fixed, value.price) == ([1, 2], {"a": 1}, "1.10")


def test_alternatives_that_are_constants_are_one_enum(tmp_path: Path) -> None:
    alternatives = [{"const": "on"}, {"enum": ["off", "on"]}, {"const": 1}, {"const": True}]
    with _wired(tmp_path, {"Value": _object("state", state={"oneOf": alternatives})}) as wire:
        value = wire.modules["types.value"].Value
        assert get_args(get_type_hints(value)["state"]) == ("on", "off", 1, True)
        assert _answered(wire, {"state": "off"}).state == "off"


def test_bytes_travel_as_base64(tmp_path: Path) -> None:
    encoded = {"type": "string", "contentEncoding": "base64"}
    schemas = {"Value": _object("data", data={"type": "string", "format": "byte"}, more=encoded)}
    with _wired(tmp_path, schemas, body=True) as wire:
        value = _answered(wire, {"data": "aGk=", "more": "eQ=="}, data=b"hi", more="eQ==")
        assert json.loads(wire.last.read()) == {"data": "aGk=", "more": "eQ=="}
        assert (value.data, value.more) == (b"hi", b"y")
        assert value.to_dict() == {"data": "aGk=", "more": "eQ=="}
        assert _answered(wire, {"data": "not base64!"}, data=b"").data == "not base64!"


def test_an_answer_may_be_passed_on_as_an_argument(tmp_path: Path) -> None:
    message = _object("role", role=STRING, parts={"type": "array", "items": _ref("Part")}, note=STRING)
    schemas = {
        "Value": _object("history", history={"type": "array", "items": _ref("Message")}, last=_ref("Message")),
        "Message": message,
        "Part": {"oneOf": [_ref("Text"), _ref("Image")]},
        "Text": _object("text", text=STRING, style={"type": "string", "default": "plain"}),
        "Image": _object("url", url=STRING),
    }
    with _wired(tmp_path, schemas, body=True) as wire:
        said = {"role": "user", "parts": [{"text": "hi"}]}
        answer = _answered(wire, {"history": [said], "last": {**said, "x": 1}}, history=[])
        _answered(wire, {"history": []}, history=[*answer.history, {"role": "user", "parts": answer.last.parts}])
        assert json.loads(wire.last.read()) == {"history": [said, said]}
        resource: Any = vars(wire.modules["resources.values"])["Values"]
        assert "MessageParam | Message" in resource.get.__annotations__["last"]


def test_parts_of_an_all_of_are_base_classes(tmp_path: Path) -> None:
    source = (Path(__file__).parent / "cases" / "inheritance" / "openapi.yaml").read_text(encoding="utf-8")
    run = generate(tmp_path, source, "", "--strict", named=False)
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        types: Any = modules["types.__init__"]
        tree = types.Tree.model_validate({"id": "t1", "planted": "2026-04-01", "height": 3, "age": 9})
        assert isinstance(tree, types.Plant)
        assert isinstance(tree, types.Dated)
        assert (tree.planted.year, tree.height, tree.age) == (2026, 3, 9)
        assert not issubclass(types.Named, types.Plant)
