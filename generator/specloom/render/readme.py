"""The distribution's README: what the SDK is, and programs to copy from."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment

from specloom.ir import Call, Client, Credential, Package, Variable, all_resources
from specloom.render.snippets import block, called, quoted, statement, takes_file
from specloom.render.webhooks import webhooks_view
from specloom.text import code_span, markdown, markdown_line, opening

_SECRET = '"..."'
_WIDTH = 100
_MAX_TOP = 600
"""Characters of a description that stand in nobody's way."""


def render_readme(package: Package, environment: Environment) -> str:
    """What the SDK is and how it is used."""
    client, guide = package.client, package.guide
    webhooks = next((item for item in all_resources(package.resources) if item.webhooks), None)
    return environment.get_template("README.md.jinja").render(
        title=markdown_line(package.title) or package.name,
        **_described(package),
        package=package.name,
        install=package.distribution if package.is_published else ".",
        client=client.name,
        error=client.error,
        variables=_variables(client),
        secrets=_secrets(package),
        server=_server(package),
        repeats_all=bool(client.idempotency_header),
        env_prefix=client.env_prefix,
        logger=package.distribution.replace("-", "_"),
        made=_made(package),
        first=_first(package),
        asynchronous=_asynchronous(package),
        raw=called(guide.first, through="with_raw_response") if guide.first else "",
        caught=block("try:", statement(guide.first)) if guide.first else "",
        changed=called(guide.first, client="client.with_options(max_retries=5, timeout=20)") if guide.first else "",
        paged=_paged(guide.page) if guide.page else None,
        streamed=_streamed(guide.stream) if guide.stream else None,
        upload=statement(guide.upload) if guide.upload else "",
        download=called(guide.download, through="with_streaming_response") if guide.download else "",
        file="a response with its bytes" if guide.download and guide.download.method.is_file else "`bytes`",
        webhooks=webhooks.place if webhooks else "",
        reading=webhooks_view(webhooks.webhooks) if webhooks and webhooks.webhooks else None,
        helpers=[
            f"{resource.place}.{helper.name}"
            for resource in all_resources(package.resources)
            for helper in resource.helpers
        ],
    )


def _described(package: Package) -> dict[str, str]:
    """What the document says of the API: at the top if it is short, else at the end, below its first sentence."""
    whole = markdown(package.doc)
    if len(whole) <= _MAX_TOP:
        return {"doc": whole, "about": ""}
    return {"doc": markdown(opening(package.doc)), "about": whole}


def _variables(client: Client) -> list[tuple[str, str]]:
    """The arguments of the client that the environment can give, and the variables; not those for the server."""
    secrets = [pair for item in client.credentials for pair in item.arguments]
    others = [(client.webhook_secret, client.webhook_env)]
    others += [(item.argument, item.env) for item in client.header_options]
    others += [(item.argument, item.env) for item in client.parameters]
    return [pair for pair in (*secrets, *others) if pair[1]]


def _first(package: Package) -> str:
    """The client, and the first call."""
    call = package.guide.first
    lines = ["from pathlib import Path", ""] if call and takes_file(call) else []
    variables = " and ".join(env for _, env in (*_used(package), *_shared(package)) if env)
    made = f"client = {_made(package)}"
    lines += [f"from {package.name} import {package.client.name}", ""]
    lines += _commented(made, f"reads {variables}") if variables else [made]
    return "\n".join([*lines, *([statement(call)] if call else [])])


def _commented(line: str, comment: str) -> list[str]:
    """A line with a comment, which stands above it where there is no room behind it."""
    together = f"{line}  # {comment}"
    return [together] if len(together) <= _WIDTH else [f"# {comment}", line]


def _asynchronous(package: Package) -> str:
    call = package.guide.first
    if call is None:
        return ""
    name = f"Async{package.client.name}"
    opened = block(f"async with {_made(package, name=name)} as client:", statement(call, awaited=True))
    main = block("async def main() -> None:", opened)
    return f"import asyncio\n\nfrom {package.name} import {name}\n\n\n{main}\n\n\nasyncio.run(main())"


def _made(package: Package, secrets: Mapping[str, str] | None = None, *more: str, name: str = "") -> str:
    """The client with what no variable of the environment has to give, and with more.

    Args:
        package: that has the client.
        secrets: expressions for those that are given; without any, those that have no variable are.
        more: arguments for the server.
        name: of the class, if it is not the synchronous one.
    """
    client = package.client
    if secrets is None:
        secrets = {argument: _SECRET for argument, env in _used(package) if not env}
    shared = {argument: quoted(argument) for argument, env in _shared(package) if not env}
    arguments = [*(f"{argument}={value}" for argument, value in {**secrets, **shared}.items()), *more]
    given = {argument.partition("=")[0] for argument in more}
    unknown = (item for item in client.variables if not item.default.raw and item.argument not in given)
    arguments += map(_variable, unknown)
    if "://" not in client.base_url.raw:
        arguments.append('base_url="https://api.example.com"')
    return f"{name or client.name}({', '.join(arguments)})"


def _variable(item: Variable) -> str:
    """A part of the server's address, with a value that it can have."""
    return f"{item.argument}={quoted(item.default or next(iter(item.values), item.argument))}"


def _used(package: Package) -> list[tuple[str, str]]:
    """The secrets of one way to be let in, with their variables: those that the first call needs."""
    client, call = package.client, package.guide.first
    groups = call.method.security if call and call.method.security else client.security
    least = min((group for group in groups if group and {*group} <= {*groups[0]}), key=len, default=())
    names = least or tuple(item.argument for item in client.credentials[:1])
    used = [item for item in client.credentials if item.argument in names]
    return [pair for item in used for pair in item.arguments if not item.given or pair not in _granted(item)]


def _shared(package: Package) -> list[tuple[str, str]]:
    """What the client must have for the first call besides secrets, with their variables."""
    call = package.guide.first
    needed = {item.option for item in call.method.keywords if item.needed} if call else set[str]()
    return [
        (item.argument, item.env) for item in package.client.parameters if item.argument in needed and not item.default
    ]


def _granted(item: Credential) -> list[tuple[str, str]]:
    """What access tokens are got with."""
    return [item.grant.client_id, item.grant.client_secret] if item.grant else []


def _secrets(package: Package) -> dict[str, str]:
    """How secrets are given: as they are, by a function, and to get tokens with."""
    used = [name for name, _ in _used(package)]
    if not used:
        return {}
    plain = dict.fromkeys(used, _SECRET)
    pair = [name for item in package.client.credentials if item.given for name, _ in _granted(item)][:2]
    function = f"read_{used[-1]}"
    return {
        "plain": f"client = {_made(package, plain)}",
        "function": function,
        "called": f"client = {_made(package, {**plain, used[-1]: function})}",
        "granted": f"client = {_made(package, dict.fromkeys(pair, _SECRET))}" if pair else "",
        "pair": " and ".join(f"`{name}`" for name in pair),
    }


def _server(package: Package) -> dict[str, object]:
    """Where requests go, and how that is changed."""
    client = package.client
    other = [f"environment={quoted(client.environments[1].name)}"] if client.environments else []
    other += [_variable(item) for item in client.variables[:1]] if not other else []
    return {
        "usual": code_span(client.base_url) if client.base_url else "",
        "environments": [(item.name, code_span(item.url)) for item in client.environments],
        "variables": [
            (item.argument, item.env, code_span(item.default) if item.default else "") for item in client.variables
        ],
        "example": f"client = {_made(package, None, *other)}" if other else "",
    }


def _paged(call: Call) -> dict[str, str]:
    """A list that has pages, and the attribute with the items of one."""
    page = call.method.page
    attribute = "" if page is None or page.envelope.inner else page.envelope.attribute
    return {"path": _path(call), "loop": statement(call), "call": called(call), "attribute": attribute}


def _streamed(call: Call) -> dict[str, str]:
    switch = call.keywords[-1][0] if call.method.stream and call.method.stream.parameter else ""
    return {"path": _path(call), "call": called(call), "switch": switch}


def _path(call: Call) -> str:
    return ".".join(("client", *call.path, call.method.name))
