"""The distribution's README and its list of methods."""

from __future__ import annotations

from jinja2 import Environment

from specloom.ir import Client, Helper, Method, Package, Page, Parameter, Resource
from specloom.render.annotations import shown_annotation
from specloom.render.methods import stream_argument
from specloom.render.resources import all_resources
from specloom.render.webhooks import webhooks_view
from specloom.text import SpecText, code_span, markdown, markdown_line, opening


def render_readme(package: Package, environment: Environment) -> str:
    """What the SDK is and how it is used."""
    example = next(iter(_methods(package)), None)
    streaming = sorted((item for item in _methods(package) if item[1].stream), key=_is_alone)
    return environment.get_template("README.md.jinja").render(
        title=markdown_line(package.title) or package.name,
        doc=markdown(package.doc),
        package=package.name,
        install=package.distribution if package.is_published else ".",
        client=package.client.name,
        error=package.client.error,
        variables=_variables(package.client),
        repeats_all=bool(package.client.idempotency_header),
        env_prefix=package.client.env_prefix,
        example=_example(*example) if example else "",
        helpers=[
            f"client.{'.'.join(resource.path)}.{helper.name}"
            for resource in all_resources(package.resources)
            for helper in resource.helpers
        ],
        paged=next((_paged(*item, item[1].page) for item in _methods(package) if item[1].page), None),
        streamed=next((_path(item) for item in streaming), ""),
        webhooks=next((item.attribute for item in package.resources if item.webhooks), ""),
        reading=next((webhooks_view(item.webhooks, frozenset()) for item in package.resources if item.webhooks), None),
        switch=next((stream_argument(method) for _, method in streaming), ""),
    )


def _variables(client: Client) -> list[tuple[str, str]]:
    """The arguments of the client that the environment can give, and the variables."""
    secrets = [pair for item in client.credentials for pair in item.arguments]
    others = [("webhook_secret", client.webhook_env)]
    others += [(item.argument, item.env) for item in client.header_options]
    others += [(item.argument, item.env) for item in client.parameters]
    others += [(item.argument, item.env) for item in client.variables]
    chosen = [("environment", f"{client.env_prefix}ENVIRONMENT")] if client.environments else []
    return [pair for pair in (*secrets, *others, *chosen) if pair[1]]


def render_api(package: Package, environment: Environment) -> str:
    """Each method with its route and types."""
    resources = [
        {
            "path": ".".join(resource.path),
            "doc": markdown(resource.doc),
            "methods": [_entry(resource, method, package) for method in resource.methods],
            "helpers": [_helper_entry(resource, helper) for helper in resource.helpers],
            "webhooks": webhooks_view(resource.webhooks, frozenset()) if resource.webhooks else None,
        }
        for resource in all_resources(package.resources)
        if resource.methods or resource.webhooks
    ]
    return environment.get_template("api.md.jinja").render(resources=resources, package=package.name)


def _entry(resource: Resource, method: Method, package: Package) -> dict[str, str]:
    returns = shown_annotation(method.returns)
    if method.page:
        returns = f"Sync{method.page.name}[{returns}]"
    elif method.stream and method.stream.parameter is None:
        returns = f"Stream[{shown_annotation(method.stream.events)}]"
    elif method.stream:
        returns = f"{returns} | Stream[{shown_annotation(method.stream.events)}]"
    params = method.params
    return {
        "call": _call(resource, method.name, method.positional, method.keywords),
        "returns": code_span(returns),
        "route": code_span(f"{method.http_method} {method.path.raw}"),
        "doc": markdown(opening(method.doc), 10_000),
        "params": params.name if params else "",
        "params_file": f"{package.name}/types/{params.module.replace('.', '/')}.py" if params else "",
    }


def _helper_entry(resource: Resource, helper: Helper) -> dict[str, str]:
    return {
        "call": _call(resource, helper.name, (), helper.parameters),
        "returns": code_span(helper.sync[0].returns),
        "doc": markdown(opening(helper.doc or SpecText(helper.sync[-1].doc)), 10_000),
        "base": helper.base.name,
    }


def _call(resource: Resource, name: str, positional: tuple[Parameter, ...], keywords: tuple[Parameter, ...]) -> str:
    required = [item.name for item in keywords if item.required]
    more = ["..."] if len(required) < len(keywords) else []
    arguments = [*(item.name for item in positional), *(f"{argument}=..." for argument in required), *more]
    return f"client.{'.'.join(resource.path)}.{name}({', '.join(arguments)})"


def _example(resource: Resource, method: Method) -> str:
    """A call with the arguments that must be given; its values are for the reader to fill in."""
    names = [item.name for item in (*method.positional, *method.keywords) if item.required]
    return f"client.{'.'.join(resource.path)}.{method.name}({', '.join(f'{name}=...' for name in names)})"


def _paged(resource: Resource, method: Method, page: Page) -> dict[str, str]:
    """A list that has pages, and the attribute with the items of one."""
    attribute = "" if page.envelope.inner else page.envelope.attribute
    return {"path": _path((resource, method)), "call": _example(resource, method), "attribute": attribute}


def _methods(package: Package) -> list[tuple[Resource, Method]]:
    return [(resource, method) for resource in all_resources(package.resources) for method in resource.methods]


def _is_alone(item: tuple[Resource, Method]) -> bool:
    return item[1].stream is not None and item[1].stream.parameter is None


def _path(item: tuple[Resource, Method]) -> str:
    return f"client.{'.'.join(item[0].path)}.{item[1].name}"
