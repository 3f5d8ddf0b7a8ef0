"""Models of `unknown`."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAlias

Unknown: TypeAlias = Any
