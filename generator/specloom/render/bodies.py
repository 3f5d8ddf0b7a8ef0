"""Request bodies of the intermediate model as the strings that the resource template prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from specloom.ir import Body, LiteralOf, Method, Wire
from specloom.render.arguments import keyword, sent
from specloom.text import literal

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class BodyView:
    """What a request says of its body."""

    fields: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Wire names and arguments."""
    whole: str = ""
    """The argument that is the body."""
    content: str = ""
    """The same where other arguments are fields."""
    content_type: str = ""
    """The media type if it is not JSON, or the argument that takes it."""
    content_types: list[str] = field(default_factory=list[str])
    """Those that there are to choose from."""
    written: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """How fields are written that are not written as usual."""
    fields_if_given: list[str] | None = None


def body_view(method: Method) -> BodyView:
    """How the body of a request is made of arguments."""
    body = method.body
    if body is None:
        return BodyView()
    names = {item.name for way in body.ways for item in way.arguments if not way.whole}
    fields = [(literal(item.wire_name), sent(item)) for item in method.keywords if item.name in names]
    whole = next((sent(way.arguments[0]) for way in body.ways if way.whole), "")
    media_type = body.ways[0].media_types[0]
    parts = [part for way in body.ways for part in way.parts]
    return BodyView(
        fields=fields,
        whole="" if fields else whole,
        content=whole if fields else "",
        content_type=body.choice.name if body.choice else "" if media_type.raw == _JSON else literal(media_type),
        content_types=[literal(item) for way in body.ways for item in way.media_types] if body.choice else [],
        written=[(literal(part.wire_name), style(part.wire)) for part in parts],
        fields_if_given=[literal(item.wire_name) for item in body.needed] if body.optional and fields else None,
    )


def ways(body: Body | None) -> list[Mapping[str, str]]:
    """What stands for the arguments in each way to give the body, if they are told apart by overloads.

    Those that a way leaves out are empty.
    """
    if body is None or (len(body.ways) < 2 and not body.needed):
        return []
    names = {item.name: "" for way in body.ways for item in way.arguments}
    nothing = {**names, body.choice.name: ""} if body.choice else names
    found: list[Mapping[str, str]] = []
    for way in body.ways:
        arguments = {**nothing, **{item.name: keyword(item) for item in way.arguments}}
        if body.choice:
            choice = replace(body.choice, type=LiteralOf(way.media_types), required=way.marked)
            arguments[choice.name] = keyword(choice)
        found.append(arguments)
    return [*found, nothing] if body.needed else found


def style(wire: Wire) -> str:
    """A style as the runtime knows it, or the media type in its place."""
    if wire.media_type:
        return literal(wire.media_type)
    exploded = wire.explode and wire.style != "deepObject"
    name = "form*" if exploded else wire.style
    return literal(f"{'+' if wire.reserved else ''}{name}")
