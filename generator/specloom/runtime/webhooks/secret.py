"""The secret with which an API signs webhooks, as an attribute of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from ..options.settings import from_environment

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..client.base import BaseClient

__all__ = ["WebhookSecret"]


class WebhookSecret:
    """Kept among the client's secrets, under the attribute's name, though no request carries it.

    Args:
        env: the environment variable that stands for what is `None`.
    """

    _name: str

    def __init__(self, env: str) -> None:
        self._env = env

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: BaseClient[Any], owner: type) -> str | None: ...
    def __get__(self, client: BaseClient[Any] | None, owner: type) -> str | Self | None:
        if client is None:
            return self
        secret = client.credentials.get(self._name)
        return secret if isinstance(secret, str) else None

    def __set__(self, client: BaseClient[Any], value: str | None) -> None:
        client.credentials[self._name] = from_environment(self._env) if value is None else value
