from __future__ import annotations

from os import PathLike
from typing import IO, Iterator, Mapping, Protocol, TypeVar, Union

_T_co = TypeVar("_T_co", covariant=True)


class NotGiven:
    pass


class Omit:
    pass


NOT_GIVEN = NotGiven()
omit = Omit()
Headers = Mapping[str, Union[str, Omit]]
FileTypes = Union[IO[bytes], bytes, "PathLike[str]"]


class SequenceNotStr(Protocol[_T_co]):
    def __iter__(self) -> Iterator[_T_co]: ...
