"""A run for somebody at a terminal: what it finds is printed, and a failure ends the process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NoReturn, TypeVar

from specloom.console import Printer, shown
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.failures import failure_of
from specloom.outcome import Outcome
from specloom.pipeline import Inputs
from specloom.progress import Watch, watched

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Job:
    """A run of the pipeline for somebody at a terminal."""

    inputs: Inputs
    diagnostics: Diagnostics
    printer: Printer
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def run(self, work: Callable[[Inputs, Diagnostics], Outcome]) -> Outcome:
        """Do the work; a failure ends the process."""
        return self.attempt(lambda: work(self.inputs, self.diagnostics))

    def attempt(self, work: Callable[[], Result]) -> Result:
        """Do a part of the work; a failure ends the process."""
        try:
            return self.follow(work)
        except BaseException as error:  # noqa: BLE001 - the last resort: whatever it is, someone must be told
            self.fail(error)

    def follow(self, work: Callable[[], Result], watch: Watch | None = None) -> Result:
        """Do a part of the work, and show how far it is; failures are the caller's."""
        follower = replace(watch or Watch(), seconds=self.seconds)
        with shown(follower) as follower, watched(follower):
            return work()

    def print_findings(self) -> None:
        """Print all that was found."""
        self.printer.findings(self.diagnostics.found)

    def fail(self, error: BaseException) -> NoReturn:
        """Print why the run ended, with all that was found before, and end the process."""
        sys.exit(self.report(error))

    def report(self, error: BaseException) -> ExitCode:
        """Print why the run ended, with all that was found before; the result tells the shell."""
        failure = failure_of(error, self.inputs.document)
        if os.environ.get("SPECLOOM_TRACEBACK"):
            self.printer.traceback(error)
        for diagnostic in failure.diagnostics:
            self.diagnostics.add(diagnostic)
        self.print_findings()
        self.printer.closing(failure.closing.format(errors=len(self.diagnostics.errors)))
        return failure.exit_code
