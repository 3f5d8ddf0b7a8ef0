"""Options of all tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-cases` takes what the tests find now as what they should find."""
    parser.addoption("--update-cases", action="store_true", help="rewrite the expected files")
