"""Keys that mean nothing here."""

from __future__ import annotations

from specloom.codes import Code
from specloom.nodes import Node

_OTHERS = (
    *("edition", "diagnostics", "codeflow", "models", "streaming", "errors", "mcp"),
    "unspecified_endpoints",
    "package",
)
_IN = {
    "organization": ("docs", "contact", "security_contact", "security_policy_url", "github_org", "upload_spec"),
    "settings": ("disable_mock_tests", "mock_server", "sort_schema_properties"),
    "targets": (
        *("node", "typescript", "go", "java", "kotlin", "ruby", "terraform", "cli", "csharp", "php", "rust", "swift"),
        *("sql", "openapi"),
    ),
    "client_settings": ("omit_stainless_headers", "response_headers", "opt_in_new_security_behaviour"),
    "query_settings": (),
    "multipart_settings": ("nested_format",),
    "pagination": (),
    "openapi": (),
}
"""Keys without a meaning for a Python SDK, by the section that has them."""
_TARGET = (
    *("production_repo", "staging_repo", "readme_title", "skip", "keep_files", "screencast", "edition", "options"),
    *("publish",),
)


def note_unknown(root: Node) -> None:
    """Note each key that was not read and is not known to be without a meaning."""
    for key in (*_OTHERS, *_IN):
        root.get(key)
    for key, words in _IN.items():
        for word in words:
            root.child(key).get(word)
    python = root.child("targets", "python")
    for word in _TARGET:
        python.get(word)
    for word in ("use_uv", "websockets_extra_name"):
        python.child("options").get(word)
    python.child("publish").skip()
    for node in root.inner():
        for key in node.keys if node.read else ():
            if key not in (node.read or ()) and not key.startswith(("x-", "$")):
                node.child(key).note(
                    Code.IGNORED,
                    f"'{key}' of the config is not known",
                    "the SDK is made as if it were not there",
                    at_key=True,
                )
