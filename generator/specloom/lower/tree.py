"""The config's tree of resources, and what follows from a place in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom import naming
from specloom.config import ResourceConfig
from specloom.words import singular


def walk(
    resources: Mapping[str, ResourceConfig], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceConfig]]:
    """Each resource of the config with its path, parents first."""
    for name, resource in resources.items():
        yield (*above, name), resource
        yield from walk(resource.resources, (*above, name))


def type_module(path: tuple[str, ...]) -> str:
    """The module below `types` that holds a resource's types: `beta.threads.run` for `beta.threads.runs`."""
    *above, last = path
    name = singular(last)
    return ".".join([*above, f"{name}_types" if name == last else naming.module_name(name)])
