"""Document + config → intermediate model: every decision about names, types and signatures is taken here."""

from __future__ import annotations

from specloom.lower.inference import complete
from specloom.lower.package import lower
from specloom.lower.tree import walk

__all__ = ["complete", "lower", "walk"]
