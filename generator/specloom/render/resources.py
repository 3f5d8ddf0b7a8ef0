"""The `resources` package: a module for each resource, sync and async from one template."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Errors, Named, Package, Resource, all_resources
from specloom.naming import class_names
from specloom.render.helpers import HelperView, helper_view
from specloom.render.imports import Names, with_imports
from specloom.render.methods import MethodView, method_view
from specloom.render.streams import format_view
from specloom.render.webhooks import WebhooksView, webhooks_view
from specloom.text import docstring, literal, opening, prose
from specloom.vocabulary import WRAPPERS


@dataclass(frozen=True, slots=True)
class Child:
    """A resource below another one."""

    attribute: str
    class_name: str
    module: str
    doc: str
    has_methods: bool = True
    """Whether it has anything that gives responses."""


@dataclass(frozen=True, slots=True)
class Wrapper:
    """The class behind `with_raw_response` or `with_streaming_response`."""

    attribute: str
    suffix: str
    doc: str
    property_doc: str
    client: str
    """The function that makes a client whose methods return responses."""
    method: str
    """The function that gives a method its type."""


@dataclass(frozen=True, slots=True)
class Flavour:
    """The sync or the async class of a resource."""

    class_name: str
    base: str
    doc: str
    children: list[Child]
    methods: list[MethodView]
    helpers: list[HelperView]
    wrappers: list[Wrapper]
    webhooks: WebhooksView | None


_WRAPPERS = (
    ("with_raw_response", "returns the response with its headers", "raw"),
    ("with_streaming_response", "gives the response in a `with` block, its body not yet read", "streamed"),
)


def reads_webhooks(package: Package) -> bool:
    """Whether the client reads any."""
    return any(resource.webhooks for resource in all_resources(package.resources))


def resource_module(resource: Resource, *, asynchronous: bool = False) -> str:
    """The dotted module of a resource in one of its flavours; one with children has a package of its own."""
    if not resource.path:
        return "_async_methods" if asynchronous else "_methods"
    folder, _, own = _package(resource.path).rpartition(".")
    if resource.is_package:
        folder, own = f"{folder}.{own}", _free(resource.path[-1])
    return f"{folder}.{'async_' if asynchronous else ''}{own}"


def _package(path: tuple[str, ...]) -> str:
    """The package of a resource, if it has one; it is called as the resource, unless a module beside it is."""
    steps = (f"{_free(step)}_" if step == above else _free(step) for above, step in pairwise(("", *path)))
    return ".".join(("resources", *steps))


def _free(step: str) -> str:
    """The name of a resource's module, which no asynchronous flavour of another one has."""
    return f"{step}_" if step.startswith("async_") and step != "async_" else step


def render_resources(package: Package, names: Names, aliases: Set[Named], environment: Environment) -> dict[str, str]:
    """Dotted module below the package → source."""
    modules = _packages(package, environment)
    gathered = package.offers.gathered_resources
    for resource in all_resources(package.resources):
        for asynchronous in (False, True):
            module = resource_module(resource, asynchronous=asynchronous)
            own = {
                name: resource_module(child, asynchronous=asynchronous)
                for child in resource.children
                for name in class_names(child.class_name)
            } | {"lazy_exports": vocabulary.home("lazy")}
            body = environment.get_template("resource.py.jinja").render(
                headers=_headers(resource),
                formats=[
                    format_view(method.stream, aliases)
                    for method in resource.methods
                    if method.stream is not None and method.stream.inferred
                ],
                flavour=_flavour(
                    resource,
                    aliases,
                    package.errors,
                    asynchronous=asynchronous,
                    awaited=package.offers.awaited_parse,
                ),
                other=_classes(resource, asynchronous=True) if gathered and not asynchronous else [],
                other_module=resource_module(resource, asynchronous=True).rpartition(".")[2],
            )
            doc = _module_doc(resource, asynchronous=asynchronous)
            modules[module] = with_imports(doc, body, module, names.with_own(own), lazy_annotations=True)
    return modules


def _packages(package: Package, environment: Environment) -> dict[str, str]:
    """The `__init__` of each package of resources."""
    outer = tuple(resource for resource in package.resources if resource.path)
    found = {"resources": ("Resources: the methods of the API by subject.", outer)}
    for resource in all_resources(package.resources):
        if resource.is_package:
            doc = f"Resources of `{'.'.join(resource.path)}`."
            found[_package(resource.path)] = doc, (*resource.children, resource)
    if not package.offers.gathered_resources:
        return {f"{path}.__init__": f'"""{doc}"""\n' for path, (doc, _) in found.items()}
    return {f"{path}.__init__": _gathered(path, doc, inside, environment) for path, (doc, inside) in found.items()}


def _gathered(path: str, doc: str, resources: tuple[Resource, ...], environment: Environment) -> str:
    """An `__init__` that offers the classes of the resources in the package."""
    modules = [
        (resource_module(resource, asynchronous=flag).removeprefix(path), _classes(resource, asynchronous=flag))
        for resource in resources
        for flag in (False, True)
    ]
    return environment.get_template("lazy_package.py.jinja").render(
        doc=doc,
        runtime="." * (path.count(".") + 2) + vocabulary.PACKAGE,
        modules=[(module, [(name, name) for name in classes]) for module, classes in modules],
        exports=sorted(name for _, classes in modules for name in classes),
        version="",
        submodules=[],
        title="",
    )


def _classes(resource: Resource, *, asynchronous: bool) -> list[str]:
    """The classes of a resource in one of its flavours."""
    name = f"{'Async' if asynchronous else ''}{resource.class_name}"
    return [name, *(f"{name}{suffix}" for suffix in WRAPPERS.values() if resource.methods or resource.children)]


def _module_doc(resource: Resource, *, asynchronous: bool) -> str:
    if not resource.path:
        return f"Methods of the {'asynchronous ' if asynchronous else ''}client itself."
    path = f"`{'.'.join(resource.path)}`"
    return f"Methods of {path} on the asynchronous client." if asynchronous else f"Methods of {path}."


def _headers(resource: Resource) -> list[tuple[str, str]]:
    headers = resource.methods[0].headers if resource.methods else ()
    return [(literal(name), literal(value)) for name, value in headers]


def _flavour(resource: Resource, aliases: Set[Named], errors: Errors, *, asynchronous: bool, awaited: bool) -> Flavour:
    """The class in one of its flavours; `awaited` if raw responses are read as those of Stainless are."""
    paths = {method.name: ".".join((*resource.path, method.name)) for method in resource.methods}
    own = {name: path if path in errors.own else "" for name, path in paths.items()}
    prefix = "Async" if asynchronous else ""
    calls = resource.methods or resource.children
    return Flavour(
        class_name=f"{prefix}{resource.class_name}",
        base=", ".join([*(f"{prefix}{mixin}" for mixin in resource.mixins), f"{prefix or 'Sync'}ResourceBase"]),
        doc=resource_doc(resource, 4),
        children=[
            Child(
                attribute=child.attribute,
                class_name=f"{prefix}{child.class_name}",
                module=_relative(resource, child, asynchronous=asynchronous),
                doc=resource_doc(child, 8, brief=True),
            )
            for child in resource.children
        ],
        methods=[
            method_view(method, aliases, own[method.name], asynchronous=asynchronous) for method in resource.methods
        ],
        helpers=[helper_view(helper, asynchronous=asynchronous) for helper in resource.helpers],
        wrappers=wrappers(asynchronous=asynchronous, awaited=awaited) if calls else [],
        webhooks=webhooks_view(resource.webhooks, aliases) if resource.webhooks else None,
    )


def wrappers(*, asynchronous: bool, awaited: bool) -> list[Wrapper]:
    """What gives responses in place of what they hold; `awaited` if raw ones are read as those of Stainless are."""
    return [_wrapper(*wrapper, asynchronous=asynchronous, awaited=awaited) for wrapper in _WRAPPERS]


def _wrapper(attribute: str, doc: str, method: str, *, asynchronous: bool, awaited: bool) -> Wrapper:
    prefix = "async_" if asynchronous else ""
    method = "awaited" if asynchronous and awaited and method == "raw" else method
    return Wrapper(
        attribute=attribute,
        suffix=WRAPPERS[attribute],
        doc=f'"""Each method {doc}."""',
        property_doc=f'"""The same methods, each of which {doc}."""',
        client=f"{prefix}{method}_client",
        method=f"{prefix}as_{method}",
    )


def resource_doc(resource: Resource, indent: int, *, brief: bool = False) -> str:
    """The docstring of a resource or of the property that leads to it."""
    text = prose(opening(resource.doc) if brief else resource.doc, 100 - indent)
    name = f"`{'.'.join(resource.path)}`" if resource.path else "the client itself"
    return docstring(text or f"The methods of {name}.", indent)


def _relative(parent: Resource, child: Resource, *, asynchronous: bool) -> str:
    """The child's module seen from the parent's package."""
    module = resource_module(child, asynchronous=asynchronous)
    return module.removeprefix(_package(parent.path))
