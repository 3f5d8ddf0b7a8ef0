# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plants`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, overload

from typing_extensions import deprecated

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request, url_path
from ..pagination import SyncPageNumberPage
from ..types.plant import Plant

if TYPE_CHECKING:
    from typing import Literal

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit
    from ..types.plant_params import PlantPotParam


class Plants(SyncResourceBase):
    """The methods of `plants`."""

    @cached_property
    def with_raw_response(self) -> PlantsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PlantsWithRawResponse(Plants(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PlantsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PlantsWithStreamingResponse(Plants(streamed_client(self._client)))

    @deprecated("The API has deprecated this method.")
    def list(
        self,
        *,
        bed: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /plants`.

        Args:
            bed: Deprecated.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plants",
            query={
                "bed": bed,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def replace(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /plants`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "PUT",
            "/plants",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    @overload
    def search(
        self,
        *,
        text: str,
        after: str | Omit = omit,
        size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncPageNumberPage[Plant]: ...

    @overload
    @deprecated("'page' and 'skip' are deprecated.")
    def search(
        self,
        *,
        text: str,
        after: str | Omit = omit,
        page: int | Omit = omit,
        size: int | Omit = omit,
        skip: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncPageNumberPage[Plant]: ...

    def search(
        self,
        *,
        text: str,
        after: str | Omit = omit,
        page: int | Omit = omit,
        size: int | Omit = omit,
        skip: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncPageNumberPage[Plant]:
        """Call `GET /plants/search`.

        Args:
            text: Words of the name. For example "red tulip".
            after: For example "p_17".
            page: Deprecated. The page to begin with. Defaults to 1.
            size: How many plants at most. Defaults to 20.
            skip: Deprecated: use `after`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plants/search",
            query={
                "text": text,
                "after": after,
                "page": page,
                "size": size,
                "skip": skip,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncPageNumberPage[Plant])

    @overload
    def update(
        self,
        id: str,
        *,
        name: str,
        pot: PlantPotParam | Omit = omit,
        water: Literal["much", "little"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    @overload
    @deprecated("'latin' is deprecated.")
    def update(
        self,
        id: str,
        *,
        latin: str | Omit = omit,
        name: str,
        pot: PlantPotParam | Omit = omit,
        water: Literal["much", "little"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    @overload
    def update(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    def update(
        self,
        id: str,
        *,
        latin: str | Omit = omit,
        name: str | Omit = omit,
        pot: PlantPotParam | Omit = omit,
        water: Literal["much", "little"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PATCH /plants/{id}`.

        Args:
            latin: Deprecated. The Latin name.
            name: For example "Rosa".

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "PATCH",
            url_path("/plants/{id}", id=id),
            body={
                "latin": latin,
                "name": name,
                "pot": pot,
                "water": water,
            },
            fields_if_given=("name",),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class PlantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Plants) -> None:
        self.list = as_raw(resource.list)
        self.replace = as_raw(resource.replace)
        self.search = as_raw(resource.search)
        self.update = as_raw(resource.update)


class PlantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Plants) -> None:
        self.list = as_streamed(resource.list)
        self.replace = as_streamed(resource.replace)
        self.search = as_streamed(resource.search)
        self.update = as_streamed(resource.update)
