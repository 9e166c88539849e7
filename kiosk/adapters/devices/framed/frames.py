"""Frames: STX, printable text, ETX, LRC; single bytes ACK and NAK between them. Pure.

The LRC is the exclusive or of all bytes behind STX, ETX included.
"""

from dataclasses import dataclass
from functools import reduce
from operator import xor

STX, ETX, ACK, NAK, SEPARATOR = 0x02, 0x03, 0x06, 0x15, 0x1C
LARGEST_PAYLOAD = 1024
_FIRST_PRINTABLE, _LAST_PRINTABLE = 0x20, 0x7E


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The other side has the frame whole."""


@dataclass(frozen=True, slots=True)
class NotAcknowledged:
    """The other side wants the frame once more."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A frame came whole."""

    payload: bytes


@dataclass(frozen=True, slots=True)
class Damaged:
    """A frame came, but not as it was sent; `code` is for technicians."""

    code: str


Heard = Acknowledged | NotAcknowledged | Whole | Damaged


def framed(payload: bytes) -> bytes:
    """`payload`, printable text and separators, as a frame ready to send."""
    if len(payload) > LARGEST_PAYLOAD or not all(map(_may_stand_in_a_frame, payload)):
        message = "this can't stand in a frame"
        raise ValueError(message)
    return bytes([STX, *payload, ETX, lrc(payload)])


def lrc(payload: bytes) -> int:
    """The check byte of a frame with `payload`."""
    return reduce(xor, payload, ETX)


class FrameReader:
    """Finds frames and single bytes in what arrives, also across the pieces it arrives in. Noise between is dropped."""

    def __init__(self) -> None:
        self._payload: bytearray | None = None
        self._ended = False

    @property
    def in_frame(self) -> bool:
        """Whether a frame has begun and is not whole yet."""
        return self._payload is not None

    def take(self, piece: bytes) -> list[Heard]:
        """What is whole with `piece`, in order."""
        return [heard for byte in piece if (heard := self._next(byte)) is not None]

    def _next(self, byte: int) -> Heard | None:
        if self._payload is None:
            return self._between(byte)
        if self._ended:
            return self._checked(byte)
        if byte == ETX:
            self._ended = True
        elif byte == STX:
            self._payload.clear()
        elif len(self._payload) == LARGEST_PAYLOAD:
            self._payload = None
            return Damaged("oversized")
        else:
            self._payload.append(byte)
        return None

    def _between(self, byte: int) -> Heard | None:
        match byte:
            case 0x02:
                self._payload = bytearray()
            case 0x06:
                return Acknowledged()
            case 0x15:
                return NotAcknowledged()
            case _:
                pass
        return None

    def _checked(self, byte: int) -> Heard:
        payload, self._payload, self._ended = bytes(self._payload or b""), None, False
        sound = byte == lrc(payload) and all(map(_may_stand_in_a_frame, payload))
        return Whole(payload) if sound else Damaged("garbage")


def _may_stand_in_a_frame(byte: int) -> bool:
    return _FIRST_PRINTABLE <= byte <= _LAST_PRINTABLE or byte == SEPARATOR
