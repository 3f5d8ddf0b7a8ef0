"""Streams: which argument turns them on, what their events are, and which of these end them or fail."""

from __future__ import annotations

from specloom.nodes import Node
from specloom.spelling import Spelling
from specloom.stainless.models import schema_of
from specloom.stainless.translated import At, Said


class Streams:
    """Collects the streams of methods."""

    def __init__(self, root: Node, spelling: Spelling) -> None:
        self._root = root
        self._spelling = spelling
        self._streams: dict[str, Said] = {}

    def said(self) -> Said:
        """The section `streams`."""
        return self._streams

    def add(self, node: Node, path: tuple[str, ...]) -> Said:
        """The stream of a method, by the name under which it is added; nothing if the method has none."""
        if not node.exists or node.value is False:
            return None
        node.get("params_type_name")
        name = "_".join(path)
        parameter = node.get("param_discriminator")
        model = node.get("stream_event_model")
        rules = self._root.get("streaming").get("on_event")
        said: dict[str, Said] = {
            "parameter": At(parameter, parameter.value) if isinstance(parameter.value, str) else None,
            "events": At(model, self._model(str(model.value))) if isinstance(model.value, str) else None,
            "select": "none",
            **_ends(rules),
        }
        self._streams[name] = At(node, said)
        return At(node, name)

    def _model(self, path: str) -> str:
        """The schema of the model at a path through the resources."""
        *steps, name = path.split(".")
        node = self._root.child("resources")
        for index, step in enumerate(steps):
            node = (node.child("subresources") if index else node).child(step)
        found = node.child("models", name)
        return schema_of(found) if found.exists else path


def _ends(rules: Node) -> dict[str, Said]:
    """What ends a stream, and which event reports an error; what else comes is given to the caller."""
    found: dict[str, Said] = {}
    for rule in rules.items():
        kind, event = rule.text("handle"), rule.get("event_type")
        names = [str(item.value) for item in event.items()] or ([event.value] if isinstance(event.value, str) else [])
        for key in ("kind", "error_property"):
            rule.get(key)
        if kind == "done" and rule.text("data_starts_with"):
            found["done"] = At(rule, rule.text("data_starts_with"))
        elif kind == "error" and names:
            found["error"] = At(rule, names[0])
    return found
