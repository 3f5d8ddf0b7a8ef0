# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Markers for arguments that were not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import publish

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from typing_extensions import Self

__all__ = ["NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"]


class _Sentinel:
    """A false value of which each subclass has one instance, known to pickle by its name."""

    _name: ClassVar[str]

    def __new__(cls) -> Self:
        instance: Self | None = cls.__dict__.get("_instance")
        if instance is None:
            instance = super().__new__(cls)
            setattr(cls, "_instance", instance)  # noqa: B010 - no attribute for readers of the class
        return instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return self._name

    def __reduce__(self) -> str:
        return self._name


class Omit(_Sentinel):
    """The type of `omit`: the value is left out of the request, as if it had never been named."""

    _name = "omit"


class NotGiven(_Sentinel):
    """The type of `not_given`: the client's own setting applies, which `None` would replace."""

    _name = "not_given"


omit = Omit()
not_given = NotGiven()
NOT_GIVEN = not_given


publish(__name__)
