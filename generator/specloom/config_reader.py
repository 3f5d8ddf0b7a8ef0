"""Reads `sdk.yaml` into a `Config`; every mistake is reported with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, cast, get_args, get_origin, get_type_hints

from specloom import naming
from specloom.codes import Code
from specloom.config import SHORTHAND, Config
from specloom.diagnostics import Diagnostics
from specloom.source import JsonValue, Source, join, load_source


def read_config(path: Path, diagnostics: Diagnostics) -> tuple[Config, Source] | None:
    """The config in the file with its source, or nothing after its errors were recorded."""
    source = load_source(path, diagnostics)
    if source is None:
        return None
    errors = len(diagnostics.errors)
    config = _Reader(source, diagnostics).read(Config, source.root, "")
    return (config, source) if config is not None and len(diagnostics.errors) == errors else None


class _Reader:
    def __init__(self, source: Source, diagnostics: Diagnostics) -> None:
        self.source = source
        self.diagnostics = diagnostics

    def read(self, expected: Any, value: JsonValue, pointer: str) -> Any:
        """The value as the expected type; `None` after an error."""
        if get_origin(expected) is tuple:
            return self._list(get_args(expected)[0], value, pointer)
        if get_origin(expected) is not None:
            return self._mapping(get_args(expected)[1], value, pointer)
        if is_dataclass(expected):
            return self._object(cast("type[Any]", expected), value, pointer)
        if type(value) is expected:
            return value
        self._wrong_type({str: "a string", bool: "true or false"}[expected], value, pointer)
        return None

    def _mapping(self, expected: Any, value: JsonValue, pointer: str) -> dict[str, Any] | None:
        if not isinstance(value, dict):
            self._wrong_type("a mapping", value, pointer)
            return None
        return {name: self.read(expected, item, join(pointer, name)) for name, item in value.items()}

    def _list(self, expected: Any, value: JsonValue, pointer: str) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            self._wrong_type("a list", value, pointer)
            return None
        return tuple(self.read(expected, item, join(pointer, index)) for index, item in enumerate(value))

    def _object(self, expected: type[Any], value: JsonValue, pointer: str) -> Any:
        if isinstance(value, str) and expected in SHORTHAND:
            value = {SHORTHAND[expected]: value}
        if not isinstance(value, dict):
            self._wrong_type("a mapping", value, pointer)
            return None
        known = {item.name: item for item in fields(expected)}
        for name in value:
            if name not in known:
                self._unknown(name, known, pointer)
        hints = get_type_hints(expected)
        read = {
            name: self._key(item, hints[name], value[name], join(pointer, name))
            for name, item in known.items()
            if name in value
        }
        missing = [name for name, item in known.items() if name not in value and _required(item)]
        for name in missing:
            self.diagnostics.error(
                Code.MISSING_KEY,
                f"'{name}' is missing",
                self.source.place(pointer),
                help=f"add '{name}': {known[name].metadata['doc']}",
            )
        return None if missing or None in read.values() else expected(**read)

    def _key(self, item: Field[Any], hint: Any, value: JsonValue, pointer: str) -> Any:
        read = self.read(hint, value, pointer)
        pattern = item.metadata.get("pattern")
        if pattern and isinstance(read, str) and not re.fullmatch(pattern, read):
            self.diagnostics.error(
                Code.WRONG_VALUE,
                f"'{item.name}' cannot be {read!r}",
                self.source.place(pointer),
                help=f"{item.metadata['doc']} It must match {pattern}",
            )
        return read

    def _unknown(self, name: str, known: Mapping[str, object], pointer: str) -> None:
        self.diagnostics.error(
            Code.UNKNOWN_KEY,
            f"unknown key '{name}'",
            self.source.key_place(join(pointer, name)),
            help=naming.suggestion(name, known) or f"the keys here are {', '.join(known)}",
        )

    def _wrong_type(self, expected: str, value: JsonValue, pointer: str) -> None:
        kinds: dict[type, str] = {
            dict: "a mapping",
            list: "a list",
            str: "a string",
            bool: "a boolean",
            type(None): "nothing",
        }
        self.diagnostics.error(
            Code.WRONG_TYPE,
            f"expected {expected}, found {kinds.get(type(value), 'a number')}",
            self.source.place(pointer),
            help=f"write {expected} here; quote it if it looks like something else",
        )


def _required(item: Field[Any]) -> bool:
    return item.default is MISSING and item.default_factory is MISSING
