"""Tags and paths → the resource of each operation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from specloom import naming
from specloom.lower.inference.hints import group_hint
from specloom.lower.inference.routes import Route, Routes, is_action, singulars
from specloom.lower.inference.said import said_words
from specloom.openapi import Operation
from specloom.words import lowered

_SEPARATORS = re.compile(r"\s+[-–—>»|]\s*|\s*[./:>|»\\]\s*")
"""What is between the parts of a structured tag: `a.b`, `a/b`, `a - b`, `a: b`."""
_GENERAL_TAGS = frozenset(["api", "apis", "default", "general", "index", "misc", "other", "public", "rest", "root"])
_SUFFIXES = frozenset(["api", "apis", "controller", "endpoint", "endpoints", "operations", "resource", "routes"])
"""What frameworks append to the name of a tag."""
_MAX_WORDS = 5
"""A tag with more words is a sentence."""
_ENOUGH = 0.9
_MOST = 0.8
_FEWEST = 4


class Groups:
    """Finds the resource of operations of one document."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self.routes = Routes(operations)
        tags = [parts for operation in operations if len(parts := _tag_parts(operation)) > 1]
        first = Counter(singulars(parts[0]) for parts in tags).most_common(1)
        enough = len(tags) >= _FEWEST and first and first[0][1] >= _ENOUGH * len(tags)
        self._shared_tag = first[0][0] if enough else ()
        self._shared_words = _shared_words([_tag_parts(operation)[-1:] for operation in operations])
        self._repeats_paths = self._tags_repeat_paths(operations)

    def of(self, operation: Operation) -> tuple[str, ...]:
        """The attributes that lead to the resource, from the client on."""
        hint = group_hint(operation)
        if hint:
            return tuple(naming.resource_name(part) for part in hint)
        route = self.routes.of(operation)
        tag = self._tag(operation)
        things = _things(route, operation, alone=not tag)
        if self._repeats_paths and _is_last(tag, things):
            tag = []
        end = _end_of_tag(tag, things)
        if end and singulars(tag[-1]) == singulars(things[end - 1]):
            tag = [*tag[:-1], things[end - 1]]  # in the plural of the path
        path = [*tag, *things[end:]]
        if not path:
            path = list(route.names[-1:]) or ["root"]
        if route.version and not any(lowered(route.version)[0] in lowered(part) for part in path):
            path.insert(0, route.version)
        return _distinct(path)

    def _tags_repeat_paths(self, operations: Iterable[Operation]) -> bool:
        """Whether nearly all tags name what the path ends with: then the path says more."""
        tagged = [
            _is_last(tag, things)
            for operation in operations
            if (tag := self._tag(operation)) and (things := _things(self.routes.of(operation), operation, alone=False))
        ]
        return len(tagged) >= _FEWEST and sum(tagged) >= _MOST * len(tagged)

    def _tag(self, operation: Operation) -> list[str]:
        parts = _tag_parts(operation)
        if len(parts) > 1 and singulars(parts[0]) == self._shared_tag:
            parts = parts[1:]
        found = lowered(parts[-1]) if parts else ()
        cut = len(self._shared_words)
        if cut and found[:cut] == self._shared_words and len(found) > cut:
            return [*parts[:-1], "_".join(found[cut:])]
        return parts


def _shared_words(tags: list[list[str]]) -> tuple[str, ...]:
    """The words that nearly all tags begin with, and have others behind: `ShopV1Order`, `ShopV1Customer`."""
    names = Counter(lowered(tag[0]) for tag in tags if tag)
    found: tuple[str, ...] = ()
    while len(names) >= _FEWEST:
        size = len(found) + 1
        first = Counter(name[:size] for name in names if name[: size - 1] == found and len(name) > size)
        if not first or first.most_common(1)[0][1] < _ENOUGH * len(names):
            break
        found = first.most_common(1)[0][0]
    return found


def tags_of(operation: Operation) -> list[str]:
    """The names of the operation's tags."""
    return [tag.value for tag in operation.node.child("tags").items() if isinstance(tag.value, str)]


def _tag_parts(operation: Operation) -> list[str]:
    """The parts of the first tag that says something."""
    for tag in tags_of(operation):
        parts = [plain for part in _SEPARATORS.split(tag) if (plain := _plain(part))]
        if parts and all(len(lowered(part)) <= _MAX_WORDS for part in parts):
            return parts
    return []


def _plain(part: str) -> str:
    """A part of a tag without what says nothing, or nothing."""
    found = list(lowered(re.sub(r"\([^)]*\)", "", part)))
    while len(found) > 1 and found[-1] in _SUFFIXES:
        found.pop()
    if not found or (len(found) == 1 and (found[0] in _GENERAL_TAGS or re.fullmatch(r"v\d+", found[0]))):
        return ""
    return "_".join(found)


def _things(route: Route, operation: Operation, *, alone: bool) -> list[str]:
    """The written segments that name things: all, without a verb at the end, unless it stands alone."""
    names = list(route.names)
    if len(names) > alone and is_action(names[-1], operation.http_method, said_words(operation)):
        names.pop()
    return names


def _is_last(tag: list[str], things: list[str]) -> bool:
    """Whether a tag names the last thing of a path, or the last ones in one word: `CallRecording`."""
    ends = (things[start:] for start in range(len(things)))
    return bool(tag) and any(singulars(tag[-1]) == singulars("_".join(end)) for end in ends)


def _end_of_tag(tag: list[str], things: list[str]) -> int:
    """How many of the segments the tag stands for: all up to the last one that it names."""
    if not tag:
        return 0
    meant = {word for part in tag for word in singulars(part)}
    ends = [index + 1 for index, thing in enumerate(things) if set(singulars(thing)) <= meant]
    return max(ends, default=0)


def _distinct(path: list[str]) -> tuple[str, ...]:
    """The attributes; a part that says no more than the one before it is left out."""
    found: list[str] = []
    for part in path:
        said = singulars(found[-1]) if found else ()
        own = singulars(part)
        if found and own[: len(said)] == said:
            if len(own) == len(said):
                continue
            part = "_".join(lowered(part)[len(said) :])
        found.append(naming.resource_name(part))
    return tuple(found)
