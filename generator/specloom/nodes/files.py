"""The files of a document: each is read once, and none from outside the root."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from specloom.diagnostics import Diagnostics
from specloom.nodes.node import File, Node
from specloom.nodes.walk import nodes_with
from specloom.progress import reading
from specloom.source import FileSource, Source, load_source

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Files:
    """Opens files and finds what references in them lead to.

    Args:
        root: The folder that no reference may leave; without one, no reference may leave its file.
    """

    def __init__(self, root: Path | None, diagnostics: Diagnostics) -> None:
        self._root = root.resolve() if root is not None else None
        self._diagnostics = diagnostics
        self._open: dict[Path, File | None] = {}
        self._extending = False
        self._anchors: dict[File, dict[str, Node]] = {}
        self._targets: dict[tuple[File, str], Node | None] = {}
        self._own: tuple[str, Path] | None = None
        self.unsearched: list[File] = []
        """Files whose own references have not been checked."""

    @property
    def files(self) -> list[File]:
        """The files that were read and can be used."""
        return [file for file in self._open.values() if file is not None]

    @property
    def paths(self) -> list[Path]:
        """The files that were read."""
        return [Path(file.name) for file in self.files]

    def open(self, path: Path, revise: Callable[[FileSource], Source] | None = None) -> File | None:
        """The file; nothing if it cannot be used, which is reported.

        Args:
            path: Where it is.
            revise: Makes of its values those that count.

        Raises:
            OSError: It cannot be read.
        """
        resolved = _resolved(path)
        if resolved not in self._open:
            source = load_source(path, self._diagnostics)
            self._open[resolved] = self.add(revise(source) if revise else source) if source is not None else None
        return self._open[resolved]

    def add(self, source: Source) -> File:
        """A file that has been read."""
        file = File(source, self._diagnostics, self._refer)
        file.extending = self._extending
        self.unsearched.append(file)
        return file

    def extend_references(self) -> None:
        """Let keywords beside `$ref` count, as they do since OpenAPI 3.1."""
        self._extending = True
        for file in [*self.files, *self.unsearched]:
            file.extending = True

    def name(self, uri: str, file: File) -> None:
        """Let references to a URI, and those relative to it, lead to the file and its neighbours (OpenAPI: `$self`)."""
        self._own = uri.partition("#")[0], Path(file.name)

    def is_allowed(self, file: File, reference: str) -> bool:
        """Whether the reference stays below the root; nothing of its target is read to find out."""
        address = reference.partition("#")[0]
        return not address if reference.startswith("#") else bool(address) and self._path(file, address) is not None

    def _refer(self, file: File, reference: str) -> Node | None:
        key = file, reference
        if key not in self._targets:
            self._targets[key] = self._find(file, reference)
        return self._targets[key]

    def _find(self, file: File, reference: str) -> Node | None:
        address, _, fragment = reference.partition("#")
        if address:
            path = self._path(file, address)
            other = self._existing(path) if path is not None else None
            if other is None:
                return None
            file = other
        fragment = unquote(fragment)
        if not fragment.startswith("/") and fragment:
            return self._anchored(file).get(fragment)
        return _at(file.root, fragment)

    def _existing(self, path: Path) -> File | None:
        if _is_file(path):
            return self.open(path)
        reading(path)
        return None

    def _anchored(self, file: File) -> dict[str, Node]:
        """The schemas of a file that have a name for references (JSON Schema 2020-12 §8.2.2)."""
        if file not in self._anchors:
            found = [(node.text("$anchor"), node) for node in nodes_with(file.root, "$anchor")]
            self._anchors[file] = {name: node for name, node in reversed(found) if name}
        return self._anchors[file]

    def _path(self, file: File, address: str) -> Path | None:
        """The path at a relative address (RFC 3986 §4.2), if it is below the root, links followed."""
        here = Path(file.name)
        if self._own is not None:
            uri, here_of_uri = self._own
            folder = uri[: uri.rfind("/") + 1]
            if address == uri:
                return here_of_uri
            if folder and address.startswith(folder):
                here, address = here_of_uri, address.removeprefix(folder)
        address = unquote(address.partition("?")[0])
        if self._root is None or _SCHEME.match(address) or address.startswith(("/", "\\")) or "\0" in address:
            return None
        path = Path(os.path.normpath(here.parent / address))
        return path if _resolved(path).is_relative_to(self._root) else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can have such a name
        return False


def _resolved(path: Path) -> Path:
    """The path with its links followed; links in a circle lead nowhere, and are no error."""
    return Path(os.path.realpath(path))


def _at(root: Node, pointer: str) -> Node | None:
    """The node at a JSON Pointer, if anything is there."""
    tokens = pointer.split("/")[1:]
    node = root.child(*(token.replace("~1", "/").replace("~0", "~") for token in tokens))
    return node if node.exists else None
