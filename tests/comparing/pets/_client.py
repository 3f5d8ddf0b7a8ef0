from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Mapping

from httpx import AsyncClient as _AsyncHTTP
from httpx import Client as _HTTP
from httpx import Timeout

if TYPE_CHECKING:
    from .resources.dogs import AsyncDogs, AsyncDogsWithRawResponse, Dogs, DogsWithRawResponse

DEFAULT_MAX_RETRIES = 2


class Pets:
    api_key: str

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        http_client: _HTTP | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        self.api_key = api_key or ""

    @cached_property
    def dogs(self) -> Dogs: ...

    def copy(self, *, api_key: str | None = None) -> Pets: ...

    with_options = copy

    def close(self) -> None: ...


class AsyncPets:
    api_key: str

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        http_client: _AsyncHTTP | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        self.api_key = api_key or ""

    @cached_property
    def dogs(self) -> AsyncDogs: ...

    def copy(self, *, api_key: str | None = None) -> AsyncPets: ...

    with_options = copy

    async def close(self) -> None: ...


Client = Pets
AsyncClient = AsyncPets
