"""Whether what called a function before may call it now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from specloom.comparing.entries import Weight
from specloom.comparing.fitting import disjoint
from specloom.comparing.reading import Applied, Parameter, Signature, Type, given, parts

GONE = "the argument is gone"

SEQUENCE = "takes a sequence, not all that can be iterated over"

Fits = Callable[[Type, Type], bool]


@dataclass(frozen=True, slots=True)
class Judge:
    """Says what fits."""

    accepts: Fits
    """Whether an argument of the old type may be given for the new one."""
    nearly: Fits
    """The same, if only sequences are given."""
    returns: Fits
    """Whether a result of the new type may be taken for the old one."""


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
    """Compares signatures."""

    def __init__(self, strict: Judge, loose: Judge) -> None:
        """Take two judges: one that goes down to the last field, and one that does not look into classes."""
        self._strict = strict
        self._loose = loose

    def faults(self, old: Sequence[Signature], new: Sequence[Signature], judge: Judge) -> Iterator[Fault]:
        """What is lost between two sets of overloads; the judge is asked where not all fits to the last field."""
        found: dict[Fault, None] = {}
        for index, signature in enumerate(old):
            nearest = self._nearest(signature, [*new[index : index + 1], *new])
            if nearest is not None:
                found |= dict.fromkeys(_weighed(fault, new) for fault in _faults(signature, nearest, judge))
        yield from found

    def _nearest(self, old: Signature, new: Sequence[Signature]) -> Signature | None:
        """The overload with the fewest faults; none if one of them has none."""
        if any(next(_faults(old, other, self._strict), None) is None for other in new):
            return None
        return min(new, key=lambda other: _cost(_faults(old, other, self._loose)))


def _weighed(fault: Fault, new: Sequence[Signature]) -> Fault:
    """What another overload takes is lost to type checkers alone."""
    if fault.fact == GONE and any(fault.argument in other.by_name() for other in new):
        return Fault(Weight.CHANGE, fault.argument, "no overload takes the argument together with the others")
    return fault


def _faults(old: Signature, new: Signature, judge: Judge) -> Iterator[Fault]:
    positions = [item.name for item in new.by_position()]
    for index, item in enumerate(_public(old.by_position())):
        if not new.any_positional and positions[index : index + 1] != [item.name]:
            yield from _moved(item, index, positions, new)
    names = new.by_name()
    for item in _public(old.parameters):
        there = names.get(item.name)
        if there is not None:
            yield from _argument(item, there, judge)
        elif item.keyword and not new.any_keyword:
            yield Fault(Weight.LOSS, item.name, GONE)
    known = {item.name for item in old.parameters}
    for item in new.parameters:
        if item.required and item.name not in known and not (old.any_keyword or old.any_positional):
            yield Fault(Weight.LOSS, item.name, "an argument that did not exist must be given")
    if old.any_keyword and not new.any_keyword:
        yield Fault(Weight.LOSS, "**", "other keyword arguments are no longer taken")
    before, now = _awaited(old.returns, new.returns)
    if not judge.returns(now, before):
        weight = Weight.LOSS if disjoint(before, now) else Weight.CHANGE
        yield Fault(weight, "", f"returns {now}, not {before}")


def _moved(item: Parameter, index: int, positions: list[str], new: Signature) -> Iterator[Fault]:
    if item.name in positions:
        where = f"{positions.index(item.name) + 1}, not {index + 1}"
        yield Fault(Weight.LOSS, item.name, f"the position of the argument is {where}")
    elif item.name in new.by_name():
        yield Fault(Weight.LOSS, item.name, "the argument is keyword-only now")


def _argument(old: Parameter, new: Parameter, judge: Judge) -> Iterator[Fault]:
    if new.required and not old.required:
        yield Fault(Weight.LOSS, old.name, "the argument must be given now")
    before, now = given(old.type), given(new.type)
    if judge.accepts(before, now):
        return
    if judge.nearly(before, now):
        yield Fault(Weight.CHANGE, old.name, f"the argument {SEQUENCE}")
    else:
        refused = [str(item) for item in parts(before) if not judge.accepts(item, now)] or [str(before)]
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
