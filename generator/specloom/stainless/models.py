"""Models: their names, and the modules below `types` that have them."""

from __future__ import annotations

from specloom import naming
from specloom.nodes import Node
from specloom.spelling import Spelling
from specloom.stainless.translated import At, Said

_COMPONENT = "#/components/schemas/"


class Models:
    """Collects the models of resources."""

    def __init__(self, root: Node, spelling: Spelling) -> None:
        self.spelling = spelling
        self._root = root
        self._modules: dict[str, Said] = {}

    def said(self) -> Said:
        """The section `models`: module → name → schema."""
        return self._modules

    def add(self, node: Node, folder: str) -> None:
        """The models of a resource, whose types are in a package below `types`."""
        for key, item in node.get("models").entries():
            reference = schema_of(self._meant(item, node))
            if reference and is_for_python(item):
                module = ".".join(filter(None, (folder, naming.module_name(key))))
                name = self.spelling.pascal(key)
                self._modules[module] = At(item, {name: At(item, reference)})

    def _meant(self, node: Node, resource: Node) -> Node:
        """The model that an alias stands for: one of the same resource, or that at a path through the resources."""
        if node.text("type") != "alias":
            return node
        *steps, name = node.text("to").split(".")
        above = self._root.child("resources") if steps else resource
        for index, step in enumerate(steps):
            above = (above.child("subresources") if index else above).child(step)
        found = above.child("models", name)
        return found if found.exists and found.text("type") != "alias" else node


def schema_of(node: Node) -> str:
    """The schema of a model, as `sdk.yaml` says it."""
    uri = node.value if isinstance(node.value, str) else node.text("openapi_uri")
    if not isinstance(node.value, str):
        for key in ("type", "to", "no_params_suffix", "param_model"):
            node.get(key)
    return uri.removeprefix(_COMPONENT) if "/" in uri or "." not in uri else uri


def is_for_python(node: Node) -> bool:
    """Whether a part of the config counts for Python."""
    skipped, only = node.get("skip").value, node.get("only").value
    left_out = skipped is True or (isinstance(skipped, list) and "python" in skipped)
    left_out = left_out or (isinstance(only, list) and "python" not in only)
    if left_out:
        node.skip()
    return not left_out
