"""Operations → methods: arguments, request body, response."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom.codes import Code
from specloom.config import ClientConfig
from specloom.ir import Field, Method, Named, Nullable, ObjectSchema, Page, Parameter, Primitive, Stream
from specloom.lower.bodies import Bodies
from specloom.lower.credentials import Credentials
from specloom.lower.declared import place_of
from specloom.lower.errors import ErrorBodies
from specloom.lower.facts import reason
from specloom.lower.options import Options
from specloom.lower.pages.content import page_content
from specloom.lower.pages.lowering import Pages
from specloom.lower.parameters import Parameters, path_template, placed_apart, renamed
from specloom.lower.placement import find_schema
from specloom.lower.responses import Answer, Responses, all_responses, model_scope
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.sequences import Sequences
from specloom.lower.servers import Servers
from specloom.lower.shapes import Shapes
from specloom.lower.streams import event_rules
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.stream_config import StreamConfig
from specloom.text import SpecText, told

_UNSAFE_AGAIN = ("post", "patch")
"""Methods of HTTP that must not be repeated without a key (RFC 9110 §9.2.2)."""
_KEY = "idempotency_key"
"""The argument for the key of a request that may be repeated."""


@dataclass(frozen=True, slots=True)
class Call:
    """What the config says of a method, and the operation that it calls."""

    name: str
    operation: Operation
    scope: Scope
    """The module of the resource, and the prefix of names, such as `RunCreate`."""
    headers: tuple[tuple[SpecText, SpecText], ...]
    deprecated: SpecText | None
    page: Page | None
    stream: Stream | None
    own_stream: StreamConfig | None = None
    """A stream of which the config says no more than where its events are described."""
    positional: tuple[str, ...] | None = None
    """The parameters of the path that may be given by position, by their names there."""
    body: str = ""
    """What the argument is called that is the whole body."""
    unwrap: tuple[str, ...] = ()
    """Fields that are returned in place of a response that has nothing else."""
    timeout: float | None = None
    """The seconds that it may take, if they are others than those of other methods…"""
    max_retries: int | None = None
    """…and how often it is sent again."""


class Operations:
    """Lowers one operation after the other."""

    def __init__(
        self,
        document: Document,
        shapes: Shapes,
        schemas: Schemas,
        pages: Pages,
        errors: ErrorBodies,
        credentials: Credentials,
        servers: Servers,
        options: Options,
        config: ClientConfig,
        *,
        keeps_names: bool,
    ) -> None:
        self._document = document
        self._shapes = shapes
        self._schemas = schemas
        self._pages = pages
        self._credentials = credentials
        self._servers = servers
        self._keeps_names = keeps_names
        self._usual_key = config.idempotency_header
        self._has_positional = config.positional
        self._parameters = Parameters(shapes, schemas, options, in_brackets=keeps_names)
        self._bodies = Bodies(shapes, schemas, options, always_sent=config.send_empty_bodies, takes_apart=keeps_names)
        self._responses = Responses(shapes, schemas)
        self._sequences = Sequences(shapes, schemas)
        self._errors = errors

    def lower(self, call: Call) -> Method:
        """The method that makes the call."""
        operation, node = call.operation, call.operation.node
        self._note_unsupported(operation)
        declared = self._parameters.lower(operation, call.scope, self._credentials.carried(operation))
        body, in_body = self._bodies.lower(operation, call.scope, {item.name for item in declared}, call.body)
        given = self._given_key(operation)
        if self._keeps_names:
            apart = placed_apart([*declared, *in_body], self._schemas.argument_name)
            if given:
                key = place_of("header", self._usual_key)
                declared = [item for item in declared if place_of(item.location, item.wire_name.raw) != key]
                apart |= {_KEY: f"api_{_KEY}"}
            declared, in_body = renamed(declared, apart), renamed(in_body, apart)
            ways = [replace(way, arguments=tuple(renamed(way.arguments, apart))) for way in body.ways] if body else []
            body = replace(body, ways=tuple(ways)) if body else None
        in_path = [item for item in declared if item.location == "path"]
        positional = self._positional(call, in_path)
        others = [*(item for item in declared if item not in positional), *in_body]
        required = [item for item in others if item.required]
        optional = sorted((item for item in others if not item.required), key=lambda item: item.name)
        keywords = (*required, *optional)
        unwrapped = self._unwrapped(call)
        if call.page:
            answer, stream = self._page_answer(call, call.page), None
        elif unwrapped is not None:
            type_ = self._schemas.type_of(unwrapped[1], model_scope(call.scope, "Response"))
            answer, stream = Answer(type_, type_, (), None), None
        else:
            answer = self._responses.answer(operation, call.scope)
            stream = self._stream(call, (*declared, *in_body), answer)
        return Method(
            name=call.name,
            http_method=operation.http_method.upper(),
            path=SpecText(path_template(operation.path, in_path)),
            positional=positional,
            keywords=(*keywords, *given),
            body=body,
            responses=all_responses(operation),
            security=self._credentials.of(operation),
            idempotency_header=self._idempotency_header(operation, declared),
            servers=self._servers.of(operation),
            returns=answer.returns,
            reads=answer.reads,
            answers=answer.table,
            unwrap=SpecText(unwrapped[0]) if unwrapped is not None and not call.page else None,
            is_file=self._keeps_names and answer.returns == Primitive("bytes") and stream is None and not call.page,
            errors=self._errors.lower(operation, call.scope.prefix),
            accept=answer.accept,
            page=call.page,
            stream=stream,
            deprecated=call.deprecated or _deprecated(node),
            headers=call.headers,
            timeout=call.timeout,
            max_retries=call.max_retries,
            doc=_doc(node),
            params=None if body is not None and body.ways[0].whole else self._params(call, keywords),
            origin=node.address,
        )

    def _positional(self, call: Call, in_path: list[Parameter]) -> tuple[Parameter, ...]:
        """What may be given by position: the last parameter of the path, if the config says nothing else."""
        required = [item for item in in_path if item.required]
        if call.positional is None:
            return tuple(required[-1:] if self._has_positional else ())
        by_name = {item.wire_name.raw: item for item in required}
        return tuple(by_name[name] for name in call.positional if name in by_name)

    def _unwrapped(self, call: Call) -> tuple[str, Node] | None:
        """The field that is returned in place of a response that has nothing else, and its schema."""
        schema = page_content(call.operation) if call.unwrap and not call.page else None
        shape = self._shapes.of(schema) if schema is not None else None
        if shape is None or shape.kind != "object" or len(shape.properties) != 1:
            return None
        return next((item for item in shape.properties.items() if item[0] in call.unwrap), None)

    def _page_answer(self, call: Call, page: Page) -> Answer:
        """What the pages are made of."""
        node = self._pages.item(call.operation, page)
        item = Primitive("object") if node is None else self._schemas.type_of(node, model_scope(call.scope, "Item"))
        return Answer(item, item, (), None)

    def _stream(self, call: Call, arguments: tuple[Parameter, ...], answer: Answer) -> Stream | None:
        """The stream that the config names, or that the document has."""
        if call.own_stream is not None:
            return self._own_stream(call, call.own_stream, arguments, answer)
        if call.stream is None:
            return self._sequences.lower(call.operation, call.name, call.scope, arguments)
        return _checked_stream(call, arguments)

    def _own_stream(
        self, call: Call, config: StreamConfig, arguments: Iterable[Parameter], answer: Answer
    ) -> Stream | None:
        """A stream whose events are those of a schema, or what the response is otherwise."""
        switch = next((item for item in arguments if item.wire_name.raw == config.parameter), None)
        if config.parameter and switch is None:
            report_switch(call.operation, config.parameter)
            return None
        node = find_schema(self._document, config.events) if config.events else None
        scope = model_scope(call.scope, "Event")
        described = self._sequences.described(call.operation)
        if node is None and answer.returns == Primitive("none"):
            node, scope = described, model_scope(call.scope, "Response")
        return Stream(
            constant=f"_{call.name.upper()}_STREAM",
            framing="events",
            parameter=switch.wire_name if switch is not None else None,
            events=self._schemas.type_of(node, scope) if node is not None else answer.returns,
            table=(),
            envelope=False,
            discriminator=SpecText(""),
            done=SpecText(config.done),
            error=SpecText(config.error),
            rules=event_rules(config),
            told=described is not None or not self._keeps_names,
            inferred=True,
        )

    def _idempotency_header(self, operation: Operation, declared: Iterable[Parameter]) -> SpecText | None:
        """A declared header such as `Idempotency-Key`."""
        if operation.http_method not in _UNSAFE_AGAIN:
            return None
        names = (item.wire_name for item in declared if item.location == "header")
        found = next((name for name in names if "idempotency" in name.raw.lower()), None)
        return None if found is None or found.raw.lower() == self._usual_key.lower() else found

    def _given_key(self, operation: Operation) -> tuple[Parameter, ...]:
        """The argument for the key of any request that may be repeated, as packages made by Stainless have it."""
        if not self._keeps_names or not self._usual_key or operation.http_method == "get":
            return ()
        made = "; one is made if none is given" if operation.http_method in _UNSAFE_AGAIN else ""
        doc = SpecText(f"By which the server knows the request if it comes again{made}.")
        return (Parameter(_KEY, SpecText(self._usual_key), "header", Nullable(Primitive("str")), False, doc),)

    def _note_unsupported(self, operation: Operation) -> None:
        """Note what is read and has no effect."""
        node = operation.node
        for key in ("operationId", "tags"):
            node.get(key)

    def _params(self, call: Call, keywords: tuple[Parameter, ...]) -> Named | None:
        """Define the `TypedDict` of the keyword arguments."""
        if all(item.location in ("path", "header") for item in keywords):
            return None
        name = self._schemas.claim(f"{call.scope.prefix}Params", call.scope.module)
        fields = tuple(
            Field(SpecText(item.name), item.name, item.type, item.required, item.doc, origin=item.origin)
            for item in keywords
        )
        doc = SpecText(f"The arguments of `{call.operation.route}`.")
        self._schemas.define(ObjectSchema(name, fields, doc, origin=call.operation.node.address), World.PARAMS)
        return name


def _checked_stream(call: Call, arguments: Iterable[Parameter]) -> Stream | None:
    if call.stream is None or call.stream.parameter is None:
        return call.stream
    wanted = call.stream.parameter.raw
    in_body = (item for item in arguments if item.location == "body")
    found = next((item for item in in_body if item.wire_name.raw == wanted), None)
    if found is None or found.type not in (Primitive("bool"), Nullable(Primitive("bool"))):
        report_switch(call.operation, wanted)
        return None
    return call.stream


def report_switch(operation: Operation, wanted: str) -> None:
    """Report that no argument turns a stream on."""
    operation.node.child("requestBody").error(
        Code.BAD_STREAM,
        f"the request body of {operation.route} has no boolean '{wanted}'",
        "correct 'parameter' of the stream, or take 'stream' from the method",
    )


def _deprecated(node: Node) -> SpecText | None:
    return SpecText(reason(node) or "The API has deprecated this method.") if node.flag("deprecated") else None


def _doc(node: Node) -> SpecText | None:
    return told(node.text("description") or node.text("summary"))
