# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a client was made with, as its attributes; a change applies from the next request on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..options.settings import Secret
    from .base import BaseClient

__all__ = ["HeaderAttribute", "ParameterAttribute", "SecretAttribute", "ValueAttribute"]

V = TypeVar("V")


class _Attribute(ABC, Generic[V]):
    """A value that the client keeps in a mapping, under the attribute's name."""

    _name: str

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: BaseClient[Any], owner: type) -> V: ...
    def __get__(self, client: BaseClient[Any] | None, owner: type) -> V | Self:
        return self if client is None else self._values(client)[self._name]

    def __set__(self, client: BaseClient[Any], value: V) -> None:
        self._values(client)[self._name] = value

    @abstractmethod
    def _values(self, client: BaseClient[Any]) -> dict[str, V]:
        """The mapping that has the value."""


class SecretAttribute(_Attribute["Secret | None"]):
    """The secret in use, as it was given."""

    def _values(self, client: BaseClient[Any]) -> dict[str, Secret | None]:
        return client.credentials


class HeaderAttribute(_Attribute["str | None"]):
    """The header's value in use."""

    def _values(self, client: BaseClient[Any]) -> dict[str, str | None]:
        return client.header_options


class ParameterAttribute(_Attribute["str | None"]):
    """What calls send that do not say otherwise."""

    def _values(self, client: BaseClient[Any]) -> dict[str, str | None]:
        return client.parameters


class ValueAttribute(_Attribute["V | None"]):
    """What requests or calls send that is no text."""

    def _values(self, client: BaseClient[Any]) -> dict[str, V | None]:
        return client.header_options if self._name in client.header_options else client.parameters
