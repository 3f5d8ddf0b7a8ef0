"""The pipeline: load → lower → render → format → verify → patch → write, or compare in place of write."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from specloom.config_writer import config_text
from specloom.definition import completed, load, lower
from specloom.diagnostics import Diagnostics
from specloom.fingerprint import fingerprint, generator_fingerprint
from specloom.handwritten import look_for_exported
from specloom.ingredients import ingredients
from specloom.outcome import Outcome
from specloom.output import (
    Changes,
    Files,
    Kept,
    Origin,
    compare,
    format_python,
    names_of,
    recover,
    refuse_overlap,
    write,
)
from specloom.surface import SURFACE_NAME, dump, surface_of

_HERE = Path(__file__).resolve().parent
RUNTIME = _HERE / "runtime"
TEMPLATES = next(path for path in (_HERE / "templates", _HERE.parents[1] / "templates") if path.is_dir())


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run is about."""

    document: Path
    config: Path | None
    output: Path
    root: Path | None = None
    """The folder that references of the document must not leave, by default its own."""
    formatter: str | None = None
    """The formatter to use in place of the config's."""
    overlays: tuple[Path, ...] = ()
    """Files with changes of the document, to be applied behind those of the config."""
    rename_freely: bool = False
    """Whether names follow the document alone, and not the last run."""

    def seen_from_output(self) -> dict[str, tuple[str, ...]]:
        """The paths of all that is read, by its kind, relative to the output where that is possible."""
        given = {
            "document": (self.document,),
            "config": (self.config,),
            "root": (self.root,),
            "overlays": self.overlays,
        }
        return {
            kind: found
            for kind, paths in given.items()
            if (found := tuple(_seen_from(self.output, path) for path in paths if path is not None))
        }


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return path.resolve().as_posix()


def generate(inputs: Inputs, diagnostics: Diagnostics) -> Outcome:
    """Write the SDK; all of it or nothing. What would come out as it is there already is not made again.

    Raises:
        Failure: An input, the output or the system does not allow it.
        OSError: An input cannot be read.
    """
    recover(inputs.output)
    return _run(inputs, diagnostics, Kept.in_folder, write)


def check(inputs: Inputs, diagnostics: Diagnostics) -> Outcome:
    """Find out what `generate` would change; writes nothing. Raises as `generate`."""
    return _run(inputs, diagnostics, Kept.in_folder, compare)


def check_thoroughly(inputs: Inputs, diagnostics: Diagnostics) -> Outcome:
    """Find out the same and take nothing on trust, no hash of an earlier run either. Raises as `generate`."""
    return _run(inputs, diagnostics, Kept.nothing, compare)


def unpatched(inputs: Inputs, diagnostics: Diagnostics, paths: Set[str]) -> Outcome:
    """Find out what these files would be without their patches; writes nothing. Raises as `generate`."""
    return _run(inputs, diagnostics, Kept.nothing, compare, paths)


def inferred_text(inputs: Inputs, diagnostics: Diagnostics, *, folder: Path, minimal: bool) -> str:
    """The config as if it said all that is inferred, as text; with `minimal`, only what it says otherwise.

    It names all overlays, relative to the folder in which it will be. Raises as `generate`.
    """
    definition = load(inputs.document, inputs.config, inputs.root, diagnostics, inputs.overlays).moved_to(folder)
    diagnostics.stop_on_errors()
    whole = completed(definition)
    return config_text(definition.config, completed(definition.without_config())) if minimal else config_text(whole)


def translated_text(document: Path, config: Path, diagnostics: Diagnostics) -> str:
    """A config of Stainless as the text of an `sdk.yaml` that says the same. Raises as `generate`.

    Args:
        document: says which methods its operations have, beside the config.
        config: of Stainless.
        diagnostics: takes the findings.
    """
    read = load(document, config, None, diagnostics).config
    diagnostics.stop_on_errors()
    return config_text(read)


def _run(
    inputs: Inputs,
    diagnostics: Diagnostics,
    keep: Callable[[Path], Kept],
    finish: Callable[[Path, Files, Origin], Changes],
    unpatched: Set[str] = frozenset(),
) -> Outcome:
    definition = load(inputs.document, inputs.config, inputs.root, diagnostics, inputs.overlays)
    read = (*definition.document.files.paths, *definition.overlays, *([inputs.config] if inputs.config else []))
    refuse_overlap(inputs.output, read)
    names: Mapping[str, str] = {} if inputs.rename_freely else names_of(inputs.output)
    package = lower(definition, names, diagnostics)
    look_for_exported(inputs.output / package.folder, definition.config)
    patches = definition.patches.without(unpatched)
    surface = dump(surface_of(package), definition.document.name).encode()
    beside = {**definition.handwritten.files, **patches.texts, SURFACE_NAME: surface}
    generator = generator_fingerprint([_HERE, TEMPLATES])
    made_of = fingerprint(package, beside, generator)
    kept = keep(inputs.output)
    if kept.is_made_of(made_of):
        return Outcome(definition, package, kept.unchanged(), patches=len(patches))
    # Imported where a file is made: it takes longer than to find out that none has changed.
    from specloom.render import render
    from specloom.verify import verify

    rendered = render(package, TEMPLATES, RUNTIME, definition.handwritten.files)
    known = kept.formatted(rendered.sources)
    new = {path: text for path, text in rendered.sources.items() if path not in known}
    formatted = format_python(new, inputs.formatter or definition.config.formatter)
    verify(formatted)
    files = {**rendered.with_python({**known, **formatted}), f"{package.folder}/{SURFACE_NAME}": surface}
    files = patches.applied(files)
    as_formatted = {path: text for path, text in rendered.sources.items() if path not in patches}
    parts = ingredients(definition, generator)
    origin = Origin.of(made_of, as_formatted, package.names, inputs.seen_from_output(), parts)
    return Outcome(definition, package, finish(inputs.output, files, origin), files, len(patches), origin)
