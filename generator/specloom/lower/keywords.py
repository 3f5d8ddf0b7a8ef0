"""Single keywords of a schema, and what they say (JSON Schema 2020-12; OpenAPI 3.0 Schema Object)."""

from __future__ import annotations

from typing import Literal

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.source import JsonValue, in_words

_TYPES = ("string", "integer", "number", "boolean", "array", "object")
COMBINERS = ("oneOf", "anyOf", "allOf")
_COMBINING = frozenset(COMBINERS)
_STRUCTURE = frozenset(
    [
        *("$ref", "type", "properties", "patternProperties", "additionalProperties", "items", "prefixItems"),
        *("enum", "const", *COMBINERS),
    ]
)
_SKIP, _INSTEAD, _ANYTHING = "x-stainless-skip", "x-stainless-override-schema", "x-stainless-any"
_EMPTY = "x-stainless-empty-object"
_OF_ITS_OWN = frozenset(["properties", "patternProperties", "required", "enum", "const", "items"])
"""Keywords that make a schema more than a wrapper of another one."""


def types_of(node: Node) -> tuple[str, ...]:
    """The types that a schema names, without null and what is none."""
    value = node.get("type").value
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str) and name in _TYPES)


def check_types(node: Node) -> None:
    """Report what is no type."""
    value = node.peek("type")
    names = value if isinstance(value, list) else [value]
    for name in names:
        if node.has("type") and name not in (*_TYPES, "null"):
            node.child("type").degrade(
                Code.UNKNOWN_TYPE,
                f"'{name}' is no type" if isinstance(name, str) else f"a type is text, and this is {in_words(name)}",
                (naming.suggestion(name, _TYPES) if isinstance(name, str) else "")
                or f"the types are {', '.join((*_TYPES, 'null'))}",
            )


def values_of(node: Node) -> tuple[JsonValue, ...] | None:
    """The values that an enum or a const allows, without null."""
    enum = node.get("enum").value
    if isinstance(enum, list):
        items = node.items("enum")
    elif node.has("const"):
        items = [node.get("const")]
    else:
        return None
    is_text = types_of(node) == ("string",)
    return tuple(_text(item) if is_text else item.value for item in items if item.value is not None)


def _text(node: Node) -> JsonValue:
    """A value of a string's enum, which YAML may read as something else."""
    if isinstance(node.value, str) or not node.written:
        return node.value
    node.take_as_text()
    return node.written


def format_of(node: Node) -> str:
    """The format of a string; one that is encoded as base64 has the format byte."""
    encoding = node.text("contentEncoding").lower()
    return node.text("format") or ("byte" if encoding == "base64" else "")


def extras_of(node: Node) -> tuple[Node, ...]:
    """The schemas of the values of keys that are no properties."""
    values = node.get("additionalProperties")
    patterns = [child for _, child in node.get("patternProperties").entries()]
    return (*patterns, *((values,) if isinstance(values.value, dict) and values.value else ()))


def is_left_out(node: Node) -> bool:
    """Whether the document wants nothing made of an operation, a parameter or a property, at least not in Python."""
    if not node.has(_SKIP):
        return False
    value = node.get(_SKIP).value
    left_out = value is True or (isinstance(value, list) and "python" in value)
    if left_out:
        node.skip()
    return left_out


def is_empty_object(node: Node) -> bool:
    """Whether an object has no properties because it has none, and not because nobody says which."""
    return node.has(_EMPTY) and node.flag(_EMPTY)


def only_member(node: Node) -> Node | None:
    """The single member of the union or `allOf` that the schema is but a wrapper of, or what stands for it."""
    if node.has(_INSTEAD) or node.has(_ANYTHING):
        node.skip()
        return node.child(_INSTEAD) if node.has(_INSTEAD) else node.empty() if node.flag(_ANYTHING) else None
    value = node.value
    if not isinstance(value, dict) or not _OF_ITS_OWN.isdisjoint(value) or _COMBINING.isdisjoint(value):
        return None
    if isinstance(node.peek("additionalProperties"), dict):
        return None
    keyword, *others = (keyword for keyword in COMBINERS if keyword in value)
    if others:
        return None
    members = [member for member in node.items(keyword) if is_structural(member)]
    if len(members) != 1 or (keyword == "allOf" and any(member.has("required") for member in node.items(keyword))):
        return None
    for key in ("type", "discriminator"):
        node.get(key)  # says nothing beside the only member
    return members[0]


def is_structural(node: Node) -> bool:
    """Whether a member of a union says more than that null may come, or limits that the server checks."""
    if not is_null(node) and isinstance(node.value, dict) and not _STRUCTURE.isdisjoint(node.value):
        return True
    for key in node.keys:
        node.get(key)
    return False


def is_marked(node: Node, key: Literal["readOnly", "writeOnly"]) -> bool:
    """Whether a property is of one direction only: it says so itself, or what it refers to or wraps does."""
    seen: list[Node] = []
    while node not in seen:
        seen.append(node)
        read_only, write_only = node.flag("readOnly"), node.flag("writeOnly")
        if read_only if key == "readOnly" else write_only:
            return True
        end = node.follow()
        node = end if end is not node else only_member(node) or node
    return False


def is_null(node: Node) -> bool:
    """Whether nothing but null is allowed."""
    return (
        node.peek("type") == "null" or node.peek("enum") == [None] or (node.has("const") and node.peek("const") is None)
    )
