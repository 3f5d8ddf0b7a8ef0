from __future__ import annotations

from functools import cached_property
from typing import Dict, Iterable, List, Literal, Optional, Union, overload

import typing as t

import httpx

from .._types import FileTypes, Headers, NOT_GIVEN, NotGiven, Omit, SequenceNotStr, omit
from ..pagination import SyncPage
from ..types import dog_create_params
from ..types.dog import Dog
from ..types.dog_event import DogEvent

__all__ = ["Dogs", "AsyncDogs"]


class Dogs:
    @cached_property
    def with_raw_response(self) -> DogsWithRawResponse: ...

    def create(
        self,
        *,
        name: str,
        size: Optional[Literal["big", "small"]] | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        toys: Iterable[dog_create_params.Toy] | Omit = omit,
        labels: Dict[str, str] | Omit = omit,
        photo: FileTypes | Omit = omit,
        extra_headers: Headers | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Dog:
        return self._post("/dogs", body={}, cast_to=Dog)

    def retrieve(self, dog_id: str, kennel: str = "", *, full: bool | Omit = omit) -> Dog:
        return self._get(f"/dogs/{dog_id}", cast_to=Dog)

    def list(self, *, limit: int | Omit = omit) -> SyncPage[Dog]:
        return self._get_api_list("/dogs", page=SyncPage[Dog])

    @overload
    def watch(self, *, stream: Literal[False] | Omit = omit) -> Dog: ...

    @overload
    def watch(self, *, stream: Literal[True]) -> List[DogEvent]: ...

    def watch(self, *, stream: bool | Omit = omit) -> Union[Dog, List[DogEvent]]:
        return self._post("/dogs/watch", cast_to=Dog)


class AsyncDogs:
    async def retrieve(self, dog_id: str, kennel: str = "", *, full: bool | Omit = omit) -> Dog:
        return await self._get(f"/dogs/{dog_id}", cast_to=Dog)


class DogsWithRawResponse:
    def __init__(self, dogs: Dogs) -> None:
        self.create = wrap(dogs.create)
        self.retrieve = wrap(dogs.retrieve)


class AsyncDogsWithRawResponse:
    pass
