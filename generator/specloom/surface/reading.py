"""The surface of an intermediate model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom.ir import (
    AliasSchema,
    Body,
    Client,
    Envelope,
    Field,
    Helper,
    Method,
    Named,
    ObjectSchema,
    Package,
    Page,
    Parameter,
    Resource,
    Response,
    Schema,
    Type,
    Wire,
    with_names,
)
from specloom.surface.model import (
    NOTHING,
    PublicArgument,
    PublicField,
    PublicHelper,
    PublicMethod,
    PublicOption,
    PublicPage,
    PublicType,
    PublicWebhooks,
    Surface,
    Way,
)
from specloom.text import SpecText


def surface_of(package: Package) -> Surface:
    """What users see of the package."""
    resources = list(_below(package.resources))
    methods = {".".join((*item.path, method.name)): method for item in resources for method in item.methods}
    client = package.client
    return Surface(
        package=package.name,
        distribution=package.distribution,
        version=package.version,
        client=client.name,
        error=client.error,
        server=client.base_url.raw,
        options=dict(_options(client)),
        environments={item.name: item.url.raw for item in client.environments},
        security=client.security,
        wire=_given(
            {
                "arrays": client.arrays,
                "idempotency": _raw(client.idempotency_header),
            }
        ),
        resources={".".join(item.path): item.class_name for item in resources if item.path},
        methods={
            path: _method(method, _by_status(package.errors.own.get(path, ()))) for path, method in methods.items()
        },
        helpers={".".join((*item.path, helper.name)): _helper(helper) for item in resources for helper in item.helpers},
        types=dict(_types(package, methods)),
        pages={page.name: _page(page) for page in package.pages},
        errors=_by_status(package.errors.common),
        webhooks={
            ".".join(item.path): PublicWebhooks(
                item.webhooks.event.name,
                tuple(filter(None, (item.webhooks.parse, item.webhooks.unwrap, item.webhooks.verify))),
            )
            for item in resources
            if item.webhooks is not None
        },
        handwritten=tuple(sorted({*package.helper_exports, *package.handwritten})),
    )


def _below(resources: Iterable[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _below(resource.children)


def _method(method: Method, errors: dict[str, Type]) -> PublicMethod:
    stream = method.stream
    switch = ""
    if stream is not None:
        found = (item for item in method.keywords if item.wire_name == stream.parameter)
        switch = "*" if stream.parameter is None else next((item.name for item in found), "")
    return PublicMethod(
        route=f"{method.http_method} {method.path.raw}",
        arguments=(
            *(_argument(item, positional=True) for item in method.positional),
            *(_argument(item, positional=False) for item in method.keywords),
        ),
        returns=bare(method.returns),
        page=method.page.name if method.page else "",
        stream=switch,
        usually_on=stream is not None and stream.usually_on,
        events=bare(stream.events) if stream else NOTHING,
        ways=_ways(method.body) if method.body else (),
        together=tuple(item.name for item in method.body.needed) if method.body else (),
        errors=errors,
        deprecated=_raw(method.deprecated),
        security=method.security,
        wire=_given(
            {
                "accept": _raw(method.accept),
                "headers": ", ".join(f"{name.raw}: {value.raw}" for name, value in method.headers),
                "idempotency": _raw(method.idempotency_header),
                "server": " ".join(item.url.raw for item in method.servers),
                "answers": _answers(method.answers),
                "encoding": ", ".join(
                    f"{part.wire_name.raw} {_style(part.wire)}"
                    for way in (method.body.ways if method.body else ())
                    for part in way.parts
                ),
            }
        ),
        params=method.params.name if method.params else "",
        origin=method.origin,
    )


def _answers(rows: Iterable[Response]) -> str:
    return ", ".join(f"{row.status.raw} {_raw(row.media_type)}".strip() for row in rows)


def _ways(body: Body) -> tuple[Way, ...]:
    """Where there is one way alone, it takes what the method takes."""
    several = len(body.ways) > 1
    return tuple(
        Way(
            tuple(item.raw for item in way.media_types),
            tuple(item.name for item in way.arguments if several and item.required),
            tuple(item.name for item in way.arguments if several and not item.required),
        )
        for way in body.ways
    )


def _argument(item: Parameter, *, positional: bool) -> PublicArgument:
    return PublicArgument(
        name=item.name,
        type=bare(item.type),
        wire=" ".join(filter(None, (item.location, _other(item.wire_name, item.name), _style(item.wire)))),
        required=item.required,
        positional=positional,
        needed=item.needed and not item.required,
        option=item.option,
        deprecated=item.deprecated,
        default=_raw(item.default),
        origin=item.origin,
    )


def _style(wire: Wire | None) -> str:
    if wire is None:
        return ""
    if wire.media_type is not None:
        return f"as {wire.media_type.raw}"
    marks = ("exploded" if wire.explode else "", "reserved" if wire.reserved else "")
    return " ".join(filter(None, (wire.style, *marks)))


def _helper(helper: Helper) -> PublicHelper:
    signatures = [*helper.sync, *helper.asynchronous]
    return PublicHelper(
        call=helper.base.name,
        takes=tuple(item.name for item in helper.parameters),
        positional=helper.positional,
        own=tuple(
            f"{'*, ' if item.keyword_only else ''}{item.name}: {item.annotation}{' = …' if item.default else ''}"
            for signature in signatures
            for item in signature.arguments
        ),
        returns=tuple(signature.returns for signature in signatures),
    )


def _types(package: Package, methods: dict[str, Method]) -> Iterator[tuple[str, PublicType]]:
    exported = {*package.exports}
    of_methods = {method.params.name: path for path, method in methods.items() if method.params}
    for params, schemas in ((False, package.models), (True, package.params)):
        for schema in schemas:
            name = schema.reference
            yield name.name, _type(schema, of_methods.get(name.name, ""), params=params, exported=name in exported)


def _type(schema: Schema, arguments_of: str, *, params: bool, exported: bool) -> PublicType:
    if isinstance(schema, AliasSchema):
        return PublicType(
            schema.reference.module, "alias", type=bare(schema.type), exported=exported, origin=schema.origin
        )
    assert isinstance(schema, ObjectSchema)
    return PublicType(
        module=schema.reference.module,
        kind="params" if params else "model",
        fields=tuple(_field(item) for item in schema.fields if item.name not in schema.inherited),
        bases=tuple(base.name for base in schema.bases),
        extra=bare(schema.extra) if schema.extra else NOTHING,
        exported=exported,
        arguments_of=arguments_of,
        origin=schema.origin,
    )


def _field(item: Field, path: str = "") -> PublicField:
    return PublicField(
        name=path + item.name,
        type=bare(item.type),
        wire=_other(item.wire_name, item.name),
        required=item.required,
        deprecated=item.deprecated,
        default=_raw(item.default),
        origin=item.origin,
    )


def _page(page: Page) -> PublicPage:
    named = (page.items, page.parameter, page.item, page.response, page.current, page.total_pages, page.total)
    texts = [_raw(text) or "-" for text in (*named, page.has_more, page.last)]
    return PublicPage(" ".join([page.strategy, *texts]), tuple(_envelope(page.envelope)))


def _envelope(envelope: Envelope, path: str = "") -> Iterator[PublicField]:
    """What a page has, the items apart: their type is that of each method."""
    wire = _other(envelope.wire_name, envelope.attribute)
    yield PublicField(path + envelope.attribute, NOTHING, wire, required=True)
    yield from (_field(item, path) for item in envelope.fields)
    if envelope.inner is not None:
        yield from _envelope(envelope.inner, f"{path}{envelope.attribute}.")


def _options(client: Client) -> Iterator[tuple[str, PublicOption]]:
    for credential in client.credentials:
        for argument, env in credential.arguments:
            yield (
                argument,
                PublicOption("secret", env, f"{credential.kind} {credential.wire_name.raw}", credential.required),
            )
    if client.webhook_secret:
        yield client.webhook_secret, PublicOption("secret", client.webhook_env)
    for header in client.header_options:
        yield header.argument, PublicOption("header", header.env, header.header.raw)
    for parameter in client.parameters:
        yield parameter.argument, PublicOption("parameter", parameter.env, default=_raw(parameter.default))
    for variable in client.variables:
        values = tuple(value.raw for value in variable.values)
        default = variable.default.raw
        yield variable.argument, PublicOption("variable", variable.env, variable.name.raw, False, default, values)
    if client.environments:
        names = tuple(item.name for item in client.environments)
        yield "environment", PublicOption("environment", default=names[0], values=names)


def bare(type_: Type) -> Type:
    """The type without modules and discriminators."""
    return with_names(type_, lambda name: Named("", name.name))


def _other(wire_name: SpecText, name: str) -> str:
    return wire_name.raw if wire_name.raw != name else ""


def _by_status(rows: Iterable[tuple[SpecText, Type]]) -> dict[str, Type]:
    return {status.raw: bare(type_) for status, type_ in rows}


def _raw(text: SpecText | None) -> str:
    return text.raw if text is not None else ""


def _given(texts: dict[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if text}
