"""Operations → methods: arguments, request body, response."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom import naming
from specloom.codes import Code
from specloom.diagnostics import Diagnostics, Place
from specloom.ir import (
    Encoding,
    Field,
    Location,
    Method,
    Named,
    Nullable,
    ObjectSchema,
    Page,
    Parameter,
    Primitive,
    Stream,
    Type,
)
from specloom.lower.schemas import Schemas, Scope, World
from specloom.lower.shapes import Shapes
from specloom.openapi import Document, Node
from specloom.text import SpecText

_JSON = re.compile(r"application/(.+\+)?json\b|\*/\*", re.I)
_EVENTS = re.compile(r"text/event-stream\b", re.I)
_PLACEHOLDER = re.compile(r"{([^{}]+)}")
_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})  # OpenAPI: Parameter Object
_ENCODINGS: tuple[tuple[re.Pattern[str], Encoding], ...] = (
    (_JSON, "json"),
    (re.compile(r"multipart/", re.I), "multipart"),
    (re.compile(r"application/x-www-form-urlencoded", re.I), "form"),
    (re.compile(r""), "binary"),
)


@dataclass(frozen=True, slots=True)
class Call:
    """What the config says of a method, and the operation that it calls."""

    name: str
    path: str
    http_method: str
    operation: Node
    scope: Scope
    """The module of the resource, and the prefix of names, such as `RunCreate`."""
    headers: tuple[tuple[SpecText, SpecText], ...]
    deprecated: SpecText | None
    page: Page | None
    stream: Stream | None


@dataclass(frozen=True, slots=True)
class _Body:
    encoding: Encoding = "json"
    whole: bool = False
    parameters: tuple[Parameter, ...] = ()


class Operations:
    """Lowers one operation after the other."""

    def __init__(self, document: Document, shapes: Shapes, schemas: Schemas, diagnostics: Diagnostics) -> None:
        self._document = document
        self._shapes = shapes
        self._schemas = schemas
        self._diagnostics = diagnostics

    def lower(self, call: Call) -> Method:
        """The method that makes the call."""
        declared = self._parameters(call)
        body = self._body(call, {parameter.name for parameter in declared})
        in_path = [parameter for parameter in declared if parameter.location == "path"]
        others = [*in_path[:-1], *(item for item in declared if item.location != "path"), *body.parameters]
        required = [item for item in others if item.required]
        optional = sorted((item for item in others if not item.required), key=lambda item: item.name)
        keywords = (*required, *optional)
        return Method(
            name=call.name,
            http_method=call.http_method.upper(),
            path=SpecText(_template(call.path, in_path)),
            positional=tuple(in_path[-1:]),
            keywords=keywords,
            encoding=body.encoding,
            whole_body=body.whole,
            returns=self._page_item(call) if call.page else self._returns(call),
            page=call.page,
            stream=self._checked_stream(call, body),
            deprecated=call.deprecated or self._deprecated(call),
            headers=call.headers,
            doc=self._doc(call.operation),
            params=self._params(call, keywords, body),
        )

    def _params(self, call: Call, keywords: tuple[Parameter, ...], body: _Body) -> Named | None:
        """Define the `TypedDict` of the keyword arguments."""
        if body.whole or all(item.location in ("path", "header") for item in keywords):
            return None
        name = self._schemas.claim(f"{call.scope.prefix}Params", call.scope.module)
        fields = tuple(Field(SpecText(item.name), item.name, item.type, item.required, item.doc) for item in keywords)
        self._schemas.define(ObjectSchema(name, fields, None), World.PARAMS)
        return name

    def _parameters(self, call: Call) -> list[Parameter]:
        """The declared parameters, those in the path in the order of the path."""
        by_key: dict[tuple[str, str], Node] = {}
        for owner in (self._document.root.child("paths", call.path), call.operation):
            for child in self._document.resolve(owner).child("parameters").children():
                node = self._document.resolve(child)
                by_key[node.text("name"), node.text("in")] = node
        found: list[Parameter] = []
        taken: set[str] = set()
        for name in _PLACEHOLDER.findall(call.path):
            argument = naming.unique(self._schemas.argument_name(name), taken)
            taken.add(argument)
            found.append(self._path_parameter(name, argument, by_key.pop((name, "path"), None), call))
        for (name, location), node in by_key.items():
            if not self._is_sent(name, location, node):
                continue
            argument = _free(self._schemas.argument_name(name.removesuffix("[]")), location, taken)
            taken.add(argument)
            found.append(self._parameter(argument, node, call))
        return found

    def _is_sent(self, name: str, location: str, node: Node) -> bool:
        """Whether a parameter outside the path becomes an argument."""
        if not node.mapping or (location == "header" and name.lower() in _IGNORED_HEADERS):
            return False
        if not name or location not in ("query", "header"):
            self._skip(name, location, node)
            return False
        if location == "header":
            check_header(name, self._document.place(node.child("name")), self._diagnostics)
        return True

    def _path_parameter(self, name: str, argument: str, node: Node | None, call: Call) -> Parameter:
        if node is None:
            self._diagnostics.degrade(
                Code.UNDECLARED,
                f"the path parameter '{name}' is not declared",
                self._document.source.key_place(call.operation.pointer),
                help=f"add it to the parameters of {call.http_method.upper()} {call.path}; it is taken as a string",
            )
            return Parameter(argument, SpecText(name), "path", Primitive("str"), True, None)
        if node.mapping.get("required") is not True:
            self._diagnostics.degrade(
                Code.OPTIONAL_PATH,
                f"the path parameter '{name}' is optional, which no path parameter can be",
                self._document.place(node),
                help="add 'required: true'; it is taken as required",
            )
        return replace(self._parameter(argument, node, call), required=True)

    def _parameter(self, argument: str, node: Node, call: Call) -> Parameter:
        schema = node.child("schema")
        if schema.value is None:
            schema = next(iter(node.child("content").children()), schema).child("schema")
        type_ = self._schemas.type_of(schema, call.scope.below(argument))
        location: Location = node.text("in")  # type: ignore[assignment]
        if location == "path" and type_ not in (Primitive("int"), Primitive("str")):
            type_ = Primitive("str")
        doc = self._schemas.doc(node) or self._schemas.doc(schema)
        required = node.mapping.get("required") is True
        return Parameter(argument, SpecText(node.text("name")), location, type_, required, doc)

    def _skip(self, name: str, location: str, node: Node) -> None:
        where = "is not in the path" if location == "path" else f"is in '{location}', which is not supported"
        self._diagnostics.degrade(
            Code.UNUSED if location == "path" else Code.BAD_PARAMETER,
            f"the parameter '{name}' {where}",
            self._document.place(node),
            help="correct it; the operation is generated without it",
        )

    def _body(self, call: Call, taken: set[str]) -> _Body:
        request = self._document.resolve(call.operation.child("requestBody"))
        if request.pointer in self._document.broken:
            return self._body_of(Node({}, request.pointer), "json", False, call, taken)
        content = request.child("content")
        for pattern, encoding in _ENCODINGS:
            for media_type in content.mapping:
                if pattern.match(media_type):
                    schema = content.child(media_type, "schema")
                    return self._body_of(schema, encoding, request.mapping.get("required") is True, call, taken)
        return _Body()

    def _body_of(self, schema: Node, encoding: Encoding, required: bool, call: Call, taken: set[str]) -> _Body:
        if encoding == "binary" or self._shapes.kind(schema) != "object":
            type_ = Primitive("bytes") if encoding == "binary" else self._schemas.type_of(schema, call.scope)
            name = _free("body", "content", taken)
            doc = self._schemas.doc(schema)
            return _Body(encoding, True, (Parameter(name, SpecText(""), "body", type_, required, doc),))
        parameters: list[Parameter] = []
        for field in self._schemas.fields(schema, call.scope):
            name = _free(self._schemas.argument_name(field.wire_name.raw), "body", taken)
            taken.add(name)
            needed = field.required and required
            parameters.append(Parameter(name, field.wire_name, "body", field.type, needed, field.doc))
        return _Body(encoding, False, tuple(parameters))

    def _response(self, call: Call) -> tuple[str, Node] | None:
        """The media type and schema of the first successful response with content; without any, nothing."""
        responses = call.operation.child("responses")
        successful = [code for code in responses.mapping if re.match(r"2(\d\d|XX)$", code, re.I)]
        candidates = [self._document.resolve(responses.child(code)) for code in successful or ["default"]]
        response = next((item for item in candidates if item.child("content").mapping), candidates[0])
        if response.pointer in self._document.broken:
            return "application/json", Node({}, response.pointer)
        if not isinstance(response.value, dict):
            self._diagnostics.degrade(
                Code.NO_RESPONSE,
                f"{call.http_method.upper()} {call.path} has no successful response",
                self._document.place(responses),
                help="add a '200' response; the method returns 'object'",
            )
            return "application/json", Node({}, response.pointer)
        content = response.child("content")
        media = sorted(content.mapping, key=lambda name: not _JSON.match(name))
        return (media[0], content.child(media[0], "schema")) if media else None

    def _returns(self, call: Call) -> Type:
        response = self._response(call)
        if response is None:
            return Primitive("none")
        media_type, schema = response
        if _EVENTS.match(media_type):
            self._diagnostics.degrade(
                Code.UNREAD_STREAM,
                f"{call.http_method.upper()} {call.path} answers with a stream, of whose events nothing is known",
                self._document.place(schema),
                help="describe the same response as application/json too, and the stream in the config's 'streams'; "
                "until then the method returns the whole text",
            )
        if _JSON.match(media_type):
            scope = Scope(World.MODELS, call.scope.module.removesuffix("_params"), f"{call.scope.prefix}Response")
            return self._schemas.type_of(schema, scope)
        return Primitive("str" if media_type.startswith("text/") else "bytes")

    def _page_item(self, call: Call) -> Type:
        response = self._response(call)
        assert call.page is not None
        properties = self._shapes.object_parts(response[1]).properties if response else {}
        items = properties.get(call.page.items.raw)
        if items is None or self._shapes.kind(items) != "array":
            self._diagnostics.error(
                Code.BAD_PAGE,
                f"the response of {call.http_method.upper()} {call.path} has no list '{call.page.items.raw}'",
                self._document.place(call.operation.child("responses")),
                help="correct 'items' of the pagination scheme, or take 'page' from the method",
            )
            return Primitive("object")
        scope = Scope(World.MODELS, call.scope.module.removesuffix("_params"), f"{call.scope.prefix}Item")
        return self._schemas.type_of(self._shapes.core(items).child("items"), scope)

    def _checked_stream(self, call: Call, body: _Body) -> Stream | None:
        if call.stream is None:
            return None
        wanted = call.stream.parameter.raw
        found = next((item for item in body.parameters if item.wire_name.raw == wanted), None)
        if found is None or found.type not in (Primitive("bool"), Nullable(Primitive("bool"))):
            self._diagnostics.error(
                Code.BAD_STREAM,
                f"the request body of {call.http_method.upper()} {call.path} has no boolean '{wanted}'",
                self._document.place(call.operation.child("requestBody")),
                help="correct 'parameter' of the stream, or take 'stream' from the method",
            )
            return None
        return call.stream

    def _deprecated(self, call: Call) -> SpecText | None:
        return (
            SpecText("The API has deprecated this method.")
            if call.operation.mapping.get("deprecated") is True
            else None
        )

    def _doc(self, operation: Node) -> SpecText | None:
        text = operation.text("description") or operation.text("summary")
        return SpecText(text) if text.strip() else None


def _free(name: str, kind: str, taken: Iterable[str]) -> str:
    """The name, marked with its kind when another argument has it already."""
    return naming.unique(f"{name.rstrip('_')}_{kind}" if name in taken else name, taken)


def _template(path: str, parameters: list[Parameter]) -> str:
    names = iter(parameters)
    return _PLACEHOLDER.sub(lambda _: f"{{{next(names).name}}}", path)


def check_header(name: str, place: Place, diagnostics: Diagnostics) -> None:
    """Report a name that no header can have (RFC 9110 §5.6.2)."""
    if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        diagnostics.error(
            Code.BAD_HEADER,
            f"{name!r} cannot be the name of a header",
            place,
            help="write it with letters, digits and hyphens",
        )


def operations_by_id(document: Document) -> dict[str, tuple[str, str, Node]]:
    """Path, HTTP method and node of each operation, by operationId, or `GET /path` where there is no own one."""
    found: dict[str, tuple[str, str, Node]] = {}
    for path, method, node in document.operations():
        identifier = node.text("operationId")
        if not identifier or identifier in found:
            identifier = f"{method.upper()} {path}"
        found[identifier] = (path, method, node)
    return found
