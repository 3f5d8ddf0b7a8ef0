"""Formats of streams as the strings that the templates print."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from specloom.ir import EventRule, Named, Stream
from specloom.render.annotations import cast_to_type_of, evaluated_annotation, is_class, response_annotation
from specloom.text import literal


@dataclass(frozen=True, slots=True)
class FormatView:
    """What the template prints of a format."""

    constant: str
    kind: str
    """The class of the format."""
    events: str
    table: list[tuple[str, str]]
    arguments: list[str]


def format_view(stream: Stream, aliases: Set[Named]) -> FormatView:
    """The format of a stream; `aliases` are the types that are no classes."""
    events = response_annotation(stream.events)
    if stream.inferred:
        plain = evaluated_annotation(stream.events)
        event = plain if is_class(stream.events, aliases) else cast_to_type_of(events, plain)
        return FormatView(stream.constant, "DataFormat", events, [], [event, *_options(stream)])
    return FormatView(
        constant=stream.constant,
        kind="EventFormat",
        events=events,
        table=[(literal(name), event.name) for name, event in stream.table],
        arguments=[
            f"envelope={stream.envelope}",
            f"discriminator={literal(stream.discriminator)}",
            f"done={literal(stream.done)}",
            f"error={literal(stream.error)}",
            *([f"ends=[{', '.join(map(literal, stream.ends))}]"] if stream.ends else []),
        ],
    )


def _options(stream: Stream) -> list[str]:
    """What is not as usual."""
    options = [f'framing="{stream.framing}"'] if stream.framing != "events" else []
    options += ["text=True"] if stream.text else []
    options += [f"done={literal(stream.done)}"] if stream.done.raw != "[DONE]" else []
    options += [f"error={literal(stream.error)}"] if stream.error.raw != "error" else []
    options += [f"rules=[{', '.join(map(_rule, stream.rules))}]"] if stream.rules else []
    options += [] if stream.told else ["told=False"]
    return [*options, f"accept={literal(stream.accept)}"] if stream.accept is not None else options


def _rule(rule: EventRule) -> str:
    """As the runtime reads it."""
    names = f"({''.join(f'{literal(name)}, ' for name in rule.names)})"
    return f'("{rule.handle}", {names}, {literal(rule.starts)}, {literal(rule.error)})'
