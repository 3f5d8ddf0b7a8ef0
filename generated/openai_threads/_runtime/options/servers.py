# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Which of the API's servers requests go to (OpenAPI: Server Object, Server Variable Object)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..common.errors import SDKError
from .settings import from_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .options import ClientOptions
    from .settings import Settings

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Choice(NamedTuple):
    """A server, as the caller and the environment have chosen it."""

    url: str
    """The base URL."""
    by_hand: bool
    """Whether the caller has given a base URL, to which then all requests go."""
    environment: str
    """The name of the server among those of the API."""
    variables: Mapping[str, str]
    """The values of the variables in addresses."""


def choose_server(settings: Settings, options: ClientOptions) -> Choice:
    """Take the base URL from its argument, else from those for a server, else from the environment or the API.

    Raises:
        SDKError: there is no such server, or a part of its address is missing.
    """
    environment = _environment(settings, options.environment)
    variables = {
        variable.name: value
        for variable in settings.variables
        if (value := options.variables.get(variable.argument) or from_environment(variable.env) or variable.default)
    }
    url = None if options.base_url is None else str(options.base_url)
    if url is None and options.environment is None and not any(options.variables.values()):
        url = from_environment(f"{settings.env_prefix}BASE_URL")
    own = settings.environments.get(environment, settings.base_url)
    if url is not None:
        return Choice(with_path(url, own), True, environment, variables)
    return Choice(filled(own, settings, variables), False, environment, variables)


def with_path(url: str, own: str) -> str:
    """A base URL with the API's own path, if the API says no more than that, and the URL has none."""
    text = url.strip()
    return f"{text}{own}" if own.startswith("/") and "/" not in text.partition("://")[2] else text


def filled(template: str, settings: Settings, variables: Mapping[str, str]) -> str:
    """An address with the values of its variables.

    Raises:
        SDKError: one is missing.
    """

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        if name in variables:
            return variables[name]
        argument = next((variable.argument for variable in settings.variables if variable.name == name), name)
        raise SDKError(f"The address of the server is not known: pass the argument {argument}, or base_url.")

    return _PLACEHOLDER.sub(value, template)


def server_of(servers: str | Mapping[str, str], choice: Choice, settings: Settings) -> str:
    """The address for a request that has servers of its own: one, or one for each server of the API.

    A relative address is one of the server that the other requests go to (RFC 3986 §5.2).
    """
    template = servers if isinstance(servers, str) else servers[choice.environment]
    if "://" in template:
        return choice.url if choice.by_hand else filled(template, settings, choice.variables)
    from urllib.parse import urljoin  # slow to load, and seldom needed

    return urljoin(choice.url, filled(template, settings, choice.variables))


def _environment(settings: Settings, given: str | None) -> str:
    if not settings.environments:
        return ""
    names = list(settings.environments)
    chosen = given or from_environment(f"{settings.env_prefix}ENVIRONMENT") or names[0]
    if chosen not in names:
        raise SDKError(f"environment must be one of {', '.join(names)}, not {chosen!r}.")
    return chosen
