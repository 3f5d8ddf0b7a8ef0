"""Methods: what they call, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.models import is_for_python
from specloom.stainless.own import Own
from specloom.stainless.streams import Streams
from specloom.stainless.translated import At, Said, number_of, text_of, timeout_of
from specloom.stainless.webhooks import Webhooks

_INERT = (
    *("mcp", "terraform", "description", "skip_test_reason", "docs", "example", "type", "endpoint", "discriminator"),
    *("request_body", "response", "webhook_key_opt", "cli", "summary", "title"),
)


class Methods:
    """Translates the methods of one resource.

    Args:
        node: They.
        path: The resource.
        named: What a method is called, by its key and node.
        streams: Takes the streams that they name.
        webhooks: Takes the methods that read webhooks.
    """

    def __init__(
        self,
        node: Node,
        path: tuple[str, ...],
        named: Callable[[str, Node], str],
        streams: Streams,
        webhooks: Webhooks,
    ) -> None:
        self._node = node
        self._path = path
        self._named = named
        self._streams = streams
        self._webhooks = webhooks
        self._found: dict[str, dict[str, Said]] = {}
        self._nodes: dict[str, Node] = {}

    def said(self, own: Iterable[Own]) -> dict[str, Said]:
        """The section `methods` of the resource, with those that operations name themselves."""
        for key, node in self._node.entries():
            if not isinstance(node.value, dict) or is_for_python(node):
                self._add(key, node)
        for item in own:
            self._add_own(item)
        return {name: At(self._nodes[name], said) for name, said in self._found.items()}

    def _add(self, key: str, node: Node) -> dict[str, Said] | None:
        """What a method says; nothing if it calls no operation."""
        name = self._named(key, node)
        if name in self._found:
            return self._found[name]
        kind = node.peek("type") if isinstance(node.value, dict) else None
        if kind == "webhook_unwrap":
            self._webhooks.add((*self._path, name), node)
            return None
        said = self._alias(node) if kind == "alias" else self._method(name, node)
        if said is not None:
            self._found[name], self._nodes[name] = said, node
        return said

    def _add_own(self, item: Own) -> None:
        """What an operation says of its method."""
        name = self._named(item.method, item.node)
        if name in self._found:
            fact = f"there is another method '{'.'.join((*self._path, name))}', at {self._nodes[name].place}"
            item.node.degrade(Code.TAKEN_NAME, f"{fact}, so the operation has none", "name it otherwise")
            return
        said = self._method(name, item.node) if item.node.keys else {}
        self._found[name], self._nodes[name] = {**said, "operation": At(item.node, item.route)}, item.node

    def _alias(self, node: Node) -> dict[str, Said] | None:
        """The same as another method."""
        to = node.text("to")
        for word in _INERT:
            node.get(word)
        target = self._node.child(to)
        said = self._add(to, target) if target.exists and target.peek("type") != "alias" else None
        if said is None:
            fact = f"there is no method '{to}' here that calls an operation"
            node.degrade(Code.UNKNOWN_DEFINITION, fact, "name one under 'to'", at_key=True)
            return None
        return {**said, "deprecated": deprecated(node.get("deprecated")) or said.get("deprecated")}

    def _method(self, name: str, node: Node) -> dict[str, Said]:
        if not isinstance(node.value, dict):
            return {"operation": At(node, str(node.value))}
        for word in _INERT:
            node.get(word)
        positional = node.get("positional_params")
        unwrap = node.get("unwrap_response").value
        options = node.get("default_request_options")
        return {
            "operation": At(node.child("endpoint"), node.text("endpoint")),
            "page": _page(node.get("paginated")),
            "stream": self._streams.add(node.get("streaming"), (*self._path, name)),
            "deprecated": deprecated(node.get("deprecated")),
            "positional": [At(item, str(item.value)) for item in positional.items()] if positional.exists else None,
            "body": node.text("body_param_name") or None,
            "timeout": timeout_of(options.get("timeout")),
            "max_retries": number_of(options.get("max_retries")),
            "unwrap": "none" if unwrap is False else unwrap if isinstance(unwrap, str) else None,
        }


def deprecated(node: Node) -> Said:
    """Text, or one for each language."""
    value = node.value
    if isinstance(value, dict):
        value = value.get("python", value.get("default"))
    return At(node, value) if isinstance(value, str) else At(node, "It is deprecated.") if value is True else None


def _page(node: Node) -> Said:
    if node.value is False:
        return At(node, "none")
    return text_of(node)
