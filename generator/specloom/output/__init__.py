"""The output directory: formatting what goes in, comparing it with what is there, writing all or nothing."""

from specloom.output.compare import Changes, compare
from specloom.output.errors import AccessFailed, FormatFailed, FormatterDied, Obstacle, OutputRefused, failing_at
from specloom.output.formatting import FORMATTERS, format_python
from specloom.output.kept import Kept, names_of
from specloom.output.manifest import MANIFEST_NAME, NO_ORIGIN, Manifest, Origin, sha256
from specloom.output.paths import Files, refuse_overlap
from specloom.output.summary import diff_summary
from specloom.output.writing import create, put, put_all, read, recover, recover_all, write

__all__ = [
    "FORMATTERS",
    "MANIFEST_NAME",
    "NO_ORIGIN",
    "AccessFailed",
    "Changes",
    "Files",
    "FormatFailed",
    "FormatterDied",
    "Kept",
    "Manifest",
    "Obstacle",
    "Origin",
    "OutputRefused",
    "compare",
    "create",
    "diff_summary",
    "failing_at",
    "format_python",
    "names_of",
    "put",
    "put_all",
    "read",
    "recover",
    "recover_all",
    "refuse_overlap",
    "sha256",
    "write",
]
