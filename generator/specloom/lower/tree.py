"""The config's tree of resources, and what follows from a place in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from specloom import naming
from specloom.config import Config, ResourceConfig
from specloom.spelling import Spelling
from specloom.words import singular


def attributes(path: tuple[str, ...]) -> tuple[str, ...]:
    """What leads users from the client to a resource of the config."""
    return path[path[:1] == (naming.CLIENT,) :]


def walk(
    resources: Mapping[str, ResourceConfig], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceConfig]]:
    """Each resource of the config with its path, parents first."""
    for name, resource in resources.items():
        yield (*above, name), resource
        yield from walk(resource.resources, (*above, name))


def changed(
    resources: Mapping[str, ResourceConfig],
    path: tuple[str, ...],
    change: Callable[[ResourceConfig], ResourceConfig],
    new: ResourceConfig,
) -> dict[str, ResourceConfig]:
    """The resources, of which one is changed; those on the way to it that are not there yet are like `new`."""
    first, *below = path
    resource = resources.get(first, replace(new, doc="", methods={}))
    if below:
        own = changed(resource.resources, tuple(below), change, new)
        return {**resources, first: replace(resource, resources=own)}
    return {**resources, first: change(resource)}


def speller(config: Config) -> Callable[[str], str]:
    """What makes a part of a class name of a name, as the config wants it."""
    return Spelling(config.words).pascal if config.keeps_names else naming.capitalized


def casing_of(config: Config) -> naming.Casing:
    """How names of properties and parameters are spelled."""
    if not config.keeps_names:
        return naming.Casing(config.casing)
    return naming.Casing.STAINLESS_BARE if config.bare_model_fields else naming.Casing.STAINLESS


def type_modules(resources: Mapping[str, ResourceConfig]) -> dict[tuple[str, ...], str]:
    """The module below `types` that holds a resource's types: `beta.threads.run` for `beta.threads.runs`.

    It has another name where the modules of resources below another one need a package of that name.
    """
    packages = {path for path, resource in walk(resources) if resource.resources}
    modules: dict[tuple[str, ...], str] = {}
    for path, _ in walk(resources):
        *above, last = path
        name = naming.module_name(singular(last))
        name = f"{last}_types" if name == last or (*above, name) in packages else name
        modules[path] = ".".join([*above, name])
    return modules


def type_prefixes(config: Config, names: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """What the names of a resource's types begin with: `Run`, or `BatchRun` where one further up has that.

    Args:
        config: has the resources.
        names: `prefix runs` → `Run`, what it was in the last run; whoever had one keeps it.
    """
    wanted: dict[tuple[str, ...], list[str]] = {}
    spelled = speller(config)
    for path in sorted((path for path, _ in walk(config.resources)), key=len):
        parts = [spelled(singular(part)) for part in path]
        wanted[path] = ["".join(parts[start:]) for start in range(len(parts) - 1, -1, -1)]
    kept = {path: names.get(prefix_key(path), "") for path in wanted}
    prefixes = {path: kept[path] for path, found in wanted.items() if kept[path] in found}
    for path, found in wanted.items():
        if path not in prefixes:
            prefixes[path] = next((name for name in found if name not in prefixes.values()), found[-1])
    return prefixes


def prefix_key(path: tuple[str, ...]) -> str:
    """What the prefix of a resource's types is kept under."""
    return f"prefix {'.'.join(path)}"
