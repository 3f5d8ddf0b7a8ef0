# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Names for the types of common arguments."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import IO, TYPE_CHECKING, Protocol, TypedDict, TypeVar

from .sentinels import Omit

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Sequence
    from typing import Literal, SupportsIndex, TypeAlias, overload

    import httpx2

__all__ = ["Body", "FileContent", "Headers", "Query", "SequenceNotStr", "Unknown"]

T_co = TypeVar("T_co", covariant=True)

# At run time most are strings or plain classes: nothing heavy is imported to name a type. What is in a `TypedDict` is
# what it says, for those who ask for its type hints.
Headers: TypeAlias = "Mapping[str, str | Omit]"
Query: TypeAlias = "Mapping[str, object]"
Body: TypeAlias = object
Unknown: TypeAlias = object  # for classes in which `object` is the name of a field
Arrays: TypeAlias = 'Literal["", "indices", "brackets", "comma", "repeat"]'
"""How lists are written: `a[0]=1`, `a[]=1`, `a=1,2`, `a=1&a=2`; usually the last, and in other values the first."""
Security: TypeAlias = "tuple[tuple[str, ...], ...]"
"""Alternatives of credentials that are needed together, by their first arguments; without any, nothing is needed."""
Timeout: TypeAlias = "float | httpx2.Timeout | None"
_Content: TypeAlias = bytes | bytearray | memoryview | IO[bytes] | os.PathLike[str]
_Streamed: TypeAlias = _Content | Iterator[bytes]
_Named: TypeAlias = tuple[str | None, _Streamed] | tuple[str | None, _Streamed, str | None]
_Described: TypeAlias = tuple[str | None, _Streamed, str | None, Mapping[str, str]]
FileContent: TypeAlias = _Content | _Named | _Described
"""A file: its content, or a tuple of file name, content and, if need be, media type and the headers of its part."""

Files: TypeAlias = "Mapping[str, FileContent] | Sequence[tuple[str, FileContent]]"
"""Files by the names of their parts; as pairs, a name may occur more than once."""
Content: TypeAlias = "bytes | bytearray | str | IO[bytes] | Iterable[bytes]"
"""A body as it is; one that can be read only once is not sent again."""
AsyncContent: TypeAlias = "Content | AsyncIterable[bytes]"


class SequenceNotStr(Protocol[T_co]):
    """A list, a tuple or the like, but not a `str`, which is a sequence of `str` by accident."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, index: SupportsIndex, /) -> T_co: ...
        @overload
        def __getitem__(self, index: slice, /) -> Sequence[T_co]: ...

    # The wide argument is what tells the others from `str`, which accepts only `str` here.
    def __contains__(self, value: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def __reversed__(self) -> Iterator[T_co]: ...


class RequestOptions(TypedDict, total=False):
    """What a call of `client.get`, `client.post` and the like may change for itself."""

    headers: Headers
    """Headers beside those of the client."""
    params: Query
    """Query parameters beside those of the client."""
    timeout: Timeout
    """Seconds that each attempt may take; `None` for no limit."""
    max_retries: int
    """How often a failed request is tried again."""
    max_elapsed: float | None
    """Seconds after which no attempt begins any more; `None` for no limit."""
    idempotency_key: str
    """By which the server does the request once, however often it comes."""
    extra_json: Mapping[str, object]
    """Fields to add to a JSON body."""
    follow_redirects: bool
    """Whether a redirect is followed, as is usual; if not, it is an `APIStatusError`."""
