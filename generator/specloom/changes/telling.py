"""How changes of types are told, and what they weigh by direction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom.changes.change import Kind, Weight
from specloom.changes.relation import Relation, atoms
from specloom.ir import LiteralOf, Nullable, Primitive, Type
from specloom.markdown import code_span
from specloom.render import shown_annotation

_NONE = Primitive("none")
_MOST = 60
"""Characters of a type that is shown whole."""


@dataclass(frozen=True, slots=True)
class TypeChange:
    """What became of a type."""

    kind: Kind
    weight: Weight
    text: str
    """What follows the name in a sentence."""


def given(old: Type, new: Type, relation: Relation) -> TypeChange | None:
    """Of what callers give: it may become wider. `relation` is from the old surface to the new one."""
    relation = replace(relation, side="given")
    if relation.current(old) == new:
        return None
    if not relation.holds(old, new):
        kind: Kind = "narrowed" if relation.reversed.holds(new, old) else "retyped"
        return TypeChange(kind, Weight.BREAKING, _told(old, new, relation, "takes"))
    kind = "retyped" if relation.reversed.holds(new, old) else "widened"
    return TypeChange(kind, Weight.ADDITIVE, _told(old, new, relation, "takes"))


def got(old: Type, new: Type, relation: Relation, *, exact: bool = False) -> TypeChange | None:
    """Of what callers get: it may become narrower, but where it must be `exact`, as the content of a list.

    A value that is listed no more breaks code that compares with it: type checkers say that this is never equal.
    """
    relation = replace(relation, side="got")
    if relation.current(old) == new:
        return None
    wider, narrower = not relation.reversed.holds(new, old), not relation.holds(old, new)
    kind: Kind = "retyped" if wider == narrower else "widened" if wider else "narrowed"
    lost = [value for value in _values(old, relation) if value not in set(_values(new, relation.reversed))]
    breaks = wider or bool(lost and narrower) or (exact and narrower)
    return TypeChange(kind, Weight.BREAKING if breaks else Weight.ADDITIVE, _told(old, new, relation, "is"))


def _values(type_: Type, relation: Relation) -> list[Type]:
    return [atom for atom in atoms(type_, relation.source, relation.side) if isinstance(atom, LiteralOf)]


def _told(old: Type, new: Type, relation: Relation, verb: str) -> str:
    before = list(dict.fromkeys(relation.current(item) for item in atoms(old, relation.source, "got")))
    now = list(dict.fromkeys(atoms(new, relation.target, "got")))
    more = [item for item in now if item not in before]
    less = [item for item in before if item not in now]
    changed = [*more, *less]
    values = all(isinstance(item, LiteralOf) for item in changed)
    simple = values or (_are_simple(changed) and not (more and less))
    if before and now and changed and len(more) < len(now) and simple:
        can, cannot = ("takes", "does not take") if verb == "takes" else ("can be", "is not")
        told = [f"{can} {_listed(more)}, too"] if more else []
        told += [f"{cannot} {_listed(less)} any more"] if less else []
        return " and ".join(told)
    return f"{verb} {code_span(_shown(new))} and not {code_span(_shown(old))}"


def _are_simple(items: Iterable[Type]) -> bool:
    return all(isinstance(item, (LiteralOf, Primitive)) for item in items)


def _listed(items: list[Type]) -> str:
    texts = [code_span(shown(item)) for item in items]
    return ", ".join(texts[:5]) + (f" and {len(texts) - 5} more" if len(texts) > 5 else "")


def shown(type_: Type) -> str:
    """A type as Python; a single value as itself."""
    text = shown_annotation(type_)
    is_value = isinstance(type_, LiteralOf) and len(type_.values) == 1
    return text.removeprefix("Literal[").removesuffix("]") if is_value else text


def _shown(type_: Type) -> str:
    text = shown(type_)
    return text if len(text) <= 2 * _MOST else f"{text[: 2 * _MOST]}…"


def default(old: str, new: str) -> str:
    """What has become of the value of what is left out."""
    if not new:
        return f"has no default any more, which was {code_span(old)}"
    text = f"is {code_span(new)} if it is left out"
    return f"{text}, and was {code_span(old)}" if old else text


def read_type(type_: Type, *, required: bool) -> Type:
    """What reading a field of a model gives."""
    return type_ if required or isinstance(type_, Nullable) or type_ == _NONE else Nullable(type_)
