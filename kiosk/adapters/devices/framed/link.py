"""Frames over a stream: each is acknowledged, and sent again where it was not."""

from collections import deque

from kiosk.adapters.devices.framed.frames import (
    ACK,
    NAK,
    Acknowledged,
    Damaged,
    FrameReader,
    Heard,
    NotAcknowledged,
    Whole,
    framed,
)
from kiosk.adapters.devices.framed.streams import Stream
from kiosk.adapters.devices.terminal.transport import NoFrame, SendFailed
from kiosk.ports.world import Clock

TRIES = 3


class Link:
    """One conversation over `stream`; `acknowledge` is how long the other side may take to say that it has a frame."""

    def __init__(self, stream: Stream, clock: Clock, acknowledge: float) -> None:
        self._stream = stream
        self._clock = clock
        self._acknowledge = acknowledge
        self._reader = FrameReader()
        self._heard: deque[Heard] = deque()
        self._kept: deque[Heard] = deque()
        self._damaged = 0

    def tell(self, payload: bytes, until: float) -> SendFailed | NoFrame | None:
        """Send `payload` until the other side has it; SendFailed without `some_left` only where not a byte left."""
        for attempt in range(TRIES):
            failed = self._stream.send(framed(payload), until)
            if isinstance(failed, SendFailed):
                return SendFailed(some_left=failed.some_left or attempt > 0)
            answer = self._acknowledged(min(self._clock.monotonic() + self._acknowledge, until))
            if answer is None or (isinstance(answer, NoFrame) and answer.code != "timeout"):
                return answer
        return NoFrame("not_acknowledged")

    def hear(self, until: float) -> bytes | NoFrame:
        """The payload of the next frame, acknowledged. A damaged one is asked for again."""
        while True:
            heard = self._kept.popleft() if self._kept else self._next(until)
            match heard:
                case NoFrame():
                    return heard
                case Whole(payload):
                    self._damaged = 0
                    self._stream.send(bytes([ACK]), until)
                    return payload
                case Damaged(code):
                    self._damaged += 1
                    if code == "oversized" or self._damaged == TRIES:
                        return NoFrame(code)
                    self._stream.send(bytes([NAK]), until)
                case Acknowledged() | NotAcknowledged():
                    pass

    def _acknowledged(self, until: float) -> NotAcknowledged | NoFrame | None:
        """None once the other side has the frame. A frame that comes before that is kept: it may be of another time."""
        while True:
            heard = self._next(until)
            match heard:
                case Acknowledged():
                    return None
                case Whole() | Damaged():
                    self._kept.append(heard)
                case NotAcknowledged() | NoFrame():
                    return heard

    def _next(self, until: float) -> Heard | NoFrame:
        while not self._heard:
            piece = self._stream.receive(until)
            if isinstance(piece, NoFrame):
                torn = self._reader.in_frame and piece.code == "closed"
                return NoFrame("half_frame") if torn else piece
            self._heard.extend(self._reader.take(piece))
        return self._heard.popleft()
