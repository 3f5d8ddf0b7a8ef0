# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Attributes of clients that packages made by Stainless have, for programs that were written for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..options.credentials import header_name, header_value
from ..requests.query import encode_query

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

    from ..common.aliases import Arrays
    from ..options.configuration import Configuration

__all__ = ["CompatibleClient"]


class Querystring:
    """Writes query strings as the client does.

    Args:
        arrays: how lists are written, if not as usual.
    """

    def __init__(self, arrays: Arrays) -> None:
        self._arrays: Arrays = arrays

    def stringify(self, params: Mapping[str, object]) -> str:
        """Encode parameters (RFC 3986 §3.4).

        Raises:
            TypeError: a value has no obvious form.
        """
        return encode_query(params, None, self._arrays)


class CompatibleClient:
    """What a client can be asked for."""

    _config: Configuration

    @property
    def qs(self) -> Querystring:
        """What writes query strings."""
        return Querystring(self._config.settings.arrays)

    @property
    def auth_headers(self) -> dict[str, str]:
        """The headers that carry the secrets of the client, of those that are texts."""
        secrets = self._config.credentials
        found: dict[str, str] = {}
        for credential in self._config.settings.credentials:
            name, secret = header_name(credential), secrets.get(credential.argument)
            if not name or not isinstance(secret, str):
                continue
            if credential.password and isinstance(password := secrets.get(credential.password), str):
                secret = f"{secret}:{password}"
            found.setdefault(name, header_value(credential, secret))
        return found

    @property
    def custom_auth(self) -> httpx2.Auth | None:
        """None: the client has no authentication but its credentials."""
        return None

    @property
    def user_agent(self) -> str:
        """What requests send as `User-Agent`."""
        return self._config.user_agent

    def platform_headers(self) -> dict[str, str]:
        """None: no headers tell of the platform."""
        return {}
