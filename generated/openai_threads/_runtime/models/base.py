# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Base class of the generated models, and the validators of types."""

from __future__ import annotations

import json
from threading import RLock
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeGuard, TypeVar, cast, get_origin

import pydantic
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from ..common.forks import renew_after_fork
from .keeping import ModelType, kept_by_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import SchemaValidator

    from .showing import Printer

__all__ = ["BaseModel"]

T = TypeVar("T")


class _Building:
    """Lets one thread at a time build models: others would take the parts away from it."""

    def __init__(self) -> None:
        self.lock = RLock()

    def leave_parent(self) -> None:
        self.lock = RLock()


_building = _Building()
renew_after_fork(_building)


class BaseModel(pydantic.BaseModel):
    """A JSON object; fields that its class does not know are kept in `model_extra`."""

    # Validators are built on first use, and `model_…` is an ordinary name in somebody else's API.
    model_config = ConfigDict(extra="allow", defer_build=True, populate_by_name=True, protected_namespaces=())

    # Set in the instance's `__dict__`, where pydantic neither dumps nor compares what is no field.
    _request_id: ClassVar[str | None] = None
    """The header `x-request-id` of the response that this object is; `None` for one inside of another."""

    # No `__match_args__`: the order of fields is the document's and may change, and patterns can name fields.

    def __str__(self) -> str:
        """What the server has sent, over several lines if need be; `repr` has it all on one."""
        from .showing import as_text

        return as_text(self)

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """For rich, which prints a tree."""
        from .showing import sent_fields

        return sent_fields(self)

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:
        """For IPython, which prints a tree."""
        from .showing import print_fields, sent_fields

        print_fields(printer, type(self).__name__, [] if cycle else sent_fields(self))

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "json",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> dict[str, object]:
        """Make a dictionary.

        Args:
            mode: `"json"` for values that JSON has; `"python"` leaves a `datetime` as it is.
            use_api_names: the names of the API, not those of the attributes.
            exclude_unset: leave out what the server did not send.
            exclude_defaults: leave out what has its default value.
            exclude_none: leave out what is `None`.
            warnings: warn of values that do not match their type.
        """
        options: dict[str, Any] = {
            "mode": mode,
            "by_alias": use_api_names,
            "exclude_unset": exclude_unset,
            "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none,
            "warnings": warnings,
        }
        try:
            return self.model_dump(**options)
        except TypeError:
            # A server may send a tag of a union that is a list, and cannot be looked up.
            return self.model_dump(**options, serialize_as_any=True)

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> str:
        """Make a JSON text; see `to_dict`. `indent` is in spaces, `None` for one line."""
        try:
            return self.model_dump_json(
                indent=indent,
                by_alias=use_api_names,
                exclude_unset=exclude_unset,
                exclude_defaults=exclude_defaults,
                exclude_none=exclude_none,
                warnings=warnings,
            )
        except PydanticSerializationError:
            # A server may send half of a surrogate pair, which no encoding has but an escape; or see `to_dict`.
            value = self.to_dict(
                use_api_names=use_api_names,
                exclude_unset=exclude_unset,
                exclude_defaults=exclude_defaults,
                exclude_none=exclude_none,
            )
            return json.dumps(value, indent=indent, separators=None if indent is not None else (",", ":"))


def validator(tp: Any) -> SchemaValidator:
    """The compiled validator of a type; kept, for it is expensive to make."""
    if isinstance(tp, ModelType):
        complete(tp)
        return cast("SchemaValidator", tp.__pydantic_validator__)
    return _adapted(tp)


@kept_by_type
def _adapted(tp: Any) -> SchemaValidator:
    return cast("SchemaValidator", TypeAdapter[Any](tp).validator)


def is_model(tp: Any) -> TypeGuard[type[pydantic.BaseModel]]:
    """Whether a type is a model, and not, say, a list of them."""
    return get_origin(tp) is None and isinstance(tp, type) and issubclass(tp, pydantic.BaseModel)


def complete(model: type[pydantic.BaseModel]) -> None:
    """Build a model whose building was deferred, so that its fields and its validator are there."""
    if model.__pydantic_complete__:
        return
    with _building.lock:
        if not model.__pydantic_complete__:
            model.model_rebuild()


def is_malformed(error: ValidationError) -> bool:
    """Whether the input was not JSON at all."""
    return error.errors(include_url=False, include_context=False, include_input=False)[0]["type"] == "json_invalid"


def describe(error: ValidationError) -> str:
    """Tell where a value does not match and what was expected, without quoting it."""
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    texts = [f"{'.'.join(map(str, problem['loc'])) or 'body'}: {problem['msg']}" for problem in problems[:3]]
    more = len(problems) - len(texts)
    return "; ".join(texts) + (f"; and {more} more" if more else "")
