"""Addresses that requests go to (OpenAPI: Server Object)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, ServerVariableConfig
from specloom.ir import Server, Variable
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.text import SpecText, told
from specloom.words import lowered

_PRODUCTION = frozenset({"production", "prod", "live"})
_TRIAL = frozenset(
    ["mock", "sandbox", "staging", "stage", "test", "testing", "dev", "development", "local", "localhost", "demo"]
)
_NO_NAMES = frozenset(["a", "api", "apis", "endpoint", "environment", "for", "of", "our", "server", "the", "url", "v"])
_MAX_WORDS = 3
"""Words of a description that is a name."""
_PLACEHOLDER = re.compile(r"{([^{}]*)}")
_VERSION = re.compile(r"v\d+([._-]?\w+)?")


@dataclass(frozen=True, slots=True)
class _Named:
    """A server with what it is called."""

    name: str
    url: str
    node: Node


class Servers:
    """The document's servers, and those of operations."""

    def __init__(self, document: Document, config: Config, operations: Iterable[Operation]) -> None:
        self._document = document
        self._own = {operation.id: _owner(operation) for operation in operations}
        self._fixed = config.client.base_url
        document.root.get("servers")
        chosen = [
            _Named(name, url, config.client.node.child("environments", name))
            for name, url in config.client.environments.items()
        ]
        root = [] if self._fixed else _named(document.root)
        self._servers = chosen or _usual_first(root)
        self.variables = self._variables(config)
        """What fills their addresses, as arguments of the client."""
        self._report()

    @property
    def base_url(self) -> str:
        """Where requests go that say nothing else."""
        return self._fixed or (self._servers[0].url if self._servers else "")

    def environments(self) -> tuple[Server, ...]:
        """The document's servers where there are several, the usual one first."""
        if len(self._servers) < 2:
            return ()
        return tuple(
            Server(item.name, SpecText(item.url), told(item.node.text("description"))) for item in self._servers
        )

    def of(self, operation: Operation) -> tuple[Server, ...]:
        """Where an operation goes instead: one address, or one for each of the document's servers."""
        owner = self._own[operation.id]
        if owner is None:
            return ()
        own = _usual_first(_named(owner))
        names = {item.name for item in self._servers}
        if len(self._servers) > 1 and names <= {item.name for item in own}:
            return tuple(
                Server(item.name, SpecText(item.url), told(item.node.text("description")))
                for item in own
                if item.name in names
            )
        for item in own[1:]:
            item.node.ignore("an operation goes to one of its servers only")
        return (
            ()
            if own[0].url == self.base_url
            else (Server("", SpecText(own[0].url), told(own[0].node.text("description"))),)
        )

    def _variables(self, config: Config) -> tuple[Variable, ...]:
        # Of the environment variables of the last two, something else is made.
        own = {
            *naming.CLIENT_ARGUMENTS,
            *config.client.arguments,
            "log",
            "custom_headers",
        }
        chosen = {item.variable: (argument, item) for argument, item in config.client.server_variables.items()}
        taken = naming.Taken(own)
        found: dict[str, Variable] = {}
        owned = [item for owner in self._own.values() if owner is not None for item in _named(owner)]
        for server in (*self._servers, *owned):
            declared = dict(server.node.get("variables").entries())
            for name in dict.fromkeys(_PLACEHOLDER.findall(server.url)):
                if name in found:
                    continue
                node = declared.get(name)
                if name in chosen:
                    argument, item = chosen.pop(name)
                    found[name] = _chosen(argument, item, node)
                    continue
                if node is None or not isinstance(node.peek("default"), str):
                    server.node.child("url").degrade(
                        Code.NO_SERVER,
                        f"the variable '{name}' of the address has no default",
                        "add it to the server's 'variables'; until then users must pass it",
                    )
                argument = naming.snake(name)
                is_free = argument not in taken and naming.argument_name(argument) == argument
                argument = taken.claim(argument if is_free else f"server_{argument}")
                env = f"{config.client.env_prefix}{argument.upper()}"
                found[name] = _variable(name, argument, env, node or server.node.child("variables", name))
        for _, item in chosen.values():
            fact = f"no server of {self._document.name} has the variable '{item.variable}'"
            item.node.child("variable").error(Code.UNKNOWN_PARAMETER, fact, "write it as in the address")
        return tuple(found.values())

    def _report(self) -> None:
        address = self.base_url
        if not address.startswith(("http://", "https://")) and not address.startswith("{"):
            self._document.root.child("servers").warn(
                Code.NO_SERVER,
                f"the document's server address {'is relative' if address else 'is missing'}",
                "give 'client.base_url' in the config; until then users must pass 'base_url'",
            )
        paths = [path for path in self._document.root.get("paths").keys if path.startswith("/")]
        path = "/" + re.sub(r"^[^/]*//", "", self._filled(address)).partition("/")[2].strip("/")
        last = path.rpartition("/")[2]
        doubled = path if path != "/" and all(item.startswith(f"{path}/") for item in paths) else f"/{last}"
        if paths and _VERSION.fullmatch(last) and all(item.startswith(f"{doubled}/") for item in paths):
            host = address.rstrip("/").removesuffix(doubled)
            line = "" if "{" in host else f": if it is, write 'base_url: {host}' below 'client' in the config"
            self._document.root.child("servers").warn(
                Code.DOUBLED_PATH,
                f"all paths begin with '{doubled}', with which the server's address ends: both are sent",
                f"one of them may be too much{line}",
            )

    def _filled(self, address: str) -> str:
        defaults: Mapping[str, str] = {item.name.raw: item.default.raw for item in self.variables}
        return _PLACEHOLDER.sub(lambda found: defaults.get(found.group(1), ""), address)


def _owner(operation: Operation) -> Node | None:
    """What has servers for the operation alone: itself, or its path item."""
    owners = [node for node in (operation.node, *operation.items) if node.items("servers")]
    return owners[0] if owners else None


def _chosen(argument: str, item: ServerVariableConfig, node: Node | None) -> Variable:
    """A variable for which the config has an argument; the document may say more of it."""
    known = None if node is None else _variable(item.variable, argument, item.env, node)
    return Variable(
        argument=argument,
        name=SpecText(item.variable),
        default=SpecText(item.default or (known.default.raw if known else "")),
        values=known.values if known else (),
        env=item.env,
        doc=known.doc if known else None,
    )


def _variable(name: str, argument: str, env: str, node: Node) -> Variable:
    return Variable(
        argument=argument,
        name=SpecText(name),
        default=SpecText(node.text("default")),
        values=tuple(SpecText(item.value) for item in node.items("enum") if isinstance(item.value, str)),
        env=env,
        doc=told(node.text("description")),
    )


def _named(owner: Node) -> list[_Named]:
    """The servers of a document, path item or operation, each with a name of its own."""
    nodes = owner.items("servers")
    urls = [_address(node) for node in nodes]
    labels = [_labels(url) for url in urls]
    taken = naming.Taken()
    return [
        _Named(taken.claim(_name(node, url, label, labels)), url, node)
        for node, url, label in zip(nodes, urls, labels, strict=True)
    ]


def _address(node: Node) -> str:
    url = node.text("url")
    return f"https:{url}" if url.startswith("//") else url


def _name(node: Node, url: str, labels: list[str], all_labels: list[list[str]]) -> str:
    """What users call a server.

    Its `name`; the word of its description or host that says what it is for; a short description; the part of
    the address that the others do not have.
    """
    described = lowered(node.text("description"))
    if node.text("name").strip():
        return naming.snake(node.text("name"))
    for words in (described, labels):
        known = next((word for word in words if word in _PRODUCTION | _TRIAL), None)
        if known:
            return known
    words = [word for word in described if word not in _NO_NAMES]
    if 0 < len(words) <= _MAX_WORDS:
        return naming.snake("_".join(words))
    own = [label for label in labels if any(label not in other for other in all_labels)]
    return naming.snake("_".join(own) or "_".join(labels) or url or "server")


def _labels(url: str) -> list[str]:
    """The words of an address."""
    address = _PLACEHOLDER.sub("", url.partition("://")[2] or url).lower()
    return [word for word in re.split(r"[^a-z0-9]+", address) if word]


def _usual_first(servers: list[_Named]) -> list[_Named]:
    """The first one comes first, unless it is for trying out and another one is not."""
    if servers and servers[0].name in _TRIAL:
        usual = next((item for item in servers if item.name in _PRODUCTION), None)
        if usual is not None:
            return [usual, *(item for item in servers if item is not usual)]
    return servers
