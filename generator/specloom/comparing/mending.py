"""What to write where, so that the new package has again what the old one had."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property

from specloom.comparing.calls import GONE, Fault
from specloom.comparing.fitting import disjoint
from specloom.comparing.origins import Origins
from specloom.comparing.reading import (
    ClassDefinition,
    ClassSurface,
    FunctionDefinition,
    Parameter,
    Plain,
    Surface,
    comparable,
    route,
)


class Mending:
    """Tells what would mend an entry, as far as both packages let see it."""

    def __init__(self, old: Surface, new: Surface) -> None:
        self._old = old
        self._new = new
        self._origins = Origins(new.program.source.name)

    @cached_property
    def _routes(self) -> dict[str, str]:
        return dict(self._new.routes())

    @cached_property
    def _places(self) -> dict[str, str]:
        """Class or alias of the new package → the module that has it."""
        found: dict[str, str] = {}
        for name in self._new.modules:
            module = self._new.program.module(name)
            for item in module.scope if module else ():
                if not item.startswith("_") and item in self._new.offered(name):
                    found.setdefault(item, name)
        return found

    def option(self, option: Parameter) -> str:
        """Of a client; what is no text is no matter of the API."""
        if not (option.name.startswith("_") or disjoint(option.type, Plain("str"))):
            return f"in the config, a key '{option.name}' below 'client.auth', 'client.headers' or 'client.parameters'"
        return ""

    def resource(self, place: str, definition: ClassDefinition) -> str:
        """Of a resource, by the methods that it had."""
        functions = self._old.classes.surface(definition).methods
        lines = [
            f"{name}: {self._origins.spelled(found)}" for name, item in functions.items() if (found := route(item))
        ]
        below = "{methods: {" + ", ".join(lines) + "}}" if lines else "{…}"
        return f"in the config, '{_resources(place)}: {below}'"

    def method(self, place: str, function: FunctionDefinition) -> str:
        """Of a method, by the route that it called."""
        found = route(function)
        if not found:
            return "it calls nothing by itself: a hand-written helper, if it is needed"
        owner, _, name = place.rpartition(".")
        line = f"in the config, '{_resources(owner)}.methods: {{{name}: {self._origins.spelled(found)}}}'"
        there = self._routes.get(comparable(found))
        if there:
            return f"{line}; it is '{there}' now"
        place = self._origins.place(found)
        if self._origins.is_known and not place:
            return f"in the document, an operation {found}"
        return f"{line} ({place})" if place else f"{line}, if the document has that operation"

    def argument(self, place: str, fault: Fault, function: FunctionDefinition) -> str:
        """Of an argument."""
        found = route(function)
        if fault.fact != GONE or not found:
            return ""
        where = ", ".join(filter(None, (self._origins.spelled(found), self._origins.place(found))))
        return f"in the document, among the parameters or the properties of {where}"

    def field(self, name: str, there: ClassSurface, known: ClassSurface) -> str:
        """Of a field or a key, by one of nearly that name which is new."""
        added = [item for item in there.attributes if item not in known.attributes]
        near = get_close_matches(name, added, n=1, cutoff=0.75)
        return f"it may be '{near[0]}' now, which is new" if near else ""

    def export(self, name: str) -> str:
        """Of what the package offered by itself."""
        where = self._places.get(name)
        return f"it is '{where}.{name}' now" if where else ""

    def module(self, name: str, names: list[str]) -> str:
        """Of a module, by what it offered."""
        root = name.partition(".")[0]
        module = self._old.program.module(name)
        if module is not None and module.is_handwritten:
            return "it was written by hand: 'specloom compare --patches' lists such files"
        if root != "types":
            found = dict.fromkeys(f"'{self._places[item]}'" for item in names if item in self._places)
            return f"look in {', '.join(found)}" if found else ""
        moved = [f"{item}: …" for item in names if item in self._places and not item.endswith("Params")]
        path = name.partition(".")[2]
        return f"in the config, 'models: {{{path}: {{{', '.join(moved)}}}}}'" if moved and path else ""


def _resources(place: str) -> str:
    """`resources.a.resources.b` of `client.a.b`."""
    return ".".join(f"resources.{part}" for part in place.split(".")[1:]) or "resources"
