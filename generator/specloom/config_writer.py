"""A config as the text of an `sdk.yaml`, with the documentation of its keys as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from typing import Any, cast

import yaml

from specloom.config import Config
from specloom.nodes import Node
from specloom.printable import printable, without_commands
from specloom.sections import Section, doc_of, keys_of

_WIDTH = 100
_UNFOLDED = 10**9
"""A width for strings: where one is folded, its second line could begin with anything."""


def config_text(config: Config, inferred: Config | None = None) -> str:
    """The text of a config.

    Args:
        config: what to write; keys with their default are left out.
        inferred: what the document gives without a config: what is the same there is left out.
    """
    written = _mapping(config, inferred)
    parts = [_entry(item.name, written[item.name], doc_of(item)) for item in keys_of(Config) if item.name in written]
    head = "# The SDK config: see the README of Specloom. What is left out is inferred from the document.\n"
    return "\n".join([head, *parts])


def _entry(name: str, value: object, doc: str) -> str:
    comment = textwrap.fill(doc, _WIDTH, initial_indent="# ", subsequent_indent="# ")
    # The stubs of PyYAML leave open what a stream takes, and there is none.
    dump: Callable[..., str] = cast("Any", yaml).dump
    text = dump({name: value}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_UNFOLDED)
    return f"{comment}\n{without_commands(text)}"


class _Dumper(yaml.SafeDumper):
    """Writes what a terminal or a log would obey, or what would turn a line around, as escapes."""

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        self.allow_unicode = text.isprintable()
        super().write_double_quoted(text, split)
        self.allow_unicode = True


def _string(_: yaml.SafeDumper, text: str) -> yaml.Node:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=None if printable(text) == text else '"')


_Dumper.add_representer(str, _string)


def _mapping(section: Section, same: Section | None) -> dict[str, Any]:
    """The keys of a section that say something."""
    found: dict[str, Any] = {}
    for item in keys_of(type(section)):
        own = getattr(section, item.name)
        # An empty list that is given may say something else than none.
        is_default = own == item.default and not (own == () and section.gives(item.name))
        value = None if is_default else _plain(own, getattr(same, item.name, None))
        if value not in (None, {}):
            found[item.name] = value
    return found


def _plain(value: object, same: object) -> object:
    """A value as YAML has it, or None if it is the same as the other one."""
    if value == same:
        return None
    if isinstance(value, Node):
        return value.value
    if isinstance(value, Section):
        found = _mapping(value, same if type(same) is type(value) else None)
        short = value.shorthand
        return found[short] if short and [*found] == [short] else found
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, object]", value)
        others: Mapping[str, object] = cast("Mapping[str, object]", same) if isinstance(same, Mapping) else {}
        plain = {key: _plain(item, others.get(key)) for key, item in entries.items()}
        return {key: item for key, item in plain.items() if item is not None}
    if isinstance(value, tuple):
        return [_plain(item, None) for item in cast("tuple[object, ...]", value)]
    return value
