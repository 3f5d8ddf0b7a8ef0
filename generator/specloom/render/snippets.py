"""Calls as the programs that the README shows, laid out as a formatter would."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from specloom.ir import Call, FileSample, ListSample, ObjectSample, Sample
from specloom.text import SpecText, literal

_WIDTH = 92
"""Characters of a line, so that one fits where it is indented."""


@dataclass(frozen=True, slots=True)
class _Bracket:
    """What is put on lines of its own, one for each part, where it is too long for one."""

    opening: str
    parts: list[tuple[str, _Code]]
    """Each behind what names it."""
    closing: str


_Code: TypeAlias = "str | _Bracket"


def quoted(text: SpecText | str) -> str:
    """A literal in double quotes, unless that takes escapes."""
    found = literal(text)
    return f'"{found[1:-1]}"' if found[0] == "'" and '"' not in found else found


def called(call: Call, *, through: str = "", client: str = "client") -> str:
    """The call alone.

    Args:
        call: to print.
        through: the attribute of its resource that the method is taken from, such as `with_raw_response`.
        client: an expression for the client.
    """
    steps = [client, *call.path, *([through] if through else []), call.method.name]
    parts = [("", _code(value)) for value in call.positional]
    parts += [(f"{name}=", _code(value)) for name, value in call.keywords]
    return _laid_out(_Bracket(f"{'.'.join(steps)}(", parts, ")"), "")


def statement(call: Call, *, awaited: bool = False) -> str:
    """The call, and its result printed."""
    waiting = "await " if awaited else ""
    if call.gives == "nothing":
        return f"{waiting}{called(call)}"
    shown = f"print({call.result}{'.' if call.attribute else ''}{call.attribute})"
    if call.gives == "value":
        return f"{call.result} = {waiting}{called(call)}\n{shown}"
    if awaited and call.method.page:
        return f"async for {call.result} in {called(call)}:\n    {shown}"
    return f"for {call.result} in {waiting}{called(call)}:\n    {shown}"


def block(opening: str, inner: str) -> str:
    """Lines below one that ends in a colon."""
    return f"{opening}\n{textwrap.indent(inner, '    ')}"


def takes_file(call: Call) -> bool:
    """Whether a file is among the arguments."""
    values = [*call.positional, *(value for _, value in call.keywords)]
    return any(isinstance(part, FileSample) for value in values for part in _parts(value))


def _parts(value: Sample) -> Iterator[Sample]:
    yield value
    inner = value.items if isinstance(value, ListSample) else ()
    inner = tuple(part for _, part in value.entries) if isinstance(value, ObjectSample) else inner
    for part in inner:
        yield from _parts(part)


def _code(value: Sample) -> _Code:
    if isinstance(value, ListSample):
        return _Bracket("[", [("", _code(item)) for item in value.items], "]")
    if isinstance(value, ObjectSample):
        return _Bracket("{", [(f"{quoted(key)}: ", _code(item)) for key, item in value.entries], "}")
    if isinstance(value, FileSample):
        return 'Path("file")'
    return quoted(value) if isinstance(value, SpecText) else literal(value)


def _flat(code: _Code) -> str:
    if isinstance(code, str):
        return code
    return f"{code.opening}{', '.join(name + _flat(part) for name, part in code.parts)}{code.closing}"


def _laid_out(code: _Code, pad: str, before: str = "") -> str:
    """The code behind what stands before it on its line."""
    flat = _flat(code)
    if isinstance(code, str) or not code.parts or len(pad) + len(before) + len(flat) <= _WIDTH:
        return flat
    deeper = f"{pad}    "
    lines = [f"{deeper}{name}{_laid_out(part, deeper, name)}," for name, part in code.parts]
    return "\n".join([code.opening, *lines, f"{pad}{code.closing}"])
