"""Resources and their methods."""

from __future__ import annotations

from collections.abc import Container, Iterable

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.methods import Methods, deprecated
from specloom.stainless.models import Models, is_for_python
from specloom.stainless.own import Own, with_own
from specloom.stainless.streams import Streams
from specloom.stainless.translated import At, Said
from specloom.stainless.webhooks import Webhooks


class Resources:
    """Translates the tree, and collects what is said in it of models, streams and webhooks."""

    def __init__(self, root: Node, models: Models, streams: Streams, webhooks: Webhooks) -> None:
        self._root = root
        self._models = models
        self._streams = streams
        self._webhooks = webhooks

    def said(self, own: Iterable[Own]) -> Said:
        """The section `resources`, with methods that operations name themselves."""
        found: dict[str, Said] = {}
        for key, node, inside in with_own(self._root.get("resources"), own, 0):
            if key == "$shared":
                node.get("methods")
                self._models.add(node, "shared")
            elif is_for_python(node):
                self._add(key, node, (), found, inside)
        return found

    def _add(
        self,
        key: str,
        node: Node,
        above: tuple[str, ...],
        found: dict[str, Said],
        own: list[Own],
        methods_above: Container[str] = (),
    ) -> None:
        name = key if key == naming.CLIENT else _free_name(key, node, below=bool(above), taken=methods_above)
        path = (*above, name)
        folder = ".".join(path if node.flag("standalone_api") else above)
        self._models.add(node, folder)
        said: dict[str, Said] = {
            "doc": node.text("description") or None,
            "deprecated": deprecated(node.get("deprecated")),
            "types": folder if node.flag("standalone_api") else None,
        }
        for word in ("mcp", "terraform", "title"):
            node.get(word)
        headers = node.get("default_request_options").get("headers")
        said["headers"] = {name: At(item, str(item.value)) for name, item in headers.entries()} or None
        named = _free_name if key == naming.CLIENT else _method_name
        inner = [item for item in own if len(item.path) > len(path)]
        methods = Methods(node.get("methods"), path, named, self._streams, self._webhooks)
        methods_here = methods.said(item for item in own if item not in inner)
        below: dict[str, Said] = {}
        for child, item, inside in with_own(node.get("subresources"), inner, len(path)):
            if is_for_python(item):
                self._add(child, item, path, below, inside, methods_here)
        said["methods"] = methods_here or None
        said["resources"] = below or None
        if methods_here or below or self._webhooks.has(path):
            found[name] = At(node, said)


def _free_name(key: str, node: Node, *, below: bool = False, taken: Container[str] = ()) -> str:
    """The name of a resource; a method beside it comes before it."""
    name = naming.snake(key)
    free = naming.resource_name(name, below=below)
    return _noted(name, f"{free}_" if free in taken else free, node)


def _method_name(key: str, node: Node) -> str:
    name = naming.snake(key)
    return _noted(name, naming.method_name(name), node)


def _noted(wanted: str, name: str, node: Node) -> str:
    if wanted != name:
        node.warn(
            Code.BAD_NAME,
            f"'{wanted}' cannot be the name of a method or resource here, so it is '{name}'",
            "tell the users of the SDK",
            at_key=True,
        )
    return name
