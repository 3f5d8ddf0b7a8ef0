"""The client module and the package's own `__init__`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jinja2 import Environment

from specloom import vocabulary
from specloom.ir import Client, HeaderOption, Package, ParameterOption, Variable, all_resources
from specloom.naming import class_names
from specloom.render.imports import Names, with_imports
from specloom.render.resources import (
    Child,
    Wrapper,
    reads_webhooks,
    resource_doc,
    resource_module,
    wrappers,
)
from specloom.render.security import credential, credential_docs, security
from specloom.text import SpecText, docstring, line, literal, opening, prose, toml_string

_BASE_ERROR = "SDKError"


@dataclass(frozen=True, slots=True)
class Option:
    """An option that all clients have: an argument of the constructor and of `copy`."""

    name: str
    type: str
    doc: str
    default: str = "None"
    field: str = ""
    """What the runtime calls it, if not the same."""
    marked: bool = False
    """Whether no change is `not_given` in `copy`, where neither `None` nor the default can say so."""

    @property
    def declared(self) -> str:
        """The constructor's parameter."""
        return f"{self.name}: {self.type} = {self.default}"

    @property
    def copied(self) -> list[str]:
        """The parameters of `copy`: what adds to a collection has one beside it that replaces it."""
        if self.name.startswith("default_"):
            return [self.declared, f"set_{self.declared}"]
        return [f"{self.name}: {self.type} | NotGiven = not_given" if self.marked else self.declared]


_OPTIONS = (
    Option("base_url", "str | httpx2.URL | None", "Where the server is, or `${prefix}BASE_URL`."),
    Option(
        "timeout",
        "float | httpx2.Timeout | None | NotGiven",
        "How long to wait for the server, in seconds; 600 by default, 5 to connect.",
        default="not_given",
    ),
    Option("max_retries", "int", "How often a failed request is sent again, 2 by default.", "MAX_RETRIES", marked=True),
    Option(
        "max_elapsed",
        "float | None",
        "Seconds that all attempts of one call may take together; no limit by default.",
        marked=True,
    ),
    Option(
        "idle_timeout",
        "float | None",
        "Seconds that one may wait for an event of a stream; pings do not count. No limit by default.",
        marked=True,
    ),
    Option(
        "max_response_size",
        "int | None",
        "Bytes that a response may have that is read as a whole; 512 MiB by default.",
        "MAX_RESPONSE_SIZE",
        marked=True,
    ),
    Option("default_headers", "Headers | None", "Headers of each request."),
    Option("default_query", "Mapping[str, object] | None", "Query parameters of each request."),
    Option(
        "strict_response_validation",
        "bool",
        "Whether a response that does not match its type is an error.",
        "False",
        marked=True,
    ),
    Option("http_client", "httpx2.{kind} | None", "The HTTP client to use instead of one of our own."),
)


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of the constructor and the values that describe it."""

    argument: str
    values: list[str]
    type: str = "str"
    in_query: bool = False

    def attribute(self, of_text: str) -> str:
        """The attribute of the client, which is a descriptor of the runtime; `of_text` if the value is text."""
        typed = f"{self.argument}: ValueAttribute[{self.type}] = ValueAttribute()"
        return f"{self.argument} = {of_text}()" if self.type == "str" else typed


@dataclass(frozen=True, slots=True)
class ClientFlavour:
    """The sync or the async client class."""

    class_name: str
    base: str
    doc: str
    options: list[Option]
    secret: str
    """The type of a secret: text, or a function that returns it."""
    children: list[Child]
    own: str
    """The class with the methods of the client itself; empty if it has none…"""
    own_calls: str
    """…and likewise, if none of them sends anything."""
    wrappers: list[Wrapper]
    """What gives the responses of all methods, where there is such a thing."""


def render_client(package: Package, environment: Environment) -> str:
    """The module with the two client classes."""
    own = {
        name: resource_module(resource, asynchronous=bool(flavour))
        for resource in package.resources
        for flavour in ("", "Async")
        for name in class_names(resource.class_name, [flavour])
    }
    client = package.client
    body = environment.get_template("client.py.jinja").render(
        distribution=literal(package.distribution),
        version=literal(package.version),
        base_url=literal(package.client.base_url),
        env_prefix=literal(package.client.env_prefix),
        credentials=[credential(item) for item in package.client.credentials],
        servers=_servers(package.client),
        environments=[(literal(item.name), literal(item.url)) for item in package.client.environments],
        public_environments=_tells_environments(package),
        variables=[_variable(item) for item in package.client.variables],
        secrets=[name for item in package.client.credentials for name, _ in item.arguments],
        security=security(package.client.security),
        header_options=[_header_option(item) for item in package.client.header_options],
        parameters=[_parameter(item) for item in package.client.parameters],
        arrays=client.arrays,
        dots=client.objects == "dots",
        multipart=client.multipart,
        errors=package.errors.any,
        webhook_secret=client.webhook_secret,
        webhook_env=literal(client.webhook_env),
        timeout=client.timeout,
        max_retries=client.max_retries,
        delays=client.retry_delays,
        headers=[(literal(name), literal(value)) for name, value in client.default_headers],
        idempotency_header=literal(header) if (header := package.client.idempotency_header) else "",
        flavours=[_flavour(package, asynchronous=flag) for flag in (False, True)],
    )
    return with_imports("The clients.", body, "_client", Names(own, vocabulary.CLIENT), lazy_annotations=True)


def render_init(package: Package, environment: Environment) -> str:
    """The package's `__init__`, which loads nothing before it is asked for."""
    client = package.client.name
    alike = package.offers.usual_names
    aliases = [("Client", client), ("AsyncClient", f"Async{client}")] if alike and client != "Client" else []
    aliases += [("ENVIRONMENTS", "ENVIRONMENTS")] if _tells_environments(package) else []
    imports = [
        # The classes go by the last of their names.
        ("._client", [*aliases, (client, client), (f"Async{client}", f"Async{client}")]),
        *_helper_imports(package),
        *_runtime_imports(package),
        ("httpx2", [("Timeout", "Timeout")]),
    ]
    title = line(package.title) or package.name
    return environment.get_template("lazy_package.py.jinja").render(
        doc=f"{title}: a typed client.",
        runtime=f".{vocabulary.PACKAGE}",
        modules=imports,
        submodules=["resources", "types"] if alike else [],
        exports=sorted(
            [
                *(name for _, entries in imports for name, _ in entries),
                *(["__title__", "__version__", "resources", "types"] if alike else []),
            ]
        ),
        version=literal(package.version),
        title=literal(package.name) if alike else "",
    )


def _runtime_imports(package: Package) -> list[tuple[str, list[tuple[str, str]]]]:
    """Module → public name and the name there; the base of all errors is called after the client."""
    unused = {
        *(() if _streams(package) else ("streams.events",)),
        *(() if _streams(package) or package.offers.usual_names else ("streams.stream",)),
        *(() if _polls(package) else ("sending.polling",)),
        *(() if reads_webhooks(package) else ("webhooks.errors",)),
    }
    return [
        (
            f".{vocabulary.home(module)}",
            [(package.client.error if name == _BASE_ERROR else name, name) for name in vocabulary.offered(module)],
        )
        for module in (*vocabulary.EXPORTED, *([vocabulary.COMPATIBLE] if package.offers.usual_names else []))
        if module not in unused
    ]


def _tells_environments(package: Package) -> bool:
    """Whether the package exports the servers by their names."""
    return package.offers.usual_names and bool(package.client.environments)


def _streams(package: Package) -> bool:
    return bool(package.streams) or any(
        method.stream for resource in all_resources(package.resources) for method in resource.methods
    )


def _polls(package: Package) -> bool:
    return any(helper.kind == "repeat" for resource in all_resources(package.resources) for helper in resource.helpers)


def _helper_imports(package: Package) -> list[tuple[str, list[tuple[str, str]]]]:
    modules: dict[str, list[tuple[str, str]]] = {}
    for name in package.helper_exports:
        module, _, own = name.rpartition(".")
        modules.setdefault(f".{module or f'helpers.{package.handwritten[name]}'}", []).append((own, own))
    return sorted(modules.items())


def render_pyproject(package: Package, environment: Environment) -> str:
    """The distribution's `pyproject.toml`."""
    return environment.get_template("pyproject.toml.jinja").render(
        distribution=toml_string(package.distribution),
        version=toml_string(package.version),
        description=toml_string(f"A typed Python client for {package.title.raw.strip() or package.name}"),
        package=toml_string(package.name.partition(".")[0]),
        license=toml_string(package.license) if package.license else "",
        extras=package.offers.aiohttp,
    )


def _flavour(package: Package, *, asynchronous: bool) -> ClientFlavour:
    prefix = "Async" if asynchronous else ""
    first, second = ("AsyncAPIClient", "AsyncClient") if asynchronous else ("SyncAPIClient", "Client")
    own = next((resource for resource in package.resources if not resource.path), None)
    return ClientFlavour(
        class_name=f"{prefix}{package.client.name}",
        base=f"CompatibleClient, {first}" if package.offers.usual_names else first,
        doc=_doc(package, asynchronous=asynchronous),
        options=[replace(option, type=option.type.replace("{kind}", second)) for option in _options(package)],
        secret=f"str | Callable[[], {'Awaitable[str]' if asynchronous else 'str'}]",
        children=[
            Child(
                attribute=resource.attribute,
                class_name=f"{prefix}{resource.class_name}",
                module=f".{resource_module(resource, asynchronous=asynchronous)}",
                doc=resource_doc(resource, 8, brief=True),
                has_methods=bool(resource.methods or resource.children),
            )
            for resource in package.resources
            if resource.path
        ],
        own=f"{prefix}{own.class_name}" if own else "",
        own_calls=f"{prefix}{own.class_name}" if own and own.methods else "",
        wrappers=wrappers(asynchronous=asynchronous, awaited=package.offers.awaited_parse)
        if package.offers.client_forms
        else [],
    )


def _doc(package: Package, *, asynchronous: bool) -> str:
    kind = "asynchronous" if asynchronous else "synchronous"
    title = line(package.title) or package.name
    lines = [f"The {kind} client of the {title.rstrip('.')}.", "", "Args:"]
    for item in package.client.credentials:
        lines += credential_docs(item)
    if secret := package.client.webhook_secret:
        env = package.client.webhook_env
        lines.append(f"    {secret}: The secret with which webhooks are signed, or `${env}`; it is never sent.")
    for option in package.client.header_options:
        source = f", or `${option.env}`" if option.env else ""
        what = f"Sent as the header {line(option.header)}" if option.header.raw else "Kept as an attribute"
        what = f"Sent in the query as {line(option.query)}" if option.query.raw else what
        lines.append(f"    {option.argument}: {what}{source}.")
    lines += [f"    {item.argument}: {_parameter_doc(item)}" for item in package.client.parameters]
    prefix = package.client.env_prefix
    if package.client.environments:
        usual = package.client.environments[0].name
        lines.append(f"    environment: The server to use, `{usual}` if not said, or `${prefix}ENVIRONMENT`.")
    lines += [f"    {item.argument}: {_variable_doc(item)}" for item in package.client.variables]
    lines += [f"    {option.name}: {option.doc.replace('{prefix}', prefix)}" for option in _options(package)]
    return docstring("\n".join(lines), 4)


def _options(package: Package) -> list[Option]:
    """The options that all clients have, as this one has them."""
    timeout, retries = package.client.timeout, package.client.max_retries
    found = {item.name: item for item in _OPTIONS}
    if timeout is not None:
        doc = f"How long to wait for the server, in seconds; {timeout:g} by default, {min(timeout, 5):g} to connect."
        found["timeout"] = replace(found["timeout"], doc=doc)
    if retries is not None:
        doc = f"How often a failed request is sent again, {retries} by default."
        found["max_retries"] = replace(found["max_retries"], default=str(retries), doc=doc)
    if package.offers.private_validation:
        strict = found["strict_response_validation"]
        found[strict.name] = replace(strict, name=f"_{strict.name}", field=strict.name)
    return list(found.values())


def _servers(client: Client) -> list[tuple[str, str]]:
    """The arguments that choose where requests go, and their types."""
    names = ", ".join(literal(item.name) for item in client.environments)
    found = [("environment", f"Literal[{names}]")] if names else []
    return [*found, *((item.argument, _variable_type(item)) for item in client.variables)]


def _variable_type(item: Variable) -> str:
    return f"Literal[{', '.join(literal(value) for value in item.values)}]" if item.values else "str"


def _variable(item: Variable) -> Argument:
    values = [literal(item.argument), literal(item.name)]
    values += [f"default={literal(item.default)}"] if item.default else []
    values += [f"env={literal(item.env)}"] if item.env else []
    return Argument(item.argument, values)


def _variable_doc(item: Variable) -> str:
    what = prose(opening(item.doc), 10_000).rstrip(".") or "A part of the server's address"
    source = _source(item.default, item.env)
    return f"{what}; {source}." if source else f"{what}."


def _parameter(item: ParameterOption) -> Argument:
    values = [literal(item.argument)]
    values += [f"default={_default(item)}"] if item.default else []
    values += [f"env={literal(item.env)}"] if item.env else []
    return Argument(item.argument, [*values, *_kind(item)], item.kind)


def _kind(item: HeaderOption | ParameterOption) -> list[str]:
    return [f'kind="{item.kind}"'] if item.kind != "str" else []


def _default(item: HeaderOption | ParameterOption) -> str:
    """The value that stands for none; one that is not of the type was reported."""
    text = item.default.raw if item.default else ""
    if item.kind == "bool":
        return str(text == "true").capitalize()
    return literal(item.default or "") if item.kind == "str" else text


def _parameter_doc(item: ParameterOption) -> str:
    what = prose(opening(item.doc), 10_000).rstrip(".") or "Sent by calls that do not give it"
    source = _source(item.default, item.env)
    return f"{what}; {source}." if source else f"{what}."


def _source(default: SpecText | None, env: str) -> str:
    """Where a value comes from that is not given."""
    return f"{_usual(default)}`${env}`" if env else _usual(default).removesuffix(", or ")


def _usual(default: SpecText | None) -> str:
    return f"{line(default)} if not said, or " if default else ""


def _header_option(item: HeaderOption) -> Argument:
    values = [literal(item.argument), literal(item.header)]
    values += [f"env={literal(item.env)}"] if item.env else []
    values += [f"default={_default(item)}"] if item.default else []
    values += [f"query={literal(item.query)}"] if item.query.raw else []
    values += [*_kind(item), *(["capital=True"] if item.capital else [])]
    return Argument(item.argument, values, item.kind, bool(item.query.raw))
