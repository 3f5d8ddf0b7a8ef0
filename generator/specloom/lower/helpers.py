"""Helpers: methods made of another one, with its arguments and those of a hand-written mixin."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Collection, Mapping

from specloom import naming, vocabulary
from specloom.codes import Code
from specloom.config import Config, HelperConfig, ResourceConfig
from specloom.handwritten import HandWritten
from specloom.ir import Helper, Method, Resource, Signature
from specloom.nodes import Node
from specloom.text import SpecText

_OWN = re.compile(rf"{vocabulary.OWN_MODULES}(\.[a-z_][a-z0-9_]*)*\.[A-Za-z_]\w*$", re.ASCII)


class Helpers:
    """Lowers the helpers of one resource after the other; those of the resources below come first."""

    def __init__(self, handwritten: HandWritten) -> None:
        self._handwritten = handwritten
        self._used: list[tuple[Node, Signature]] = []

    def check_exports(self, config: Config) -> None:
        """Report what the package is to export and nobody defines."""
        for name, node in zip(config.exports, config.node.child("exports").items(), strict=True):
            if "." not in name:
                self._check_class(name, node)
            elif not _OWN.match(name):
                _report(f"'{name}' is no class of a module in 'custom'", node, "write 'custom.module.Class'")

    def lower(
        self,
        config: ResourceConfig,
        methods: Mapping[str, Method],
        children: tuple[Resource, ...],
        deprecated: str,
    ) -> tuple[Helper, ...]:
        """The helpers of a resource, in the order of the config."""
        self._check_mixins(config)
        found: dict[str, Helper] = {}
        for child in children:
            found |= {f"{child.attribute}.{helper.name}": helper for helper in child.helpers}
        for name, item in config.helpers.items():
            helper = self._helper(name, item, config, methods, found, deprecated)
            if helper is not None:
                found[name] = helper
        return tuple(helper for name, helper in found.items() if name in config.helpers)

    def _helper(
        self,
        name: str,
        config: HelperConfig,
        resource: ResourceConfig,
        methods: Mapping[str, Method],
        known: Mapping[str, Helper],
        deprecated: str,
    ) -> Helper | None:
        base = methods.get(config.call)
        if base is None:
            _unknown("method", config.call, methods, config.node.child("call"))
            return None
        if name in methods:
            _report(f"'{name}' is both a method and a helper", config.node, "rename one of them")
        if config.stream and base.stream is None:
            _report(f"'{config.call}' has no stream", config.node.child("stream"), "name a method with one")
            return None
        signatures = self._signatures(config, resource, known)
        if signatures is None:
            return None
        reason = config.deprecated or deprecated
        switch = base.stream.parameter.raw if base.stream and base.stream.parameter else None
        return Helper(
            name=name,
            kind="repeat" if config.repeat else "stream" if config.stream else "then",
            base=base,
            parameters=tuple(
                item
                for item in (*base.positional, *base.keywords)
                if item.wire_name.raw != switch and item.name not in config.without
            ),
            positional=config.positional,
            sync=signatures[0],
            asynchronous=signatures[1],
            behaviour=config.repeat or config.stream or config.then,
            passed=_passed(config, base),
            deprecated=SpecText(reason) if reason else None,
            doc=SpecText(config.doc) if config.doc else None,
        )

    def _signatures(
        self, config: HelperConfig, resource: ResourceConfig, known: Mapping[str, Helper]
    ) -> tuple[tuple[Signature, ...], tuple[Signature, ...]] | None:
        """What the helper adds to the base method, sync and async."""
        ways = [key for key in ("repeat", "stream", "then") if getattr(config, key)]
        if len(ways) != 1:
            _report("a helper has one of 'repeat', 'stream' and 'then'", config.node, "say what happens")
            return None
        if config.then:
            if config.then not in known:
                _unknown("helper", config.then, known, config.node.child("then"))
                return None
            return known[config.then].sync, known[config.then].asynchronous
        wanted = config.repeat or config.stream
        found = [
            signatures
            for prefix in ("", "Async")
            for mixin in resource.mixins
            if (signatures := self._handwritten.methods.get(f"{prefix}{mixin}.{wanted}")) is not None
        ]
        if len(found) != 2:
            methods = [
                method
                for path in self._handwritten.methods
                for mixin, _, method in [path.partition(".")]
                if mixin in resource.mixins
            ]
            _unknown("method of a sync and an async mixin", wanted, methods, config.node.child(ways[0]))
            return None
        self._used += [(config.node, signature) for signatures in found for signature in signatures]
        return found[0], found[1]

    def check_types(self, types: Collection[str]) -> None:
        """Report what signatures of mixins mention and the package does not have, such as a type with another name now.

        Args:
            types: all names of the package.
        """
        known = {*types, *self._handwritten.names, *vocabulary.RESOURCES, *dir(builtins)}
        reported: set[str] = set()
        for node, signature in self._used:
            annotations = [signature.returns, *(item.annotation for item in signature.arguments)]
            mentioned = [part for text in annotations if text for part in ast.walk(ast.parse(text, mode="eval"))]
            for name in sorted({part.id for part in mentioned if isinstance(part, ast.Name)} - known - reported):
                reported.add(name)
                fact = f"a mixin in 'helpers' mentions '{name}', which the package does not have"
                _report(fact, node, naming.suggestion(name, types) or "write the name that it has now")

    def _check_mixins(self, config: ResourceConfig) -> None:
        for mixin, node in zip(config.mixins, config.node.child("mixins").items(), strict=True):
            for name in (mixin, f"Async{mixin}"):
                self._check_class(name, node)

    def _check_class(self, name: str, node: Node) -> None:
        if name not in self._handwritten.names:
            node.error(
                Code.UNKNOWN_MIXIN,
                f"no hand-written class is called '{name}'",
                naming.suggestion(name, self._handwritten.names)
                or "define it in the folder 'helpers' beside the config",
            )


def _passed(config: HelperConfig, base: Method) -> tuple[tuple[str, str], ...]:
    """Where the arguments of the next helper come from; the caller's own value goes before one of the result's."""
    given = {item.name for item in (*base.positional, *base.keywords) if item.required} - {*config.without}
    return tuple((argument, "" if argument in given else field) for argument, field in config.arguments.items())


def _unknown(what: str, name: str, known: Mapping[str, object] | list[str], node: Node) -> None:
    remedy = naming.suggestion(name, known) or f"there are {', '.join(known) or 'none'}"
    _report(f"there is no {what} '{name}'", node, remedy)


def _report(fact: str, node: Node, remedy: str) -> None:
    node.error(Code.BAD_HELPER, fact, remedy)
