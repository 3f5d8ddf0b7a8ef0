"""Lines and records of JSON: every way to cut them into chunks, bounds, and the work that they cost."""

from __future__ import annotations

import time

import pytest
from specloom.runtime.streams.lines import LineDecoder, RecordDecoder
from specloom.runtime.streams.sse import EventTooLargeError

LINES = '\ufeff{"a": "é"}\n\r\n[1]\r\n  2  \n"x"'.encode()
RECORDS = b'\x1e{"a": 1}\n\x1e{\n "b":\n 2\n}\n\x1e\x1e"x"\n'


def _decode(decoder: LineDecoder, *chunks: bytes) -> list[bytes]:
    found = [data for chunk in chunks for _, data in decoder.feed(chunk)]
    return [*found, *(data for _, data in decoder.finish())]


@pytest.mark.parametrize("size", range(1, len(LINES) + 1))
def test_lines_may_be_cut_anywhere(size: int) -> None:
    chunks = [LINES[start : start + size] for start in range(0, len(LINES), size)]
    assert _decode(LineDecoder(), *chunks) == ['{"a": "é"}'.encode(), b"[1]", b"2", b'"x"']


@pytest.mark.parametrize("size", range(1, len(RECORDS) + 1))
def test_records_may_be_cut_anywhere(size: int) -> None:
    chunks = [RECORDS[start : start + size] for start in range(0, len(RECORDS), size)]
    assert _decode(RecordDecoder(), *chunks) == [b'{"a": 1}', b'{\n "b":\n 2\n}', b'"x"']


def test_a_record_on_one_line_need_not_wait_for_the_next() -> None:
    decoder = RecordDecoder()
    assert decoder.feed(b'\x1e{"a":1}\n') == [(b"", b'{"a":1}')]
    assert decoder.feed(b'\x1e{\n"a":') == []
    assert decoder.feed(b"1}\n\x1e2\n") == [(b"", b'{\n"a":1}'), (b"", b"2")]


@pytest.mark.parametrize("decoder", [LineDecoder(10), RecordDecoder(10)])
def test_what_does_not_end_is_an_error(decoder: LineDecoder) -> None:
    decoder.feed(b"123456")
    with pytest.raises(EventTooLargeError, match="larger than 10 bytes"):
        decoder.feed(b"123456")


@pytest.mark.parametrize("kind", [LineDecoder, RecordDecoder])
def test_a_huge_one_costs_no_more_than_its_length(kind: type[LineDecoder]) -> None:
    def seconds(size: int) -> float:
        decoder, begin = kind(), time.perf_counter()
        for _ in range(size):
            decoder.feed(b"x" * 1000)
        assert len(decoder.finish()[0][1]) == size * 1000
        return time.perf_counter() - begin

    assert seconds(20_000) < 40 * max(seconds(2_000), 0.001)
