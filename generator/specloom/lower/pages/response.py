"""What a response has of a page: its items, and fields that tell how it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom.lower.pages import roles
from specloom.lower.shapes import Shape, Shapes
from specloom.nodes import Node
from specloom.page_config import PATH

_DEPTH = 3
"""How many objects lie around a field at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A field of a response."""

    path: str
    name: str
    """In plain letters."""
    node: Node
    shape: Shape
    outside: str
    """What it is in, in plain letters; empty for a field of the response itself."""

    def is_of(self, *types: str) -> bool:
        """Whether its values are of one of the types."""
        return any(name in types for name in self.shape.types)


class Content:
    """A response that may be a page."""

    def __init__(self, schema: Node, shapes: Shapes, subject: str) -> None:
        self._shapes = shapes
        self._shape = shapes.of(schema)
        self.items = self._items(subject)
        """Where the items are; nothing if that cannot be told."""
        self.fields = list(self._fields(self._shape, "", "", 0)) if self._shape.kind == "object" else []

    @property
    def is_list(self) -> bool:
        """Whether it is the list itself."""
        return self.items == ""

    @property
    def item(self) -> Shape:
        """What the items are."""
        shape = self._shape
        for step in (self.items or "").split(".") if self.items else []:
            shape = self._shapes.of(shape.properties[step])
        return self._shapes.of(shape.items)

    def first(self, names: Iterable[str], *types: str) -> Told | None:
        """The field that one of the names has, the first names first; outer fields before inner ones."""
        for name in names:
            for field in self.fields:
                if field.name == name and field.is_of(*types):
                    return field
        return None

    def path(self, names: Iterable[str], *types: str) -> str:
        """Where such a field is; empty where there is none."""
        found = self.first(names, *types)
        return found.path if found else ""

    def _items(self, subject: str) -> str | None:
        if self._shape.kind == "array":
            return ""
        if self._shape.kind != "object":
            return None
        found = self._list(self._shape, subject)
        if found is not None:
            return found
        for name, node in self._shape.properties.items():
            inner = self._shapes.of(node)
            if inner.kind == "object" and roles.plain(name) in roles.WRAPPERS and _is_simple(name):
                found = self._list(inner, subject)
                if found is not None:
                    return f"{name}.{found}"
        return None

    def _list(self, shape: Shape, subject: str) -> str | None:
        """The one list of an object, or that of several which is called as lists are, or as the resource is."""
        lists = {
            name: self._shapes.of(self._shapes.of(node).items)
            for name, node in shape.properties.items()
            if self._shapes.of(node).kind == "array" and roles.plain(name) not in roles.NO_ITEMS and _is_simple(name)
        }
        for wanted in (*roles.ITEMS, subject):
            for name in lists:
                if roles.plain(name) == wanted:
                    return name
        objects = [name for name, item in lists.items() if item.kind in ("object", "union")]
        return objects[0] if len(objects) == 1 else None

    def _fields(self, shape: Shape, above: str, outside: str, depth: int) -> Iterator[Told]:
        """The fields of an object, and then those of the objects in it that tell of pages."""
        inner: list[tuple[str, str, Shape]] = []
        for name, node in shape.properties.items():
            if not re.fullmatch(PATH, name):
                continue
            found, plain = self._shapes.of(node), roles.plain(name)
            path = f"{above}.{name}" if above else name
            around = (self.items or "").startswith(f"{path}.")
            if found.kind == "object" and depth < _DEPTH and (plain in roles.CONTAINERS or around):
                inner.append((path, plain, found))
            elif found.kind != "array":
                yield Told(path, plain, node, found, outside)
        for path, plain, found in inner:
            yield from self._fields(found, path, plain, depth + 1)


def _is_simple(name: str) -> bool:
    """Whether a name can be a step of a path."""
    return re.fullmatch(PATH, name) is not None and "." not in name


def is_url(field: Told) -> bool | None:
    """Whether a field has URLs; `None` where nothing tells."""
    if field.name in roles.SURE_URL or field.name == "href":
        return field.name != "href" or field.outside == "next"
    if field.shape.format in ("uri", "url", "uri-reference", "iri"):
        return True
    node = field.node.follow()
    samples = [node.peek("example"), node.peek("default")]
    if any(isinstance(sample, str) and re.match(r"https?://|/", sample) for sample in samples):
        return True
    if any(isinstance(sample, str) and sample for sample in samples):
        return False
    text = f"{field.node.peek('description') or ''} {node.peek('description') or ''}".lower()
    if re.search(r"\b(cursor|token|identifier)\b", text):
        return False
    if re.search(r"\b(url|uri|link|hyperlink)\b", text):
        return True
    return True if field.outside == "links" else None
