"""One hash of everything that decides the output."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from specloom.ir import Package


def fingerprint(package: Package, written: Mapping[str, bytes], generator: str) -> str:
    """The hash of the intermediate model, what was written by hand, and the generator.

    The text of the document is not in it: a comment or another order of keys in YAML changes nothing.
    """
    digest = hashlib.sha256(repr(package).encode("utf-8", "surrogatepass"))
    for name, content in sorted(written.items()):
        digest.update(name.encode() + content)
    digest.update(generator.encode())
    return digest.hexdigest()


def generator_fingerprint(folders: Iterable[Path]) -> str:
    """The hash of the generator's own files: its modules, the runtime, the templates."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".jinja", ".jinja2"):
                digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
