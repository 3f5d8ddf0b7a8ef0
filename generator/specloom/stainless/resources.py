"""Resources and their methods."""

from __future__ import annotations

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.models import Models, is_for_python
from specloom.stainless.streams import Streams
from specloom.stainless.translated import At, Said

_INERT = (
    *("mcp", "terraform", "description", "skip_test_reason", "docs", "example", "type", "endpoint", "discriminator"),
    *("request_body", "response", "default_request_options", "webhook_key_opt", "cli", "summary", "title"),
)


class Resources:
    """Translates the tree, and collects what is said in it of models and streams."""

    def __init__(self, root: Node, models: Models, streams: Streams) -> None:
        self._root = root
        self._models = models
        self._streams = streams
        self._webhooks: dict[str, Said] = {}

    def said(self) -> Said:
        """The section `resources`."""
        found: dict[str, Said] = {}
        for key, node in self._root.get("resources").entries():
            if key == "$client":
                node.skip()
                fact = "methods of the client itself are left out"
                node.note(Code.IGNORED, fact, "give them a resource of their own", at_key=True)
            elif key == "$shared":
                node.get("methods")
                self._models.add(node, "shared")
            elif is_for_python(node):
                self._add(key, node, (), found)
        return found

    def webhooks(self) -> Said:
        """The section `webhooks`, once the resources have been read."""
        return self._webhooks

    def _add(self, key: str, node: Node, above: tuple[str, ...], found: dict[str, Said]) -> None:
        name = _free_name(key, node, below=bool(above))
        path = (*above, name)
        folder = ".".join(path if node.flag("standalone_api") else above)
        self._models.add(node, folder)
        said: dict[str, Said] = {
            "doc": node.text("description") or None,
            "deprecated": _deprecated(node.get("deprecated")),
            "types": folder if node.flag("standalone_api") else None,
        }
        for word in ("mcp", "terraform", "title"):
            node.get(word)
        headers = node.get("default_request_options").get("headers")
        said["headers"] = {name: At(item, str(item.value)) for name, item in headers.entries()} or None
        methods: dict[str, Said] = {}
        for method, item in node.get("methods").entries():
            if not isinstance(item.value, dict):
                methods[_method_name(method, item)] = At(item, str(item.value))
            elif is_for_python(item):
                self._method(method, item, path, node.child("methods"), methods)
        below: dict[str, Said] = {}
        for child, item in node.get("subresources").entries():
            if is_for_python(item):
                self._add(child, item, path, below)
        # A method comes before a resource of its name.
        said["methods"] = methods or None
        said["resources"] = {name: item for name, item in below.items() if name not in methods} or None
        if methods or below:
            found[name] = At(node, said)

    def _method(self, key: str, node: Node, path: tuple[str, ...], siblings: Node, methods: dict[str, Said]) -> None:
        name = _method_name(key, node)
        for word in _INERT:
            node.get(word)
        kind = node.text("type")
        if kind == "webhook_unwrap":
            option = node.text("webhook_key_opt")
            if option:
                self._webhooks["signature"] = "standard"
            node.note(
                Code.IGNORED,
                f"webhooks are read by methods of 'client.webhooks', and by none that is called '{name}' elsewhere",
                "tell the users of the SDK",
                at_key=True,
            )
            return
        if kind == "alias":
            target = siblings.child(node.text("to"))
            if isinstance(target.value, dict):
                self._method(node.text("to"), target, path, siblings, methods)
            endpoint: Said = target.text("endpoint") if isinstance(target.value, dict) else target.value
            said: Said = {"operation": endpoint, "deprecated": _deprecated(node.get("deprecated"))}
            methods[name] = At(node, said)
            return
        positional = node.get("positional_params")
        unwrap = node.get("unwrap_response").value
        methods[name] = At(
            node,
            {
                "operation": At(node.child("endpoint"), node.text("endpoint")),
                "page": _page(node.get("paginated")),
                "stream": self._streams.add(node.get("streaming"), (*path, name)),
                "deprecated": _deprecated(node.get("deprecated")),
                "positional": [At(item, str(item.value)) for item in positional.items()] if positional.exists else None,
                "body": node.text("body_param_name") or None,
                "unwrap": "none" if unwrap is False else unwrap if isinstance(unwrap, str) else None,
            },
        )


def _page(node: Node) -> Said:
    if node.value is False:
        return At(node, "none")
    return At(node, node.value) if isinstance(node.value, str) else None


def _deprecated(node: Node) -> Said:
    """Text, or one for each language."""
    value = node.value
    if isinstance(value, dict):
        value = value.get("python", value.get("default"))
    return At(node, value) if isinstance(value, str) else At(node, "It is deprecated.") if value is True else None


def _free_name(key: str, node: Node, *, below: bool) -> str:
    name = naming.snake(key)
    return _noted(name, naming.resource_name(name, below=below), node)


def _method_name(key: str, node: Node) -> str:
    name = naming.snake(key)
    return _noted(name, naming.method_name(name), node)


def _noted(wanted: str, name: str, node: Node) -> str:
    if wanted != name:
        node.warn(
            Code.BAD_NAME,
            f"'{wanted}' cannot be the name of a method or resource, so it is '{name}'",
            "tell the users of the SDK",
            at_key=True,
        )
    return name
