"""What fields and arguments are called: after the wire, unless the document says otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from specloom import naming
from specloom.ir import Field
from specloom.lower.scopes import Scope, World
from specloom.naming import Casing
from specloom.nodes import Node

_NAMING = "x-stainless-naming"
_PARAMETER = "x-stainless-param"


class Renames:
    """Names fields and arguments.

    Args:
        casing: how they are spelled.
    """

    def __init__(self, casing: Casing) -> None:
        self._casing = casing

    def fields(self, properties: Mapping[str, Node | None], scope: Scope) -> dict[str, str]:
        """The attributes of a model, or the keys of a `TypedDict`, by the names on the wire."""
        said = {name: self._said(node) for name, node in properties.items()}
        return naming.field_names(said, casing=self._casing, is_model=scope.world is World.MODELS)

    def argument(self, wire_name: str, node: Node | None) -> str:
        """The argument for a parameter."""
        return naming.argument_name(self._said(node) or wire_name, casing=self._casing)

    def of_field(self, field: Field) -> str:
        """What the argument for a property is called after: its name on the wire, or that which it has instead."""
        name = field.wire_name.raw.removesuffix("[]")
        return field.name if self._casing.is_stainless and field.name != name else name

    def _said(self, node: Node | None) -> str:
        """What a property or a parameter is to be called; a reference speaks before what it refers to."""
        if node is None or not self._casing.is_stainless:
            return ""
        for item in (node, node.follow()):
            said = item.get(_NAMING)
            here = said.get("python") if isinstance(said.child("python").value, dict) else said
            text = here.text("property_name") or here.text("param_name") or item.text(_PARAMETER)
            if text:
                return naming.snake(text)
        return ""
