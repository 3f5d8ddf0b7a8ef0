# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a response holds where that depends on its status or its media type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..common.media_types import is_json, media_type
from ..common.plain import as_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

__all__ = ["Answers", "Unwrapped"]

T_co = TypeVar("T_co", covariant=True)


class Answers(Generic[T_co]):
    """What to make of a response, by its status and then by its media type (OpenAPI: Responses Object).

    Args:
        types: by status (`200`), range (`2XX`) or `default`: the type of the body, `None` where there need not be
            one, or types by media type.
    """

    def __init__(self, types: Mapping[str, object]) -> None:
        self._types = types

    def of(self, response: httpx2.Response) -> Any:
        """The type of a response that was read; that of a status that nothing is known of is the first."""
        status = str(response.status_code)
        found = next((key for key in (status, f"{status[0]}XX", "default") if key in self._types), None)
        content = None if found is None else self._types[found]
        if found is not None and content is None and not response.content:
            return type(None)
        if content is None:
            # A body that nobody has described is most likely what it is elsewhere.
            content = next((value for value in self._types.values() if value is not None), None)
        by_name = as_object(content)
        return content if by_name is None else _by_media_type(by_name, response)


class Unwrapped(Answers[T_co]):
    """What stands in the one field of a response, in whose place it is returned.

    Args:
        type: of the field.
        field: its name in JSON.
    """

    def __init__(self, type: Any, field: str) -> None:
        super().__init__({})
        self._type = type
        self._field = field
        self._whole: Any = None

    def of(self, response: httpx2.Response) -> Any:
        """The type of the response, with the field; made when the first comes."""
        del response
        if self._whole is None:
            from pydantic import Field, create_model

            from ..models.base import BaseModel

            self._whole = create_model("Response", __base__=BaseModel, value=(self._type, Field(alias=self._field)))
        return self._whole


def _by_media_type(by_name: Mapping[str, object], response: httpx2.Response) -> object:
    """The type for the response's media type, for a range of them, or for another kind of JSON; else the first."""
    kind = media_type(response)
    wanted = (kind, f"{kind.partition('/')[0]}/*", "*/*")
    for name in wanted:
        if name in by_name:
            return by_name[name]
    alike = (name for name in by_name if is_json(name) == is_json(kind))
    return by_name[next(alike, next(iter(by_name)))]
