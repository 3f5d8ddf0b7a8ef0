"""Intermediate model → text of every generated file. Nothing is decided here."""

from __future__ import annotations

from specloom.render.annotations import shown_annotation
from specloom.render.package import Rendered, render
from specloom.render.resources import resource_module

__all__ = ["Rendered", "render", "resource_module", "shown_annotation"]
