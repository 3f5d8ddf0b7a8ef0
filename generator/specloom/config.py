"""The SDK config, `sdk.yaml`: what the document does not say about the SDK that people want from it.

Every key may be left out: what is not given is inferred from the document.

Each class is a mapping of the file; a field's `doc` is its text in the published JSON Schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specloom.overlays import Change
from specloom.page_config import CLASS_NAME, PageConfig
from specloom.sections import Section, key
from specloom.stream_config import StreamConfig

VARIABLE = r"^[A-Za-z_][A-Za-z0-9_]*$"
METHOD = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$"
RETRY_DELAYS = (0.5, 8.0)
"""Seconds before a request is sent again, the first time and at most, as the runtime has them, too."""


@dataclass(frozen=True, slots=True)
class CredentialConfig(Section):
    """A secret of the client."""

    scheme: str = key("The security scheme of the document that the argument fills, if it has one.", "")
    header: str = key("Without a scheme: the header that carries the secret; in `Authorization` as a bearer token.", "")
    query: str = key("Without a scheme: the query parameter that carries the secret.", "")
    env: str = key("The environment variable that is read when the argument is not given.", "", pattern=VARIABLE)
    optional: bool = key("Whether the client can be made without it, though all operations need it.", False)
    default: str = key("The value when neither is given.", "")
    part: str = key(
        "What the argument is of a scheme that several fill: `username` or `password` of basic authentication, "
        "`access_token`, `client_id` or `client_secret` of OAuth2. Without it, it is the whole: `user:password`, or "
        "the token.",
        "",
        pattern=r"^(username|password|access_token|client_id|client_secret)$",
    )

    @property
    def source(self) -> str:
        """The scheme, or what stands for one where a parameter carries the secret."""
        return self.scheme or " ".join(self.place)

    @property
    def place(self) -> tuple[str, str]:
        """Where the parameter is, and its name; the case of a header's does not matter."""
        return ("header", self.header.lower()) if self.header else ("query", self.query)


@dataclass(frozen=True, slots=True)
class HeaderConfig(Section):
    """A client argument that is sent with each request, as a header or in the query."""

    header: str = key("The header's name; without any name, the value is only an attribute of the client.", "")
    query: str = key("Instead of a header: the name of the query parameter.", "")
    env: str = key("The environment variable that is read when the argument is not given.", "", pattern=VARIABLE)
    default: str = key("The value when neither is given.", "")
    type: str = key(
        "What it is: `string`, `boolean`, `integer` or `number`; what the environment has is read as such.",
        "string",
        pattern=r"^(string|boolean|integer|number)$",
    )


@dataclass(frozen=True, slots=True)
class ParameterConfig(Section):
    """A client argument for a parameter of many operations, used where a call does not give it."""

    path: str = key("The name of the parameter in paths.", "")
    query: str = key("Its name in queries.", "")
    header: str = key("Its name as a header.", "")
    body: str = key("Its name among the fields of bodies.", "")
    env: str = key("The environment variable that is read when the argument is not given.", "", pattern=VARIABLE)
    default: str = key("The value when neither is given.", "")
    type: str = key(
        "What it is: `string`, `boolean`, `integer` or `number`; what the environment has is read as such.",
        "string",
        pattern=r"^(string|boolean|integer|number)$",
    )


@dataclass(frozen=True, slots=True)
class ServerVariableConfig(Section):
    """A client argument that fills a part of the servers' addresses."""

    variable: str = key("The name in the address, where it stands in braces.")
    env: str = key("The environment variable that is read when the argument is not given.", "", pattern=VARIABLE)
    default: str = key("The value when neither is given, if not the document's.", "")


@dataclass(frozen=True, slots=True)
class ClientConfig(Section):
    """The client class."""

    name: str = key("The class name; the async client has the prefix `Async`.", "", pattern=CLASS_NAME)
    error: str = key("The name of the error that all others derive from.", "", pattern=CLASS_NAME)
    env_prefix: str = key("What the client's environment variables begin with, such as `ACME_`.", "", pattern=VARIABLE)
    base_url: str = key("The address used by default, if not the document's first server.", "")
    environments: Mapping[str, str] = key(
        "The servers that users choose from with `environment`, the usual one first, by name: in place of the "
        "document's.",
        {},
    )
    arrays: str = key(
        "How lists are written in queries and forms where the document names no style: `indices` (`a[0]=1`), "
        "`brackets` (`a[]=1`), `comma` (`a=1,2`) or `repeat` (`a=1&a=2`). "
        "Usually they repeat, and have indices in other values.",
        "",
        pattern=r"^(indices|brackets|comma|repeat)$",
    )
    objects: str = key(
        "How the fields of an object are written in queries where the document names no style: in `brackets`, which is "
        "usual (`a[b]=1`), or behind `dots` (`a.b=1`).",
        "",
        pattern=r"^(brackets|dots)$",
    )
    multipart: str = key(
        "How lists are written in multipart bodies, as in `arrays`: objects are in brackets then, too. Usually lists "
        "repeat, and objects are JSON.",
        "",
        pattern=r"^(indices|brackets|comma|repeat)$",
    )
    idempotency_header: str = key(
        "The header in which each POST and PATCH may have a key, such as `Idempotency-Key`, by which the server knows "
        "one that is repeated: then it is, also after 409, 5xx and broken connections.",
        "",
    )
    positional: bool = key("Whether the last parameter of a path may be given by position.", True)
    timeout: float | None = key("How long to wait for the server, in seconds, if the caller does not say.", None)
    max_retries: int | None = key("How often a failed request is sent again, if the caller does not say.", None)
    retry_delay: float = key(
        "How long to wait before a failed request is sent again, in seconds; each time twice as long.", RETRY_DELAYS[0]
    )
    max_retry_delay: float = key("How long at most, in seconds.", RETRY_DELAYS[1])
    default_headers: Mapping[str, str] = key("Headers that each request has.", {})
    send_empty_bodies: bool = key(
        "Whether an optional body is sent as `{}` when none of its fields is given; usually it is left out.", False
    )
    auth: Mapping[str, CredentialConfig] = key("Credentials, by argument name.", {})
    security: tuple[Mapping[str, tuple[str, ...]], ...] = key(
        "What operations need, in place of the document's `security` and of an empty one of an operation; written as "
        "there: `[{key: []}]`, and `[{key: []}, {}]` if it may be missing.",
        (),
    )
    headers: Mapping[str, HeaderConfig] = key(
        "Arguments sent with each request, as headers or in the query, by argument name.", {}
    )
    parameters: Mapping[str, ParameterConfig] = key(
        "Arguments for parameters that many operations have, such as a tenant or a version, by argument name. Without "
        "the key, those are that nearly all operations need.",
        {},
    )
    server_variables: Mapping[str, ServerVariableConfig] = key(
        "Arguments that fill variables of the servers' addresses, by argument name, where their own names do not do.",
        {},
    )

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments that are described one by one."""
        return *self.auth, *self.headers, *self.parameters, *self.server_variables


@dataclass(frozen=True, slots=True)
class WebhooksConfig(Section):
    """How webhooks are read, and what proves that one comes from the API."""

    parse: str = key(
        "The method that reads a webhook and checks nothing, by its path: `webhooks.parse`, if not said.",
        "",
        pattern=METHOD,
    )
    unwrap: str = key(
        "With `signature`: the method of the same resource that checks and reads one: `webhooks.unwrap`, if not said.",
        "",
        pattern=METHOD,
    )
    signature: str = key(
        "`standard` for Standard Webhooks, with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`; "
        "`hmac` for a header that has the HMAC of the body.",
        "",
        pattern=r"^(standard|hmac)$",
    )
    secret: str = key(
        "With `signature`: the client's argument that has the secret; one of `auth`, or else one of its own.",
        "webhook_secret",
        pattern=VARIABLE,
    )
    env: str = key(
        "The environment variable that is read when it is not given; by default that of its name.", "", pattern=VARIABLE
    )
    header: str = key("With `hmac`: the header that has it.", "")
    algorithm: str = key("With `hmac`: the hash.", "sha256", pattern=r"^(sha1|sha256|sha384|sha512)$")
    encoding: str = key("With `hmac`: how it is written, `hex` or `base64`.", "hex", pattern=r"^(hex|base64)$")
    prefix: str = key("With `hmac`: what stands before it in the header, such as `sha256=`.", "")


@dataclass(frozen=True, slots=True)
class MethodConfig(Section):
    """A method of a resource."""

    shorthand = "operation"

    operation: str = key("The operationId, or `post /pets/{pet}`.")
    positional: tuple[str, ...] | None = key(
        "The parameters of the path that may be given by position, in their order; usually the last one of the path.",
        None,
    )
    body: str = key("What the argument is called that is the whole body, if not `body`.", "")
    unwrap: str = key(
        "The field of the response that is returned in its place; `none` if `unwrap` of the file does not count.", ""
    )
    timeout: float | None = key(
        "How long to wait for the server, in seconds, if neither the client nor the call says so.", None
    )
    max_retries: int | None = key(
        "How often the request is sent again if it has failed, and the client does not say so.", None
    )
    page: str = key(
        "The pagination scheme of the response; `none` if it has no pages, though it looks as if it had.", ""
    )
    stream: str = key("The stream that the operation can answer with.", "")
    deprecated: str = key("Why the method should not be used, if not its resource's reason.", "")


@dataclass(frozen=True, slots=True)
class HelperConfig(Section):
    """A method made of another one: its arguments come from there, its behaviour from a hand-written mixin."""

    call: str = key("The method of the resource that is called; its arguments become the helper's.")
    repeat: str = key("The method of a mixin that repeats the call, and gets it as a function.", "")
    stream: str = key("The method of a mixin that reads the stream, and gets the call that opens it.", "")
    then: str = key("The helper that is called with the result: `poll`, or `runs.poll` of a resource below.", "")
    arguments: Mapping[str, str] = key(
        "With `then`: argument → field of the result that fills it, unless the method needs it, too.", {}
    )
    without: tuple[str, ...] = key("Arguments of the method that the helper does not take.", ())
    positional: bool = key("Whether the arguments may also be given by position.", False)
    deprecated: str = key("Why the helper should not be used, if not its resource's reason.", "")
    doc: str = key("What the helper adds to the method, in a sentence.", "")


@dataclass(frozen=True, slots=True)
class ResourceConfig(Section):
    """A group of methods."""

    methods: Mapping[str, MethodConfig] = key("Methods by name; an operationId alone is enough.", {})
    helpers: Mapping[str, HelperConfig] = key("Methods made of those above, by name.", {})
    mixins: tuple[str, ...] = key(
        "Hand-written base classes of the resource; their async twins have the prefix `Async`.", ()
    )
    resources: Mapping[str, ResourceConfig] = key("Resources below this one, by attribute name.", {})
    headers: Mapping[str, str] = key("Headers that each method sends, here and below.", {})
    types: str = key("With `conventions`: the package below `types` of its types, if not that of the resource.", "")
    deprecated: str = key("Why the methods here and below should not be used.", "")
    doc: str = key("What the resource is for, in a sentence.", "")


@dataclass(frozen=True, slots=True)
class ExampleConfig(Section):
    """A call that the README shows."""

    shorthand = "operation"

    operation: str = key("The operationId, or `post /pets`.")
    arguments: object = key("Values of its parameters and of fields of its body, by their names there.", None)


@dataclass(frozen=True, slots=True)
class ReadmeConfig(Section):
    """The calls that the README shows; those that are not said are chosen."""

    first: ExampleConfig | None = key("The one that it begins with.", None)
    page: ExampleConfig | None = key("A list that has pages.", None)
    stream: ExampleConfig | None = key("A stream.", None)
    upload: ExampleConfig | None = key("One that sends a file.", None)
    download: ExampleConfig | None = key("One that gets bytes.", None)


@dataclass(frozen=True, slots=True)
class Config(Section):
    """The whole file."""

    client: ClientConfig = key("The client class.", optional=True)
    readme: ReadmeConfig = key("The calls that the README shows.", optional=True)
    webhooks: WebhooksConfig = key("How webhooks are read, and how one shows who has sent it.", optional=True)
    package: str = key("The import name of the generated package, such as `acme` or `acme.sdk`.", "", pattern=METHOD)
    distribution: str = key(
        "The name on the package index, if not the package's with hyphens.",
        "",
        pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$",
    )
    version: str = key("The version of the distribution.", "", pattern=r"^\d+(\.\d+)*([abc]|rc)?\d*$")
    pagination: Mapping[str, PageConfig] = key("Pagination schemes, by the name that methods use.", {})
    infer_pages: bool = key("Whether lists that have pages are recognised where no `page` of a method says so.", True)
    streams: Mapping[str, StreamConfig] = key("Streams of events, by the name that methods use.", {})
    models: Mapping[str, Mapping[str, str]] = key(
        "Public names: module below `types` → name → schema. A schema is the name of a component, or of an "
        "operation and its parameter (`listPets/limit`), with the tokens of a JSON Pointer below it.",
        {},
    )
    resources: Mapping[str, ResourceConfig] = key(
        "The resources of the client, by attribute name; the methods of `$client` are those of the client itself. "
        "Operations that no method names stay where they are without a config.",
        {},
    )
    aliases: Mapping[str, str] = key(
        "Old names that go on as deprecated ones: `pets.find` or `Pet` → what it is called now. `specloom diff` "
        "proposes them.",
        {},
    )
    only: tuple[str, ...] = key(
        "The operations to generate besides those named under `resources`: operationIds, `GET /path`, tags, or paths "
        "with `*` for any text. `[]` is none; without the key they are all generated.",
        (),
    )
    unwrap: tuple[str, ...] = key(
        "Fields that are returned in place of a response that has nothing else, such as `data`.", ()
    )
    conventions: str = key(
        "Whose conventions the SDK keeps, so that it can replace theirs: with `stainless` the names of classes, fields "
        "and modules of types, the order of arguments and what the package exports; with `openai` what it exports, and "
        "modules in which programs look for types, beside those in which they are defined.",
        "",
        pattern=r"^(stainless|openai)$",
    )
    words: Mapping[str, str] = key("How words are spelled in the names of classes, such as `oauth: OAuth`.", {})
    file_header: str = key("A comment for the top of each file.", "")
    license: str = key("The licence, by its SPDX identifier.", "")
    exports: tuple[str, ...] = key(
        "Hand-written classes that the package itself exports: those of helpers by name, those of modules of your own "
        "in the package by their path, such as `custom.reports.Report`.",
        (),
    )
    casing: str = key(
        "How arguments and fields are spelled: `snake`, with the name on the wire as alias, or `wire`, as there.",
        "snake",
        pattern=r"^(snake|wire)$",
    )
    bare_model_fields: bool = key(
        "With `conventions: stainless`, whether fields that begin with `model_` have no `api_` in front.", False
    )
    overlays: tuple[str, ...] = key(
        "Overlays (Overlay Specification 1.0 and 1.1) that change the document before anything else, in their order: "
        "paths relative to this file.",
        (),
    )
    changes: tuple[Change, ...] = key("Changes of the document, before the overlays, in their order.", ())
    formatter: str = key(
        "What formats the SDK: `black`, or the faster `ruff`, which gives the same text.",
        "black",
        pattern=r"^(black|ruff)$",
    )

    @property
    def keeps_names(self) -> bool:
        """Whether names are those that packages made by Stainless have."""
        return self.conventions == "stainless"
