"""Models, and tolerant construction of what does not match them."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import gc
import json
import pickle
import threading
import weakref
from typing import Annotated, Any, Literal

import pydantic
import pytest
from pydantic import Field
from specloom.runtime.models.base import BaseModel, validator
from specloom.runtime.models.parsing import parse_json
from typing_extensions import TypedDict


class Text(BaseModel):
    type: Literal["text"]
    text: str


class Image(BaseModel):
    type: Literal["image"]
    url: str
    detail: Literal["low", "high"] | None = None


class Circle(BaseModel):
    radius: float


class Square(BaseModel):
    side: float
    colour: str


Content = Annotated[Text | Image, Field(discriminator="type")]


class Message(BaseModel):
    id: str
    status: Literal["open", "done"]
    created: datetime.datetime | None = None
    class_: str | None = Field(default=None, alias="class")
    content: list[Content] = Field(default_factory=list)
    by_name: dict[str, Content] = Field(default_factory=dict)
    shape: Circle | Square | str | None = None
    parent: Message | None = None
    model_name: str | None = None


def parse(tp: Any, value: object, strict: bool = False) -> Any:
    return parse_json(tp, json.dumps(value).encode(), strict=strict)


def same(value: Any) -> Any:
    """The JSON that a value was made of."""
    return json.loads(value.to_json())


def test_a_valid_value_is_validated() -> None:
    message = parse(Message, {"id": "m", "status": "open", "created": "2024-01-02T03:04:05Z", "class": "x"})
    assert message.created == datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    assert message.class_ == "x"


def test_unknown_fields_are_kept() -> None:
    data = {"id": "m", "status": "open", "new": {"deep": [1]}}
    message = parse(Message, data)
    assert message.new == {"deep": [1]}
    assert message.model_extra == {"new": {"deep": [1]}}
    assert same(message) == data


def test_an_unknown_enum_value_is_kept_at_any_depth() -> None:
    data = {
        "id": "m",
        "status": "paused",
        "parent": {"id": "n", "status": "lost", "created": "2024-01-02T03:04:05Z"},
        "content": [{"type": "image", "url": "u", "detail": "ultra"}, {"type": "text", "text": "x"}],
    }
    message = parse(Message, data)
    assert isinstance(message.parent, Message)
    assert [str(message.status), str(message.parent.status)] == ["paused", "lost"]
    assert isinstance(message.parent.created, datetime.datetime)
    assert isinstance(message.content[0], Image)
    assert str(message.content[0].detail) == "ultra"
    assert isinstance(message.content[1], Text)
    assert same(message) == data


def test_an_unknown_member_of_a_union_keeps_its_fields() -> None:
    data = {"id": "m", "status": "open", "content": [{"type": "sound", "bits": 8}, {"type": "text", "text": "x"}]}
    message = parse(Message, data)
    assert type(message.content[0]) is BaseModel
    assert message.content[0].model_extra == {"type": "sound", "bits": 8}
    assert isinstance(message.content[1], Text)
    assert same(message) == data


def test_unions_in_mappings() -> None:
    message = parse(Message, {"id": "m", "status": "open", "by_name": {"a": {"type": "text"}}})
    assert isinstance(message.by_name["a"], Text)


def test_a_union_without_discriminator_goes_by_required_fields() -> None:
    square = parse(Message, {"id": "m", "status": "x", "shape": {"side": "wide", "colour": "red"}}).shape
    assert isinstance(square, Square)
    assert str(square.side) == "wide"
    other = parse(Message, {"id": "m", "status": "x", "shape": {"corners": 7}}).shape
    assert type(other) is BaseModel
    assert other.model_extra == {"corners": 7}


def test_missing_required_fields_are_none_and_not_set() -> None:
    message = parse(Message, {"id": "m"})
    assert message.status is None
    assert message.content == []
    assert message.model_fields_set == {"id"}
    assert same(message) == {"id": "m"}


@pytest.mark.parametrize(
    "field",
    [
        {"content": None},
        {"content": "text"},
        {"content": {"type": "text"}},
        {"content": [None, 1, "x", []]},
        {"content": [{"type": ["text"], "text": "a"}, {"type": "text", "text": "b"}]},
        {"by_name": {"a": {"type": {}}}, "created": "2024-01-02T03:04:05Z", "class": "c"},
        {"parent": []},
        {"shape": [1]},
        {"created": "yesterday"},
        {"id": {"a": 1}},
        {"class": [5]},
        {"by_name": []},
        {"model_name": True},
        {"self": 1, "cls": 2, "_fields_set": 3, "values": 4},
    ],
)
def test_no_data_is_lost(field: dict[str, object]) -> None:
    data = {"id": "m", "status": "odd", **field}
    message = parse(Message, data)
    assert same(message) == message.to_dict() == data


@pytest.mark.parametrize(
    ("tp", "value"),
    [(list[Message], [{"id": 1}]), (dict[str, Message], {"a": {"id": 1}}), (Message | str, {"id": 1})],
)
def test_types_that_are_no_models(tp: Any, value: Any) -> None:
    parsed = parse(tp, value)
    found = parsed[0] if isinstance(parsed, list) else parsed["a"] if isinstance(parsed, dict) else parsed
    assert str(found.id) == "1"


def test_a_number_where_text_is_due_is_the_text_that_stood_there() -> None:
    message: Any = parse_json(
        Message, b'{"id": 1.10, "status": 7, "class": 1e3, "shape": 2.0, "x": 1.10}', strict=False
    )
    assert (message.id, message.status, message.class_, message.shape) == ("1.10", 7, "1e3", "2.0")
    assert message.model_extra == {"x": 1.1}


def test_unhashable_annotations_work() -> None:
    assert parse(Annotated[int, Field(ge=1, json_schema_extra={"x": 1})], 5) == 5


def test_strict_raises() -> None:
    with pytest.raises(pydantic.ValidationError):
        parse(Message, {"id": "m", "status": "paused"}, strict=True)


def test_what_is_not_json_raises() -> None:
    for strict in (True, False):
        with pytest.raises(ValueError, match=r"JSON|Expecting"):
            parse_json(Message, b"<html>", strict=strict)


def test_the_request_id_does_not_show() -> None:
    message, other = parse(Message, {"id": "m", "status": "open"}), parse(Message, {"id": "m", "status": "open"})
    assert message._request_id is None
    vars(message)["_request_id"] = "req_1"
    assert message._request_id == "req_1"
    assert message == other
    assert message.to_dict() == {"id": "m", "status": "open"}
    assert json.loads(message.to_json()) == {"id": "m", "status": "open"}
    assert "req_1" not in repr(message)
    assert "_request_id" not in dict(message)
    for twin in (copy.copy(message), copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert twin == message
    assert Message(id="p", status="open", parent=message).to_dict()["parent"] == {"id": "m", "status": "open"}


def test_to_dict_and_to_json() -> None:
    message = Message.model_validate({"id": "m", "status": "open", "class": "x", "model_name": None})
    assert message.to_dict() == {"id": "m", "status": "open", "class": "x", "model_name": None}
    assert message.to_dict(use_api_names=False, exclude_none=True) == {"id": "m", "status": "open", "class_": "x"}
    assert message.to_dict(exclude_unset=False)["content"] == []
    assert message.to_json(indent=None) == '{"id":"m","status":"open","class":"x","model_name":null}'
    assert message.to_json().startswith('{\n  "id"')


def test_threads_may_build_a_model_at_the_same_time() -> None:
    for _ in range(5):

        class Fresh(BaseModel):
            message: Message

        results: list[Any] = []
        barrier = threading.Barrier(8)

        def run(barrier: threading.Barrier = barrier, results: list[Any] = results, tp: Any = Fresh) -> None:
            barrier.wait()
            results.append(parse(tp, {"message": {"id": "m", "status": "open"}}))

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(results) == 8


@pytest.mark.filterwarnings("error")
def test_odd_values_are_dumped_in_silence() -> None:
    odd = {"id": 7.5, "status": "half", "created": "soon", "content": {"type": "text"}, "by_name": [1], "parent": "me"}
    message = parse(Message, odd)
    assert message.to_dict() == json.loads(message.to_json()) == {**odd, "id": "7.5"}
    with pytest.warns(UserWarning, match="created"):
        message.to_dict(warnings=True)


def made_types() -> tuple[type, list[Any]]:
    """A class, and types that are made of it, as a function may make them each time that it is called."""

    class Inner(BaseModel):
        a: int

    class Outer(BaseModel):
        inner: Inner
        more: list[Inner] | None = None

    return Outer, [Outer, list[Outer], dict[str, Outer], Outer | None]


def made_dataclass() -> tuple[type, list[Any]]:
    @dataclasses.dataclass
    class Plain:
        a: int

    return Plain, [Plain, list[Plain]]


def made_dictionary() -> tuple[type, list[Any]]:
    class Fields(TypedDict):
        a: int

    return Fields, [Fields, list[Fields]]


@pytest.mark.parametrize("make", [made_types, made_dataclass, made_dictionary])
def test_types_that_nobody_holds_are_freed(make: Any) -> None:
    made: list[weakref.ref[Any]] = []
    for _ in range(20):
        owner, types = make()
        made.append(weakref.ref(owner))
        for tp in types:
            for value in ({"inner": {"a": "odd"}, "more": [1]}, {"a": 1}, [{"a": "odd"}]):
                parse(tp, value)
    del owner, types, tp
    gc.collect()
    assert sum(owner() is not None for owner in made) == 0


def test_validators_are_made_once() -> None:
    assert validator(list[Message]) is validator(list[Message])
    assert validator(list[int]) is validator(list[int])
    assert validator(Message) is not validator(list[Message])
