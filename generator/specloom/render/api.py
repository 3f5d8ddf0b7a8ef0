"""The distribution's list of methods: a line for each."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from jinja2 import Environment

from specloom.ir import Helper, Method, Named, Package, Parameter, Resource, all_resources
from specloom.render.annotations import shown_annotation
from specloom.render.webhooks import webhooks_view
from specloom.text import SpecText, code_span, markdown, opening

_MAX_LINE = 200
"""Characters that readers see of a line, from which on it does without its last part."""
_MAX_SENTENCE = 120
_MAX_ARGUMENTS = 4
"""Arguments that are named in a line."""


def render_api(package: Package, environment: Environment) -> str:
    """Each method with what it returns and does, its route and the type of its arguments."""
    places = _places(package)
    resources = [
        {
            "place": resource.place,
            "doc": _sentence(resource.doc),
            "methods": [_line(resource, method, package, places) for method in resource.methods],
            "helpers": [_helper_line(resource, helper) for helper in resource.helpers],
            "webhooks": webhooks_view(resource.webhooks) if resource.webhooks else None,
        }
        for resource in all_resources(package.resources)
        if resource.methods or resource.webhooks
    ]
    return environment.get_template("api.md.jinja").render(resources=resources, package=package.name)


def _places(package: Package) -> dict[Named, Named]:
    """Where users find the types of the arguments of methods, and under which names."""
    if package.definitions == "types":
        return {item.reference: item.reference for item in package.params}
    found = ((item.types[0][1], Named(item.path, item.name)) for item in package.layout if item.is_params)
    return {type_: place for type_, place in found if isinstance(type_, Named)}


def _line(resource: Resource, method: Method, package: Package, places: Mapping[Named, Named]) -> str:
    call = _call(resource, method.name, method.positional, method.keywords)
    line = f"`{call}` → {code_span(_returns(method))}{_explained(method.doc)}"
    route = f"{method.http_method} {method.path.raw}"
    seen = len(line) + len(route) + 3
    line += f" · {code_span(route)}"
    params = places.get(method.params) if method.params else None
    if params is None or seen + len(params.name) > _MAX_LINE:
        return line
    return f"{line} · [{params.name}]({package.folder}/types/{params.module.replace('.', '/')}.py)"


def _returns(method: Method) -> str:
    returns = "BinaryAPIResponse" if method.is_file else shown_annotation(method.returns)
    if method.page:
        return f"Sync{method.page.name}[{returns}]"
    if method.stream is None:
        return returns
    stream = f"Stream[{shown_annotation(method.stream.events)}]"
    return stream if method.stream.parameter is None else f"{returns} | {stream}"


def _helper_line(resource: Resource, helper: Helper) -> str:
    call = _call(resource, helper.name, (), helper.parameters)
    doc = _explained(helper.doc or SpecText(helper.sync[-1].doc))
    return f"`{call}` → {code_span(helper.sync[0].returns)}{doc} It takes the arguments of `{helper.base.name}`."


def _call(resource: Resource, name: str, positional: tuple[Parameter, ...], keywords: tuple[Parameter, ...]) -> str:
    required = [item.name for item in keywords if item.required][:_MAX_ARGUMENTS]
    more = ["..."] if len(required) < len(keywords) else []
    arguments = [*(item.name for item in positional), *(f"{argument}=..." for argument in required), *more]
    return f"{resource.place}.{name}({', '.join(arguments)})"


def _explained(doc: SpecText | None) -> str:
    return f": {sentence}" if (sentence := _sentence(doc)) else ""


def _sentence(doc: SpecText | None) -> str:
    """The first sentence of a description, or its beginning."""
    sentence = opening(doc)
    if sentence is None:
        return ""
    return markdown(SpecText(textwrap.shorten(sentence.raw, _MAX_SENTENCE, placeholder=" …")), 10_000)
