"""What stands behind a name of a generated SDK: operation, places, rules of the config, overlays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, MethodConfig, ResourceConfig
from specloom.definition import Definition, load, lower
from specloom.diagnostics import Diagnostic, Diagnostics, Rejected, Severity
from specloom.ir import Field, Method, ObjectSchema, Package, Parameter, Resource, Schema, all_resources
from specloom.lower import complete, walk
from specloom.nodes import Node
from specloom.output import Manifest
from specloom.render import resource_module, shown_annotation
from specloom.sections import Section

Facts = list[tuple[str, str]]
"""Labels and what they tell."""

_MOST = 5
"""Places of overlays that are told."""
_MOST_VALUES = 10_000
"""Values of an operation or a schema in which overlays are looked for."""
_OPTIONS = {"auth": "a secret", "headers": "a header of each request", "parameters": "a parameter of operations"}


def explain(name: str, output: Path, diagnostics: Diagnostics) -> list[str]:
    """What the SDK in a folder has under a name, as lines for people.

    Args:
        name: `client.pets.list`, `client.pets.list.limit`, `client.pets`, `Pet` or `Pet.name`.
        output: the folder of the SDK, whose manifest tells what it was made of.
        diagnostics: takes the findings of reading that again.

    Raises:
        Rejected: there is no such SDK, or no such name.
        OSError: the document or the config cannot be read.
    """
    manifest = Manifest.load(output)
    sources = manifest.sources(output) if manifest is not None else None
    if manifest is None or sources is None:
        fact = f"{output} does not say what it was made of" if manifest else f"there is no generated SDK in {output}"
        raise _rejected(Code.NO_SDK, fact, "run 'specloom generate' there first, or name another folder")
    definition = load(sources.document, sources.config, sources.root, diagnostics, sources.overlays)
    names = manifest.origin.names
    told = _Told(definition, complete(definition.config, definition.document, names), output)
    return told.lines(name, lower(definition, names, diagnostics))


class _Told:
    """Tells of the parts of a package."""

    def __init__(self, definition: Definition, config: Config, output: Path) -> None:
        self._document = definition.document
        self._config = config
        self._output = output

    def lines(self, name: str, package: Package) -> list[str]:
        """All that there is to say of a name."""
        known = dict(self._names(package))
        facts = known.get(name) or known.get(f"client.{name}")
        if facts is None:
            near = (
                naming.suggestion(name, known) or "try 'client', a resource, a method, an argument, a type or a field"
            )
            raise _rejected(Code.UNKNOWN_NAME, f"{self._output} has no '{name}'", near)
        told = facts()
        width = max(len(label) for label, _ in told)
        return [name, *(f"  {label:<{width}}  {text}" for label, text in told)]

    def _names(self, package: Package) -> Iterator[tuple[str, Callable[[], Facts]]]:
        """Each name with what tells of it."""
        for credential in package.client.credentials:
            for argument, env in credential.arguments:
                yield f"client.{argument}", partial(self._option, "auth", argument, env)
        for option in package.client.header_options:
            yield f"client.{option.argument}", partial(self._option, "headers", option.argument, option.env)
        for other in package.client.parameters:
            yield f"client.{other.argument}", partial(self._option, "parameters", other.argument, other.env)
        for resource in all_resources(package.resources):
            path = resource.place
            yield path, partial(self._resource, package, resource)
            for method in resource.methods:
                yield f"{path}.{method.name}", partial(self._method, package, resource, method)
                for item in (*method.positional, *method.keywords):
                    yield f"{path}.{method.name}.{item.name}", partial(self._argument, item)
        for schema in (*package.models, *package.params):
            name = schema.reference.name
            yield name, partial(self._type, package, schema)
            for field in schema.fields if isinstance(schema, ObjectSchema) else ():
                yield f"{name}.{field.name}", partial(self._field, field)

    def _option(self, section: str, argument: str, env: str) -> Facts:
        kinds: Mapping[str, Mapping[str, Section]] = {
            "auth": self._config.client.auth,
            "headers": self._config.client.headers,
            "parameters": self._config.client.parameters,
        }
        return [
            ("is", "an argument of the client, for " + _OPTIONS[section]),
            *([("environment", env)] if env else []),
            ("said by", str(kinds[section][argument].node.key_place)),
        ]

    def _section(self, resource: Resource) -> ResourceConfig:
        return dict(walk(self._config.resources))[resource.path or (naming.CLIENT,)]

    def _resource(self, package: Package, resource: Resource) -> Facts:
        section = self._section(resource)
        methods = [*(item.name for item in resource.methods), *(item.name for item in resource.helpers)]
        return [
            ("has", ", ".join([*methods, *(f"{child.attribute} (a resource)" for child in resource.children)])),
            ("named by", self._named_by(section.node)),
            ("written in", self._written(package, resource_module(resource), rf"class {resource.class_name}\b")),
        ]

    def _method(self, package: Package, resource: Resource, method: Method) -> Facts:
        section = self._section(resource).methods[method.name]
        operation = self._document.by_id[section.operation]
        return [
            ("calls", operation.route + (f", '{operation.own_id}'" if operation.own_id else "")),
            ("described at", str(operation.node.key_place)),
            ("named by", self._named_by(section.node)),
            *self._pages(section, method),
            *self._overlays(operation.node),
            ("returns", shown_annotation(method.returns)),
            ("written in", self._written(package, resource_module(resource), rf"    (async )?def {method.name}\(")),
            *((item.name, self._wire(item)) for item in (*method.positional, *method.keywords)),
        ]

    def _pages(self, section: MethodConfig, method: Method) -> Facts:
        if method.page is None:
            return []
        chosen = section.node.child("page") if section.gives("page") else None
        how = f"as {chosen.key_place} says" if chosen else "recognised by request and response"
        return [("pages", f"Sync{method.page.name}, {how}")]

    def _argument(self, item: Parameter) -> Facts:
        node = self._document.node_at(item.origin)
        return [
            ("sends", self._wire(item)),
            ("type", shown_annotation(item.type)),
            *([("otherwise", f"client.{item.option}")] if item.option else []),
            *(self._overlays(node) if node else []),
        ]

    def _wire(self, item: Parameter) -> str:
        what = f"'{item.wire_name.raw}'" if item.wire_name else "the whole"
        where = "of the body" if item.location == "body" else f"in the {item.location}"
        node = self._document.node_at(item.origin)
        return f"{what} {where}" + (f", {node.key_place}" if node else "")

    def _type(self, package: Package, schema: Schema) -> Facts:
        node = self._document.node_at(schema.origin)
        module = f"{package.definitions}.{schema.reference.module}"
        return [
            *([("described at", f"{node.key_place}  {node.pointer}")] if node else []),
            *self._chosen(schema),
            *(self._overlays(node) if node else []),
            ("written in", self._written(package, module, rf"(class )?{schema.reference.name}\b")),
        ]

    def _chosen(self, schema: Schema) -> Facts:
        name, module = schema.reference.name, schema.reference.module.removesuffix("_params")
        if name not in self._config.models.get(module, {}):
            return []
        return [("named by", str(self._config.node.child("models", module, name).key_place))]

    def _field(self, item: Field) -> Facts:
        node = self._document.node_at(item.origin)
        return [
            ("is", f"'{item.wire_name.raw}' in JSON"),
            ("type", shown_annotation(item.type)),
            *([("described at", str(node.key_place)), *self._overlays(node)] if node else []),
        ]

    def _named_by(self, node: Node) -> str:
        if node.file is self._config.node.file and node.file is not self._document.root.file:
            return str(node.key_place)
        return "the document, or an earlier run"

    def _overlays(self, node: Node) -> Facts:
        """Where overlays have said something of a part of the document, the first places."""
        own = node.file.name
        places = (str(place) for item in _below(node) if (place := item.place).file != own)
        return [("overlay", place) for place in islice(dict.fromkeys(places), _MOST)]

    def _written(self, package: Package, module: str, pattern: str) -> str:
        """File and line of a definition in the output."""
        path = self._output / package.folder / (module.replace(".", "/") + ".py")
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        line = next((number for number, text in enumerate(lines, 1) if re.match(pattern, text)), 0)
        return f"{path}:{line}" if line else str(path)


def _below(node: Node) -> Iterator[Node]:
    """The node and what is written below it, up to a limit."""
    stack = [node]
    for _ in range(_MOST_VALUES):
        if not stack:
            return
        item = stack.pop()
        yield item
        stack += [child for _, child in item.entries()] or item.items()


def _rejected(code: Code, fact: str, remedy: str) -> Rejected:
    return Rejected([Diagnostic(Severity.ERROR, code.value, fact, None, remedy)])
