"""Formatting with ruff: all modules in one process of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Rejected, Severity
from specloom.output.errors import FormatFailed, FormatterDied

_OPTIONS = ("format", "--isolated", "--no-cache", "--target-version", "py310")


def format_with_ruff(sources: Mapping[str, str], *, line_length: int) -> dict[str, str]:
    """Format Python modules.

    Raises:
        FormatFailed: ruff could not read a module.
        Rejected: ruff is not installed.
        FormatterDied: ruff was stopped by the system.
    """
    ruff = _program()
    with tempfile.TemporaryDirectory(prefix="specloom-") as folder:
        # Numbers for names: ruff leaves out folders that are called `build`, for example.
        files = {module: Path(folder, f"{number}.py") for number, module in enumerate(sources)}
        for module, file in files.items():
            file.write_bytes(sources[module].encode())
        command = [ruff, *_OPTIONS, "--line-length", str(line_length), folder]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise _failure(done, list(sources))
        return {module: file.read_bytes().decode() for module, file in files.items()}


def _program() -> str:
    """The ruff that is installed beside Specloom, or else any."""
    places = [str(Path(sys.executable).parent), *os.get_exec_path()]
    found = shutil.which("ruff", path=os.pathsep.join(places))
    if found is None:
        remedy = "install it with \"pip install 'specloom[fast]'\", or use the formatter black"
        raise Rejected([Diagnostic(Severity.ERROR, Code.NO_FORMATTER.value, "ruff is not installed", None, remedy)])
    return found


def _failure(done: subprocess.CompletedProcess[str], modules: list[str]) -> Exception:
    fault = re.search(r"Failed to \w+ .*?(\d+)\.py:(.*)", done.stderr)
    if fault:
        return FormatFailed(modules[int(fault[1])], fault[2].strip())
    return FormatterDied(f"ruff ended with {done.returncode}: {done.stderr.strip() or 'it says nothing'}")
