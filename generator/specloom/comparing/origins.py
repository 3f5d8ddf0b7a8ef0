"""Where the document of a generated SDK describes an operation, by what the SDK's manifest says it was made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from specloom.comparing.reading import comparable
from specloom.definition import load
from specloom.diagnostics import Diagnostics, Failure
from specloom.output import Manifest


class Origins:
    """The operations of the document, if the package is a folder that names it; it is read when first asked for."""

    def __init__(self, output: str) -> None:
        self._output = Path(output)

    def place(self, route: str) -> str:
        """File, line and column of the operation that a route calls; nothing if there is none."""
        return self._operations.get(comparable(route), ("", ""))[1]

    def spelled(self, route: str) -> str:
        """The route as the document spells it, so that it can stand in a config."""
        return self._operations.get(comparable(route), (route, ""))[0]

    @cached_property
    def is_known(self) -> bool:
        """Whether there is a document, so that what it lacks can be told."""
        return bool(self._operations)

    @cached_property
    def _operations(self) -> Mapping[str, tuple[str, str]]:
        try:
            manifest = Manifest.load(self._output) if self._output.is_dir() else None
            sources = manifest.sources(self._output) if manifest is not None else None
            if sources is None:
                return {}
            definition = load(sources.document, None, sources.root, Diagnostics(), sources.overlays)
        except (Failure, OSError):
            return {}  # the packages are compared all the same; what is wrong with the document, `generate` says
        operations = definition.document.operations
        return {comparable(item.route): (item.route, str(item.node.key_place)) for item in operations}
