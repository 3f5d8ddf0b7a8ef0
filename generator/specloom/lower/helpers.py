"""Helpers: methods made of another one, with its arguments and those of a hand-written mixin."""

from __future__ import annotations

from collections.abc import Mapping

from specloom import naming
from specloom.codes import Code
from specloom.config import HelperConfig, ResourceConfig
from specloom.diagnostics import Diagnostics, Place
from specloom.handwritten import HandWritten
from specloom.ir import Helper, Method, Resource, Signature
from specloom.source import Source, join
from specloom.text import SpecText


class Helpers:
    """Lowers the helpers of one resource after the other; those of the resources below come first."""

    def __init__(self, handwritten: HandWritten, source: Source, diagnostics: Diagnostics) -> None:
        self._handwritten = handwritten
        self._source = source
        self._diagnostics = diagnostics

    def check_exports(self, names: tuple[str, ...]) -> None:
        """Report what the package is to export and nobody defines."""
        for index, name in enumerate(names):
            self._check_class(name, self._source.place(join("", "exports", index)))

    def lower(
        self,
        config: ResourceConfig,
        methods: Mapping[str, Method],
        children: tuple[Resource, ...],
        deprecated: str,
        pointer: str,
    ) -> tuple[Helper, ...]:
        """The helpers of a resource, in the order of the config."""
        self._check_mixins(config, pointer)
        found: dict[str, Helper] = {}
        for child in children:
            found |= {f"{child.attribute}.{helper.name}": helper for helper in child.helpers}
        for name, item in config.helpers.items():
            at = join(pointer, "helpers", name)
            helper = self._helper(name, item, config, methods, found, deprecated, at)
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
        pointer: str,
    ) -> Helper | None:
        base = methods.get(config.call)
        if base is None:
            self._unknown("method", config.call, methods, join(pointer, "call"))
            return None
        if name in methods:
            self._report(f"'{name}' is both a method and a helper", pointer, "rename one of them")
        if config.stream and base.stream is None:
            self._report(f"'{config.call}' has no stream", join(pointer, "stream"), "name a method with one")
            return None
        signatures = self._signatures(config, resource, known, pointer)
        if signatures is None:
            return None
        reason = config.deprecated or deprecated
        switch = base.stream.parameter.raw if base.stream else None
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
            passed=tuple(config.arguments.items()),
            deprecated=SpecText(reason) if reason else None,
            doc=SpecText(config.doc) if config.doc else None,
        )

    def _signatures(
        self, config: HelperConfig, resource: ResourceConfig, known: Mapping[str, Helper], pointer: str
    ) -> tuple[tuple[Signature, ...], tuple[Signature, ...]] | None:
        """What the helper adds to the base method, sync and async."""
        ways = [key for key in ("repeat", "stream", "then") if getattr(config, key)]
        if len(ways) != 1:
            self._report("a helper has one of 'repeat', 'stream' and 'then'", pointer, "say what happens")
            return None
        if config.then:
            if config.then not in known:
                self._unknown("helper", config.then, known, join(pointer, "then"))
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
            self._unknown("method of a sync and an async mixin", wanted, methods, join(pointer, ways[0]))
            return None
        return found[0], found[1]

    def _check_mixins(self, config: ResourceConfig, pointer: str) -> None:
        for index, mixin in enumerate(config.mixins):
            for name in (mixin, f"Async{mixin}"):
                self._check_class(name, self._source.place(join(pointer, "mixins", index)))

    def _check_class(self, name: str, place: Place) -> None:
        if name not in self._handwritten.names:
            self._diagnostics.error(
                Code.UNKNOWN_MIXIN,
                f"no hand-written class is called '{name}'",
                place,
                help=naming.suggestion(name, self._handwritten.names)
                or "define it in the folder 'helpers' beside the config",
            )

    def _unknown(self, what: str, name: str, known: Mapping[str, object] | list[str], pointer: str) -> None:
        remedy = naming.suggestion(name, known) or f"there are {', '.join(known) or 'none'}"
        self._report(f"there is no {what} '{name}'", pointer, remedy)

    def _report(self, message: str, pointer: str, remedy: str) -> None:
        self._diagnostics.error(Code.BAD_HELPER, message, self._source.place(pointer), help=remedy)
