"""The folders that the benchmark works on."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
DOCUMENT = ROOT / "spec" / "threads" / "openapi.yaml"
CONFIG = ROOT / "spec" / "threads" / "sdk.yaml"
