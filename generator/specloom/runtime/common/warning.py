"""Warnings that point at the caller's line, however deep in the package they arise."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

_PACKAGE = f"{__name__.rpartition('._runtime.')[0]}."


def warn_caller(message: str) -> None:
    """Issue a `RuntimeWarning` that names the line from which the package was called."""
    level = 2
    frame: FrameType | None = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
    while frame is not None and _is_inside(frame):
        frame = frame.f_back
        level += 1
    warnings.warn(message, RuntimeWarning, stacklevel=level)


def _is_inside(frame: FrameType) -> bool:
    """Whether it is the package's, or that of a decorator around one of its methods."""
    name: str = frame.f_globals.get("__name__", "")
    return name.startswith(_PACKAGE) or name in ("typing_extensions", "warnings")
