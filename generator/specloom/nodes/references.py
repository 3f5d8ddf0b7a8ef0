"""Checks every reference of a document before it is lowered, so that nothing after has to."""

from __future__ import annotations

import re
from urllib.parse import unquote

from specloom import naming
from specloom.codes import Code
from specloom.nodes.files import Files
from specloom.nodes.node import Node
from specloom.nodes.walk import nodes_with
from specloom.source import in_words

_SECTIONS = frozenset(
    [
        *("schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks"),
        *("examples", "pathItems"),
    ]
)
_COMBINERS = ("allOf", "anyOf", "oneOf")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def check_references(files: Files) -> None:
    """Report each reference that leaves the root, leads nowhere or leads back to itself.

    Files that are referred to are read and checked, too.
    """
    found: list[Node] = []
    while files.unsearched:
        file = files.unsearched.pop(0)
        for node in references_below(file.root):
            _check(files, node)
            found.append(node)
    ends: set[Node] = set()
    for node in found:
        _check_chain(node, ends)


def references_below(node: Node) -> list[Node]:
    """Each Reference Object in the node, itself included, in the order of the document."""
    found = node.file.references.get(node)
    if found is None:
        found = node.file.references[node] = nodes_with(node, "$ref")
    return found


def _check(files: Files, node: Node) -> None:
    reference = node.reference or ""
    if not files.is_allowed(node.file, reference):
        node.child("$ref").error(
            Code.EXTERNAL_REF,
            "the reference leaves the folder of the document",
            "references lead to files below that folder, or below --root: copy the file there, or bundle the documents",
        )
        node.break_off()
        return
    target = node.target()
    if target is None:
        _report_dangling(node, reference)
        node.break_off()
    elif not isinstance(target.value, (dict, bool)):
        node.child("$ref").degrade(
            Code.WRONG_REF,
            f"'{reference}' is {in_words(target.value)}, which nothing can refer to",
            "correct the reference",
        )
        node.break_off()
    elif _sections_differ(node.pointer, target.pointer):
        node.child("$ref").degrade(
            Code.WRONG_REF,
            f"'{reference}' is one of the {_section(target.pointer)}, where one of the {_wanted(node.pointer)} belongs",
            "correct the reference",
        )
        node.break_off()


def _check_chain(node: Node, ends: set[Node]) -> None:
    """Report a circle; `ends` are the nodes whose chains are known to end."""
    chain: dict[Node, None] = {}
    while node not in ends and node.reference is not None and not node.is_broken:
        if node in chain:
            circle = list(chain)[list(chain).index(node) :]
            one_file = all(step.file is node.file for step in circle)
            steps = " → ".join(f"#{step.pointer}" if one_file else step.address for step in [*circle, node])
            circle[-1].child("$ref").degrade(
                Code.CYCLIC_REF,
                f"the reference leads back to itself: {steps}",
                "let one of them be a schema of its own",
            )
            for step in chain:
                step.break_off()
            return
        chain[node] = None
        following = node.target()
        if following is None:
            break
        node = following
    ends.update(chain)


def _report_dangling(node: Node, reference: str) -> None:
    above, _, name = reference.rpartition("/")
    siblings = node.file.refer(node.file, above) if node.file.refer and "#" in above else None
    known = siblings.keys if siblings is not None else []
    name = unquote(name).replace("~1", "/").replace("~0", "~")
    node.child("$ref").degrade(
        Code.DANGLING_REF,
        f"nothing is at '{reference}'",
        naming.suggestion(name, known) or "define it, or correct the reference",
    )


def _sections_differ(pointer: str, target: str) -> bool:
    """Whether the reference is to another kind of object than its place needs."""
    return _section(target) not in ("", _wanted(pointer)) and _wanted(pointer) != ""


def _section(pointer: str) -> str:
    """What is at a pointer, as far as its form tells."""
    steps = pointer.split("/")[1:]
    if len(steps) == 3 and steps[0] == "components":
        return steps[1]
    if steps[:1] in (["paths"], ["webhooks"]) and len(steps) in (2, 3):
        return "pathItems" if len(steps) == 2 else "operations" if steps[2] in _METHODS else ""
    return steps[0] if len(steps) == 2 and steps[0] in _SECTIONS else ""


def _wanted(pointer: str) -> str:
    """What belongs at a place, as far as its pointer tells."""
    above, last = ("/" + pointer).split("/")[-2:]
    if re.fullmatch("/(paths|webhooks|components/pathItems)/[^/]+", pointer):
        return "pathItems"
    if last in ("schema", "items", "additionalProperties") or above in ("properties", "schemas", *_COMBINERS):
        return "schemas"
    if above == "parameters" and last.isdecimal():
        return "parameters"
    if above == "responses" and re.fullmatch(r"default|[1-5](\d\d|XX)", last):
        return "responses"
    return "requestBodies" if last == "requestBody" else ""
