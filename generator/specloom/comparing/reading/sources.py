"""Where a package comes from: a folder, an archive or an installed distribution, all as files that are only read."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Rejected, Severity

MOST_BYTES = 8 << 20
"""Of one file; larger ones are no source text."""
MOST_FILES = 50_000
_APART = frozenset({"tests", "test", "examples", "docs", "scripts", "bin", "build", "dist", "node_modules", "site"})


@dataclass(frozen=True, slots=True)
class Source:
    """The files of a package or of a repository, none of which is run."""

    name: str
    """How it was asked for."""
    files: Mapping[str, Callable[[], bytes]]
    """Path below the root → what reads the file."""
    package: str = ""
    """The folder of the package below the root, or nothing if it is the root."""

    @property
    def import_name(self) -> str:
        """The name by which programs import the package."""
        parts = PurePosixPath(self.package).parts
        return ".".join(parts[1:] if parts[:1] == ("src",) else parts) or Path(self.name).resolve().name

    def modules(self) -> Iterator[tuple[str, str]]:
        """Dotted name below the package and path of each module."""
        prefix = f"{self.package}/" if self.package else ""
        for path in self.files:
            if path.startswith(prefix) and path.endswith(".py"):
                parts = path.removeprefix(prefix).removesuffix(".py").split("/")
                yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def find_files(name: str) -> Source:
    """The files of a folder, an archive or an installed distribution.

    Raises:
        Rejected: there is nothing of the name, or it is no archive.
        OSError: it cannot be read.
    """
    path = Path(name)
    if path.is_dir():
        return Source(name, dict(_folder(path)))
    if path.is_file():
        return Source(name, _without_root(_archive(path)))
    try:
        found = distribution(name)
    except (PackageNotFoundError, ValueError):
        remedy = "name a folder, an sdist or wheel file, or an installed distribution"
        raise rejected(f"there is no package {name!r}", remedy) from None
    files = {str(file): Path(str(file.locate())).read_bytes for file in found.files or () if ".." not in file.parts}
    return Source(name, files)


def find_package(name: str) -> Source:
    """The package in a folder, an archive or an installed distribution.

    Raises:
        Rejected: there is no package, or more than one.
        OSError: it cannot be read.
    """
    source = find_files(name)
    roots = _packages(source.files)
    clients = [root for root in roots if f"{root}/_client.py".lstrip("/") in source.files] or roots
    if len(clients) == 1:
        return Source(source.name, source.files, clients[0])
    if not clients:
        raise rejected(f"{name} holds no Python package", "name the folder with the package, or one above it")
    raise rejected(f"{name} holds several packages: {', '.join(clients[:5])}", "name the folder of one of them")


def rejected(fact: str, remedy: str) -> Rejected:
    """What cannot be compared."""
    return Rejected([Diagnostic(Severity.ERROR, Code.NO_PACKAGE.value, fact, None, remedy)])


def _packages(files: Mapping[str, object]) -> list[str]:
    """The folders with a module `__init__` that lie in no other such folder."""
    folders = {str(PurePosixPath(path).parent) for path in files if PurePosixPath(path).name == "__init__.py"}
    if "." in folders:
        return [""]
    return sorted(
        folder
        for folder in folders
        if not any(str(above) in folders for above in PurePosixPath(folder).parents)
        and not _APART.intersection(PurePosixPath(folder).parts)
    )


def _folder(root: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The files of a folder; links, which may lead out of it, and what tools keep are left out."""
    stack = [root]
    left = MOST_FILES
    while stack:
        for path in sorted(stack.pop().iterdir()):
            if path.is_symlink() or path.name in {".git", ".venv", "__pycache__", "node_modules"}:
                continue
            if path.is_dir():
                stack.append(path)
            elif path.is_file() and path.stat().st_size <= MOST_BYTES:
                left -= 1
                yield path.relative_to(root).as_posix(), path.read_bytes
        if left < 0:
            raise rejected(f"{root} has more than {MOST_FILES} files", "name the folder of the package")


def _archive(path: Path) -> dict[str, Callable[[], bytes]]:
    """The files of an archive, in memory: nothing is unpacked, and no name in it becomes a path."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as opened:
                return {
                    item.filename: partial(bytes, opened.read(item))
                    for item in opened.infolist()[:MOST_FILES]
                    if not item.is_dir() and _is_text(item.filename, item.file_size)
                }
        with tarfile.open(path) as archive:
            found: dict[str, Callable[[], bytes]] = {}
            for member in archive:
                content = archive.extractfile(member) if member.isreg() else None
                if content and _is_text(member.name, member.size) and len(found) < MOST_FILES:
                    found[member.name] = partial(bytes, content.read())
            return found
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, RuntimeError) as error:
        raise rejected(f"{path} cannot be read as an archive: {error}", "name an sdist or a wheel") from error


def _is_text(name: str, size: int) -> bool:
    return size <= MOST_BYTES and PurePosixPath(name).suffix not in {".so", ".pyd", ".png", ".whl", ".gz", ".bin"}


def _without_root(files: dict[str, Callable[[], bytes]]) -> dict[str, Callable[[], bytes]]:
    """Without the folder in which an sdist keeps everything."""
    roots = {path.partition("/")[0] for path in files}
    root = f"{next(iter(roots))}/" if len(roots) == 1 else ""
    if not root or f"{root}__init__.py" in files:
        return files
    return {path.removeprefix(root): read for path, read in files.items()}
