"""Intermediate model → text of every generated file. Nothing is decided here."""

from __future__ import annotations

from specloom.render.package import Rendered, render

__all__ = ["Rendered", "render"]
