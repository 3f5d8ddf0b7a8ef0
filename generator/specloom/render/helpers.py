"""Helpers of the intermediate model as the strings that the resource template prints, sync and async."""

from __future__ import annotations

from dataclasses import dataclass

from specloom import vocabulary
from specloom.ir import Helper, OwnArgument, Signature, Stream
from specloom.render.annotations import response_annotation
from specloom.render.arguments import WIDTH, argument_doc, argument_docs, declared, keyword
from specloom.render.methods import COMMON_ARGUMENTS, Overload, stream_argument
from specloom.text import SpecText, docstring, literal, opening, prose


@dataclass(frozen=True, slots=True)
class HelperView:
    """What the template prints of a helper."""

    name: str
    kind: str
    asynchronous: bool
    """Whether it is a coroutine function."""
    arguments: list[str]
    returns: str
    overloads: list[Overload]
    deprecated: str
    doc: str
    base: str
    call: list[str]
    """The arguments of the call of the base method."""
    answer: str
    """What the inner function of the call returns."""
    uses_result: bool
    """Whether something of the base method's answer is passed on."""
    variable: str
    """What has the answer of the base method, or calls it."""
    behaviour: str
    passed: list[str]
    """The arguments of the call of the hand-written method or the other helper."""


def helper_view(helper: Helper, *, asynchronous: bool) -> HelperView:
    """The helper in one of its two flavours."""
    signatures = helper.asynchronous if asynchronous else helper.sync
    own = signatures[-1].arguments
    switch = stream_argument(helper.base) if helper.kind == "stream" else ""
    call = [f"{item.name}={item.name}" for item in helper.parameters]
    call += [f"{switch}=True"] if switch else []
    name = _variable(helper)
    passed = [f"{argument}={name}.{field}" if field else f"{argument}={argument}" for argument, field in helper.passed]
    passed += [f"{common}={common}" for common in vocabulary.COMMON_ARGUMENTS] if helper.kind == "then" else []
    passed += [f"{item.name}={item.name}" for item in own]
    return HelperView(
        name=helper.name,
        kind=helper.kind,
        asynchronous=asynchronous and helper.kind != "stream",
        arguments=_arguments(helper, signatures[-1]),
        returns=signatures[-1].returns,
        overloads=[Overload(_arguments(helper, signature), signature.returns) for signature in signatures[:-1]],
        deprecated=literal(helper.deprecated) if helper.deprecated else "",
        doc=_doc(helper, own, signatures[-1].doc),
        base=helper.base.name,
        call=[*call, *(f"{common}={common}" for common in vocabulary.COMMON_ARGUMENTS)],
        answer=_answer(helper, asynchronous=asynchronous),
        uses_result=any(field for _, field in helper.passed),
        variable=name,
        behaviour=helper.behaviour,
        passed=passed,
    )


def _variable(helper: Helper) -> str:
    name = "result" if helper.kind == "then" else "call"
    return f"{name}_" if any(item.name == name for item in helper.parameters) else name


def _arguments(helper: Helper, signature: Signature) -> list[str]:
    own = [_own(item) for item in signature.arguments]
    inherited = [keyword(item) for item in helper.parameters]
    if not helper.positional:
        return ["*", *inherited, *own, *COMMON_ARGUMENTS]
    by_position = [_own(item) for item in signature.arguments if not item.keyword_only]
    by_keyword = [_own(item) for item in signature.arguments if item.keyword_only]
    return [*inherited, *COMMON_ARGUMENTS, *by_position, *(["*", *by_keyword] if by_keyword else [])]


def _own(item: OwnArgument) -> str:
    return declared(item.name, item.annotation, item.default)


def _answer(helper: Helper, *, asynchronous: bool) -> str:
    returns = response_annotation(helper.base.returns)
    stream: Stream | None = helper.base.stream
    if helper.kind == "stream" and stream is not None:
        events = response_annotation(stream.events)
        return f"Awaitable[AsyncStream[{events}]]" if asynchronous else f"Stream[{events}]"
    return f"Awaitable[APIResponse[{returns}]]" if asynchronous else f"APIResponse[{returns}]"


def _doc(helper: Helper, own: tuple[OwnArgument, ...], behaviour: str) -> str:
    base = None if helper.kind == "repeat" else opening(helper.base.doc)
    text = prose(helper.doc or SpecText(f"{base.raw} {behaviour}" if base else behaviour), WIDTH - 8)
    entries = argument_docs(list(helper.parameters))
    entries += [argument_doc(item.name, SpecText(item.doc)) for item in own if item.doc]
    if entries:
        text += "\n\nArgs:\n" + "\n".join(entries)
    return docstring(text, 8, WIDTH)
