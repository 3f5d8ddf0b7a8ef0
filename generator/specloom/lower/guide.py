"""Which calls the README shows."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from specloom import naming
from specloom.codes import Code
from specloom.config import ExampleConfig, ReadmeConfig
from specloom.ir import (
    AliasSchema,
    Call,
    Guide,
    ListOf,
    Method,
    Named,
    Nullable,
    ObjectSample,
    ObjectSchema,
    Parameter,
    Primitive,
    PrimitiveKind,
    Resource,
    Sample,
    Schema,
    Type,
)
from specloom.lower.examples import sample_of
from specloom.lower.samples import Samples
from specloom.openapi import Document
from specloom.text import SpecText
from specloom.words import singular

_USUAL_NAMES = ("list", "retrieve", "create", "search")
"""Methods that tell most about an API, and what they do by their name."""
_OF_ONE = ("retrieve", "create", "update")
_FIRST_SHOWN = ("name", "title", "id")
_SHOWN: tuple[PrimitiveKind, ...] = ("str", "int", "float", "bool", "date", "datetime")
_MAX_VARIABLE = 20
_MAX_LIKELY = 2
"""Arguments that are given though they need not be."""
_VAGUE = 4
"""How many arguments it takes to explain a body that says nothing of what it needs."""
_TAKEN = frozenset({*dir(builtins), "asyncio", "client", "error", "event", "main", "page", "response", "stream"})
"""What variables of the README's programs cannot be called."""
_BYTES = Primitive("bytes")


def lower_guide(
    resources: Iterable[Resource],
    models: Sequence[Schema],
    params: Sequence[Schema],
    document: Document,
    config: ReadmeConfig,
) -> Guide:
    """The calls that the config names, else the simplest ones of the kinds that there are."""
    calls = _Calls(models, params)
    methods = sorted(_methods(resources), key=_cost)

    def find(
        example: ExampleConfig | None,
        is_wanted: Callable[[Method], bool],
        ranked: Iterable[tuple[Resource, Method]] = methods,
        *,
        streamed: bool = False,
        with_file: bool = False,
    ) -> Call | None:
        origin = None if example is None else _origin(example, document)
        named = [item for item in methods if item[1].origin == origin]
        given = {} if example is None else _arguments(example)
        told = calls.find(named, is_wanted, given, streamed=streamed, with_file=with_file)
        return told or calls.find(ranked, is_wanted, streamed=streamed, with_file=with_file)

    return Guide(
        first=find(config.first, _gives_value, [*filter(lambda item: _is_simple(item[1]), methods), *methods]),
        page=find(config.page, lambda method: method.page is not None),
        stream=find(
            config.stream,
            lambda method: method.stream is not None,
            sorted(methods, key=lambda item: item[1].body is None),
            streamed=True,
        ),
        upload=find(config.upload, lambda method: bool(_files(method)), with_file=True),
        download=find(config.download, _is_download, sorted(methods, key=lambda item: item[1].http_method != "GET")),
    )


def _origin(example: ExampleConfig, document: Document) -> str | None:
    """Where the operation of an example stands."""
    operation = document.find(example.operation)
    if operation is None:
        example.node.child("operation").degrade(
            Code.UNKNOWN_OPERATION,
            f"{document.name} has no operation '{example.operation}'",
            naming.suggestion(example.operation, document.by_id) or "name one of its operationIds",
        )
    return None if operation is None else operation.node.address


def _arguments(example: ExampleConfig) -> dict[SpecText, Sample]:
    """The values that an example gives, by their names on the wire."""
    values = sample_of(example.node.child("arguments").value)
    return dict(values.entries) if isinstance(values, ObjectSample) else {}


class _Calls:
    """Makes the calls of methods, if values can be found for all that they need."""

    def __init__(self, models: Sequence[Schema], params: Sequence[Schema]) -> None:
        self._models = {schema.reference: schema for schema in models}
        self._samples = Samples([*params, *(schema for schema in models if isinstance(schema, AliasSchema))])

    def find(
        self,
        methods: Iterable[tuple[Resource, Method]],
        is_wanted: Callable[[Method], bool],
        given: Mapping[SpecText, Sample] = MappingProxyType({}),
        *,
        streamed: bool = False,
        with_file: bool = False,
    ) -> Call | None:
        """The call of the first method that is wanted, with these values, and what turns its stream on or a file."""
        for resource, method in methods:
            if not is_wanted(method):
                continue
            switch = method.stream.parameter if streamed and method.stream else None
            files = _files(method) if with_file else []
            more = [] if any(item in _needed(method) for item in files) else files[:1]
            needed = [item for item in _needed(method) if item.wire_name != switch or item.location == "path"]
            more += [
                item
                for item in method.keywords
                if item.wire_name in given and item.wire_name != switch and item not in (*needed, *more)
            ]
            call = self._call(resource, method, switch, [*needed, *more], given)
            if call is not None:
                return call
        return None

    def _call(
        self,
        resource: Resource,
        method: Method,
        switch: SpecText | None,
        shown: list[Parameter],
        given: Mapping[SpecText, Sample],
    ) -> Call | None:
        keywords = [(item.name, self._value(item, given)) for item in shown]
        keywords += self._likely(method, given=len(shown) > len(_needed(method)))
        keywords += [(item.name, True) for item in _switches(method, switch)]
        positional = [self._value(item, given) for item in method.positional]
        values = [value for value in positional if value is not None]
        pairs = [(name, value) for name, value in keywords if value is not None]
        if len(values) < len(positional) or len(pairs) < len(keywords):
            return None
        returns = method.returns
        items = returns if method.page else returns.item if isinstance(returns, ListOf) else None
        return Call(
            path=resource.path,
            method=method,
            positional=tuple(values),
            keywords=tuple(pairs),
            gives="nothing" if returns == Primitive("none") else "value" if items is None else "items",
            result=_variable(resource, method, returns if items is None else items, is_item=items is not None),
            attribute=self._attribute(returns if items is None else items),
        )

    def _value(self, item: Parameter, given: Mapping[SpecText, Sample]) -> Sample | None:
        """What is given for an argument, if it fits, or else a likely value."""
        said = self._samples.given(item, given[item.wire_name]) if item.wire_name in given else None
        return self._samples.of(item) if said is None else said

    def _likely(self, method: Method, *, given: bool) -> list[tuple[str, Sample | None]]:
        """Some fields of a body of which none must be given, though without any it would say nothing."""
        if given or method.body is None or method.body.ways[0].whole or not _is_vague(method):
            return []
        switch = method.stream.parameter if method.stream else None
        fields = (item for item in method.body.ways[0].arguments if not item.deprecated and item.wire_name != switch)
        found = [(item.name, self._samples.example(item)) for item in fields]
        return [pair for pair in found if pair[1] is not None][:_MAX_LIKELY]

    def _attribute(self, type_: Type) -> str:
        """A field that an object always has, and that tells which one it is."""
        schema = self._models.get(type_) if isinstance(type_, Named) else None
        fields = schema.fields if isinstance(schema, ObjectSchema) else ()
        names = [
            item.name
            for item in fields
            if item.required and isinstance(item.type, Primitive) and item.type.kind in _SHOWN
        ]
        return next((name for name in (*_FIRST_SHOWN, *names) if name in names), "")


def _methods(resources: Iterable[Resource]) -> Iterator[tuple[Resource, Method]]:
    for resource in resources:
        yield from ((resource, method) for method in resource.methods)
        yield from _methods(resource.children)


def _cost(item: tuple[Resource, Method]) -> tuple[int, ...]:
    """How much of a method has to be explained; of two alike, that of the resource which can do more is better."""
    resource, method = item
    return (
        method.deprecated is not None,
        method.returns == Primitive("none"),
        method.name not in _USUAL_NAMES,
        bool(method.security),
        len(method.positional) + len(_needed(method)) + len(resource.path) + (_VAGUE if _is_vague(method) else 0),
        -len(resource.methods),
    )


def _is_vague(method: Method) -> bool:
    """Whether it has a body, and does not say what has to be in it."""
    return method.body is not None and not any(item.required for item in method.body.ways[0].arguments)


def _is_download(method: Method) -> bool:
    return method.returns in (_BYTES, Nullable(_BYTES))


def _is_simple(method: Method) -> bool:
    """Whether a call needs no file, and gives what has fields."""
    return not _has_stream(method) and not any(item.required for item in _files(method)) and method.returns != _BYTES


def _gives_value(method: Method) -> bool:
    return not _has_stream(method)


def _has_stream(method: Method) -> bool:
    """Whether a call gives a stream, or might."""
    stream = method.stream
    if stream is None or stream.parameter is None:
        return stream is not None
    return stream.usually_on or any(item.required for item in _switches(method, stream.parameter))


def _needed(method: Method) -> list[Parameter]:
    """The keyword arguments without which a call is not complete, in the usual way to give the body."""
    ways = method.body.ways if method.body else ()
    of_body = {item.name for way in ways for item in way.arguments}
    others = [item for item in method.keywords if item.required and item.name not in of_body]
    usual = method.body.ways[0].arguments if method.body else ()
    return [*others, *(item for item in usual if item.required)]


def _switches(method: Method, wire_name: SpecText | None) -> list[Parameter]:
    """The argument that turns a stream on; what the body says comes before the query."""
    found = [item for item in method.keywords if item.location in ("body", "query") and item.wire_name == wire_name]
    return sorted(found, key=lambda item: item.location)[:1] if wire_name is not None else []


def _files(method: Method) -> list[Parameter]:
    """The arguments that take files."""
    arguments = method.body.ways[0].arguments if method.body else ()
    return sorted((item for item in arguments if _is_file(item.type)), key=lambda item: not item.required)


def _is_file(type_: Type) -> bool:
    if isinstance(type_, Nullable):
        return _is_file(type_.inner)
    return _is_file(type_.item) if isinstance(type_, ListOf) else type_ == _BYTES


def _variable(resource: Resource, method: Method, type_: Type, *, is_item: bool) -> str:
    """What the result or an item of it is: one of what the resource is called after, or else of its type."""
    otherwise = "item" if is_item else "answer"
    type_ = type_.inner if isinstance(type_, Nullable) else type_
    if not isinstance(type_, Named):
        return otherwise
    of_one = bool(resource.path) and (is_item or method.name in _OF_ONE)
    names = [naming.snake(singular(resource.attribute))] if of_one else []
    names.append(naming.snake(type_.name))
    return next((name for name in names if name not in _TAKEN and len(name) <= _MAX_VARIABLE), otherwise)
