"""Many streams and calls, over real sockets: the server and each of the clients are processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import trustme

from tests.bench import load_peer
from tests.bench.paths import ROOT
from tests.bench.row import Row, in_turn, ms

_RUNS = 5


def rows() -> Iterator[Row]:
    """Against the reference library; the ratio of seconds, or of calls per second where more is better."""
    with _server() as server, _both(server.url) as (ours, theirs):
        mine, other, ratio = in_turn(ours.work("streams"), theirs.work("streams"), _RUNS)
        work = f"{load_peer.STREAMS:,} streams at a time × {load_peer.ROUNDS}"
        yield Row(work, f"{mine:.2f} s", "openai", f"{other:.2f} s", ratio, 0.4)
        yield _rate("calls one by one", "calls", load_peer.CALLS, 1.6, ours, theirs)
        count = load_peer.THREADS * load_peer.CALLS_PER_THREAD
        yield _rate(f"calls in {load_peer.THREADS} threads", "threads", count, 1.6, ours, theirs)
    with _authority() as (own, trusted), _server(own) as server, _both(server.url, trusted) as (ours, theirs):
        yield _rate("short streams over TLS", "tls", load_peer.TLS_STREAMS, 1.3, ours, theirs)
    with _server() as server, _peer("openai_threads", server.url) as ours:
        seconds = float(ours.do("cut", kill=server.kill, restart=server.restart))
        yield Row(f"server killed under {load_peer.CUT_STREAMS} streams", ms(seconds), "limit", ms(1), seconds, 1)


def _rate(work: str, name: str, count: int, goal: float, ours: _Peer, theirs: _Peer) -> Row:
    mine, other, ratio = in_turn(ours.work(name), theirs.work(name), _RUNS)
    rates = [f"{count / seconds:,.0f}/s" for seconds in (mine, other)]
    return Row(f"{count:,} {work}", rates[0], "openai", rates[1], 1 / ratio, goal, more_is_better=True)


class _Server:
    def __init__(self, certificate: str = "") -> None:
        self._certificate = certificate
        self._port = "0"
        self.restart()
        self.url = f"http{'s' if certificate else ''}://{'localhost' if certificate else '127.0.0.1'}:{self._port}"

    def restart(self) -> None:
        """Start, where it was before if it was anywhere."""
        self._process = _start("tests.bench.load_server", self._port, *filter(None, [self._certificate]))
        self._port = _line(self._process)

    def kill(self) -> None:
        """Break all connections off."""
        self._process.kill()
        self._process.wait()


class _Peer:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def work(self, name: str) -> Callable[[], object]:
        """A kind of work as something to time."""
        return lambda: self.do(name)

    def do(self, name: str, **wishes: Callable[[], None]) -> str:
        """Have some work done, in the course of which the peer can ask for other things; return the outcome."""
        self._tell(name)
        while (line := _line(self._process)) in wishes:
            wishes[line]()
            self._tell("done")
        return line

    def _tell(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{text}\n")
        self._process.stdin.flush()


@contextmanager
def _server(certificate: str = "") -> Iterator[_Server]:
    server = _Server(certificate)
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def _both(url: str, trusted: str = "") -> Iterator[tuple[_Peer, _Peer]]:
    with _peer("openai_threads", url, trusted) as ours, _peer("openai", url, trusted) as theirs:
        yield ours, theirs


@contextmanager
def _peer(package: str, url: str, trusted: str = "") -> Iterator[_Peer]:
    process = _start("tests.bench.load_peer", package, url, trusted=trusted)
    try:
        yield _Peer(process)
    finally:
        process.kill()
        process.wait()


@contextmanager
def _authority() -> Iterator[tuple[str, str]]:
    """The files of a certificate for this machine, and of the one by which it is trusted."""
    with tempfile.TemporaryDirectory() as folder:
        authority, own = Path(folder, "authority.pem"), Path(folder, "own.pem")
        signer = trustme.CA()
        signer.cert_pem.write_to_path(authority)
        signer.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(own)
        yield str(own), str(authority)


def _start(module: str, *arguments: str, trusted: str = "") -> subprocess.Popen[str]:
    pipe: Any = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, **({"SSL_CERT_FILE": trusted} if trusted else {})},
        stdin=pipe,
        stdout=pipe,
        text=True,
    )


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if not line:
        raise RuntimeError(f"{process.args!r} has failed")
    return line
