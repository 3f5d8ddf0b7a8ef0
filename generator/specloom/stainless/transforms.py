"""Changes of the document: `openapi.transforms`, and schemes that are given in place of the document's."""

from __future__ import annotations

import json
from typing import cast

from specloom.nodes import Node
from specloom.stainless.translated import At, Said


def changes_of(root: Node) -> Said:
    """The section `changes`."""
    openapi = root.get("openapi")
    for word in ("code_samples", "code_sample_languages"):
        openapi.get(word)
    found: list[Said] = []
    for key in ("transformations", "transforms"):
        found += [change for item in openapi.get(key).items() if (change := _change(item)) is not None]
    for name, node in root.get("security_schemes").entries():
        target = f"$.components.securitySchemes[{json.dumps(name)}]"
        found.append(At(node, {"command": "set", "target": [target], "value": At(node, cast("Said", node.value))}))
    return found


_SAME = {"mergeObject": "merge", "replaceProperties": "update"}
"""Commands that were renamed."""


def _change(node: Node) -> Said:
    args = node.get("args")
    node.skip()
    args.skip()
    command = node.text("command")
    if command == "guessDiscriminantUnions":  # what tells the members of unions apart is found anyway
        return None
    target = _paths(args.child("target")) or _paths(args.child("to")) or _paths(args.child("filter", "only"))
    said: dict[str, Said] = {
        "command": At(node.child("command"), _SAME.get(command, command)),
        "target": target,
        "value": _value(args, "value") or _value(args, "object"),
        "keys": _paths(args.child("keys")),
        "origin": args.text("from") or None,
        "template": True if args.peek("template") is True else None,
    }
    return At(node, {key: value for key, value in said.items() if value not in (None, [])})


def _value(args: Node, key: str) -> Said:
    node = args.child(key)
    return At(node, cast("Said", node.value)) if args.has(key) else None


def _paths(node: Node) -> list[str]:
    if isinstance(node.value, str):
        return [node.value]
    return [str(item.value) for item in node.items() if isinstance(item.value, str)]
