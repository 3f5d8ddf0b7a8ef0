"""Options of all tests."""

from __future__ import annotations

import signal

import pytest


def pytest_configure() -> None:
    """Let tests interrupt themselves, though a shell has started them in the background, where it ignores that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-cases` takes what the tests find now as what they should find."""
    parser.addoption("--update-cases", action="store_true", help="rewrite the expected files")
