# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The bodies of errors as the types that the API's description gives them; loaded when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..models.base import BaseModel, is_model
from ..models.parsing import parse_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..options.settings import ErrorTypes


def parse_error(types: ErrorTypes, method: str, status: int, content: bytes) -> object | None:
    """Make a value of an error's body.

    Args:
        types: gives the types by method and then by status, range (`4XX`) or `default`; those that go for all other
            methods and statuses are under an empty name.
        method: the name of the method in there.
        status: of the response.
        content: the body.

    Returns:
        The value; `None` where no type is known, or the body is not JSON, or no object where it should be one.
    """
    known = types()
    tp = _find(known.get(method, {}), status) or _find(known.get("", {}), status)
    if tp is None:
        return None
    try:
        value = parse_json(tp, content, strict=False)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, BaseModel) or not is_model(tp) else None


def _find(by_status: Mapping[str, type[object]], status: int) -> type[object] | None:
    names = (str(status), f"{status // 100}XX", "default")
    return next((by_status[name] for name in names if name in by_status), None)
