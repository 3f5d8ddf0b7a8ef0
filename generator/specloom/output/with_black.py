"""Formatting with black, in several processes when there is enough text."""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING

from specloom.output.errors import FormatFailed, FormatterDied
from specloom.progress import at_hand

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future

    from black.mode import Mode

# Below this many lines, starting processes costs more than it saves.
_LINES_WORTH_PROCESSES = 1500
# More than these cost more memory than they save time.
_MOST_PROCESSES = 8


def format_with_black(sources: Mapping[str, str], *, line_length: int, processes: int | None = None) -> dict[str, str]:
    """Format Python modules.

    Args:
        sources: module path → text.
        line_length: columns.
        processes: the most processes to use, by default one for each processor; the result does not depend on it.

    Raises:
        FormatFailed: black could not read a module.
        FormatterDied: a process was stopped by the system.
    """
    processes = min(processes or os.cpu_count() or 1, _MOST_PROCESSES)
    lines = sum(text.count("\n") for text in sources.values())
    # Longest first, so that no process is left with a long module at the end.
    order = sorted(sources, key=lambda module: (-len(sources[module]), module))
    mode = _mode(line_length)
    if processes > 1 and len(order) > 1 and lines > _LINES_WORTH_PROCESSES:
        formatted = _format_in_processes(order, sources, mode, processes)
    else:
        formatted = {}
        for module in order:
            at_hand(module)
            formatted[module] = _format_module(module, sources[module], mode)
    return {module: formatted[module] for module in sources}


def _mode(line_length: int) -> Mode:
    # Imported late: a run that changes nothing does not pay for it.
    from black.mode import Mode, TargetVersion

    return Mode(target_versions={TargetVersion.PY310}, line_length=line_length)


def _format_module(module: str, text: str, mode: Mode) -> str:
    from black import format_str

    try:
        return format_str(text, mode=mode)
    except Exception as error:  # noqa: BLE001 - black has no base class for what it raises
        raise FormatFailed(module, str(error) or type(error).__name__) from None


def _format_in_processes(order: list[str], sources: Mapping[str, str], mode: Mode, processes: int) -> dict[str, str]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(processes, initializer=_start_worker)
    try:
        jobs = {module: pool.submit(_format_module, module, sources[module], mode) for module in order}
        return {module: _result(module, job) for module, job in jobs.items()}
    except BrokenProcessPool as error:
        raise FormatterDied("a formatting process died") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _result(module: str, job: Future[str]) -> str:
    at_hand(module)
    return job.result()


def _start_worker() -> None:
    # Ctrl-C is for the parent, which stops the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Syntax trees live briefly; collecting less often saves a tenth of the time.
    gc.freeze()
    gc.set_threshold(50_000)
