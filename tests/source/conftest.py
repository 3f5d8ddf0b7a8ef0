"""Fixtures of the tests of reading."""

from __future__ import annotations

import pytest
import yaml
from specloom.source import yaml_reader


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML."""
    monkeypatch.setattr(yaml_reader, "LOADER", getattr(yaml, request.param))
