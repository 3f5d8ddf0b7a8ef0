"""The commands that write, each with what is there before; whoever adds a command that writes adds a row."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from specloom.cli import main
from specloom.output.journal import STAGE_NAME
from specloom.render import package
from specloom.render.environment import make_environment

from .support import tree

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths:
  /books:
    get:
      operationId: listBooks
      responses:
        "200": {description: A book., content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
components:
  schemas:
    Book: {type: object, properties: {title: {type: string}}}
"""
CHANGED = DOCUMENT.replace("Book", "Tome").replace("/books", "/tomes")


@dataclass(frozen=True, slots=True)
class Command:
    """A command line that writes, run in a folder of its own.

    Args:
        name: what the tests call it.
        arguments: after `specloom`.
        document: what it reads.
        before: makes what is there before.
        again: whether the next run, with nothing changed, is a success; it else must refuse what is there.
    """

    name: str
    arguments: tuple[str, ...]
    document: str = DOCUMENT
    before: Callable[[], object] = lambda: None
    again: bool = True

    def prepare(self, folder: Path) -> None:
        """Fill a folder."""
        folder.mkdir(parents=True)
        os.chdir(folder)
        folder.joinpath("openapi.yaml").write_text(DOCUMENT)
        self.before()
        folder.joinpath("openapi.yaml").write_text(self.document)

    def run(self) -> int:
        """Run it in this process and folder; the exit code."""
        return run(*self.arguments)


def run(*arguments: str) -> int:
    """Run a command line in this process; the exit code."""
    try:
        main(list(arguments), standalone_mode=False)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def old_version() -> None:
    """What a document was, beside what it is, each with its config; and a changelog."""
    for folder in ("old", "notes", "."):
        Path(folder).mkdir(exist_ok=True)
        Path(folder, "openapi.yaml").write_text(DOCUMENT)
        Path(folder, "sdk.yaml").write_text("version: 1.0.0\n")
        Path(folder, "CHANGELOG.md").write_text("# Changelog\n\n## 1.0.0\n\n- The first one.\n")


GENERATE = ("generate", "-o", "out", "--formatter", "ruff")
DIFF = ("diff", "old/openapi.yaml", "openapi.yaml")
COMMANDS = (
    Command("first generate", GENERATE),
    Command("generate over an older output", GENERATE, CHANGED, lambda: run(*GENERATE)),
    Command("adopt", ("adopt", "out/README.md"), before=lambda: edited("out/README.md")),
    Command("diff into a changelog", (*DIFF, "--write-changelog", "CHANGELOG.md"), CHANGED, old_version),
    Command("diff into a config", (*DIFF, "--bump"), CHANGED, old_version),
    Command(
        "diff into a changelog and a config",
        (*DIFF, "--write-changelog", "notes/CHANGELOG.md", "--bump"),
        CHANGED,
        old_version,
    ),
    Command("init", ("init",), again=False),
    Command("init beside an output", ("init", "-o", "out/sdk.yaml"), CHANGED, lambda: run(*GENERATE), again=False),
)


def edited(file: str) -> None:
    """Generate beside an empty config, and edit a file."""
    Path("sdk.yaml").write_text("{}\n")
    run(*GENERATE)
    with Path(file).open("a") as readme:
        readme.write("An edit.\n")


def warm_up() -> None:
    """Load what each run needs, so that a fork of this process begins at once."""
    vars(package)["make_environment"] = lru_cache(make_environment)


_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def forked(work: Callable[[], int], after: float | None = None, number: int = signal.SIGKILL) -> int:
    """Do the work in a fork of this process, silently, and send it a signal after some seconds.

    Returns:
        Its exit code, or the signal that has ended it, below zero.
    """
    # A signal that came outside of the block which expects it would make a second test run of the fork.
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    child = os.fork()
    if not child:
        code = 99
        try:
            try:
                sys.stdout = sys.stderr = io.StringIO()
                # Nothing here survives a loss of power anyway, and to wait for the disk takes most of the time.
                vars(os)["fsync"] = lambda _: None
                signal.signal(signal.SIGINT, signal.default_int_handler)
                signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
                code = work()
            finally:
                signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        except KeyboardInterrupt:
            code = 130
        finally:
            os._exit(code)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
    if after is not None:
        time.sleep(after)
        os.kill(child, number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def settled(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for what waits to be recovered."""
    return {path: content for path, content in tree(folder).items() if STAGE_NAME not in path}


def left_over(folder: Path) -> list[str]:
    """What a run has left that is no result."""
    return [path for path in tree(folder) if STAGE_NAME in path]
