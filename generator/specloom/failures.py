"""How a run can end before its time, apart from what an input or the output is to blame for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, ExitCode, Failure, Severity
from specloom.output import AccessFailed
from specloom.pipeline import Inputs


class Drift(Failure):
    """The output is not what `generate` would write."""

    exit_code = ExitCode.DRIFT

    def __init__(self, inputs: Inputs, causes: Sequence[Diagnostic]) -> None:
        fact = f"{inputs.output} is not up to date"
        config = f" --config {inputs.config}" if inputs.config else ""
        overlays = "".join(f" --overlay {path}" for path in inputs.overlays)
        remedy = f"run 'specloom generate {inputs.document}{config}{overlays} -o {inputs.output}'"
        super().__init__([Diagnostic(Severity.ERROR, Code.DRIFT.value, fact, None, remedy), *causes])


class Interrupted(Failure):
    """Someone pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self) -> None:
        fact = "interrupted; nothing is half done"
        super().__init__([Diagnostic(Severity.ERROR, Code.INTERRUPTED.value, fact, None, "run again")])


class Bug(Failure):
    """Specloom has a fault of its own."""

    exit_code = ExitCode.BUG

    def __init__(self, error: Exception, document: Path) -> None:
        fact = f"bug: {type(error).__name__}: {error}"
        remedy = (
            f"this is a fault of Specloom, not of {document}, and nothing was changed; "
            "set SPECLOOM_TRACEBACK=1 for the traceback, and report it with the document"
        )
        super().__init__([Diagnostic(Severity.ERROR, Code.BUG.value, fact, None, remedy)])


def failure_of(error: BaseException, document: Path) -> Failure:
    """What a run that ended with this error has to tell its user; `SystemExit` and its like are raised again."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, OSError):
        return AccessFailed(error.filename, error)
    if isinstance(error, KeyboardInterrupt):
        return Interrupted()
    if isinstance(error, Exception):
        return Bug(error, document)
    raise error
