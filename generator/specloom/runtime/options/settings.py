"""What a generated client fixes, and what it reads from the environment."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from ..common.errors import SDKError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from ..common.aliases import Arrays, Security

__all__ = ["ClientGrant", "Credential", "HeaderOption", "ParameterOption", "Secret", "ServerVariable", "Settings"]

V = TypeVar("V")

ErrorTypes: TypeAlias = "Callable[[], Mapping[str, Mapping[str, Any]]]"
"""Loads the types of the bodies of errors, by method and then by status."""

Kind: TypeAlias = 'Literal["str", "bool", "int", "float"]'

Secret: TypeAlias = "str | Callable[[], str] | Callable[[], Awaitable[str]]"


class ClientGrant(NamedTuple):
    """How a client gets tokens for itself (RFC 6749 §4.4)."""

    client_id: str
    """The argument, here and below."""
    client_secret: str
    token_url: str
    """Absolute, or relative to the base URL."""
    scope: str = ""
    id_env: str = ""
    secret_env: str = ""


class Credential(NamedTuple):
    """A security scheme, and the arguments of the client that fill it (OpenAPI: Security Scheme Object)."""

    argument: str
    """Of the secret; with `basic`, of the user name, or of `user:password` where no other takes the password."""
    kind: Literal["basic", "bearer", "cookie", "header", "http", "query"]
    name: str = ""
    """Of the cookie, the header, the query parameter or the scheme of HTTP."""
    env: str = ""
    required: bool = True
    """Whether there is nothing to call without it."""
    password: str = ""
    """The argument for the password of `basic`."""
    password_env: str = ""
    grant: ClientGrant | None = None
    default: str = ""
    """What is sent where neither argument nor environment has it."""
    given: bool = True
    """Whether the client takes the secret, and not only what gets it; if not, `argument` is but a name for it."""

    @property
    def arguments(self) -> list[tuple[str, str]]:
        """The arguments, each with its environment variable."""
        found = [(self.argument, self.env)] if self.given else []
        if self.password:
            found.append((self.password, self.password_env))
        if self.grant:
            found += [(self.grant.client_id, self.grant.id_env), (self.grant.client_secret, self.grant.secret_env)]
        return found


class HeaderOption(NamedTuple):
    """An argument of the client that becomes a header, or a part of the query, of each request."""

    argument: str
    header: str
    """Empty if it is none."""
    env: str = ""
    default: str | bool | float | None = None
    query: str = ""
    """Likewise."""
    kind: Kind = "str"
    """What it is, and what the environment's value is read as."""
    capital: bool = False
    """Whether the header says `True` or `False`, as Python does, and not `true` or `false`."""


class ParameterOption(NamedTuple):
    """An argument of the client for a parameter of many operations, which a call may give itself."""

    argument: str
    default: str | bool | float | None = None
    env: str = ""
    kind: Kind = "str"
    """What it is, and what the environment's value is read as."""


class ServerVariable(NamedTuple):
    """An argument that fills a part of a server's address (OpenAPI: Server Variable Object)."""

    argument: str
    name: str
    default: str = ""
    env: str = ""


class Settings(NamedTuple):
    """The constants of a generated client."""

    distribution: str
    version: str
    base_url: str
    env_prefix: str
    credentials: tuple[Credential, ...] = ()
    security: Security = ()
    """What a request needs that does not say so itself."""
    header_options: tuple[HeaderOption, ...] = ()
    parameters: tuple[ParameterOption, ...] = ()
    environments: Mapping[str, str] = MappingProxyType({})
    """The addresses of the API's servers by name, the usual one first; nothing where there is only `base_url`."""
    variables: tuple[ServerVariable, ...] = ()
    arrays: Arrays = ""
    """How lists are written in queries and forms, if not as usual."""
    dots: bool = False
    """Whether the fields of objects in queries stand behind dots, and not in brackets."""
    multipart: Arrays = ""
    """How lists are written in multipart bodies, and objects in brackets, if not as usual."""
    errors: ErrorTypes | None = None
    timeout: float | None = None
    """Seconds that a request may take, if not as usual."""
    max_retries: int | None = None
    """How often a failed request is tried again, if not as usual."""
    delays: tuple[float, float] | None = None
    """Seconds before the second attempt, and at most before later ones, if not as usual."""
    headers: Mapping[str, str] = MappingProxyType({})
    """Sent with each request."""
    idempotency_header: str = ""
    """The header whose key lets the server do a request once, however often it comes; if each may have it."""


def from_environment(name: str) -> str | None:
    """A variable of the environment; one that is blank is not set, and none has an empty name."""
    value = os.environ.get(name, "") if name else ""
    return value if value.strip() else None


def given_or_set(argument: str, env: str, given: Mapping[str, V | None]) -> V | str | None:
    """What an argument was given, else what its variable of the environment has."""
    value = given.get(argument)
    return from_environment(env) if value is None else value


def resolve_credentials(settings: Settings, given: Mapping[str, Secret | None]) -> dict[str, Secret | None]:
    """Take each credential from its argument, else from the environment.

    Raises:
        SDKError: a required one is missing, or one could not be sent in a header.
    """
    found: dict[str, Secret | None] = {}
    for credential in settings.credentials:
        for argument, env in credential.arguments:
            value: Secret | None = given_or_set(argument, env, given)
            if value is None and argument == credential.argument:
                value = credential.default or None
            if isinstance(value, str):
                check_secret(credential, argument, value)
            found[argument] = value
        if credential.required and not is_filled(credential, found):
            raise SDKError(f"The client needs credentials: {missing(credential, found)}.")
    return found


def is_filled(credential: Credential, secrets: Mapping[str, Secret | None]) -> bool:
    """Whether all that a scheme needs is there."""
    if secrets.get(credential.argument) is not None:
        return not credential.password or secrets.get(credential.password) is not None
    return is_granted(credential, secrets)


def is_granted(credential: Credential, secrets: Mapping[str, Secret | None]) -> bool:
    """Whether the client gets a token for itself: it was given none, and has what it takes."""
    grant = credential.grant
    if grant is None or secrets.get(credential.argument) is not None:
        return False
    return secrets.get(grant.client_id) is not None and secrets.get(grant.client_secret) is not None


def missing(credential: Credential, secrets: Mapping[str, Secret | None]) -> str:
    """What to do so that a scheme has all that it needs."""
    absent = [(argument, env) for argument, env in credential.arguments if secrets.get(argument) is None]
    if credential.grant is not None and credential.given:
        return f"{remedy(absent[:1])}, or {remedy(absent[1:]).removeprefix('pass ')}"
    return remedy(absent)


def remedy(absent: Sequence[tuple[str, str]]) -> str:
    """What to do about arguments that are missing, each with its environment variable."""
    names = " and ".join(argument for argument, _ in absent)
    variables = " and ".join(env for _, env in absent if env)
    plural = "s" if len(absent) > 1 else ""
    remedy = f" or set the environment variable{plural} {variables}" if variables else ""
    return f"pass the argument{plural} {names}{remedy}"


def check_secret(credential: Credential, argument: str, value: str) -> None:
    """Refuse, without quoting it, a secret that cannot be sent.

    Raises:
        SDKError: it cannot be the value of a header (RFC 9110 §5.5), or a user name or a password (RFC 7617 §2).
    """
    if credential.password:
        # These are encoded; a password may be empty, and both may have any characters but controls.
        if value.isprintable() and not (argument == credential.argument and (":" in value or not value)):
            return
        raise SDKError(
            f"{argument} is empty or contains a character that is not allowed in it, such as a line break, or a colon "
            "in a user name. Its value is not shown here."
        )
    if value.isascii() and value.isprintable() and value.strip() == value != "":
        return
    raise SDKError(
        f"{argument} is empty or contains a line break, a control or non-ASCII character, or white space at "
        "one of its ends. Check how it was copied or read; its value is not shown here."
    )


def resolve_options(options: Iterable[HeaderOption | ParameterOption], given: Mapping[str, Any]) -> dict[str, Any]:
    """Take the value of each option from its argument, else from the environment, else its default.

    Raises:
        SDKError: what the environment has is not of its type.
    """
    found: dict[str, Any] = {}
    for option in options:
        value = given.get(option.argument)
        if value is None and (text := from_environment(option.env)) is not None:
            value = text if option.kind == "str" else _read(option, text.strip())
        found[option.argument] = option.default if value is None else value
    return found


_FLAGS = {"true": True, "1": True, "on": True, "yes": True, "false": False, "0": False, "off": False, "no": False}


def _read(option: HeaderOption | ParameterOption, text: str) -> bool | float:
    """The value of a variable of the environment."""
    try:
        if option.kind == "bool":
            return _FLAGS[text.lower()]
        return int(text) if option.kind == "int" else float(text)
    except (KeyError, ValueError):
        what = {"bool": "true or false", "int": "a whole number"}.get(option.kind, "a number")
        raise SDKError(f"The environment variable {option.env} must be {what}, not {text[:20]!r}.") from None


def environment_headers(settings: Settings) -> dict[str, str]:
    """Read the lines `Name: value` of the environment's CUSTOM_HEADERS."""
    lines = (from_environment(f"{settings.env_prefix}CUSTOM_HEADERS") or "").splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip(): value.strip() for name, colon, value in pairs if colon and name.strip()}
