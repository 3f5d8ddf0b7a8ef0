"""Server-sent events, cut anywhere."""

from __future__ import annotations

import time

import pytest
from specloom.runtime.streams.sse import EventDecoder, EventTooLargeError

SAMPLE = (
    "\ufeff: a comment\n"
    "\n"
    "retry: 10\n"
    "\n"
    "event: only-a-name\n"
    "\n"
    "event: one\n"
    'data: {"a": "ü\u2028€"}\n'
    "\n"
    "id: 7\n"
    "data:two\n"
    "event:second\n"
    "data:  lines\n"
    "unknown: field\n"
    "\n"
    "\n"
    "\n"
    "data\n"
    "\n"
    "data: [DONE]\n"
    "\n"
)
EVENTS = [
    (b"one", '{"a": "ü\u2028€"}'.encode()),
    (b"second", b"two\n lines"),
    (b"", b""),
    (b"", b"[DONE]"),
]


def with_newlines(newline: str) -> bytes:
    if newline != "mixed":
        return SAMPLE.replace("\n", newline).encode()
    lines = SAMPLE.split("\n")
    newlines = ("\n", "\r\n", "\r", "\r\n")
    return "".join(line + newlines[i % 4] for i, line in enumerate(lines[:-1])).encode()


def decode(*chunks: bytes) -> list[tuple[bytes, bytes]]:
    decoder = EventDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "mixed"])
def test_every_place_to_cut(newline: str) -> None:
    stream = with_newlines(newline)
    for place in range(len(stream) + 1):
        assert decode(stream[:place], stream[place:]) == EVENTS, place


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "mixed"])
@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_small_pieces(newline: str, size: int) -> None:
    stream = with_newlines(newline)
    assert decode(*(stream[i : i + size] for i in range(0, len(stream), size))) == EVENTS


def test_cr_ends_an_event_without_waiting_for_what_follows() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"data: x\r\n\r") == [(b"", b"x")]
    assert decoder.feed(b"\n") == []
    assert decoder.feed(b"data: y\r\r") == [(b"", b"y")]


def test_a_mark_in_the_middle_is_data() -> None:
    assert decode(b"data: \xef\xbb\xbfx\n\n") == [(b"", b"\xef\xbb\xbfx")]


def test_an_event_without_its_blank_line_can_be_asked_for() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"event: x\ndata: y\n") == []
    assert decoder.finish() == [(b"x", b"y")]
    assert EventDecoder().finish() == []


def test_only_one_space_is_stripped() -> None:
    assert decode(b"event:  x\ndata:  y\n\n") == [(b" x", b" y")]


def test_a_huge_event_is_not_read_again_for_each_piece() -> None:
    # Four megabytes in 80,000 pieces: to go over them again each time would take minutes.
    started = time.perf_counter()
    ((_, data),) = decode(b"data: ", *[b"x" * 50] * 80_000, b"\n\n")
    assert len(data) == 4_000_000
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("chunk", [b"x" * 50, b"\ndata: x"])
def test_an_endless_event_is_refused(chunk: bytes) -> None:
    decoder = EventDecoder(max_size=1000)
    with pytest.raises(EventTooLargeError, match="1000 bytes"):
        list(map(decoder.feed, [chunk] * 1000))
