"""Large documents: a realistic resource, repeated under other names."""

from __future__ import annotations

from itertools import islice, product

_AREAS = "billing catalog claims fleet identity inventory ledger logistics network payroll".split()
_THINGS = (
    "account alert asset audit batch budget campaign card contract course device event facility grant invoice job "
    "lease member order parcel quote refund shift ticket voucher"
).split()

_HEAD = """\
openapi: 3.1.0
info: {title: Enterprise, version: 2.4.0, description: Everything that the company does.}
servers: [{url: "https://api.enterprise.example/v2"}]
security: [{token: []}]
paths:
"""
_PATHS = """\
  /{area}/{thing}s:
    get:
      operationId: list{Name}s
      summary: List the {thing}s of {area}.
      tags: [{area} {thing}s]
      parameters:
        - {{name: limit, in: query, description: How many to return at most., schema: {{type: integer, maximum: 100}}}}
        - {{name: after, in: query, description: The id behind which the page begins., schema: {{type: string}}}}
        - {{name: status, in: query, schema: {{$ref: "#/components/schemas/{Name}Status"}}}}
      responses:
        "200":
          description: A page of {thing}s.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{Name}List"}}}}}}
    post:
      operationId: create{Name}
      summary: Make a new {thing}.
      description: The {thing} is a draft until someone submits it. Names are unique in {area}.
      tags: [{area} {thing}s]
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/{Name}Create"}}}}}}
      responses:
        "201":
          description: The {thing}.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{Name}"}}}}}}
  /{area}/{thing}s/{{{thing}_id}}:
    parameters:
      - {{name: {thing}_id, in: path, required: true, description: The id of the {thing}., schema: {{type: string}}}}
    get:
      operationId: get{Name}
      summary: Look up one {thing}.
      tags: [{area} {thing}s]
      responses:
        "200":
          description: The {thing}.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{Name}"}}}}}}
    delete:
      operationId: delete{Name}
      summary: Remove a {thing} for good.
      tags: [{area} {thing}s]
      responses: {{"204": {{description: It is gone.}}}}
"""
_COMPONENTS = """\
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
"""
_SCHEMAS = (
    """\
    {Name}:
      type: object
      description: One {thing} of {area}, as it is stored.
      required: [id, object, status, created_at, owner]
      properties:
        id: {{type: string, description: The identifier.}}
        object: {{type: string, const: {area}.{thing}}}
        status: {{$ref: "#/components/schemas/{Name}Status"}}
        created_at: {{type: string, format: date-time, description: When it was made.}}
        closed_at: {{type: [string, "null"], format: date-time}}
        owner: {{$ref: "#/components/schemas/{Name}Owner"}}
        items: {{type: array, items: {{$ref: "#/components/schemas/{Name}Item"}}}}
        total: {{type: number, description: The sum of all items in the smallest unit of the currency.}}
        labels: {{type: object, additionalProperties: {{type: string}}}}
        next-review: {{type: string, format: date}}
    """,
    """\
    {Name}Status:
      type: string
      description: Where the {thing} stands.
      enum: [draft, submitted, approved, rejected, archived]
    """,
    """\
    {Name}Owner:
      description: Who is in charge of the {thing}.
      oneOf:
        - $ref: "#/components/schemas/{Name}Person"
        - $ref: "#/components/schemas/{Name}Team"
      discriminator:
        propertyName: kind
        mapping:
          person: "#/components/schemas/{Name}Person"
          team: "#/components/schemas/{Name}Team"
    """,
    """\
    {Name}Person:
      type: object
      required: [kind, email]
      properties:
        kind: {{type: string, enum: [person]}}
        email: {{type: string, format: email, description: The address for notices.}}
        phone: {{type: [string, "null"]}}
    """,
    """\
    {Name}Team:
      type: object
      required: [kind, name]
      properties:
        kind: {{type: string, enum: [team]}}
        name: {{type: string}}
        members: {{type: array, items: {{$ref: "#/components/schemas/{Name}Person"}}}}
    """,
    """\
    {Name}Item:
      type: object
      description: A line of the {thing}.
      required: [sku, quantity]
      properties:
        sku: {{type: string}}
        quantity: {{type: integer, minimum: 1}}
        price: {{type: number}}
        note: {{type: [string, "null"], description: What the customer said about it.}}
    """,
    """\
    {Name}List:
      type: object
      required: [data, has_more]
      properties:
        data: {{type: array, items: {{$ref: "#/components/schemas/{Name}"}}}}
        has_more: {{type: boolean}}
    """,
    """\
    {Name}Create:
      type: object
      required: [owner]
      properties:
        owner: {{$ref: "#/components/schemas/{Name}Owner"}}
        items: {{type: array, items: {{$ref: "#/components/schemas/{Name}Item"}}}}
        labels: {{type: object, additionalProperties: {{type: string}}}}
        urgent: {{type: boolean, default: false, description: Whether it jumps the queue.}}
    """,
    """\
    {Name}Event:
      type: object
      description: Something that happened to the {thing}.
      properties:
        type: {{type: string, enum: [{thing}.created, {thing}.changed, {thing}.closed]}}
        data: {{$ref: "#/components/schemas/{Name}"}}
        cause: {{anyOf: [{{$ref: "#/components/schemas/{Name}Person"}}, {{type: string}}]}}
    """,
    """\
    {Name}Problem:
      type: object
      description: Why a {thing} was not accepted.
      required: [code]
      properties:
        code: {{type: string, enum: [duplicate, expired, forbidden]}}
        detail: {{type: string}}
        fields: {{type: array, items: {{type: string}}}}
    """,
)
OPERATIONS_OF_RESOURCE = _PATHS.count("operationId")


def large_document(operations: int, schemas: int) -> str:
    """A YAML document with that many operations and component schemas.

    Args:
        operations: A multiple of those of a resource, which is 4; up to 1,000.
        schemas: Up to 10 for each resource.
    """
    resources = operations // OPERATIONS_OF_RESOURCE
    per_resource = schemas // resources
    names = [
        {"area": area, "thing": thing, "Name": area.title() + thing.title()}
        for thing, area in islice(product(_THINGS, _AREAS), resources)
    ]
    paths = "".join(_PATHS.format(**name) for name in names)
    parts = [part.removesuffix("    ") for part in _SCHEMAS[:per_resource]]
    return _HEAD + paths + _COMPONENTS + "".join(part.format(**name) for name in names for part in parts)
