"""What the path of an operation says: which segments name things, and what the last one is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from specloom.openapi import Operation
from specloom.words import ACTIONS, QUERIES, is_plural, lowered, singular

_VERSION = re.compile(r"(?i)v\d+([._-]?\d+)*((alpha|beta|rc|preview)\d*)?|\d{4}-\d{2}(-\d{2})?|\d+\.\d+(\.\d+)?")
_GENERAL = frozenset(["api", "apis", "rest", "rpc", "public", "index", "version"])
_ENOUGH = 0.9
"""The share of the operations that makes a prefix one of all."""
_FEWEST = 4
"""With fewer operations, what they share may be what they are about."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a path between slashes."""

    text: str
    is_parameter: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in the singular."""
        return singulars(self.text)


@dataclass(frozen=True, slots=True)
class Route:
    """A path without what says nothing about the things in it."""

    segments: tuple[Segment, ...]
    version: str
    """A version that most other paths do not have."""

    @property
    def ends_in_parameter(self) -> bool:
        """Whether the path means one of several: `/pets/{id}`."""
        return bool(self.segments) and self.segments[-1].is_parameter

    @property
    def names(self) -> tuple[str, ...]:
        """The segments that are written in the path."""
        return tuple(segment.text for segment in self.segments if not segment.is_parameter)


class Routes:
    """Reads the paths of a document, knowing what they have in common."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        plain = [_segments(operation.path) for operation in operations]
        versions = Counter(version for segments in plain if (version := _version(segments)))
        self._usual_version = versions.most_common(1)[0][0] if versions else ""
        self._shared = _shared_prefix([_without_versions(segments) for segments in plain])

    def of(self, operation: Operation) -> Route:
        """The route of an operation of the document, or of one that is added to it."""
        segments = _segments(operation.path)
        version = _version(segments)
        rest = _without_versions(segments)
        cut = len(self._shared)
        if cut and _names(rest)[:cut] == self._shared and len(_names(rest)) > cut:
            rest = _behind(rest, cut)
        return Route(rest, "" if version == self._usual_version else version)


def singulars(text: str) -> tuple[str, ...]:
    """The words of a name, each in the singular."""
    return tuple(singular(word) for word in lowered(text))


def is_action(text: str, http_method: str, said: tuple[str, ...]) -> bool:
    """Whether the last written segment of a path is what is done, rather than what it is done to.

    Args:
        text: the segment.
        http_method: in small letters.
        said: the words of the operationId.
    """
    found = lowered(text)
    if found == said and not is_plural(found[-1]):
        return True
    if not found or found[0] not in ACTIONS:
        return False
    if len(found) == 1:
        return http_method not in ("get", "head") or found[0] in QUERIES
    reads = http_method in ("get", "head")
    if any(said[start : start + len(found)] == found for start in range(1 if reads else len(said))):
        return True
    return (not reads or found[0] in QUERIES) and not is_plural(found[-1])


@cache
def _segments(path: str) -> tuple[Segment, ...]:
    found: list[Segment] = []
    for part in path.partition("#")[0].partition("?")[0].split("/"):
        thing, _, verb = part.partition(":") if not part.startswith(":") else (part, "", "")
        if "{" in verb:
            thing, verb = part, ""
        for text in (thing, verb):
            if text:
                written = re.sub(r"\{[^{}]*\}", "", text).strip(".-_,;()'=*@")
                is_parameter = "{" in text and (not written or written.lower() in ("json", "xml", "csv"))
                name = re.sub(r"(?i)(?<=.)\.(json|xml|php|aspx?)$", "", re.sub(r"\{[^{}]*\}", "", text))
                found.append(Segment(text if is_parameter else name, is_parameter))
    return tuple(item for item in found if item.is_parameter or lowered(item.text))


def _version(segments: tuple[Segment, ...]) -> str:
    return next((item.text for item in segments if not item.is_parameter and _VERSION.fullmatch(item.text)), "")


def _without_versions(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    rest = tuple(item for item in segments if item.is_parameter or not _VERSION.fullmatch(item.text))
    while len(_names(rest)) > 1 and not rest[0].is_parameter and rest[0].text.lower() in _GENERAL:
        rest = rest[1:]
    return rest


def _names(segments: tuple[Segment, ...]) -> tuple[str, ...]:
    return tuple(item.text for item in segments if not item.is_parameter)


def _behind(segments: tuple[Segment, ...], written: int) -> tuple[Segment, ...]:
    """What follows a number of written segments and the parameters right behind them."""
    rest = list(segments)
    while written or rest[0].is_parameter:
        written -= not rest.pop(0).is_parameter
    return tuple(rest)


def _shared_prefix(paths: list[tuple[Segment, ...]]) -> tuple[str, ...]:
    """The written segments that nearly all paths begin with, and have something behind."""
    prefix: tuple[str, ...] = ()
    names = [_names(segments) for segments in paths]
    while len(names) >= _FEWEST:
        following = Counter(
            name[: len(prefix) + 1] for name in names if name[: len(prefix)] == prefix and len(name) > len(prefix) + 1
        )
        if not following or following.most_common(1)[0][1] < _ENOUGH * len(names):
            break
        prefix = following.most_common(1)[0][0]
    return prefix
