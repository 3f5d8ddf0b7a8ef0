# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Checks of durations, sizes and numbers of retries."""

from __future__ import annotations

from typing import Any


def check_seconds(name: str, value: object) -> None:
    """Refuse what is not a number of seconds.

    Raises:
        ValueError: it is negative, NaN or no number.
    """
    # Nothing compares with NaN.
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
        return
    raise ValueError(f"{name} must be a number of seconds, 0 or more, or None for no limit, not {value!r}")


def check_size(name: str, value: object) -> None:
    """Refuse what is neither a number of bytes nor `None`."""
    if value is None:
        return
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{name} must be a number of bytes, 0 or more, or None for no limit, not {value!r}")


def check_timeout(timeout: Any) -> None:
    """Refuse what is neither seconds nor an `httpx2.Timeout` nor `None`.

    Raises:
        TypeError: it is something else.
        ValueError: a number in it is negative or NaN.
    """
    if timeout is None:
        return
    if isinstance(timeout, (int, float)):
        check_seconds("timeout", timeout)
    elif hasattr(timeout, "as_dict"):
        for part, seconds in timeout.as_dict().items():
            if seconds is not None:
                check_seconds(f"timeout.{part}", seconds)
    else:
        raise TypeError(f"timeout must be seconds, an httpx2.Timeout or None, not {type(timeout).__name__}")


def check_max_retries(value: object) -> None:
    """Refuse what is not a number of retries."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("max_retries must be an int; 0 turns retries off")
    if value < 0:
        raise ValueError("max_retries must not be negative; 0 turns retries off")
