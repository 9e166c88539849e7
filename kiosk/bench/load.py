"""Sends finished requests over connections that stay open, each the next one as soon as it is answered."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

import uvloop

from kiosk.bench.suite import CannotMeasureError

_HEAD_ENDS = b"\r\n\r\n"
_LENGTH = b"content-length:"


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of all requests."""

    seconds: float
    milliseconds: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.milliseconds) / self.seconds


def send(host: str, port: int, lanes: Sequence[Sequence[bytes]], status: int) -> Sent:
    """Send each lane over a connection of its own; every answer has to have `status`."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_send(host, port, lanes, status))


async def _send(host: str, port: int, lanes: Sequence[Sequence[bytes]], status: int) -> Sent:
    loop = asyncio.get_running_loop()
    connections = []
    for lane in lanes:
        _, connection = await loop.create_connection(partial(_Connection, lane, status), host, port)
        connections.append(connection)
    began = time.perf_counter()
    for connection in connections:
        connection.begin()
    try:
        await asyncio.gather(*(connection.done for connection in connections))
    finally:
        for connection in connections:
            connection.transport.close()
    seconds = time.perf_counter() - began
    return Sent(seconds, tuple(took for connection in connections for took in connection.took))


class _Connection(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, lane: Sequence[bytes], status: int) -> None:
        self.took: list[float] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._rest: Iterator[bytes] = iter(lane)
        self._status = str(status).encode()
        self._received = bytearray()
        self._sent_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are no subclass.
        self.transport = cast("asyncio.Transport", transport)

    def begin(self) -> None:
        request = next(self._rest, None)
        if request is None:
            self.done.set_result(None)
            return
        self._sent_at = time.perf_counter()
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, _ = self._received.partition(_HEAD_ENDS)
        if not found or len(self._received) < len(head) + len(found) + _length(head):
            return
        self.took.append((time.perf_counter() - self._sent_at) * 1000)
        if head[9:12] != self._status:
            self._fail(f"the platform answered {self._received.decode(errors='replace')[-400:]}")
            return
        self._received.clear()
        self.begin()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self._fail(f"the platform closed the connection: {exc}")

    def _fail(self, message: str) -> None:
        if not self.done.done():
            self.done.set_exception(CannotMeasureError(message))


def _length(head: bytearray) -> int:
    low = head.lower()
    at = low.find(_LENGTH)
    return int(low[at + len(_LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
