"""What changes of the package, its client, its pages and its hand-written parts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from specloom.changes import matching
from specloom.changes.change import Weight
from specloom.changes.comparison import Comparison
from specloom.changes.methods import compare_errors
from specloom.changes.telling import default, given, got, read_type
from specloom.ir import LiteralOf, Primitive, Type
from specloom.markdown import code_span
from specloom.surface import PublicField, PublicHelper, PublicOption
from specloom.text import SpecText


def compare_package(comparison: Comparison) -> None:
    """Add the changes of all that is neither a method nor a type."""
    _names(comparison)
    _options(comparison)
    _servers(comparison)
    _pages(comparison)
    _helpers(comparison)
    _webhooks(comparison)
    compare_errors(comparison, f"client ({comparison.new.client})", comparison.old.errors, comparison.new.errors)


def _names(comparison: Comparison) -> None:
    old, new = comparison.old, comparison.new
    for part in ("package", "client", "error"):
        before, now = str(getattr(old, part)), str(getattr(new, part))
        if before != now:
            comparison.add("renamed", Weight.BREAKING, part, before, f"is {code_span(now)} now")
    if old.distribution != new.distribution:
        comparison.add(
            "renamed", Weight.BREAKING, "distribution", old.distribution, f"is {code_span(new.distribution)} now"
        )
    for path, name in old.resources.items():
        if path not in new.resources:
            comparison.add("removed", Weight.BREAKING, "resource", f"client.{path}", "is gone")
        elif new.resources[path] != name:
            comparison.add("renamed", Weight.BREAKING, "class", name, f"is `{new.resources[path]}` now")
    for path in new.resources.keys() - old.resources.keys():
        comparison.add("added", Weight.ADDITIVE, "resource", f"client.{path}", "is new")
    _several(comparison, "name of the package", old.handwritten, new.handwritten)


def _several(comparison: Comparison, part: str, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    for name in sorted({*old} - {*new}):
        comparison.add("removed", Weight.BREAKING, part, name, "is gone")
    for name in sorted({*new} - {*old}):
        comparison.add("added", Weight.ADDITIVE, part, name, "is new")


def _options(comparison: Comparison) -> None:
    old, new = comparison.old, comparison.new
    for name in sorted(old.options.keys() - new.options.keys()):
        comparison.add("removed", Weight.BREAKING, "option", f"{new.client}({name})", "is not taken any more")
    for name in sorted(new.options.keys() - old.options.keys()):
        item = new.options[name]
        text = "is new and must be given" if item.required else "is new and may be given"
        weight = Weight.BREAKING if item.required else Weight.ADDITIVE
        comparison.add("required" if item.required else "added", weight, "option", f"{new.client}({name})", text)
    for name in sorted(old.options.keys() & new.options.keys()):
        _option(comparison, f"{new.client}({name})", old.options[name], new.options[name])


def _option(comparison: Comparison, name: str, old: PublicOption, new: PublicOption) -> None:
    part = "credential" if new.kind == "secret" else "option"
    if old.required != new.required:
        kind, text = ("required", "must be given now") if new.required else ("optional", "may be left out now")
        weight = Weight.BREAKING if new.required else Weight.ADDITIVE
        comparison.add("required" if kind == "required" else "optional", weight, part, name, text)
    if old.env != new.env:
        weight = Weight.BREAKING if old.env else Weight.ADDITIVE
        text = f"is read from `${new.env}`" if new.env else "is read from no variable"
        comparison.add("renamed", weight, part, name, f"{text} and not `${old.env}`" if old.env else text)
    comparison.retype(given(_type(old), _type(new), comparison.relation), part, name, "", "")
    if old.wire != new.wire or old.kind != new.kind:
        text = f"goes as {new.kind} {code_span(new.wire)} and not as {old.kind} {code_span(old.wire)}"
        comparison.add("wire", Weight.NEUTRAL, part, name, text)
    if old.default != new.default:
        text = default(old.default, new.default)
        comparison.add("default", Weight.NEUTRAL, part, name, text)


def _type(option: PublicOption) -> Type:
    return LiteralOf(tuple(map(SpecText, option.values))) if option.values else Primitive("str")


def _servers(comparison: Comparison) -> None:
    old, new = comparison.old, comparison.new
    if old.server != new.server:
        text = f"calls {code_span(new.server)} and not {code_span(old.server)}"
        comparison.add("wire", Weight.NEUTRAL, "server", new.client, text)
    for name in old.environments.keys() & new.environments.keys():
        before, now = old.environments[name], new.environments[name]
        if before != now:
            text = f"is {code_span(now)} and not {code_span(before)}"
            comparison.add("wire", Weight.NEUTRAL, "environment", f"{new.client}(environment={name})", text)
    _texts(comparison, old.wire, new.wire)


def _texts(comparison: Comparison, old: Mapping[str, str], new: Mapping[str, str]) -> None:
    for key in sorted(old.keys() | new.keys()):
        before, now = old.get(key, "nothing"), new.get(key, "nothing")
        if before != now:
            text = f"has {code_span(now)} for {key} and not {code_span(before)}"
            comparison.add("wire", Weight.NEUTRAL, key, comparison.new.client, text)


def _pages(comparison: Comparison) -> None:
    old, new = comparison.old.pages, comparison.new.pages
    _several(comparison, "page", tuple(f"Sync{name}" for name in old), tuple(f"Sync{name}" for name in new))
    for name in old.keys() & new.keys():
        if old[name].wire != new[name].wire:
            text = "asks for the next page in another way"
            comparison.add("wire", Weight.NEUTRAL, "page", f"Sync{name}", text)
        _page_fields(comparison, f"Sync{name}", old[name].fields, new[name].fields)


def _page_fields(comparison: Comparison, name: str, old: tuple[PublicField, ...], new: tuple[PublicField, ...]) -> None:
    olds, news = ({item.name: item for item in fields} for fields in (old, new))
    matched = matching.fields(old, new)
    for field in olds.keys() - matched.keys():
        comparison.add("removed", Weight.BREAKING, "page", f"{name}.{field}", "is gone")
    for field in news.keys() - matched.values():
        comparison.add("added", Weight.ADDITIVE, "page", f"{name}.{field}", "is new")
    for field, now in matched.items():
        if field != now:
            comparison.add("renamed", Weight.BREAKING, "page", f"{name}.{field}", f"is {code_span(now)} now")
        before, after = (read_type(item.type, required=item.required) for item in (olds[field], news[now]))
        comparison.retype(got(before, after, comparison.relation), "page", f"{name}.{now}", "", "")


def _helpers(comparison: Comparison) -> None:
    old, new = comparison.old.helpers, comparison.new.helpers
    _several(comparison, "helper", tuple(f"client.{path}" for path in old), tuple(f"client.{path}" for path in new))
    for path in old.keys() & new.keys():
        one, other = old[path], new[path]
        name = f"client.{path}"
        lost = [item for item in one.takes if item not in other.takes]
        if lost:
            comparison.add("removed", Weight.BREAKING, "helper", name, f"does not take `{'`, `'.join(lost)}` any more")
        if more := [item for item in other.takes if item not in one.takes]:
            comparison.add("added", Weight.ADDITIVE, "helper", name, f"takes `{'`, `'.join(more)}`, too")
        if one.positional and not other.positional:
            comparison.add("reordered", Weight.BREAKING, "helper", name, "takes arguments by name alone now")
        elif other.positional and not one.positional:
            comparison.add("reordered", Weight.ADDITIVE, "helper", name, "may take arguments by position now")
        elif one.positional and not lost and _places(other)[: len(_places(one))] != _places(one):
            text = f"takes `{'`, `'.join(_places(other))}` by position, in this order"
            comparison.add("reordered", Weight.BREAKING, "helper", name, text)
        if (one.own, one.returns) != (other.own, other.returns):
            comparison.add("retyped", Weight.BREAKING, "helper", name, "has another signature")


def _places(helper: PublicHelper) -> list[str]:
    """The arguments of a helper that may be given by position: the method's, and then its own."""
    own = takewhile(lambda item: not item.startswith("*, "), helper.own)
    return [*dict.fromkeys((*helper.takes, *(item.partition(":")[0] for item in own)))]


def _webhooks(comparison: Comparison) -> None:
    old, new = comparison.old.webhooks, comparison.new.webhooks
    for path, item in old.items():
        now = new.get(path)
        lost = [name for name in item.methods if now is None or name not in now.methods]
        _several(comparison, "webhook", tuple(f"client.{path}.{name}" for name in lost), ())
        if now is not None and comparison.types.get(item.event, item.event) != now.event:
            text = f"gives {code_span(now.event)} and not {code_span(item.event)}"
            comparison.add("retyped", Weight.BREAKING, "webhook", f"client.{path}", text)
    for path, item in new.items():
        fresh = [name for name in item.methods if path not in old or name not in old[path].methods]
        _several(comparison, "webhook", (), tuple(f"client.{path}.{name}" for name in fresh))
