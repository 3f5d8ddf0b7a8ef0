# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Links in headers (RFC 8288)."""

from __future__ import annotations

import re

_TARGET = re.compile(r"[\s,]*<([^>]*)>")
_PARAMETER = re.compile(r"\s*;\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)?(?:\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;,\"]*)))?")


def next_link(header: str) -> str:
    """The target of the link to the next page; empty if there is none.

    Args:
        header: the value of the header `Link`; of several, with commas between them.
    """
    position = 0
    while found := _TARGET.match(header, position):
        target, position = found.group(1).strip(), found.end()
        relations: str | None = None
        anchored = False
        while (parameter := _PARAMETER.match(header, position)) and parameter.end() > position:
            position = parameter.end()
            name, quoted, token = parameter.groups()
            value = token or "" if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
            if name and name.lower() == "rel" and relations is None:
                relations = value  # only the first one counts (RFC 8288 §3.3)
            anchored = anchored or (name or "").lower() == "anchor"
        if relations is not None and "next" in relations.lower().split() and not anchored:
            return target
    return ""
