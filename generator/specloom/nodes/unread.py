"""What a document says and nobody read."""

from __future__ import annotations

from collections.abc import Iterable

from specloom.codes import Code
from specloom.nodes.node import File, Node

_INERT = frozenset(
    [
        # Texts and links for people
        *("$comment", "$schema", "contact", "description", "example", "examples", "externalDocs", "jsonSchemaDialect"),
        *("license", "summary", "termsOfService", "title", "xml"),
        # Parts that are read where something refers to them
        *("$defs", "definitions"),
        # Limits that the server checks, and what it fills in
        *("default", "exclusiveMaximum", "exclusiveMinimum", "maxItems", "maxLength", "maxProperties", "maximum"),
        *("minItems", "minLength", "minProperties", "minimum", "multipleOf", "pattern", "uniqueItems"),
        *("contentMediaType", "contentSchema", "deprecated", "format", "allowEmptyValue"),
    ]
)
"""Keys that change nothing in an SDK."""


def report_unread(files: Iterable[File]) -> None:
    """Note each kind of thing that the document says and the SDK does not do.

    These are keys of an object that the lowering did not read, and what it read to no effect.
    """
    places: dict[str, list[Node]] = {}
    for file in files:
        for fact, node in file.ignored:
            places.setdefault(fact, []).append(node)
        for node in file.root.inner():
            if node.read:
                for key in node.keys:
                    if key not in node.read and key not in _INERT and not key.startswith("x-"):
                        places.setdefault(f"'{key}' is not supported", []).append(node.child(key))
    for fact, nodes in places.items():
        count = "1 place" if len(nodes) == 1 else f"{len(nodes)} places"
        nodes[0].note(
            Code.IGNORED,
            f"{fact} ({count})",
            "the SDK is made as if it were not there",
            at_key=True,
        )
