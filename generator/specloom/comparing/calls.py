"""Whether what called a function before may call it now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from specloom.comparing.entries import Weight
from specloom.comparing.fitting import Fit, disjoint
from specloom.comparing.reading import Applied, Parameter, Signature, Type, given, parts

GONE = "the argument is gone"

Fits = Callable[[Type, Type], bool]

_KNOWN_PRIVATE = frozenset({"_strict_response_validation"})
"""Of the arguments that begin with an underscore, those that are documented all the same."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a call no longer goes."""

    weight: Weight
    argument: str
    """Its name, or nothing if it is about what is returned."""
    fact: str


class Calls:
    """Compares signatures; `accepts` takes old types to new ones, `returns` new ones to old ones."""

    def __init__(self, accepts: Fit, returns: Fit) -> None:
        self._accepts = accepts
        self._returns = returns

    def faults(
        self, old: Sequence[Signature], new: Sequence[Signature], accepts: Fits, returns: Fits
    ) -> Iterator[Fault]:
        """What is lost between two sets of overloads.

        Args:
            old: the overloads that there were.
            new: those that there are.
            accepts: whether an argument of the old type may be given for the new one; asked for what does not fit
                to the last field.
            returns: whether a result of the new type may be taken for the old one, likewise.
        """
        found: dict[Fault, None] = {}
        for index, signature in enumerate(old):
            nearest = self._nearest(signature, [*new[index : index + 1], *new])
            if nearest is not None:
                found |= dict.fromkeys(self._of_one(signature, nearest, accepts, returns))
        yield from found

    def _nearest(self, old: Signature, new: Sequence[Signature]) -> Signature | None:
        """The overload with the fewest faults; none if one of them has none."""
        for other in new:
            if next(self._of_one(old, other, self._accepts.deeply, self._returns.deeply), None) is None:
                return None
        return min(new, key=lambda other: _cost(self._of_one(old, other, self._accepts.loosely, self._returns.loosely)))

    def _of_one(self, old: Signature, new: Signature, accepts: Fits, returns: Fits) -> Iterator[Fault]:
        positions = [item.name for item in new.by_position()]
        for index, item in enumerate(_public(old.by_position())):
            if not new.any_positional and positions[index : index + 1] != [item.name]:
                yield from self._moved(item, index, positions, new)
        names = new.by_name()
        for item in _public(old.parameters):
            there = names.get(item.name)
            if there is not None:
                yield from _argument(item, there, accepts)
            elif item.keyword and not new.any_keyword:
                yield Fault(Weight.LOSS, item.name, GONE)
        known = {item.name for item in old.parameters}
        for item in new.parameters:
            if item.required and item.name not in known and not (old.any_keyword or old.any_positional):
                yield Fault(Weight.LOSS, item.name, "an argument that did not exist must be given")
        if old.any_keyword and not new.any_keyword:
            yield Fault(Weight.LOSS, "**", "other keyword arguments are no longer taken")
        before, now = _awaited(old.returns, new.returns)
        if not returns(now, before):
            weight = Weight.LOSS if disjoint(before, now) else Weight.CHANGE
            yield Fault(weight, "", f"returns {now}, not {before}")

    def _moved(self, item: Parameter, index: int, positions: list[str], new: Signature) -> Iterator[Fault]:
        if item.name in positions:
            where = f"{positions.index(item.name) + 1}, not {index + 1}"
            yield Fault(Weight.LOSS, item.name, f"the position of the argument is {where}")
        elif item.name in new.by_name():
            yield Fault(Weight.LOSS, item.name, "the argument is keyword-only now")


def _argument(old: Parameter, new: Parameter, accepts: Fits) -> Iterator[Fault]:
    if new.required and not old.required:
        yield Fault(Weight.LOSS, old.name, "the argument must be given now")
    before, now = given(old.type), given(new.type)
    if not accepts(before, now):
        refused = [str(item) for item in parts(before) if not accepts(item, now)] or [str(before)]
        weight = Weight.LOSS if disjoint(before, now) else Weight.CHANGE
        yield Fault(weight, old.name, f"the argument takes {now}, not {' | '.join(refused)}")


def _awaited(old: Type, new: Type) -> tuple[Type, Type]:
    """The results, where both are waited for."""
    if isinstance(old, Applied) and isinstance(new, Applied) and old.origin == new.origin == "Awaitable":
        return old.arguments[0], new.arguments[0]
    return old, new


def _public(parameters: Sequence[Parameter]) -> list[Parameter]:
    return [item for item in parameters if not item.name.startswith("_") or item.name in _KNOWN_PRIVATE]


def _cost(faults: Iterator[Fault]) -> int:
    return sum(10 if item.weight is Weight.LOSS else 1 for item in faults)
