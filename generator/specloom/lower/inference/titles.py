"""The title of a document → the names of the package and its client."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from specloom import naming
from specloom.nodes import Node
from specloom.words import words

_SAID_ANYWAY = frozenset(
    "api apis rest restful http web openapi open swagger spec specification specifications document documentation docs "
    "reference official public the a an of for to and with service services server schema definition definitions "
    "description".split()
)
"""Words of titles that say no more than that this is an API."""
_VERSION = re.compile(
    r"(?i)\(?v?\d+(\.\d+|\.x)*\)?((alpha|beta|rc)\d*)?|version|stable|experimental|draft|alpha|beta|preview"
)
_PARTS = re.compile(r"\s[-–—:|+]\s|:\s|,?\s+powered by\s+", re.IGNORECASE)
"""What is between a name and what more there is to say."""
_DOMAIN = re.compile(r"(?<=\w)\.(ai|app|co|com|dev|io|net|org)$", re.IGNORECASE)
_MAX_WORDS = 4
_MAX_SHORT = 2
"""Words of a name and of a part of it, as in `Acme - Billing`."""
_MAX_SUFFIX = 3
"""Letters of the last labels of a host that say nothing, as in `co.uk`."""
_HOST_WORDS = frozenset("www api apis rest app apps gateway com org net io dev co ai eu us cloud localhost".split())


def client_words(root: Node) -> list[str]:
    """The words of the title that name the product, spelled as there; of the host where the title has none."""
    return _of_title(root.get("info").text("title")) or _of_host(root) or ["Api"]


def package_name(said: list[str]) -> str:
    """The import name: a word of the title is one word, however it is spelled (`GitHub` → `github`)."""
    return naming.package_name("_".join(naming.snake(word.lower()) for word in said))


def _of_title(title: str) -> list[str]:
    first, *more = [part for part in _PARTS.split(title) if _count(part)] or [""]
    if _count(first) == 1 and more and _count(more[0]) < _MAX_SHORT and " - " in title:
        first = f"{first} {more[0]}"
    found: list[str] = []
    for token in re.sub(r"['’]s?(?=\s|$)", "", first).split():
        plain = _DOMAIN.sub("", token.strip("()[]{},;:!?\"'."))
        if _VERSION.fullmatch(plain) or plain.lower() in _SAID_ANYWAY:
            continue
        parts = [part for part in re.split(r"[^A-Za-z0-9]+", _without_suffix(plain)) if part]
        found += [part for part in parts if words(part) and not _VERSION.fullmatch(part)]
    return [part for part in found if part.lower() not in _SAID_ANYWAY][:_MAX_WORDS]


def _count(title: str) -> int:
    return sum(1 for word in words(title) if word.lower() not in _SAID_ANYWAY and not _VERSION.fullmatch(word))


def _without_suffix(word: str) -> str:
    """`PetStoreAPI` → `PetStore`."""
    return re.sub(r"(?<=[a-z0-9])(API|Api|Service)$", "", word)


def _of_host(root: Node) -> list[str]:
    for server in root.child("servers").items():
        host = urlsplit(str(server.peek("url") or "")).hostname or ""
        labels = [label for label in host.split(".") if label not in _HOST_WORDS and words(label)]
        if labels and "{" not in host:
            return list(words(next((label for label in reversed(labels) if len(label) > _MAX_SUFFIX), labels[-1])))
    return []
