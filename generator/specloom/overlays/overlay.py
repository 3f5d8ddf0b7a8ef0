"""An overlay as it is written: a class for each of its objects."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.sections import Section, key


@dataclass(frozen=True, slots=True)
class Info(Section):
    """What the overlay is (Overlay Specification: Info Object)."""

    extensible = True

    title: str = key("What the overlay is for.")
    version: str = key("The version of the overlay itself.")
    description: str = key("More about it.", "")


@dataclass(frozen=True, slots=True)
class Action(Section):
    """A change (Overlay Specification: Action Object)."""

    extensible = True

    target: str = key("A JSONPath (RFC 9535) that selects what is changed, such as `$.paths['/pets'].get`.")
    description: str = key("What the change is for.", "")
    update: object = key("What is merged into each value that is selected, or takes its place.", None)
    copy: str = key("A JSONPath that selects the one value of the document that is used as the update.", "")
    remove: bool = key("Whether what is selected is taken out.", False)


@dataclass(frozen=True, slots=True)
class Overlay(Section):
    """The whole file (Overlay Specification: Overlay Object)."""

    extensible = True

    overlay: str = key("The version of the Overlay Specification, 1.0.0 or 1.1.0.", pattern=r"^1\.[01](\..*)?$")
    info: Info = key("What the overlay is: `{title: …, version: …}`.")
    actions: tuple[Action, ...] = key("The changes, in their order.")
    extends: str = key("The document that the overlay is made for.", "")

    @property
    def is_1_0(self) -> bool:
        """Whether it has only what version 1.0 knows: no `copy`, and no single values as targets."""
        return self.overlay.startswith("1.0")
