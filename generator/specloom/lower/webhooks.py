"""What the API sends by itself → payloads, and what reads them (OpenAPI: `webhooks`, Callback Object)."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Literal, cast

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, ResourceConfig, WebhooksConfig
from specloom.ir import AliasSchema, Named, Resource, Webhooks, WebhookSignature
from specloom.lower.declared import check_header
from specloom.lower.media_types import contents, kind_of, preference
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.tree import attributes, changed, walk
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.text import SpecText, told
from specloom.words import words

RESOURCE = "webhooks"
MODULE = "webhook"
"""The module below `types` of payloads that no other module has."""
_DOC = "What the API sends by itself."
_SUFFIX = "WebhookEvent"
_KINDS = ("event", "webhook", "callback")
"""Last words of a name that say no more than the suffix."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What a webhook or a callback sends."""

    name: str
    """Its class or alias."""
    schema: Node
    operation: Operation
    is_json: bool


def find_payloads(document: Document, called: Iterable[Operation]) -> list[Payload]:
    """The payloads of the document's webhooks, and of the callbacks of the operations that are called.

    Callbacks that several operations have in common are one.
    """
    sent = [(operation, operation.http_method) for operation in document.webhooks]
    sent += [(callback, operation.id) for operation in called for callback in operation.callbacks]
    found: dict[str, Payload] = {}
    for operation, owner in sent:
        for key in (*operation.node.keys, "summary"):
            if key != "requestBody":
                operation.node.get(key).skip()
        content = _content(operation)
        if content is None:
            continue
        schema, is_json = content
        name = _event_name(operation.path)
        if name in found and found[name].schema.follow().value != schema.follow().value:
            name = _event_name(f"{owner} {operation.path}")
        found.setdefault(name, Payload(name, schema, operation, is_json))
    return list(found.values())


def _content(operation: Operation) -> tuple[Node, bool] | None:
    """The schema of the body, and whether it is JSON."""
    body = operation.node.get("requestBody").follow()
    body.get("required")
    found = contents(body)
    name = min(found, key=preference, default="")
    schema = found[name].get("schema") if name else body.empty()
    if not schema.keys:
        return None
    is_json = kind_of(name) == "json"
    if not is_json:
        body.child("content").ignore("a webhook whose payload is not JSON has a model, but is not parsed")
    return schema, is_json


def _event_name(name: str) -> str:
    found = list(words(name))
    while len(found) > 1 and found[-1].lower() in _KINDS:
        found.pop()
    return naming.pascal(f"{'_'.join(found)}_{_SUFFIX}")


def with_resource(config: Config, payloads: list[Payload]) -> Config:
    """The config with a resource that reads the payloads; it may be there with methods of its own."""
    node = config.webhooks.node
    _check(config, node)
    if not any(payload.is_json for payload in payloads):
        if config.webhooks.signature:
            node.degrade(
                Code.IDLE_WEBHOOKS,
                "the document has no webhook to read",
                "remove 'webhooks' from the config",
                at_key=True,
            )
        return config
    path = resource_path(config)
    if path in dict(walk(config.resources)):
        return config
    own = ResourceConfig(node=payloads[0].operation.node, doc=_DOC)
    return replace(config, resources=changed(config.resources, path, lambda _: own, own))


def resource_path(config: Config) -> tuple[str, ...]:
    """The resource of the config that reads them."""
    said = config.webhooks.parse or config.webhooks.unwrap
    if said:
        return tuple(said.split(".")[:-1]) or (naming.CLIENT,)
    return (f"{RESOURCE}_" if RESOURCE in config.client.arguments else RESOURCE,)


def _check(config: Config, node: Node) -> None:
    given = config.webhooks
    if given.signature == "hmac":
        if given.header:
            check_header(given.header, node.child("header"))
        else:
            node.error(Code.MISSING_KEY, "'header' is missing", "name the header that has the signature")
    for key in ("header", "algorithm", "encoding", "prefix"):
        if given.gives(key) and given.signature != "hmac":
            fact = f"'{key}' says nothing without 'signature: hmac'"
            node.child(key).error(Code.WRONG_VALUE, fact, "remove it, or add 'signature: hmac'", at_key=True)
    others = config.client.headers if given.gives("secret") else (*config.client.auth, *config.client.headers)
    if given.signature and given.secret in others:
        fact = f"the client has another argument '{given.secret}'"
        node.error(Code.TAKEN_NAME, fact, "rename it in 'client' of the config", at_key=True)
    if given.parse and given.unwrap and given.parse.rpartition(".")[0] != given.unwrap.rpartition(".")[0]:
        fact = f"'{given.parse}' and '{given.unwrap}' are methods of two resources"
        node.child("unwrap").error(Code.WRONG_VALUE, fact, "name methods of one")


def lower_webhooks(payloads: list[Payload], config: Config, schemas: Schemas) -> Webhooks | None:
    """Make a model of each payload, an alias for all of them, and what reads them."""
    for payload in payloads:
        _lower_payload(payload, schemas)
    parsed = [payload for payload in payloads if payload.is_json]
    if not parsed:
        return None
    event = _lower_event(parsed, schemas)
    resource = dict(walk(config.resources))[resource_path(config)]
    taken = {*resource.methods, *resource.helpers, *resource.resources}
    given = config.webhooks
    return Webhooks(
        event=event,
        parse=given.parse.rpartition(".")[2] or _free("parse", taken),
        unwrap=given.unwrap.rpartition(".")[2] or _free("unwrap", taken),
        verify=_free("verify_signature", taken),
        signature=_signature(given),
        secret=given.secret,
        body="payload" if config.keeps_names else "body",
        key="key" if config.keeps_names else "secret",
    )


def own_secret(webhooks: Webhooks | None, config: Config) -> str:
    """The argument of the client that is there for the secret alone."""
    signed = webhooks is not None and webhooks.signature is not None
    return config.webhooks.secret if signed and config.webhooks.secret not in config.client.auth else ""


def _lower_payload(payload: Payload, schemas: Schemas) -> None:
    node = payload.operation.node
    doc = told(node.text("description") or node.text("summary"))
    type_ = schemas.type_of(payload.schema, Scope(World.MODELS, MODULE, payload.name))
    if isinstance(type_, Named) and type_.name == payload.name:
        schemas.describe(type_, doc)
        return
    alias = schemas.claim(payload.name, MODULE)
    own = None if isinstance(type_, Named) else schemas.doc(payload.schema)
    schemas.define(AliasSchema(alias, type_, doc or own, node.address), World.MODELS)


def _lower_event(parsed: list[Payload], schemas: Schemas) -> Named:
    type_ = schemas.one_of([payload.schema for payload in parsed], Scope(World.MODELS, MODULE, _SUFFIX))
    if isinstance(type_, Named) and type_.name == _SUFFIX:
        return type_
    name = schemas.claim(_SUFFIX, MODULE)
    if name.name != _SUFFIX:
        name = schemas.claim(f"Any{_SUFFIX}", MODULE)
    doc = SpecText(_DOC)
    schemas.define(AliasSchema(name, type_, doc, parsed[0].schema.address), World.MODELS)
    return name


def _free(name: str, taken: Container[str]) -> str:
    return f"{name}_webhook" if name in taken else name


def _signature(config: WebhooksConfig) -> WebhookSignature | None:
    if not config.signature:
        return None
    return WebhookSignature(
        scheme=cast('Literal["standard", "hmac"]', config.signature),
        header=SpecText(config.header),
        algorithm=config.algorithm,
        encoding=config.encoding,
        prefix=SpecText(config.prefix),
    )


def joined(resources: tuple[Resource, ...], webhooks: Webhooks | None, config: Config) -> tuple[Resource, ...]:
    """The resources, of which one reads the payloads."""
    path = attributes(resource_path(config))
    return tuple(
        replace(
            item,
            webhooks=webhooks if item.path == path else None,
            children=joined(item.children, webhooks, config),
        )
        for item in resources
    )
