"""Security schemes → the secrets that the client takes, and which of them an operation needs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Literal, cast

from specloom import naming
from specloom.codes import Code
from specloom.config import Config, CredentialConfig
from specloom.ir import ClientGrant, Credential, Security
from specloom.lower.carriers import carriers
from specloom.lower.declared import Place, check_header, place_of
from specloom.lower.requirements import Alternatives, Requirements
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.text import SpecText, told

CredentialKind = Literal["basic", "bearer", "cookie", "header", "http", "query"]

_PARTS: Mapping[str, tuple[str, ...]] = {
    "basic": ("username", "password"),
    "token": ("access_token",),
    "granted": ("access_token", "client_id", "client_secret"),
}
"""The arguments for a kind of scheme, if they are not `api_key`."""
_OTHERS = {"password": "username", "client_id": "client_secret", "client_secret": "client_id"}
"""Parts of a secret that are nothing without another."""
_MAX_FREE = 4
"""How many secrets of one group may be missing."""
_SEVERAL_STEPS = frozenset(
    ["concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "ntlm", "oauth", "scram-sha-1", "vapid"]
)
"""Schemes of HTTP in which a secret is not sent as it is."""


class Credentials:
    """The client's secrets by their schemes, and what operations need of them."""

    def __init__(self, document: Document, config: Config, operations: tuple[Operation, ...]) -> None:
        self._document = document
        self._schemes = document.root.get("components", "securitySchemes")
        self._requirements = Requirements(document, config.client, operations)
        self._reported: set[str] = set()
        self._names = naming.Taken(config.client.auth)
        self._keeps_names = config.keeps_names
        self._optional = {argument for argument, auth in config.client.auth.items() if auth.optional}
        self._chosen = config.client.gives("auth") and bool(config.client.auth)
        parts: dict[str, dict[str, tuple[str, CredentialConfig]]] = {}
        for argument, auth in config.client.auth.items():
            parts.setdefault(auth.source, {}).setdefault(auth.part, (argument, auth))
        lowered = {scheme: self._credential(scheme, given) for scheme, given in parts.items()}
        self._is_sure = all(lowered.values())
        self._by_scheme = {scheme: item for scheme, item in lowered.items() if item is not None}
        self.usual = self._in_arguments(self._requirements.usual, document.root)
        """What requests need that say nothing else."""
        self._of_operations = {
            operation.id: self._in_arguments(self._requirements.of(operation), operation.node)
            for operation in operations
        }
        self._report(config)

    def all(self) -> tuple[Credential, ...]:
        """The secrets, in the order of the config or else of the document."""
        groups = list(self._of_operations.values())
        return tuple(
            replace(
                item,
                required=bool(groups)
                and item.arguments[0][0] not in self._optional
                and all(_demands(group, item.argument) for group in groups),
            )
            for item in self._by_scheme.values()
        )

    def of(self, operation: Operation) -> Security | None:
        """What an operation needs, if that is not the usual."""
        own = self._of_operations[operation.id]
        return None if own == self.usual else own

    def carried(self, operation: Operation) -> set[Place]:
        """Where the secrets are that an operation may need: what it declares there is no argument."""
        needed = {name for group in self._of_operations[operation.id] for name in group}
        return {_place(item) for item in self._by_scheme.values() if item.argument in needed}

    def _credential(self, scheme: str, parts: Mapping[str, tuple[str, CredentialConfig]]) -> Credential | None:
        argument, auth = next(iter(parts.values()))
        if not auth.scheme:
            return _carried_credential(argument, auth)
        node = self._schemes.child(scheme).follow()
        if not node.exists:
            auth.node.child("scheme").error(
                Code.UNKNOWN_SCHEME,
                f"{self._document.name} has no security scheme '{scheme}'",
                naming.suggestion(scheme, {*self._schemes.keys} - {scheme}) or "name one of 'securitySchemes'",
            )
            return None
        kind = _kind(node)
        if kind == "header":
            check_header(node.text("name"), node.child("name"))
        if kind is None:
            node.degrade(
                Code.UNSUPPORTED_SCHEME,
                f"the security scheme '{scheme}' is not supported; a bearer token is sent",
                "supported are http bearer and basic, apiKey, oauth2 and openIdConnect",
            )
        if not _is_whole(scheme, parts):
            return None
        password = parts.get("password")
        first, chosen = parts.get("username", parts.get("access_token", parts.get("", (argument, auth))))
        grant = self._grant(scheme, node, parts)
        given = grant is None or first != grant.client_id[0]
        return Credential(
            argument=first if given else self._names.claim("access_token"),
            kind=kind or "bearer",
            wire_name=SpecText(node.text("scheme") if kind == "http" else node.text("name")),
            env=chosen.env if given else "",
            required=False,
            doc=told(node.text("description")),
            password=(password[0], password[1].env) if password else None,
            grant=grant,
            default=told(chosen.default),
            given=given,
        )

    def _grant(self, scheme: str, node: Node, parts: Mapping[str, tuple[str, CredentialConfig]]) -> ClientGrant | None:
        flow = _client_flow(node)
        if node.get("openIdConnectUrl").exists:
            node.child("openIdConnectUrl").ignore("OpenID Connect is left to the caller, who has the token")
        node.get("bearerFormat")  # a hint to people
        for name in node.get("flows").keys:
            if name != "clientCredentials":
                other = node.get("flows", name)
                other.ignore("flows of OAuth2 other than client credentials are left to the caller, who has the token")
        if flow is None or not {"client_id", "client_secret"} <= parts.keys():
            return None
        (client_id, id_config), (client_secret, secret_config) = parts["client_id"], parts["client_secret"]
        scopes = self._requirements.scopes(scheme) or flow.child("scopes").keys
        return ClientGrant(
            client_id=(client_id, id_config.env),
            client_secret=(client_secret, secret_config.env),
            token_url=SpecText(flow.text("tokenUrl")),
            scope=SpecText(" ".join(scopes)),
        )

    def _in_arguments(self, alternatives: Alternatives, owner: Node) -> Security:
        """The alternatives by their first arguments; one that asks for nothing comes last.

        An alternative that the client cannot meet is left out; if that goes for all, what it can give is sent.
        """
        whole: list[tuple[str, ...]] = []
        rest: list[tuple[str, ...]] = []
        for group in alternatives:
            names = [self._by_scheme[scheme].argument for scheme in group if scheme in self._by_scheme]
            (whole if len(names) == len(group) else rest).append(tuple(names))
            for scheme in group:
                self._check_fillable(scheme, owner)
        met = [part for group in whole or rest for part in self._met_by(group)]
        found = sorted(dict.fromkeys(met), key=lambda group: not group)
        return tuple(found) if any(found) else ()

    def _met_by(self, group: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """What a group is met by, the most first: in packages made by Stainless what may be missing of several."""
        credentials = {item.argument: item.arguments[0][0] for item in self._by_scheme.values()}
        free = [name for name in group if self._keeps_names and credentials[name] in self._optional]
        if not 0 < len(free) <= _MAX_FREE or len(group) == 1:
            yield group
            return
        for count in range(len(free) + 1):
            for absent in combinations(reversed(free), count):
                if rest := tuple(name for name in group if name not in absent):
                    yield rest

    def _check_fillable(self, scheme: str, owner: Node) -> None:
        if scheme in self._by_scheme or scheme in self._reported:
            return
        self._reported.add(scheme)
        node = self._schemes.child(scheme).follow()
        node.skip()
        if not node.exists:
            owner.child("security").degrade(
                Code.UNKNOWN_SCHEME,
                f"{self._document.name} has no security scheme '{scheme}'",
                naming.suggestion(scheme, {*self._schemes.keys} - {scheme})
                or "define it; requests are sent without it",
            )
        elif _kind(node) is None:
            node.degrade(
                Code.UNSUPPORTED_SCHEME,
                f"the security scheme '{scheme}' is not supported; requests are sent without it",
                "users of the SDK can pass an 'http_client' that has a certificate or an 'auth' of its own",
            )
        elif self._chosen and self._is_sure:
            node.degrade(
                Code.IDLE_SCHEME,
                f"no argument of the client fills the security scheme '{scheme}'; requests are sent without it",
                "add one to 'client.auth' in the config",
            )

    def _report(self, config: Config) -> None:
        self._requirements.report()
        needed = {name for groups in (self.usual, *self._of_operations.values()) for group in groups for name in group}
        for credential in self._by_scheme.values():
            if credential.argument not in needed and config.client.gives("auth"):
                argument, _ = credential.arguments[0]
                auth = config.client.auth[argument]
                auth.node.degrade(
                    Code.IDLE_SCHEME,
                    f"no operation needs {_spoken(auth)}, so '{argument}' is never sent",
                    "say what needs it in 'client.security' of the config, or remove it",
                    at_key=True,
                )


def _is_whole(scheme: str, parts: Mapping[str, tuple[str, CredentialConfig]]) -> bool:
    """Whether each part of a secret has the other that it goes with; what is missing is reported."""
    lone = [part for part, other in _OTHERS.items() if part in parts and other not in parts]
    for part in lone:
        argument, auth = parts[part]
        fact = f"no argument is the {_OTHERS[part]} beside '{argument}', the {part} of the security scheme '{scheme}'"
        auth.node.error(Code.MISSING_KEY, fact, f"add one with 'part: {_OTHERS[part]}'", at_key=True)
    return not lone


def _carried_credential(argument: str, auth: CredentialConfig) -> Credential | None:
    """A secret for which the document has no scheme, but a parameter."""
    if bool(auth.header) == bool(auth.query):
        fact = "it says twice where the secret is sent" if auth.header else "it does not say how the secret is sent"
        auth.node.error(Code.MISSING_KEY, fact, "give one of 'scheme', 'header' and 'query'")
        return None
    if auth.header:
        check_header(auth.header, auth.node.child("header"))
    is_bearer = auth.header.lower() == "authorization"
    kind: CredentialKind = "bearer" if is_bearer else "header" if auth.header else "query"
    return Credential(argument, kind, SpecText(auth.header or auth.query), auth.env, False, None)


def _place(item: Credential) -> Place:
    if item.kind in ("query", "cookie"):
        return item.kind, item.wire_name.raw
    return place_of("header", item.wire_name.raw if item.kind == "header" else "Authorization")


def _spoken(auth: CredentialConfig) -> str:
    return f"the security scheme '{auth.scheme}'" if auth.scheme else f"the secret in {auth.place[0]} '{auth.place[1]}'"


def inferred_credentials(
    document: Document, config: Config, operations: Collection[Operation], prefix: str
) -> dict[str, CredentialConfig]:
    """An argument for each secret that any of the operations needs.

    It is called after its kind: `api_key`, `username` and `password`, `access_token`. Where that does not tell schemes
    apart, the name of the scheme is used. Without any scheme, it is what parameters carry.
    """
    schemes = document.root.get("components", "securitySchemes")
    needed = Requirements(document, config.client, operations).schemes()
    kinds = {name: _usual_names(schemes.child(name).follow()) for name in needed}
    usual = [names[0] for names in kinds.values() if names]
    taken = naming.Taken({*naming.CLIENT_ARGUMENTS, *config.client.headers, *config.client.parameters})
    found: dict[str, CredentialConfig] = {}
    for scheme, names in kinds.items():
        for part in names:
            name = part
            if usual.count(names[0]) > 1:
                own = naming.argument_name(_without_auth(naming.snake(scheme)))
                name = own if names == ("api_key",) else f"{own}_{part}"
            name = taken.claim(name)
            found[name] = CredentialConfig(
                node=schemes.child(scheme),
                scheme=scheme,
                env=f"{prefix}{name.upper()}",
                part="" if part == "api_key" else part,
            )
    for place, node in () if found else carriers(operations):
        name = taken.claim("access_token" if place == ("header", "authorization") else "api_key")
        location, wire_name = place[0], node.text("name")
        header, query = ("", wire_name) if location == "query" else (wire_name, "")
        found[name] = CredentialConfig(node=node, env=f"{prefix}{name.upper()}", header=header, query=query)
    return found


def _without_auth(name: str) -> str:
    """`admin_api_key_auth` → `admin_api_key`: what is a key or a token need not say that it lets in."""
    return re.sub(r"(key|token)_(auth|authentication|authorization|header|scheme|security)$", r"\1", name)


def _usual_names(scheme: Node) -> tuple[str, ...]:
    """What the arguments for a scheme are called; without any, it cannot be sent."""
    kind = _kind(scheme)
    if kind is None:
        return ()
    if kind == "basic":
        return _PARTS["basic"]
    if scheme.text("type") in ("oauth2", "openIdConnect"):
        return _PARTS["granted" if _client_flow(scheme) is not None else "token"]
    return ("api_key",)


def _client_flow(scheme: Node) -> Node | None:
    """How a scheme gives tokens to programs (OpenAPI: OAuth Flow Object; RFC 6749 §4.4)."""
    flow = scheme.get("flows").get("clientCredentials")
    flow.get("scopes")
    flow.get("refreshUrl")
    return flow if flow.text("tokenUrl").strip() else None


def _kind(scheme: Node) -> CredentialKind | None:
    kind, place = scheme.text("type"), scheme.text("in")
    if kind == "http":
        name = scheme.text("scheme").lower()
        if name in ("", "bearer", "basic"):
            return "basic" if name == "basic" else "bearer"
        return None if name in _SEVERAL_STEPS or not name.replace("-", "").isalnum() else "http"
    if kind == "apiKey":
        return cast("CredentialKind", place) if place in ("query", "header", "cookie") else None
    return "bearer" if kind in ("oauth2", "openIdConnect") else None


def _demands(groups: Security, argument: str) -> bool:
    return bool(groups) and all(argument in group for group in groups)
