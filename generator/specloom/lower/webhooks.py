"""What the API sends of its own accord → models (OpenAPI 3.1: `webhooks`); and documents that have nothing else."""

from __future__ import annotations

from specloom import naming
from specloom.ir import AliasSchema, Named
from specloom.lower.media_types import contents
from specloom.lower.placement import Placement
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.nodes import Node
from specloom.openapi import Document, Operation

MODULE = "webhooks"
"""The module below `types` of payloads that no other module has."""


def webhook_nodes(document: Document) -> list[Node]:
    """The nodes whose schemas are used in webhooks."""
    return [operation.node for operation in document.webhooks]


def lower_webhooks(document: Document, schemas: Schemas) -> None:
    """Make a model of the payload of each webhook."""
    for operation in document.webhooks:
        for key in (*operation.node.keys, "summary"):
            if key != "requestBody":
                operation.node.get(key).skip()
        for media_type in [*contents(operation.node.get("requestBody").follow()).values()][:1]:
            _lower_payload(operation, media_type.get("schema"), schemas)


def _lower_payload(operation: Operation, schema: Node, schemas: Schemas) -> None:
    own_id = operation.node.peek("operationId")
    name = f"{naming.pascal(own_id if isinstance(own_id, str) and own_id else operation.path)}Payload"
    scope = Scope(World.MODELS, MODULE, name)
    type_ = schemas.type_of(schema, scope)
    if not isinstance(type_, Named):
        alias = schemas.claim(name, MODULE)
        schemas.define(AliasSchema(alias, type_, schemas.doc(schema), schema.address), World.MODELS)


def lower_components(document: Document, placement: Placement, schemas: Schemas) -> None:
    """Make a model of each component, for a document in which no operation uses any."""
    for _, schema in document.schemas.entries():
        name = placement.names[schema]
        schemas.type_of(schema, Scope(World.MODELS, name.module, name.name))
