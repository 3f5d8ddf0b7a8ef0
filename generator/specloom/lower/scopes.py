"""Where types go: the side of a call that they are for, their module, and what their names begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from specloom import naming
from specloom.words import singular, words


class World(Enum):
    """Which side of a call a type is for."""

    MODELS = "models"
    PARAMS = "params"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where inline schemas go and what their names begin with."""

    world: World
    module: str
    prefix: str

    def below(self, name: str) -> Scope:
        """The scope of a part called `name`."""
        return Scope(self.world, self.module, self.prefix + naming.capitalized(name))

    def of_models(self) -> Scope:
        """The scope for what is read rather than sent."""
        return replace(self, world=World.MODELS, module=self.module.removesuffix("_params"))

    def item(self) -> Scope:
        """The scope of an item of what is called like that."""
        found = words(self.prefix)
        if not found or not self.prefix.endswith(found[-1]):
            return self
        return replace(self, prefix=self.prefix.removesuffix(found[-1]) + singular(found[-1]))
