"""Puts the errors of PyYAML's two parsers, in C and in Python, into words of our own."""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

import yaml

from specloom.codes import Code
from specloom.limits import MAX_NESTING
from specloom.source.faults import Faults, shown


class _Rule(NamedTuple):
    """An error in which the pattern `sign` is found; `{start}` in the fact is where its construct begins."""

    sign: str
    code: Code
    fact: str
    remedy: str
    at_start: bool = False


_ALIGN = "align it with the lines that it belongs to, and check brackets and quotes above"
_BRACKET = "close the bracket, or put text that begins with one in quotes"
_NAMED = "put text that begins with '*', '&' or '!' in quotes"
# The first that applies is taken.
_RULES = (
    _Rule(
        "nesting depth",
        Code.DEPTH,
        f"nested deeper than {MAX_NESTING} levels",
        "give inner parts a name of their own and refer to them by '$ref'",
    ),
    _Rule(
        "invalid Unicode character",
        Code.ESCAPE,
        "the escape sequence is no character, or half of a surrogate pair",
        "write the character itself",
    ),
    _Rule(
        "escape|hexdecimal",
        Code.ESCAPE,
        "the escape sequence is unknown",
        "write the character itself; for a backslash, write two or use single quotes",
    ),
    _Rule("quoted scalar", Code.QUOTE, "the quote that opens here is never closed", "close it", True),
    _Rule("tag handle", Code.TAG, "the tag is not declared", _NAMED),
    _Rule("a tag", Code.TAG, "the tag is malformed", _NAMED),
    _Rule("an alias", Code.ALIAS, "a '*' without a name", _NAMED, True),
    _Rule("an anchor", Code.ALIAS, "an '&' without a name", _NAMED, True),
    _Rule(
        "mapping values",
        Code.YAML_SYNTAX,
        "a ':' cannot stand here",
        "put text that holds ': ' in quotes, and check the indentation",
    ),
    _Rule(
        "simple key",
        Code.YAML_SYNTAX,
        "a key without a ':'",
        "add ':' after the key, or indent the line if it continues the text above",
        True,
    ),
    _Rule(
        "sequence entries",
        Code.YAML_SYNTAX,
        "a list cannot begin beside its key",
        "begin the list on a line of its own, or put the text in quotes",
    ),
    _Rule("flow mapping", Code.YAML_SYNTAX, "expected ',' or '}}' for the '{{' at {start}", _BRACKET),
    _Rule("flow sequence", Code.YAML_SYNTAX, "expected ',' or ']' for the '[' at {start}", _BRACKET),
    _Rule("block mapping", Code.YAML_SYNTAX, "this does not fit the mapping at {start}", _ALIGN),
    _Rule("block collection", Code.YAML_SYNTAX, "this does not fit the list at {start}", _ALIGN),
    _Rule("block scalar", Code.YAML_SYNTAX, "text beside '|' or '>'", "begin the text on the next line"),
    _Rule("directive", Code.YAML_SYNTAX, "the line with '%' is no directive of YAML", "remove the line"),
    _Rule("document start", Code.YAML_SYNTAX, "content after the end of the document", _ALIGN),
    _Rule("node content", Code.YAML_SYNTAX, "a value is missing", "write the value, or put it in quotes"),
    _Rule("", Code.YAML_SYNTAX, "this is not YAML", _ALIGN),
)


def report(error: yaml.YAMLError, text: str, quoted: yaml.ScalarEvent | None, faults: Faults) -> NoReturn:
    """Record the error; `quoted` is the last quoted scalar before it."""
    context = problem = ""
    start = offset = 0
    if isinstance(error, yaml.MarkedYAMLError):
        context, problem = error.context or "", error.problem or ""
        offset = error.problem_mark.index if error.problem_mark else 0
        start = error.context_mark.index if error.context_mark else offset
    char = text[offset : offset + 1]
    if char == "\t" and (" tab " in problem or "cannot start" in problem):
        faults.fail(Code.TAB, offset, "a tab where YAML wants spaces", remedy="indent with spaces only")
    if "cannot start" in problem:
        fact = f"text cannot begin with {shown(char)}"
        faults.fail(Code.YAML_SYNTAX, offset, fact, remedy="put the text in quotes")
    if "expected" in problem and (opened := _quote_before(text, quoted, offset)) is not None:
        fact = f"text after the closing quote; the quote opens at {faults.position(opened)}"
        faults.fail(Code.QUOTE, offset, fact, remedy="inside quotes, write \\\" for \" and '' for '")
    rule = next(rule for rule in _RULES if re.search(rule.sign, f"{context} {problem}"))
    fact = rule.fact.format(start=faults.position(start))
    faults.fail(rule.code, start if rule.at_start else offset, fact, remedy=rule.remedy)


def _quote_before(text: str, quoted: yaml.ScalarEvent | None, offset: int) -> int | None:
    """Where the quoted scalar begins that ends, but for spaces, at the offset."""
    if quoted is None or quoted.start_mark is None or quoted.end_mark is None:
        return None
    between = text[quoted.end_mark.index : offset]
    if offset >= len(text) or text[offset] in "\r\n,]}" or between.strip(" "):
        return None
    return quoted.start_mark.index
