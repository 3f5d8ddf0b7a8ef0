"""What the docstring of a method says of its errors: those that the document describes."""

from __future__ import annotations

from specloom.ir import Method
from specloom.render.arguments import argument_doc
from specloom.text import SpecText, opening

_BY_STATUS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}
_ANY = SpecText("There is no answer, or one that reports an error.")


def raised(method: Method) -> list[str]:
    """The entries of `Raises:`, one for each class of errors; where nothing is described, the one of all."""
    found: dict[str, SpecText] = {}
    for response in method.responses:
        name, said = _class(response.status.raw), opening(response.doc)
        if name and said is not None:
            found.setdefault(name, said)
    return [argument_doc(name, doc) for name, doc in found.items()] or [argument_doc("APIError", _ANY)]


def _class(status: str) -> str:
    """The error that a status is raised as; none for what is no error."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return {"4": "APIStatusError", "5": "InternalServerError"}.get(status[:1], "")
