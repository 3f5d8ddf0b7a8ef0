"""JSON values, and the JSON Pointers (RFC 6901) that address them."""

from __future__ import annotations

import re
from typing import TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"

_WORDS: dict[type, str] = {
    dict: "a mapping",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    type(None): "nothing",
}
_INDEX = re.compile(r"0|[1-9][0-9]*")
_BAD_ESCAPE = re.compile(r"~(?![01])")


def in_words(value: JsonValue) -> str:
    """What a value is."""
    return _WORDS.get(type(value), "a number")


def join(pointer: str, *tokens: str | int) -> str:
    """The pointer to a value below the one at `pointer`; the tokens are not escaped yet."""
    for token in tokens:
        pointer += "/" + str(token).replace("~", "~0").replace("/", "~1")
    return pointer


def split(pointer: str) -> list[str]:
    """The unescaped tokens of a pointer.

    Raises `KeyError` if it is not one.
    """
    if (pointer and not pointer.startswith("/")) or _BAD_ESCAPE.search(pointer):
        raise KeyError(pointer)
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def get(root: JsonValue, pointer: str) -> JsonValue:
    """The value at a pointer.

    Raises `KeyError` if there is none.
    """
    for token in split(pointer):
        if isinstance(root, dict) and token in root:
            root = root[token]
        elif isinstance(root, list) and (index := list_index(token, len(root))) is not None:
            root = root[index]
        else:
            raise KeyError(pointer)
    return root


def list_index(token: str, length: int) -> int | None:
    """The index that a token stands for in a list of the given length."""
    # More digits than any length has: `int` would refuse thousands of them.
    if not _INDEX.fullmatch(token) or len(token) > 18:
        return None
    index = int(token)
    return index if index < length else None
