"""The states of runs."""

from __future__ import annotations

SETTLED = frozenset({"requires_action", "cancelled", "completed", "failed", "expired", "incomplete"})
"""The run does nothing more by itself."""

BUSY = frozenset({"queued", "in_progress", "cancelling"})
"""The run goes on."""
