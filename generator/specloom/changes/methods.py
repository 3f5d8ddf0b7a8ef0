"""What changes of methods, their arguments and their answers."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.changes import matching
from specloom.changes.change import Kind, Weight
from specloom.changes.comparison import Comparison
from specloom.changes.matching import template
from specloom.changes.telling import default, given, got, shown
from specloom.ir import Security, Type
from specloom.markdown import code_span
from specloom.surface import PublicArgument, PublicMethod, Way


def compare_methods(comparison: Comparison) -> None:
    """Add the changes of all methods."""
    old, new, matched = comparison.old, comparison.new, comparison.methods
    for path in old.methods.keys() - matched.keys():
        text = f"is gone, which called {code_span(old.methods[path].route)}"
        comparison.add("removed", Weight.BREAKING, "method", f"client.{path}", text, old.methods[path].origin)
    for path in new.methods.keys() - matched.values():
        method = new.methods[path]
        comparison.add(
            "added",
            Weight.ADDITIVE,
            "method",
            f"client.{path}",
            f"is new and calls {code_span(method.route)}",
            "",
            method.origin,
        )
    for path, now in matched.items():
        if path != now:
            _add_move(comparison, path, now)
        _Methods(comparison, f"client.{now}", old.methods[path], new.methods[now]).compare()


def _add_move(comparison: Comparison, path: str, now: str) -> None:
    old, new = comparison.old.methods[path], comparison.new.methods[now]
    kind: Kind = "renamed" if path.rpartition(".")[0] == now.rpartition(".")[0] else "moved"
    if path in comparison.new.methods:
        text = f"is `client.{now}` now, and another method has its name"
        comparison.add(kind, Weight.BREAKING, "method", f"client.{path}", text, old.origin, new.origin)
        return
    text = f"is `client.{now}` now"
    comparison.add(kind, Weight.BREAKING, "method", f"client.{path}", text, old.origin, new.origin, f"{path}: {now}")


class _Methods:
    """A method and what it is now."""

    def __init__(self, comparison: Comparison, name: str, old: PublicMethod, new: PublicMethod) -> None:
        self._comparison = comparison
        self._relation = comparison.relation
        self._name = name
        self._old = old
        self._new = new

    def compare(self) -> None:
        """Add all changes."""
        self._arguments()
        self._ways()
        self._answer()
        self._errors()
        self._deprecation()
        self._security()
        self._wire()

    def _add(self, kind: Kind, weight: Weight, text: str, part: str = "method") -> None:
        self._comparison.add(kind, weight, part, self._name, text, self._old.origin, self._new.origin)

    def _arguments(self) -> None:
        olds, news = ({item.name: item for item in method.arguments} for method in (self._old, self._new))
        matched = matching.arguments(olds.values(), news.values())
        for name in olds.keys() - matched.keys():
            self._argument("removed", Weight.BREAKING, name, "is not taken any more", olds[name], None)
        for name in news.keys() - matched.values():
            item = news[name]
            breaks = item.required or item.needed
            text = f"is new and {'must' if breaks else 'may'} be given"
            weight = Weight.BREAKING if breaks else Weight.ADDITIVE
            self._argument("required" if breaks else "added", weight, name, text, None, item)
        for name, now in matched.items():
            self._both(name, olds[name], news[now])
        self._order()

    def _argument(
        self,
        kind: Kind,
        weight: Weight,
        name: str,
        text: str,
        old: PublicArgument | None,
        new: PublicArgument | None,
    ) -> None:
        origins = (old.origin or self._old.origin if old else "", new.origin or self._new.origin if new else "")
        self._comparison.add(kind, weight, "argument", f"{self._name}({name})", text, *origins)

    def _both(self, name: str, old: PublicArgument, new: PublicArgument) -> None:
        if old.name != new.name:
            self._argument("renamed", Weight.BREAKING, name, f"is `{new.name}` now", old, new)
        must, did = new.required or new.needed, old.required or old.needed
        if (must and not did) or (new.required and not old.required):
            self._argument("required", Weight.BREAKING, new.name, "must be given now", old, new)
        elif (did and not must) or (old.required and not new.required):
            self._argument("optional", Weight.ADDITIVE, new.name, "may be left out now", old, new)
        if (change := given(old.type, new.type, self._relation)) is not None:
            self._argument(change.kind, change.weight, new.name, change.text, old, new)
        if old.positional != new.positional:
            weight = Weight.BREAKING if old.positional else Weight.ADDITIVE
            text = "is given by name alone now" if old.positional else "may be given by position now"
            self._argument("reordered", weight, new.name, text, old, new)
        if old.deprecated != new.deprecated:
            text = "is deprecated" if new.deprecated else "is not deprecated any more"
            self._argument("deprecated", Weight.ADDITIVE, new.name, text, old, new)
        if old.default != new.default:
            self._argument("default", Weight.NEUTRAL, new.name, default(old.default, new.default), old, new)
        if old.option != new.option and (new.option or old.option):
            weight = Weight.ADDITIVE if new.option else Weight.NEUTRAL if not did else Weight.BREAKING
            text = f"is taken from `client.{new.option or old.option}` {'now' if new.option else 'no more'} if left out"
            self._argument("default", weight, new.name, text, old, new)
        if matching.whole_wire(old) != matching.whole_wire(new):
            text = f"is sent as {code_span(matching.whole_wire(new))} and not {code_span(matching.whole_wire(old))}"
            self._argument("wire", Weight.NEUTRAL, new.name, text, old, new)

    def _order(self) -> None:
        """Arguments by position mean others when these change places, or another one takes the place."""
        olds, news = ([item.name for item in method.arguments if item.positional] for method in (self._old, self._new))
        stay = [name for name in olds if name in news]
        if stay != [name for name in news if name in olds] or any(
            one != other and one in news and other in olds for one, other in zip(olds, news, strict=False)
        ):
            text = f"takes {', '.join(f'`{name}`' for name in news)} by position, in this order"
            self._add("reordered", Weight.BREAKING, text)

    def _ways(self) -> None:
        olds, news = self._old.ways, self._new.ways
        several = max(len(olds), len(news)) > 1
        for way in olds if several else ():
            if not any(_accepts(self._whole(other, self._new), self._whole(way, self._old)) for other in news):
                self._add("removed", Weight.BREAKING, f"cannot be given its body as {_media(way)} as before", "body")
        for name in sorted({*self._new.together} - {*self._old.together}):
            text = f"needs `{name}` now if anything of its body is given"
            if name in {item.name for item in self._old.arguments}:
                self._add("required", Weight.BREAKING, text, "body")
        before, now = ({name for way in ways for name in way.media_types} for ways in (olds, news))
        if before != now and before and now and not several:
            self._add(
                "wire", Weight.NEUTRAL, f"sends {', '.join(sorted(now))} and not {', '.join(sorted(before))}", "body"
            )

    @staticmethod
    def _whole(way: Way, method: PublicMethod) -> Way:
        if len(method.ways) > 1:
            return way
        arguments = [item for item in method.arguments if item.wire.startswith("body")]
        needs = tuple(item.name for item in arguments if item.required)
        return Way(way.media_types, needs, tuple(item.name for item in arguments if not item.required))

    def _answer(self) -> None:
        old, new = self._old, self._new
        if old.page != new.page:
            self._add("retyped", Weight.BREAKING, f"returns {_answer(new)} and not {_answer(old)}", "return type")
        elif (change := got(old.returns, new.returns, self._relation, exact=True)) is not None:
            # A raw response holds exactly the type, so that no other will do.
            text = f"returns {_answer(new)} and not {_answer(old)}"
            self._add(change.kind, Weight.BREAKING, text, "return type")
        if old.stream and not new.stream:
            self._add("removed", Weight.BREAKING, "does not stream any more", "stream")
        elif new.stream and not old.stream:
            taken = {item.name for item in old.arguments}
            breaks = new.stream == "*" or new.usually_on or new.stream in taken
            self._add("added", Weight.BREAKING if breaks else Weight.ADDITIVE, "can stream its answer", "stream")
        elif (old.stream, old.usually_on) != (new.stream, new.usually_on):
            self._add("retyped", Weight.BREAKING, "streams its answer in another case", "stream")
        elif (change := got(old.events, new.events, self._relation, exact=True)) is not None:
            self._add(change.kind, Weight.BREAKING, f"streams what {change.text}", "stream")

    def _errors(self) -> None:
        olds = {**self._comparison.old.errors, **self._old.errors} if self._old.errors else {}
        news = {**self._comparison.new.errors, **self._new.errors} if self._new.errors else {}
        compare_errors(self._comparison, self._name, olds, news)

    def _deprecation(self) -> None:
        old, new = self._old.deprecated, self._new.deprecated
        if new and not old:
            self._add("deprecated", Weight.ADDITIVE, f"is deprecated: {new}")
        elif old and not new:
            self._add("deprecated", Weight.ADDITIVE, "is not deprecated any more")

    def _security(self) -> None:
        old = self._comparison.old.security if self._old.security is None else self._old.security
        new = self._comparison.new.security if self._new.security is None else self._new.security
        if {*map(frozenset, old)} == {*map(frozenset, new)}:
            return
        enough = not new or all(any({*more} <= {*group} for more in new) for group in old or [()])
        weight = Weight.NEUTRAL if enough else Weight.BREAKING
        self._add("wire", weight, f"needs {_credentials(new)} and not {_credentials(old)}", "credentials")

    def _wire(self) -> None:
        old, new = self._old, self._new
        if template(old.route) != template(new.route):
            self._add("wire", Weight.NEUTRAL, f"calls {code_span(new.route)} and not {code_span(old.route)}", "route")
        for key in sorted(old.wire.keys() | new.wire.keys()):
            before, now = old.wire.get(key, "nothing"), new.wire.get(key, "nothing")
            if before != now:
                self._add("wire", Weight.NEUTRAL, f"has {code_span(now)} as {key} and not {code_span(before)}", key)


def compare_errors(comparison: Comparison, name: str, olds: Mapping[str, Type], news: Mapping[str, Type]) -> None:
    """What the bodies of errors hold, by status: they are read as they are typed."""
    for status in sorted(olds.keys() | news.keys()):
        old, new = olds.get(status), news.get(status)
        where = f"{name} (error {status})"
        if old is None and new is not None:
            text = f"has a body of the type {code_span(shown(new))}, which was plain JSON"
            comparison.add("added", Weight.BREAKING, "error", where, text)
        elif new is None and old is not None:
            text = f"has a body that is plain JSON and not {code_span(shown(old))}"
            comparison.add("removed", Weight.BREAKING, "error", where, text)
        elif old is not None and new is not None:
            change = got(old, new, comparison.relation)
            if change is not None:
                comparison.add(change.kind, Weight.BREAKING, "error", where, f"has a body that {change.text}")


def _accepts(new: Way, old: Way) -> bool:
    """Whether what was given in the one way can be given in the other."""
    return {*new.needs} <= {*old.needs} and {*old.needs, *old.takes} <= {*new.needs, *new.takes}


def _media(way: Way) -> str:
    return " or ".join(code_span(name) for name in way.media_types)


def _answer(method: PublicMethod) -> str:
    text = shown(method.returns)
    return code_span(f"Sync{method.page}[{text}]" if method.page else text)


def _credentials(security: Security) -> str:
    return " or ".join(" with ".join(code_span(name) for name in group) or "nothing" for group in security) or "nothing"
