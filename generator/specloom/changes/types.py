"""What changes of classes and aliases."""

from __future__ import annotations

from specloom.changes import matching
from specloom.changes.change import Kind, Weight
from specloom.changes.comparison import Comparison
from specloom.changes.telling import default, given, got, read_type
from specloom.ir import Named
from specloom.markdown import code_span
from specloom.surface import NOTHING, PublicField

_KINDS = {"model": "model", "params": "`TypedDict`", "alias": "alias"}


def compare_types(comparison: Comparison) -> None:
    """Add the changes of all types."""
    old, new, matched = comparison.old, comparison.new, comparison.types
    for name in old.types.keys() - matched.keys():
        comparison.add("removed", Weight.BREAKING, "type", name, "is gone", old.types[name].origin)
    for name in new.types.keys() - matched.values():
        item = new.types[name]
        if not (item.kind == "alias" and item.type in [_named(now) for now in matched.values()] and name in old.types):
            comparison.add("added", Weight.ADDITIVE, "type", name, f"is a new {_KINDS[item.kind]}", "", item.origin)
    for name, now in matched.items():
        origins = old.types[name].origin, new.types[now].origin
        if name != now and name in new.types:
            comparison.add("deprecated", Weight.ADDITIVE, "type", name, f"goes on as another name of `{now}`", *origins)
        elif name != now:
            text = f"is `{now}` now"
            comparison.add("renamed", Weight.BREAKING, "type", name, text, *origins, f"{name}: {now}")
        _Types(comparison, name, now).compare()


def _named(name: str) -> Named:
    return Named("", name)


class _Types:
    """A type and what it is now."""

    def __init__(self, comparison: Comparison, name: str, now: str) -> None:
        self._comparison = comparison
        self._relation = comparison.relation
        self._name = now
        self._names = name, now
        self._old = comparison.old.types[name]
        self._new = comparison.new.types[now]

    def compare(self) -> None:
        """Add all changes."""
        old, new = self._old, self._new
        self._place()
        if old.kind != new.kind:
            text = f"is {_article(_KINDS[new.kind])} and not {_article(_KINDS[old.kind])}"
            self._add("retyped", Weight.BREAKING, text)
        elif old.kind == "alias":
            self._alias()
        else:
            self._bases()
            if not (old.arguments_of and new.arguments_of):
                self._fields()
            if self._relation.current(old.extra) != new.extra:
                self._extra()

    def _add(self, kind: Kind, weight: Weight, text: str) -> None:
        self._comparison.add(kind, weight, "type", self._name, text, self._old.origin, self._new.origin)

    def _place(self) -> None:
        """Where the name can be imported from, which may go on as another name of what it stood for."""
        old, new = self._old, self._comparison.new.types.get(self._names[0])
        if new is None:
            return
        moves: list[tuple[Weight, str]] = []
        if old.module != new.module:
            moves.append((Weight.BREAKING, f"is in `types.{new.module}` and not `types.{old.module}`"))
        if old.exported and not new.exported:
            moves.append((Weight.BREAKING, "can not be imported from `types` any more"))
        elif new.exported and not old.exported:
            moves.append((Weight.ADDITIVE, "can be imported from `types`"))
        for weight, text in moves:
            self._comparison.add("moved", weight, "type", self._names[0], text, old.origin, self._new.origin)

    def _alias(self) -> None:
        sides = self._comparison.sides.get(self._name, frozenset({"given", "got"}))
        found = [
            change
            for side, compare in (("given", given), ("got", got))
            if side in sides and (change := compare(self._old.type, self._new.type, self._relation)) is not None
        ]
        for change in sorted(found, key=lambda item: item.weight is not Weight.BREAKING)[:1]:
            # Where it is the content of a list, or read and given, no other type will do.
            exact = "got" in sides and change.weight is Weight.ADDITIVE and change.kind != "retyped"
            self._add(change.kind, Weight.BREAKING if exact else change.weight, change.text)

    def _bases(self) -> None:
        name, now = self._names
        renamed = self._relation.renamed
        before = [renamed.get(base, base) for base in self._comparison.old.bases(name)][1:]
        after = list(self._comparison.new.bases(now))[1:]
        for base in before:
            if base not in after:
                self._add("removed", Weight.BREAKING, f"does not derive from `{base}` any more")
        for base in after:
            if base not in before:
                self._add("added", Weight.ADDITIVE, f"derives from `{base}`, too")

    def _extra(self) -> None:
        change = None
        if NOTHING not in (self._old.extra, self._new.extra):
            change = got(self._old.extra, self._new.extra, self._relation, exact=True)
        if change is not None:
            self._add(change.kind, change.weight, f"has other keys, of which each {change.text}")
        else:
            more = self._old.extra == NOTHING
            self._add(
                "added" if more else "removed",
                Weight.BREAKING,
                f"has {'types' if more else 'no types any more'} for other keys",
            )

    def _fields(self) -> None:
        name, now = self._names
        olds, news = self._comparison.old.fields(name), self._comparison.new.fields(now)
        matched = matching.fields([item for _, item in olds.values()], [item for _, item in news.values()])
        reader = self._old.kind == "model"
        for field in olds.keys() - matched.keys():
            owner, item = olds[field]
            if owner == name or self._comparison.types.get(owner, "") not in self._comparison.new.bases(now):
                self._field("removed", Weight.BREAKING, field, "is gone", item, None)
        for field in news.keys() - matched.values():
            owner, item = news[field]
            breaks = item.required and not reader
            text = "is new" if reader else f"is new and {'must' if breaks else 'may'} be given"
            if owner == now or owner not in self._comparison.types.values():
                self._field("required" if breaks else "added", _weight(breaks), field, text, None, item)
        for field, after in matched.items():
            (owner, old), (owner_now, new) = olds[field], news[after]
            if owner == name or owner_now == now:
                self._both(field, old, new)

    def _field(
        self, kind: Kind, weight: Weight, name: str, text: str, old: PublicField | None, new: PublicField | None
    ) -> None:
        origins = (old.origin or self._old.origin if old else "", new.origin or self._new.origin if new else "")
        self._comparison.add(kind, weight, "field", f"{self._name}.{name}", text, *origins)

    def _both(self, name: str, old: PublicField, new: PublicField) -> None:
        if old.name != new.name:
            self._field("renamed", Weight.BREAKING, name, f"is `{new.name}` now", old, new)
        (self._read if self._old.kind == "model" else self._given)(old, new)
        if old.deprecated != new.deprecated:
            text = "is deprecated" if new.deprecated else "is not deprecated any more"
            self._field("deprecated", Weight.NEUTRAL, new.name, text, old, new)
        if (old.wire or old.name) != (new.wire or new.name):
            text = f"is {code_span(new.wire or new.name)} in JSON and not {code_span(old.wire or old.name)}"
            self._field("wire", Weight.NEUTRAL, new.name, text, old, new)

    def _read(self, old: PublicField, new: PublicField) -> None:
        before, now = (read_type(item.type, required=item.required) for item in (old, new))
        if (change := got(before, now, self._relation)) is not None:
            kind = change.kind
            if old.type == new.type:
                kind = "required" if new.required else "optional"
            self._field(kind, change.weight, new.name, change.text, old, new)

    def _given(self, old: PublicField, new: PublicField) -> None:
        if new.required and not old.required:
            self._field("required", Weight.BREAKING, new.name, "must be given now", old, new)
        elif old.required and not new.required:
            self._field("optional", Weight.ADDITIVE, new.name, "may be left out now", old, new)
        if (change := given(old.type, new.type, self._relation)) is not None:
            self._field(change.kind, change.weight, new.name, change.text, old, new)
        if old.default != new.default:
            text = default(old.default, new.default)
            self._field("default", Weight.NEUTRAL, new.name, text, old, new)


def _weight(breaks: bool) -> Weight:
    return Weight.BREAKING if breaks else Weight.ADDITIVE


def _article(kind: str) -> str:
    return f"{'an' if kind[0] == 'a' else 'a'} {kind}"
