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
            **_handling(rules.items()),
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


def _handling(rules: list[Node]) -> dict[str, Said]:
    """What is done with the events: by what is usual, as far as the rules say no more, or else by rules."""
    found = [_rule(node) for node in rules]
    usual: dict[str, Said] = {}
    for index, (rule, names) in enumerate(found):
        if rule["handle"] == "yield":
            is_rest = not names and not rule["starts"] and index == len(found) - 1
            if is_rest and rule["error"] in ("", "error"):
                return usual
            break
        is_done = rule["handle"] == "done"
        given = rule["starts"] if is_done else names[0] if len(names) == 1 else ""
        if bool(names) == is_done or bool(rule["starts"]) != is_done or not given or rule["handle"] in usual:
            break
        usual[rule["handle"]] = At(rules[index], given)
    if not found:
        return {}
    return {"rules": [At(node, {**rule, "events": [*names]}) for node, (rule, names) in zip(rules, found, strict=True)]}


def _rule(node: Node) -> tuple[dict[str, str], tuple[str, ...]]:
    """A rule, and the names of the events that it is for; without any, all are meant."""
    event = node.get("event_type")
    names = tuple(str(item.value) for item in event.items()) or ((event.value,) if isinstance(event.value, str) else ())
    node.get("kind")
    rule = {
        "handle": node.text("handle"),
        "starts": node.text("data_starts_with"),
        "error": node.text("error_property"),
    }
    return rule, names
