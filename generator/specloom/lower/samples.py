"""Values for arguments that type checkers accept: examples that fit the type, else something of the type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from specloom.ir import (
    AliasSchema,
    Field,
    FileSample,
    ListOf,
    ListSample,
    LiteralOf,
    MapOf,
    Named,
    Nullable,
    ObjectSample,
    ObjectSchema,
    Parameter,
    Primitive,
    PrimitiveKind,
    Sample,
    Schema,
    Type,
    UnionOf,
)
from specloom.text import SpecText
from specloom.words import singular

_MAX_SIZE = 30
"""Values in one that is shown."""
_MAX_NAME = 40
_SECRET = re.compile(r"passw|secret|token|api_?key|credential|authorization", re.I)
"""Names of which no example is repeated, for it might be somebody's."""
_OF_PYTHON: Mapping[PrimitiveKind, type | tuple[type, ...]] = {
    "str": SpecText,
    "base64": SpecText,
    "int": int,
    "float": (int, float),
    "bool": bool,
}
_TIMES: Mapping[PrimitiveKind, str] = {
    "date": r"\d{4}-\d\d-\d\d",
    "datetime": r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?",
}
_USUAL: Mapping[PrimitiveKind, Sample] = {
    "int": 1,
    "float": 1,
    "bool": True,
    "bytes": FileSample(),
    "base64": SpecText("aGVsbG8="),
    "datetime": SpecText("2026-01-31T12:00:00Z"),
    "date": SpecText("2026-01-31"),
    "object": ObjectSample(()),
}


class Samples:
    """Finds a value for one argument after the other; `schemas` are those that arguments have."""

    def __init__(self, schemas: Iterable[Schema]) -> None:
        self._schemas = {schema.reference: schema for schema in schemas}
        self._made_of: dict[Named, Sample] = {}

    def of(self, item: Parameter) -> Sample | None:
        """A value; nothing where there is none that is small and has an end."""
        return self._of(item, ())

    def example(self, item: Parameter) -> Sample | None:
        """The first example that fits the type."""
        return self._first_fitting(item.examples, item)

    def given(self, item: Parameter, sample: Sample) -> Sample | None:
        """What somebody has said that a value should be, if it fits the type."""
        return self._first_fitting((sample,), item)

    def _of(self, item: Parameter | Field, above: tuple[Named, ...]) -> Sample | None:
        stand_ins = () if item.stand_in is None else (item.stand_in,)
        found = self._first_fitting((*item.examples, *stand_ins), item)
        return self._made(item.type, item.name, above) if found is None else found

    def _first_fitting(self, samples: Iterable[Sample], item: Parameter | Field) -> Sample | None:
        fitting = (self._fitted(sample, item.type, item.name) for sample in samples)
        return next((sample for sample in fitting if sample is not None), None)

    def _fitted(self, sample: Sample, type_: Type, name: str) -> Sample | None:
        """The part of an example that has the type and must be there."""
        if isinstance(type_, Primitive):
            return sample if _is_of(sample, type_.kind, name) else None
        if isinstance(type_, LiteralOf):
            return next((value for value in type_.values if value == sample and type(value) is type(sample)), None)
        if isinstance(type_, Nullable):
            return self._fitted(sample, type_.inner, name)
        if isinstance(type_, UnionOf):
            fitted = (self._fitted(sample, member, name) for member in type_.members)
            return next((found for found in fitted if found is not None), None)
        if isinstance(type_, ListOf):
            items = sample.items[:1] if isinstance(sample, ListSample) else ()
            fitted = (self._fitted(item, type_.item, singular(name)) for item in items)
            return next((ListSample((item,)) for item in fitted if item is not None), None)
        if isinstance(type_, MapOf):
            return self._fitted_map(sample, type_)
        schema = self._schemas.get(type_)
        if isinstance(schema, AliasSchema):
            return self._fitted(sample, schema.type, name)
        return self._fitted_object(sample, schema) if schema else None

    def _fitted_map(self, sample: Sample, type_: MapOf) -> Sample | None:
        entries = sample.entries[:1] if isinstance(sample, ObjectSample) else ()
        fitted = [(key, self._fitted(value, type_.value, key.raw)) for key, value in entries]
        return next((ObjectSample(((key, value),)) for key, value in fitted if value is not None), None)

    def _fitted_object(self, sample: Sample, schema: ObjectSchema) -> Sample | None:
        if not isinstance(sample, ObjectSample):
            return None
        given, fields = dict(sample.entries), schema.fields
        needed = [item for item in fields if item.required]
        if not needed:
            needed = [item for item in fields if item.wire_name in given][:1]
        entries: list[tuple[SpecText, Sample]] = []
        for item in needed:
            value = given.get(item.wire_name)
            fitted = None if value is None else self._fitted(value, item.type, item.name)
            if fitted is None:
                return None
            entries.append((SpecText(item.name), fitted))
        return _small(ObjectSample(tuple(entries)))

    def _made(self, type_: Type, name: str, above: tuple[Named, ...]) -> Sample | None:
        """Something of the type; `above` are the types that it is a part of."""
        if isinstance(type_, Primitive):
            return _text(name) if type_.kind == "str" else _USUAL.get(type_.kind)
        if isinstance(type_, LiteralOf):
            return next(iter(type_.values), None)
        if isinstance(type_, Nullable):
            return self._made(type_.inner, name, above)
        if isinstance(type_, UnionOf):
            made = (self._made(member, name, above) for member in type_.members)
            return next((sample for sample in made if sample is not None), None)
        if isinstance(type_, ListOf):
            item = self._made(type_.item, singular(name), above)
            return ListSample(() if item is None else (item,))
        if isinstance(type_, MapOf):
            return ObjectSample(())
        if type_ in above:
            return None
        known = self._made_of.get(type_) or self._made_named(type_, name, (*above, type_))
        if known is not None and not isinstance(known, SpecText):
            self._made_of[type_] = known
        return known

    def _made_named(self, type_: Named, name: str, above: tuple[Named, ...]) -> Sample | None:
        schema = self._schemas.get(type_)
        if isinstance(schema, AliasSchema):
            return self._made(schema.type, name, above)
        entries: list[tuple[SpecText, Sample]] = []
        for item in schema.fields if schema else ():
            value = self._of(item, above) if item.required else None
            if value is not None:
                entries.append((SpecText(item.name), value))
            elif item.required:
                return None
        return _small(ObjectSample(tuple(entries))) if schema else None


def _is_of(sample: Sample, kind: PrimitiveKind, name: str) -> bool:
    if isinstance(sample, SpecText) and _SECRET.search(name):
        return False
    if kind in _TIMES:
        return isinstance(sample, SpecText) and re.fullmatch(_TIMES[kind], sample.raw) is not None
    classes = _OF_PYTHON.get(kind)
    if classes is None:
        return kind == "object"
    return isinstance(sample, classes) and (kind == "bool") == isinstance(sample, bool)


def _text(name: str) -> SpecText:
    """What stands for a text: its name tells what it should be."""
    return SpecText(name.rstrip("_") if len(name) <= _MAX_NAME else "...")


def _small(sample: Sample) -> Sample | None:
    return sample if _size(sample) <= _MAX_SIZE else None


def _size(sample: Sample) -> int:
    if isinstance(sample, ListSample):
        return 1 + sum(map(_size, sample.items))
    return 1 + sum(_size(value) for _, value in sample.entries) if isinstance(sample, ObjectSample) else 1
