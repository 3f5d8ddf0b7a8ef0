"""The last stage: format the generated files, compare them with the output, write all or nothing."""

from specloom.output.compare import Changes, check
from specloom.output.earlier import Earlier
from specloom.output.errors import FormatFailed, Obstacle, OutputRefused, WriteFailed
from specloom.output.formatting import format_python
from specloom.output.manifest import MANIFEST_NAME, Manifest, Origin, sha256
from specloom.output.paths import Files, refuse_overlap
from specloom.output.summary import diff_summary
from specloom.output.writing import recover, write

__all__ = [
    "MANIFEST_NAME",
    "Changes",
    "Earlier",
    "Files",
    "FormatFailed",
    "Manifest",
    "Obstacle",
    "Origin",
    "OutputRefused",
    "WriteFailed",
    "check",
    "diff_summary",
    "format_python",
    "recover",
    "refuse_overlap",
    "sha256",
    "write",
]
