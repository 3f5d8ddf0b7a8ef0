"""Schemas drawn at random, each with the values that it allows."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Value = Any
Draw = Callable[[random.Random, int], Value]
"""Draws a value; the number is how deep it may still be."""

MAX_DEPTH = 4
WORDS = tuple("garden bed plant seed tool path wall pond tree leaf root gate soil rain".split())
ODD_NAMES = tuple(
    "class self type list None print _x __class__ model_config copy json a-b a_b aB 1st $ref $schema x-y mro name "
    "value timeout é ﬁ fi 日本 @id a.b a/b a~b items default data id ID HTTPServer validate schema dict to_dict "
    "extra_headers body date datetime date_type List[str]".split()
)
TEXTS: tuple[str, ...] = (
    "", "plain", 'a "quoted" one', "back\\slash", "two\nlines", "'''", '"""', "{x} {{ 7 }}", "é 日本 👩‍👩‍👧", " ",
    "# no", "null",
)  # fmt: skip
DATES = ("2024-02-29", "1999-12-31")
TIMES = ("2024-02-29T12:30:45Z", "1999-12-31T23:59:59.250000Z", "2024-06-01T00:00:00+02:00")


@dataclass(frozen=True, slots=True)
class Shape:
    """A schema, and how to draw values that it allows."""

    schema: dict[str, Any]
    draw: Draw


@dataclass(slots=True)
class Shapes:
    """Draws schemas; those with a name are collected, and may mention each other."""

    random: random.Random
    modern: bool
    """Whether the document is of OpenAPI 3.1, whose schemas are JSON Schema."""
    named: dict[str, Shape] = field(default_factory=dict[str, Shape])
    names: tuple[str, ...] = ()
    """Those that will have been drawn in the end."""

    def draw_named(self, count: int) -> None:
        """Draw schemas with names: objects first, for others to be made of."""
        stems = self.random.sample(WORDS, min(count, len(WORDS)))
        suffixes = ("", "Item", "_list", "V2", "-x", "Type")
        self.names = tuple(f"{stem.title()}{self.random.choice(suffixes)}" for stem in stems)
        for name in self.names:
            self.named[name] = self.object(2)
        for kind in self.random.sample((self.enum, self.tagged_union, self.all_of, self.base, self.alias), 3):
            stem = f"{kind.__name__.title().replace('_', '')}{self.random.choice(WORDS).title()}"
            self.named[stem] = kind()
        for name in self.names:
            # What a schema is decided before it is known what mentions it.
            self.named[name] = self._documented(self.named[name])

    def any(self, depth: int) -> Shape:
        """A schema of any kind."""
        kinds: list[Callable[[], Shape]] = [self.scalar, self.scalar, self.scalar, self.enum, self.mention]
        if depth:
            kinds += [
                lambda: self.array(depth - 1),
                lambda: self.map(depth - 1),
                lambda: self.object(depth - 1),
                lambda: self.union(depth - 1),
                lambda: self.nullable(depth - 1),
            ]
        return self.random.choice(kinds)()

    def scalar(self) -> Shape:
        """A scalar, perhaps with a format or a limit."""
        return self.random.choice(_SCALARS)

    def enum(self) -> Shape:
        """One of some values."""
        if self.random.random() < 0.2:
            values: list[Value] = self.random.sample(range(-3, 40), 3)
            return Shape({"type": "integer", "enum": values}, lambda draw, _: draw.choice(values))
        values = self.random.sample([*WORDS, *ODD_NAMES, *TEXTS[1:]], self.random.randint(1, 5))
        return Shape({"type": "string", "enum": values}, lambda draw, _: draw.choice(values))

    def mention(self) -> Shape:
        """A reference to a schema with a name, itself perhaps."""
        if not self.names:
            return self.scalar()
        name = self.random.choice(self.names)
        return self.reference(name)

    def reference(self, name: str) -> Shape:
        """A reference to a schema."""
        return Shape(
            {"$ref": f"#/components/schemas/{name}"}, lambda draw, depth: self.named[name].draw(draw, depth - 1)
        )

    def array(self, depth: int) -> Shape:
        """A list."""
        item = self.any(depth)
        return Shape({"type": "array", "items": item.schema}, lambda draw, left: _several(item, draw, left))

    def map(self, depth: int) -> Shape:
        """An object with any keys."""
        item = self.any(depth)
        schema = {"type": "object", "additionalProperties": item.schema}

        def draw_map(draw: random.Random, left: int) -> Value:
            return {draw.choice(ODD_NAMES): value for value in _several(item, draw, left)}

        return Shape(schema, draw_map)

    def object(self, depth: int, prefix: str = "") -> Shape:
        """An object with properties, of which those that are mentioned may lead back to it and so are not required."""
        names = self.random.sample([*WORDS, *ODD_NAMES], self.random.randint(1, 6))
        members = {f"{prefix}{name}": self._documented(self.any(depth)) for name in names}
        safe = [name for name, member in members.items() if "$ref" not in repr(member.schema)]
        required = [name for name in safe if self.random.random() < 0.5]
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {name: member.schema for name, member in members.items()},
        }
        if required:
            schema["required"] = required
        if self.random.random() < 0.1:
            schema["additionalProperties"] = self.random.choice([True, {"type": "string"}])
        return Shape(schema, lambda draw, left: _members(members, required, draw, left))

    def union(self, depth: int) -> Shape:
        """One of two kinds that JSON itself tells apart."""
        kinds = self.random.sample(
            [_SCALARS[0], _SCALARS[1], _SCALARS[2], self.array(depth), self.object(depth)], self.random.randint(2, 3)
        )
        keyword = self.random.choice(["oneOf", "anyOf"])
        return Shape({keyword: [kind.schema for kind in kinds]}, lambda draw, left: draw.choice(kinds).draw(draw, left))

    def nullable(self, depth: int) -> Shape:
        """What may be null, as the document's version says it."""
        inner = self.any(depth)
        schema = inner.schema
        if not self.modern:
            if "type" not in schema or "enum" in schema:
                return inner
            schema = {**schema, "nullable": True}
        elif isinstance(schema.get("type"), str) and "enum" not in schema and self.random.random() < 0.6:
            schema = {**schema, "type": [schema["type"], "null"]}
        else:
            schema = {"anyOf": [schema, {"type": "null"}]}
        return Shape(schema, lambda draw, left: None if draw.random() < 0.3 else inner.draw(draw, left))

    def tagged_union(self) -> Shape:
        """One of some objects by a discriminator, with names of their own."""
        tag = self.random.choice(["kind", "type", "@type", "object"])
        members: dict[str, Shape] = {}
        for number, word in enumerate(self.random.sample(WORDS, self.random.randint(2, 4))):
            part = self.object(1, f"p{number}")
            constant: dict[str, Any] = {"const": word} if self.modern else {"enum": [word]}
            schema = {
                **part.schema,
                "properties": {tag: {"type": "string", **constant}, **part.schema["properties"]},
                "required": [tag, *part.schema.get("required", [])],
            }
            name = f"Tagged{word.title()}"
            members[name] = self.named[name] = Shape(schema, _tagged(part, tag, word))
        mapping = {name.removeprefix("Tagged").lower(): f"#/components/schemas/{name}" for name in members}
        discriminator: dict[str, Any] = {"propertyName": tag}
        if self.random.random() < 0.7:
            discriminator["mapping"] = mapping
        references = [self.reference(name) for name in members]
        schema = {"oneOf": [item.schema for item in references], "discriminator": discriminator}
        return Shape(schema, lambda draw, left: draw.choice(references).draw(draw, left))

    def all_of(self) -> Shape:
        """An object that has all that another one has."""
        name = f"Part{self.random.choice(WORDS).title()}"
        base = self.named[name] = self.object(1, "base ")
        more = self.object(1, "own_")
        schema: dict[str, Any] = {"allOf": [{"$ref": f"#/components/schemas/{name}"}, more.schema]}
        if self.random.random() < 0.3:
            schema["description"] = self.random.choice(TEXTS)
        return Shape(schema, lambda draw, left: {**base.draw(draw, left), **more.draw(draw, left)})

    def base(self) -> Shape:
        """A reference under another name."""
        return self.mention()

    def alias(self) -> Shape:
        """A list or a map with a name."""
        return self.random.choice([self.array, self.map])(1)

    def _documented(self, shape: Shape) -> Shape:
        """With a description, a title or a mark that changes no value."""
        if "$ref" in shape.schema or self.random.random() < 0.6:
            return shape
        more: dict[str, Any] = {"description": self.random.choice(TEXTS)}
        if self.random.random() < 0.2:
            more["title"] = self.random.choice(WORDS)
        if self.random.random() < 0.1:
            return Shape({**shape.schema, **more, "deprecated": True}, shape.draw)
        return Shape({**shape.schema, **more}, shape.draw)


def _several(item: Shape, draw: random.Random, left: int) -> list[Value]:
    return [item.draw(draw, left - 1) for _ in range(draw.randint(0, 2) if left > 0 else 0)]


def _members(members: dict[str, Shape], required: list[str], draw: random.Random, left: int) -> dict[str, Value]:
    wanted = [name for name in members if name in required or (left > 0 and draw.random() < 0.6)]
    return {name: members[name].draw(draw, left - 1) for name in wanted}


def _tagged(part: Shape, tag: str, word: str) -> Draw:
    return lambda draw, left: {**part.draw(draw, left), tag: word}


def _text(draw: random.Random, _: int) -> str:
    return draw.choice([*TEXTS, "".join(draw.choices(string.printable, k=8))])


_SCALARS = (
    Shape({"type": "string"}, _text),
    Shape({"type": "integer"}, lambda draw, _: draw.choice([0, 1, -1, 2**53, -(10**18), draw.randint(-99, 99)])),
    Shape({"type": "boolean"}, lambda draw, _: draw.random() < 0.5),
    Shape({"type": "number"}, lambda draw, _: draw.choice([0.5, -1e300, 3, draw.random()])),
    Shape({"type": "string", "format": "date"}, lambda draw, _: draw.choice(DATES)),
    Shape({"type": "string", "format": "date-time"}, lambda draw, _: draw.choice(TIMES)),
    Shape({"type": "string", "format": "uuid"}, lambda draw, _: str("0" * 8 + "-0000-4000-8000-" + "1" * 12)),
    Shape({"type": "string", "format": "colour"}, _text),
    Shape({"type": "string", "format": "byte"}, lambda draw, _: draw.choice(["", "aGk=", "AAEC"])),
    Shape({"type": "string", "minLength": 1, "maxLength": 9}, lambda draw, _: draw.choice(WORDS)),
    Shape({"type": "integer", "format": "int64", "minimum": -5}, lambda draw, _: draw.randint(-5, 5)),
    Shape({"type": "string", "default": "plain"}, _text),
    Shape({}, lambda draw, _: draw.choice([None, True, 1, "x", [1], {"a": [{}]}])),
)
