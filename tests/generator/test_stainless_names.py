"""What arguments, keys, types and modules are called where a `stainless.yml` made the SDK before."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .harbour import STATUS, answered, made, operation
from .support import wired


def _body(schema: Any) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
PART = {"$ref": "#/components/schemas/Part"}


def test_arguments_that_each_method_has_are_not_hidden(tmp_path: Path) -> None:
    names = ["timeout", "self", "extra_headers", "call", "result", "idempotency_key", "Depth35mmWide"]
    config = {"resources": {"boats": {"methods": {"create": "post /boats"}}}}
    paths = {"/boats": {"post": operation(**_body(_object(**dict.fromkeys(names, TEXT))))}}
    with wired(made(tmp_path, config, paths)) as wire:
        wire.answers.append(answered({}))
        given = ["api_timeout", "api_self", "api_extra_headers", "call", "result", "idempotency_key", "depth35mm_wide"]
        wire.client.boats.create(**dict.fromkeys(given, "x"))
        assert json.loads(wire.last.content) == dict.fromkeys(names, "x")


@pytest.mark.parametrize("asynchronous", [False, True])
def test_any_request_that_is_no_question_takes_a_key(tmp_path: Path, *, asynchronous: bool) -> None:
    header = {"name": "Dock-Key", "in": "header", "schema": TEXT}
    paths = {
        "/boats": {
            "post": operation(parameters=[header], **_body(_object(name=TEXT, idempotency_key=TEXT))),
            "get": operation(),
            "delete": operation(),
        }
    }
    methods = {"create": "post /boats", "list": "get /boats", "clear": "delete /boats"}
    config = {
        "resources": {"boats": {"methods": methods}},
        "client_settings": {"idempotency": {"header": "Dock-Key"}},
    }
    run = made(tmp_path, config, paths)
    assert run.code == 0
    with wired(run, asynchronous=asynchronous) as wire:
        wire.answers += [answered({}) for _ in range(4)]
        boats = wire.client.boats
        assert "idempotency_key" not in inspect.signature(boats.list).parameters
        boats.create(name="A", api_idempotency_key="b", idempotency_key="k1")
        assert json.loads(wire.last.content) == {"name": "A", "idempotency_key": "b"}
        assert wire.last.headers["Dock-Key"] == "k1"
        boats.create(idempotency_key=None)
        made_up = wire.last.headers["Dock-Key"]
        boats.create()
        assert made_up not in ("", "None", wire.last.headers["Dock-Key"])
        boats.clear(idempotency_key="k2")
        assert wire.last.headers["Dock-Key"] == "k2"


def test_words_of_python_are_keys_as_they_are(tmp_path: Path) -> None:
    """And arguments with a `_` behind them."""
    span = {**_object(**{"in": {"type": "array", "items": PART}, "from": TEXT, "to": TEXT}), "required": ["from"]}
    body = {**_object(**{"from": TEXT, "span": span}), "required": ["from"]}
    config = {"resources": {"boats": {"models": {"part": "Part"}, "methods": {"create": "post /boats"}}}}
    schemas = {"Part": _object(name=TEXT)}
    run = made(tmp_path, config, {"/boats": {"post": operation(PART, **_body(body))}}, schemas=schemas)
    assert run.code == 0
    with wired(run) as wire:
        wire.answers.append(answered({}))
        span_type = wire.modules["types.boat_create_params"].Span
        assert {*span_type.__annotations__} == {"in", "from", "to"}
        given = {"in": [{"name": "bow"}], "from": "a", "to": "b"}
        wire.client.boats.create(from_="z", span=given)
        assert json.loads(wire.last.content) == {"from": "z", "span": given}


def test_models_have_modules_on_the_sides_where_users_look(tmp_path: Path) -> None:
    """Shared ones are always models; one may have several names, as one has that is nothing but a reference."""
    schemas = {
        "Part": _object(name=TEXT),
        "Same": PART,
        "Kind": {"type": "string", "enum": ["a", "b"]},
        "Marks": {"type": "object", "additionalProperties": TEXT},
    }
    refs = {name.lower(): {"$ref": f"#/components/schemas/{name}"} for name in schemas}
    models = {
        "marks": "Marks",
        "tag": {"type": "alias", "to": "marks"},
        "piece": {"type": "alias", "to": "$shared.part"},
    }
    config = {
        "resources": {
            "boats": {"models": models, "methods": {"create": "post /boats"}},
            "$shared": {"models": {"part": "Part", "same": "Same", "kind": "Kind"}},
        }
    }
    run = made(tmp_path, config, {"/boats": {"post": operation(**_body(_object(**refs)))}}, schemas=schemas)
    assert run.code == 0
    with wired(run) as wire:
        modules = wire.modules
        part = modules["types.shared.part"].Part
        assert part(name="x").name == "x"
        assert modules["types.shared.same"].Same is part
        assert modules["types.piece"].Piece is part
        params = modules["types.shared_params.part"].Part
        assert params is not part
        assert modules["types.shared_params.same"].Same is params
        assert modules["types.shared_params.kind"].Kind is modules["types.shared.kind"].Kind
        for module, name in (
            ("marks", "Marks"),
            ("marks_param", "MarksParam"),
            ("tag", "Tag"),
            ("tag_param", "TagParam"),
        ):
            assert hasattr(modules[f"types.{module}"], name)


def test_parts_of_bodies_and_unions_have_names_that_python_takes(tmp_path: Path) -> None:
    union = {"anyOf": [{**_object(x=TEXT), "title": "2 master"}, {**_object(y=TEXT), "title": "none"}]}
    paths = {
        "/boats": {"post": operation(union, **_body({"type": "array", "items": _object(name=TEXT)}))},
        "/crews": {"post": operation(**_body({"type": "array", "items": _object(name=TEXT)}))},
    }
    crew = {"endpoint": "post /crews", "body_param_name": "sailors"}
    config = {
        "resources": {
            "boats": {"methods": {"create": "post /boats"}},
            "version_1_30_crews": {"methods": {"hire": crew}},
        }
    }
    run = made(tmp_path, config, paths)
    assert run.code == 0
    with wired(run) as wire:
        modules = wire.modules
        found = modules["types.boat_create_response"]
        assert {*found.__all__} == {"BoatCreateResponse", "_2Master", "None_"}
        assert modules["types.boat_create_params"].__all__ == ["BoatCreateParams", "Body"]
        assert modules["types.version_1_30_crew_hire_params"].__all__ == ["Version1_30CrewHireParams", "Sailor"]


def test_a_stream_that_nothing_else_describes(tmp_path: Path) -> None:
    """Its events are those of its media type, and the type is that of the response."""
    content = {"text/event-stream": {"schema": _object(depth={"type": "integer"})}}
    answer = {"responses": {"200": {"description": "Depths.", "content": content}}}
    sound = {"endpoint": "post /sound", "streaming": {"param_discriminator": None}}
    run = made(tmp_path, {"resources": {"boats": {"methods": {"sound": sound}}}}, {"/sound": {"post": answer}})
    assert run.code == 0
    with wired(run) as wire:
        head = {"content-type": "text/event-stream"}
        wire.answers.append(httpx2.Response(200, text='data: {"depth": 7}\n\n', headers=head))
        events = list(wire.client.boats.sound())
        assert [event.depth for event in events] == [7]
        assert isinstance(events[0], wire.modules["types.boat_sound_response"].BoatSoundResponse)


def test_pages_that_do_not_fit_their_scheme_are_made(tmp_path: Path) -> None:
    """The page that does not tell of another one is the last."""
    purpose = "x-stainless-pagination-property"
    item = {"type": "object", "properties": {"number": {"type": "string", purpose: {"purpose": "cursor_item_id"}}}}
    scheme = {
        "name": "boats_page",
        "type": "cursor_id",
        "request": {"after": {"type": "string", purpose: {"purpose": "next_cursor_id_param"}}},
        "response": {"data": {"type": "array", "items": item, purpose: {"purpose": "items"}}},
    }
    boats = _object(data={"type": "array", "items": {"$ref": "#/components/schemas/Boat"}})
    config = {
        "resources": {"boats": {"methods": {"list": {"endpoint": "get /boats", "paginated": True}}}},
        "pagination": [scheme],
    }
    after = {"name": "after", "in": "query", "schema": TEXT}
    run = made(tmp_path, config, {"/boats": {"get": operation(boats, parameters=[after])}})
    assert run.code == 0
    assert "warning[SL054] the items of GET /boats have no field 'number'" in run.err
    with wired(run) as wire:
        wire.answers.append(answered({"data": [{"id": "1"}]}))
        assert [boat.id for boat in wire.client.boats.list()] == ["1"]


def test_a_resource_may_be_called_as_its_base_class_begins(tmp_path: Path) -> None:
    runs = {"sync": {"methods": {"run": "get /run"}}}
    boats = {"methods": {"create": "post /boats"}, "subresources": runs}
    paths = {"/boats": {"post": operation()}, "/run": {"get": operation()}}
    run = made(tmp_path, {"resources": {"boats": boats, **runs}}, paths)
    assert run.code == 0
    with wired(run) as wire:
        wire.answers += [answered({"id": "1"}), answered({"id": "2"})]
        assert wire.client.boats.sync.run().id == "1"
        assert wire.client.sync.run().id == "2"


def test_resources_may_be_called_as_flavours_of_others(tmp_path: Path) -> None:
    """Each has a class of its own, and a module that no other one hides."""
    methods = {"methods": {"list": "get /status"}}
    resources: dict[str, Any] = {
        "async": {**methods, "subresources": {"async": methods}},
        "pier": methods,
        "async_pier": {**methods, "subresources": {"pier": methods, "async_pier": methods}},
        "sync": methods,
    }
    run = made(tmp_path, {"resources": resources}, STATUS)
    assert run.code == 0
    with wired(run) as wire:
        for client in (wire.client, wire.async_client):
            outer = client.async_pier
            found = [client.async_, client.async_.async_, client.pier, outer, outer.pier, outer.async_pier, client.sync]
            assert all(item.list for item in found)
            assert len({type(item) for item in found}) == len(found)
