"""Checks that a document has mappings, lists and texts where OpenAPI has them: nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.codes import Code
from specloom.nodes.node import TEXTS, Node
from specloom.nodes.walk import DATA, NAME_MAPS
from specloom.source import JsonValue, in_words

_SCHEMA = (dict, bool)
_KINDS: Mapping[str, tuple[type, ...]] = {
    **dict.fromkeys(("$ref", *TEXTS), (str,)),
    **dict.fromkeys(("additionalProperties", "contentSchema", "items", "itemSchema", "schema"), _SCHEMA),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems", "security", "servers", "tags"), (list,)),
    **dict.fromkeys(("discriminator", "externalDocs", "requestBody"), (dict,)),
    **dict.fromkeys(NAME_MAPS, (dict,)),
    "parameters": (dict, list),
}
"""What stands below a key of an object."""
_CODES = {"$ref": Code.WRONG_REF, **dict.fromkeys(TEXTS, Code.KEY_TYPE)}
_ENTRIES: Mapping[str, tuple[type, ...]] = {
    **dict.fromkeys(NAME_MAPS - {"scopes"}, (dict,)),
    **dict.fromkeys(
        ("$defs", "definitions", "dependentSchemas", "patternProperties", "properties", "schemas"), _SCHEMA
    ),
    "mapping": (str,),
}
"""What stands below each name in a mapping of names, by the key of that."""


def check_kinds(root: Node) -> None:
    """Report what is of another kind than its place needs; the document is used as if it were not there."""
    for code, tokens, expected in _wrong(root.value):
        node = root.child(*tokens[:-1]).get(tokens[-1])
        wanted = in_words(expected[0]())
        if code is Code.KEY_TYPE and node.written:
            node.take_as_text()
            continue
        node.degrade(
            code,
            f"expected {wanted}, found {in_words(node.value)}",
            f"write {wanted}; the document is used without it",
        )


def _wrong(root: JsonValue) -> Iterator[tuple[Code, tuple[str, ...], tuple[type, ...]]]:
    """What is wrong, with the tokens that lead there and what belongs there."""
    stack: list[tuple[JsonValue, tuple[str, ...], str]] = [(root, (), "")]
    while stack:
        value, tokens, names = stack.pop()
        if isinstance(value, list):
            stack += [(item, (*tokens, str(index)), "") for index, item in reversed(list(enumerate(value)))]
        elif isinstance(value, dict):
            for key in reversed(value):
                item = value[key]
                if key.startswith("x-") or (not names and (key in DATA or key == "links")):
                    continue
                expected = _ENTRIES.get(names) if names else _KINDS.get(key)
                is_left_out = item is None and not names and key != "$ref"
                if expected and not is_left_out and not isinstance(item, expected):
                    yield Code.WRONG_KIND if names else _CODES.get(key, Code.WRONG_KIND), (*tokens, key), expected
                else:
                    stack.append((item, (*tokens, key), key if not names and key in NAME_MAPS else ""))
