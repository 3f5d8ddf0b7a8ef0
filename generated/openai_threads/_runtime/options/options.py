# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a caller chooses for a client."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..common.sentinels import not_given

if TYPE_CHECKING:
    import httpx2

    from ..common.aliases import Headers, Query, Timeout
    from ..common.sentinels import NotGiven
    from .settings import Secret

__all__ = ["MAX_RESPONSE_SIZE", "MAX_RETRIES", "ClientOptions"]

MAX_RETRIES = 2
MAX_RESPONSE_SIZE = 512 * 1024**2


class ClientOptions(NamedTuple):
    """The arguments of a client, as its constructor was given them."""

    credentials: Mapping[str, Secret | None]
    """By argument; what is `None` comes from the environment."""
    header_options: Mapping[str, Any] = MappingProxyType({})
    """Likewise."""
    parameters: Mapping[str, Any] = MappingProxyType({})
    """Likewise."""
    environment: str | None = None
    """The name of one of the API's servers; `None` for the environment's or the usual one."""
    variables: Mapping[str, str | None] = MappingProxyType({})
    """Parts of the server's address by argument; likewise."""
    base_url: str | httpx2.URL | None = None
    """`None` for the environment's or the API's own."""
    timeout: Timeout | NotGiven = not_given
    """Seconds, an `httpx2.Timeout`, or `None` for no limit."""
    max_retries: int = MAX_RETRIES
    """How often to try again."""
    max_elapsed: float | None = None
    """Seconds after which no attempt of a call begins any more; `None` for no limit."""
    idle_timeout: float | None = None
    """Seconds that one may wait for an event of a stream; `None` for no limit but that of reads."""
    max_response_size: int | None = MAX_RESPONSE_SIZE
    """Bytes of a response that is read as a whole, unpacked, or of an event of a stream; `None` for no limit."""
    default_headers: Headers | None = None
    """Sent with each request; `omit` as a value removes a header."""
    default_query: Query | None = None
    """Sent with each request."""
    http_client: Any = None
    """An `httpx2.Client` or `httpx2.AsyncClient` of the caller's own."""
    strict_response_validation: bool = False
    """Whether a response that does not match its type is an error."""
