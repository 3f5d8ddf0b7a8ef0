"""What a document says of a value beside its type: what holds where it is left out, an example, that it goes away."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from specloom.lower.examples import written_examples
from specloom.nodes import Node
from specloom.source import JsonValue
from specloom.text import SpecText, code_span, told

_MAX_LENGTH = 60
"""Characters of a value that is shown."""
_DEFAULT = re.compile(r"\bdefaults?\b", re.I)
_ABSENT = re.compile(r"\b(otherwise|unless|left out|omitted|missing|unset|not (given|provided|set|specified))\b", re.I)
"""What speaks of a value that is not given, and tells the default if that stands there, too."""
_EXAMPLE = re.compile(r"\b(examples?|e\.g|for instance|such as)\b", re.I)
_DEPRECATED = re.compile(r"\bdeprecat", re.I)
_BLOCK = re.compile(r"\s*([-*+|>#]|\d+[.)]|```|~~~)")
"""The beginning of a line of Markdown that is not running text."""
_MARKUP = re.compile(r"[`]|\\[^\w\s]|\*.*\*|<[a-z/!?]|&#?\w+;|~~|\]\(|(?<!\w)_|_(?!\w)", re.I)
"""What Markdown would not show as it stands in a value."""
_REASONS = ("x-stainless-deprecation-message", "x-speakeasy-deprecation-message")


def with_facts(doc: SpecText | None, *nodes: Node, asked: bool = True, otherwise: str = "") -> SpecText | None:
    """The description with what it does not say itself.

    Args:
        doc: the description.
        nodes: what may say more, the nearest first: a parameter and its schema, or a property.
        asked: whether callers give the value; of what they get, a default says nothing.
        otherwise: what holds where it is left out, in place of the default.
    """
    text = doc.raw.strip() if doc else ""
    if is_deprecated(*nodes) and not _DEPRECATED.search(text):
        text = _joined(_deprecation(nodes), text)
    every = _with_targets(nodes)
    default = _shown(_default(every)) if asked and not otherwise else ""
    if default and not (_DEFAULT.search(text) or (_ABSENT.search(text) and default.strip('"') in text)):
        text = _joined(text, f"Defaults to {default}.")
    example = "" if any(_is_chosen(node) for node in every) else _shown(next(written_examples(every), None))
    if example not in ("", "True", "False", default) and not _EXAMPLE.search(text) and example.strip('"') not in text:
        text = _joined(text, f"For example {example}.")
    return told(_joined(text, otherwise))


def default_of(*nodes: Node) -> SpecText | None:
    """What holds where a value is left out, as JSON; the first that any of the nodes says."""
    value = _default(_with_targets(nodes))
    return None if value is None else SpecText(json.dumps(value, ensure_ascii=False, sort_keys=True))


def _with_targets(nodes: Iterable[Node]) -> list[Node]:
    return [item for node in nodes for item in (node, node.follow())]


def _default(nodes: Iterable[Node]) -> JsonValue:
    return next((node.peek("default") for node in nodes if node.has("default")), None)


def is_deprecated(*nodes: Node) -> bool:
    """Whether a parameter or a property says so itself; a schema that it refers to may be old, too, but is not it."""
    return any(node.peek("deprecated") is True for node in nodes)


def reason(node: Node) -> str:
    """Why it is deprecated, as other generators are told."""
    return next((text.strip() for key in _REASONS if isinstance(text := node.peek(key), str)), "")


def _deprecation(nodes: tuple[Node, ...]) -> str:
    why = next((text for node in nodes if (text := reason(node))), "")
    return f"Deprecated: {why}" if why else "Deprecated."


def _is_chosen(node: Node) -> bool:
    """Whether the type lists the values already, or they are the bytes of a file."""
    return node.has("enum") or node.has("const") or node.peek("format") == "binary"


def _shown(value: JsonValue) -> str:
    """The value as Python has it; nothing for an empty, a long and a nested one."""
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else [value]
    if value in (None, "", [], {}) or any(isinstance(part, (dict, list)) for part in parts):
        return ""
    if isinstance(value, dict):
        text = f"{{{', '.join(f'{_scalar(key)}: {_scalar(part)}' for key, part in value.items())}}}"
    else:
        text = f"[{', '.join(map(_scalar, parts))}]" if isinstance(value, list) else _scalar(value)
    if len(text) > _MAX_LENGTH:
        return ""
    return code_span(text) if _MARKUP.search(text) else text


def _scalar(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _joined(text: str, more: str) -> str:
    """The two texts as sentences, or as paragraphs where a list or the like ends or begins."""
    if not text or not more:
        return text or more
    if any(map(_BLOCK.match, re.split(r"\n\s*\n", text)[-1].split("\n"))) or text.endswith(">") or _BLOCK.match(more):
        return f"{text}\n\n{more}"
    return f"{text}{'' if text[-1] in '.!?:…。' else '.'} {more}"
