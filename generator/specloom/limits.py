"""How large inputs may be. What is beyond is reported, never cut off in silence; the README has the same table."""

from __future__ import annotations

MAX_BYTES = 64 * 1024 * 1024
"""Of a file."""
MAX_FAULTS = 20
"""Of a file, before reading ends."""
MAX_NESTING = 500
"""How deep the values of a file are nested."""
MAX_VALUES = 1_000_000
"""Of a file."""
MAX_ALIASED_VALUES = 1_000_000
"""Values that aliases and merge keys of a file stand for."""
MAX_DIGITS = 40
"""Of an integer."""
MAX_ADDED = 1_000_000
"""Values that overlays add."""
MAX_STEPS = 2_000_000
"""Of a JSONPath: enough to look twice at each value of the largest document."""
MAX_SECONDS = 5.0
"""In which the patterns of a JSONPath are searched for."""
MAX_DEPTH = 64
"""How deep a schema may be nested in others; what is deeper could not be written as Python."""
MAX_LISTED = 5_000
"""Values of an enum that its type lists; type checkers and the formatter take seconds for more."""
MAX_PARTS = 400
"""Schemas that one is made of by `allOf`, at any depth."""
MAX_MEMBERS = 2_000
"""Of a union, those of unions in it included."""
MAX_TAKEN_OVER = 250_000
"""Properties and members that the schemas of a document take over from others by `allOf`, `oneOf` and `anyOf`."""
