"""What a generated client fixes, and what it reads from the environment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ..common.errors import SDKError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import TypeAlias

    from ..common.aliases import Arrays

__all__ = ["Credential", "HeaderOption", "Secret", "Settings"]

ErrorTypes: TypeAlias = "Callable[[], Mapping[str, Mapping[str, Any]]]"
"""Loads the types of the bodies of errors, by method and then by status."""

Secret: TypeAlias = "str | Callable[[], str] | Callable[[], Awaitable[str]]"


class Credential(NamedTuple):
    """A secret that goes with each request (OpenAPI: Security Scheme Object)."""

    argument: str
    kind: Literal["bearer", "header", "query", "basic"]
    name: str = ""
    """Of the header or the query parameter; not used for `bearer` and `basic`."""
    env: str = ""
    required: bool = True


class HeaderOption(NamedTuple):
    """An argument of the client that becomes a header of each request."""

    argument: str
    header: str
    env: str = ""


class Settings(NamedTuple):
    """The constants of a generated client."""

    distribution: str
    version: str
    base_url: str
    env_prefix: str
    credentials: tuple[Credential, ...] = ()
    header_options: tuple[HeaderOption, ...] = ()
    arrays: Arrays = ""
    """How lists are written in queries and forms, if not as usual."""
    errors: ErrorTypes | None = None


def resolve_credentials(settings: Settings, given: Mapping[str, Secret | None]) -> dict[str, Secret | None]:
    """Take each credential from its argument, else from the environment.

    Raises:
        SDKError: a required one is missing, or one could not be sent in a header.
    """
    found: dict[str, Secret | None] = {}
    for credential in settings.credentials:
        value = given.get(credential.argument)
        if value is None and credential.env:
            value = os.environ.get(credential.env) or None
        if value is None and credential.required:
            remedy = f" or set the environment variable {credential.env}" if credential.env else ""
            raise SDKError(f"The client needs credentials: pass the argument {credential.argument}{remedy}.")
        if isinstance(value, str):
            check_secret(credential.argument, value)
        found[credential.argument] = value
    return found


def check_secret(argument: str, value: str) -> None:
    """Refuse, without quoting it, a secret that cannot be the value of a header (RFC 9110 §5.5)."""
    if value.isascii() and value.isprintable() and value.strip() == value != "":
        return
    raise SDKError(
        f"{argument} is empty or contains a line break, a control or non-ASCII character, or white space at "
        "one of its ends. Check how it was copied or read; its value is not shown here."
    )


def resolve_header_options(settings: Settings, given: Mapping[str, str | None]) -> dict[str, str | None]:
    """Take the value of each header option from its argument, else from the environment."""
    found: dict[str, str | None] = {}
    for option in settings.header_options:
        value = given.get(option.argument)
        if value is None and option.env:
            value = os.environ.get(option.env)
        found[option.argument] = value
    return found


def resolve_base_url(settings: Settings, given: object | None) -> str:
    """Take the base URL from the argument, else from the environment, else from the API's description."""
    if given is not None:
        return str(given)
    return os.environ.get(f"{settings.env_prefix}BASE_URL") or settings.base_url


def environment_headers(settings: Settings) -> dict[str, str]:
    """Read the lines `Name: value` of the environment's CUSTOM_HEADERS."""
    lines = os.environ.get(f"{settings.env_prefix}CUSTOM_HEADERS", "").splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip(): value.strip() for name, colon, value in pairs if colon and name.strip()}
