"""Parameters that nearly all operations need, such as a tenant or a version: arguments of the client."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from specloom import naming
from specloom.codes import Code
from specloom.config import ClientConfig, ParameterConfig
from specloom.lower.declared import Place, declarations, is_subject, place_of
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.words import lowered

_NEARLY_ALL = 0.8
_FEWEST = 4
"""Operations below which nothing can be said of nearly all."""
_SHARED = frozenset(
    {
        *("account", "app", "application", "client", "company", "org", "organisation", "organization", "project"),
        *("realm", "region", "shop", "site", "store", "subscription", "team", "tenant", "version", "workspace"),
    }
)
"""Words of parameters that say for whom, or how, the whole of an API works."""


def common_parameters(
    document: Document, client: ClientConfig, operations: Collection[Operation], prefix: str
) -> dict[str, ParameterConfig]:
    """The client's arguments for parameters.

    Args:
        document: with the hints of its author.
        client: what is known of it.
        operations: those of the SDK.
        prefix: of the client's environment variables.
    """
    taken = naming.Taken({*naming.CLIENT_ARGUMENTS, *client.auth, *client.headers})
    known = {auth.place for auth in client.auth.values() if not auth.scheme}
    known |= {("header", option.header.lower()) for option in client.headers.values()}
    hinted = set(_hinted(document))
    found: dict[str, ParameterConfig] = {}
    for place, nodes in declarations(operations).items():
        is_hinted = place in hinted or all(node.peek("x-ms-parameter-location") == "client" for node in nodes)
        if place not in known and (is_hinted or _is_common(place, nodes, operations)):
            wire_name = nodes[0].text("name")
            name = taken.claim(_argument(wire_name))
            env = f"{prefix}{name.upper().removeprefix(prefix)}"
            given = {place[0]: wire_name, "env": env, "default": _default(nodes[0])}
            found[name] = ParameterConfig(node=nodes[0], **given)
            _note(name, nodes, operations)
    return found


def _hinted(document: Document) -> Iterator[Place]:
    """What the author of the document has told other generators (`x-speakeasy-globals`, `x-fern-global-headers`)."""
    for parameter in document.root.get("x-speakeasy-globals").items("parameters"):
        node = parameter.follow()
        yield place_of(node.text("in"), node.text("name"))
    for header in document.root.items("x-fern-global-headers"):
        yield place_of("header", header.text("header"))


def _is_common(place: Place, nodes: list[Node], operations: Collection[Operation]) -> bool:
    """Whether nearly all operations need a parameter that is text; in a path it must be of the whole API by its name.

    A header and a query parameter may do without being required if their name says that much.
    """
    location, name = place
    enough = max(_FEWEST, _NEARLY_ALL * len(operations))
    if len(nodes) < enough or not all(_is_text(node) for node in nodes):
        return False
    is_shared = not _SHARED.isdisjoint(lowered(nodes[0].text("name")))
    if location == "path":
        places = {item.path.partition(f"{{{name}}}")[0] for item in operations if f"{{{name}}}" in item.path}
        return is_shared and len(places) == 1 and not all(is_subject(name, item) for item in operations)
    needed = sum(node.flag("required") for node in nodes)
    return location in ("header", "query") and (is_shared or needed >= enough)


def _is_text(node: Node) -> bool:
    return node.get("schema").follow().peek("type") == "string"


def _argument(wire_name: str) -> str:
    """`X-Tenant-Id` → `tenant_id`."""
    words = lowered(wire_name)
    return naming.argument_name("_".join(words[1:] if words[:1] == ("x",) and len(words) > 1 else words))


def _default(node: Node) -> str:
    """What the parameter is unless it is given: its default, or its only value."""
    schema = node.get("schema").follow()
    values = [item.value for item in schema.items("enum")]
    only = values[0] if len(values) == 1 else schema.peek("const")
    return schema.text("default") or (only if isinstance(only, str) else "")


def _note(name: str, nodes: list[Node], operations: Collection[Operation]) -> None:
    nodes[0].note(
        Code.COMMON_PARAMETER,
        f"{len(nodes)} of {len(operations)} operations have '{nodes[0].text('name')}': '{name}' of the client fills it",
        "if that is wrong, write 'parameters: {}' below 'client' in the config",
        at_key=True,
    )
