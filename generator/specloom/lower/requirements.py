"""What operations need: alternatives of security schemes (OpenAPI: Security Requirement Object)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from specloom.codes import Code
from specloom.config import ClientConfig
from specloom.lower.declared import Place, parameters_by_place
from specloom.nodes import Node
from specloom.openapi import Document, Operation

Alternatives: TypeAlias = tuple[Mapping[str, tuple[str, ...]], ...]
"""Schemes that are needed together, each with its scopes; without any alternative, nothing is needed."""

_NEARLY_ALL = 0.9
"""The part of operations that say they need nothing, from which on that is taken for a mistake."""


class Requirements:
    """What the document, and above it the config, says that the operations of the SDK need."""

    def __init__(self, document: Document, config: ClientConfig, operations: Collection[Operation]) -> None:
        self._document = document
        self._own = {operation.id: _stated(operation.node) for operation in operations}
        self._of_document = _stated(document.root)
        self._overruled = config.gives("security")
        self._is_told = config.gives("auth")
        self._carriers = {auth.source: auth for auth in config.auth.values() if auth.header or auth.query}
        self._declared = {operation.id: parameters_by_place(operation) for operation in operations if self._carriers}
        self.usual: Alternatives = config.security if self._overruled else self._of_document or ()
        """What is needed where an operation says nothing."""
        if self._is_silent and not self._overruled:
            filled = {auth.scheme for auth in config.auth.values()} if config.gives("auth") else self._schemes.keys
            self.usual = (*({name: ()} for name in self._schemes.keys if name in filled), {})
        self._without_carriers = self.usual
        self.usual = self._with_carriers(
            self.usual, {place: node for item in self._declared.values() for place, node in item.items()}
        )

    def of(self, operation: Operation) -> Alternatives:
        """What an operation needs."""
        return self._with_carriers(self._effective(self._own[operation.id]), self._declared.get(operation.id, {}))

    def schemes(self) -> list[str]:
        """The schemes that any request needs, in the order of the document."""
        needed = {name for group in self._everywhere() for name in group}
        return [name for name in self._schemes.keys if name in needed]

    def scopes(self, scheme: str) -> list[str]:
        """What a token of a scheme must allow for any of the requests."""
        found = (scope for group in self._everywhere() for scope in group.get(scheme, ()))
        return list(dict.fromkeys(found))

    def report(self) -> None:
        """Say where the document has schemes and does not seem to mean that they are not needed."""
        name = next(iter((*self.schemes(), *self._schemes.keys)), None)
        if name is None or self._overruled:
            return
        remedy = f"if requests need '{name}', write 'security: [{{{name}: []}}]' below 'client' in the config"
        if self._is_silent:
            if self._is_told:
                return
            fact = f"nothing says which operations need '{name}': it is sent with every request where it is given"
            self._schemes.degrade(Code.NO_SECURITY, fact, remedy, at_key=True)
            return
        stated = [self._of_document if own is None else own for own in self._own.values()]
        open_ones = stated.count(())
        if open_ones and open_ones >= _NEARLY_ALL * len(stated):
            fact = f"{open_ones} of {len(stated)} operations have 'security: []', so they are sent without '{name}'"
            where = self._document.root if self._of_document == () else self._schemes
            where = where.child("security") if where is self._document.root else where
            where.degrade(Code.NO_SECURITY, fact, remedy, at_key=True)

    def _effective(self, own: Alternatives | None) -> Alternatives:
        return self._without_carriers if own is None or (self._overruled and not own) else own

    def _with_carriers(self, alternatives: Alternatives, declared: Mapping[Place, Node]) -> Alternatives:
        """The alternatives together with the secrets that the declared parameters carry."""
        groups = alternatives or ({},)
        for source, auth in self._carriers.items():
            node = declared.get(auth.place)
            if node is None and any(auth.place in item for item in self._declared.values()):
                continue
            together = tuple({**group, source: ()} for group in groups)
            groups = together if node is None or node.flag("required") else (*together, *groups)
        return () if groups == ({},) else groups

    def _everywhere(self) -> Iterator[Mapping[str, tuple[str, ...]]]:
        yield from self.usual
        for own in self._own.values():
            yield from self._effective(own)

    @property
    def _schemes(self) -> Node:
        return self._document.root.get("components", "securitySchemes")

    @property
    def _is_silent(self) -> bool:
        """Whether the document nowhere says what needs its schemes."""
        operations = self._document.operations
        return self._of_document is None and not any(operation.node.has("security") for operation in operations)


def _stated(node: Node) -> Alternatives | None:
    """What a document or an operation says itself."""
    if not isinstance(node.get("security").value, list):
        return None
    return tuple({name: _texts(scopes) for name, scopes in group.entries()} for group in node.items("security"))


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(item.value for item in node.items() if isinstance(item.value, str))
