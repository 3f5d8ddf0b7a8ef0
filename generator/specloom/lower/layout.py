"""The modules in which users of an SDK made by Stainless find its types.

Each configured model has one, and so have the parameters and the response of each method. What is a part of one of
these and no model of its own is beside it, named by the properties that lead to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from specloom import naming
from specloom.config import Config
from specloom.ir import AliasSchema, Method, Named, Resource, Schema, Type, TypeModule, Webhooks, names_in, types_of
from specloom.lower.media_types import preference
from specloom.lower.parts import Parts
from specloom.lower.placement import SHARED, Placement
from specloom.lower.tree import walk
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.spelling import Spelling, singular

_PARAMS = "Param"


def lower_layout(
    document: Document,
    config: Config,
    placement: Placement,
    resources: tuple[Resource, ...],
    models: tuple[Schema, ...],
    params: tuple[Schema, ...],
) -> tuple[TypeModule, ...]:
    """The modules; none without conventions."""
    if not config.conventions:
        return ()
    layout = _Layout(document, config, placement, models, params)
    methods = [method for resource in _all(resources) for method in resource.methods]
    layout.add_models(_asked_for(methods, models, params) if config.keeps_names else set())
    for resource in _all(resources):
        for method in resource.methods:
            layout.add_method(resource, method)
        if config.keeps_names and resource.webhooks is not None:
            layout.add_webhooks(resource, resource.webhooks)
    return layout.modules()


def _all(resources: Iterable[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _all(resource.children)


def _asked_for(methods: Iterable[Method], models: Iterable[Schema], params: Iterable[Schema]) -> set[Named]:
    """What occurs in arguments."""
    aliases = {schema.reference: schema.type for schema in models if isinstance(schema, AliasSchema)}
    given = (argument.type for method in methods for argument in (*method.positional, *method.keywords))
    stack = [*given, *(type_ for schema in params for type_ in types_of(schema))]
    found: set[Named] = set()
    while stack:
        new = {*names_in(stack.pop())} - found
        found |= new
        stack += [aliases[name] for name in new if name in aliases]
    return found


class _Layout:
    def __init__(
        self,
        document: Document,
        config: Config,
        placement: Placement,
        models: tuple[Schema, ...],
        params: tuple[Schema, ...],
    ) -> None:
        self._root = document.root
        self._placement = placement
        self._keeps_names = config.keeps_names
        self._spelled = Spelling(config.words).pascal
        self._folders = {path: item.types for path, item in walk(config.resources) if item.types}
        self._found: dict[str, TypeModule] = {}
        public = {names[node] for names in (placement.names, placement.params) for node in placement.public}
        self._models = Parts(document, models, public, self._spelled, is_params=False)
        self._params = Parts(document, params, public, self._spelled, is_params=True)

    def modules(self) -> tuple[TypeModule, ...]:
        """All, by their paths."""
        return tuple(self._found[path] for path in sorted(self._found))

    def add_models(self, asked_for: Set[Named]) -> None:
        """The models that the config names, and what stands for them among the arguments.

        What stands for values in which there is no class is the same in both.
        """
        for node, public in (*self._placement.public.items(), *self._placement.again):
            model, param = self._placement.names[node], self._placement.params[node]
            folder, _, last = public.module.rpartition(".")
            if self._models.knows(model):
                self._add(public.module, public.name, model, self._models)
            is_param = self._params.knows(param)
            given, parts = (param, self._params) if is_param else (model, self._models)
            if not is_param and model not in asked_for:
                continue
            if folder == SHARED:
                self._add(f"{SHARED}_params.{last}", public.name, given, parts)
            elif public.name.endswith(_PARAMS):
                self._add(public.module, public.name, given, parts)
            elif is_param or self._models.is_container(model):
                self._add(f"{public.module}_param", f"{public.name}{_PARAMS}", given, parts)

    def add_method(self, resource: Resource, method: Method) -> None:
        """The parameters and the response of a method."""
        folder = self._folders.get(resource.path, ".".join(resource.path[:-1]))
        owner = singular(resource.path[-1]) if resource.path else "client"
        path = ".".join(filter(None, (folder, naming.module_name(f"{owner}_{method.name}"))))
        name = f"{self._spelled(owner)}{self._spelled(method.name)}"
        whole = method.body.ways[0].arguments[0] if method.body and method.body.ways[0].whole else None
        union = method.body.union if method.body else None
        given = union or method.params or (whole.type if whole else None)
        if given is not None:
            node = self._asked(method) if union or whole else None
            more = self._variants(name, given, method)
            argument = "" if whole is None or union or method.params else whole.name
            self._add(f"{path}_params", f"{name}Params", given, self._params, *more, node=node, argument=argument)
        is_stream = method.stream is not None and method.stream.parameter is None
        answer = method.stream.events if method.stream is not None and is_stream else method.returns
        if self._models.has_name(answer):
            self._add(f"{path}_response", f"{name}Response", answer, self._models, node=self._answer(method))

    def add_webhooks(self, resource: Resource, webhooks: Webhooks) -> None:
        """What the methods return that read webhooks, by the names of these."""
        folder = self._folders.get(resource.path, ".".join(resource.path[:-1]))
        for method in (webhooks.parse, webhooks.unwrap if webhooks.signature else ""):
            path = ".".join(filter(None, (folder, naming.module_name(f"{method}_webhook_event"))))
            if method:
                self._add(path, f"{self._spelled(method)}WebhookEvent", webhooks.event, self._models)

    def _answer(self, method: Method) -> Node:
        """The schema of what a method returns; of a page, that of an item."""
        operation = self._root.refer(f"#{method.origin.partition('#')[2]}") or self._root.empty()
        responses = operation.child("responses")
        content = next((responses.child(key).follow() for key in responses.keys if key[:1] == "2"), operation)
        content = content.child("content")
        schema = next((content.child(key).child("schema") for key in sorted(content.keys, key=preference)), operation)
        inner = method.page.items if method.page else method.unwrap
        for key in inner.raw.split(".") if inner and inner.raw else ():
            schema = schema.follow().child("properties").child(key)
        return schema.follow().child("items") if method.page else schema

    def _asked(self, method: Method) -> Node:
        """The schema of the body of a method."""
        operation = self._root.refer(f"#{method.origin.partition('#')[2]}") or self._root.empty()
        content = operation.child("requestBody").follow().child("content")
        return next((content.child(key).child("schema") for key in sorted(content.keys, key=preference)), operation)

    def _variants(self, name: str, given: Type, method: Method) -> list[tuple[str, Type]]:
        """The names of the parameters with and without a stream."""
        if method.stream is None or method.stream.parameter is None:
            return []
        return [(f"{name}Params{suffix}", given) for suffix in ("Base", "NonStreaming", "Streaming")]

    def _add(
        self,
        path: str,
        name: str,
        type_: Type,
        parts: Parts,
        *more: tuple[str, Type],
        node: Node | None = None,
        argument: str = "",
    ) -> None:
        types = {name: type_, **dict(more)}
        for part, found in parts.below(type_, name, node or self._root.empty(), argument):
            types.setdefault(part, found)
        self._found.setdefault(path, TypeModule(path, name, tuple(types.items()), parts.is_params))
