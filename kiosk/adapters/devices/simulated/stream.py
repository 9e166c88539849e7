"""ESC/POS as a printer reads it: real-time commands on arrival, the others one by one in their order. Pure."""

from dataclasses import dataclass

ESC, GS, DLE = 0x1B, 0x1D, 0x10
LINE_DOTS = 30


@dataclass(frozen=True, slots=True)
class Initialise:
    """ESC @."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A band of dots: GS v 0. Rows of `width` bytes, 1 = black."""

    width: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Store:
    """GS ( L or GS 8 L, function 112: a band of dots for the next PrintStored."""

    band: Rows


@dataclass(frozen=True, slots=True)
class PrintStored:
    """GS ( L, function 50."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Paper goes forward by `dots`."""

    dots: int


@dataclass(frozen=True, slots=True)
class Cut:
    """GS V."""

    partial: bool


@dataclass(frozen=True, slots=True)
class Report:
    """GS r: one byte back when everything before it is done."""

    about: int


@dataclass(frozen=True, slots=True)
class AutoStatus:
    """GS a: tell of every change from now on, where `on`."""

    on: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """Something a receipt of dots doesn't need."""


Command = Initialise | Rows | Store | PrintStored | Feed | Cut | Report | AutoStatus | Ignored


@dataclass(frozen=True, slots=True)
class RealTime:
    """A command that acts when it arrives, wherever it stands, even inside an image."""

    words: bytes


def next_command(stream: bytes | bytearray) -> tuple[Command, int] | None:
    """The first command and its length, or None where more bytes are to come."""
    if not stream:
        return None
    match stream[0]:
        case 0x1D:
            return _group(stream)
        case 0x1B:
            return _escape(stream)
        case 0x10:
            length = _real_time_length(stream)
            return None if length is None else (Ignored(), max(length, 1))
        case 0x0A:
            return Feed(LINE_DOTS), 1
        case _:
            return Ignored(), 1


def _escape(stream: bytes | bytearray) -> tuple[Command, int] | None:
    match list(stream[1:3]):
        case []:
            return None
        case [0x40, *_]:
            return Initialise(), 2
        case [0x64 | 0x4A as kind, dots]:
            return Feed(dots * LINE_DOTS if kind == ord("d") else dots), 3
        case [0x64 | 0x4A]:
            return None
        case [0x32, *_]:
            return Ignored(), 2
        case _:
            return (Ignored(), 3) if len(stream) > 2 else None  # noqa: PLR2004 - ESC, a letter, one parameter


def _group(stream: bytes | bytearray) -> tuple[Command, int] | None:
    match list(stream[1:4]):
        case [0x76, *_]:
            return _band(stream)
        case [0x28 | 0x38, *_]:
            return _counted(stream)
        case [0x56, 0x41 | 0x42 as mode, _]:
            return Cut(partial=mode == ord("B")), 4
        case [0x56, 0x41 | 0x42]:
            return None
        case [0x56, mode, *_]:
            return Cut(partial=mode in (1, 0x31)), 3
        case [0x72, about, *_]:
            return Report(about & 0x0F), 3
        case [0x61, flags, *_]:
            return AutoStatus(on=flags != 0), 3
        case [_, _, *_]:
            return Ignored(), 3
        case _:
            return None


def _band(stream: bytes | bytearray) -> tuple[Command, int] | None:
    if len(stream) < 8:  # noqa: PLR2004 - GS v 0 m xL xH yL yH
        return None
    width, height = stream[4] | stream[5] << 8, stream[6] | stream[7] << 8
    end = 8 + width * height
    return (Rows(width, bytes(stream[8:end])), end) if len(stream) >= end else None


def _counted(stream: bytes | bytearray) -> tuple[Command, int] | None:
    """GS ( and GS 8: a letter, a length in two or four bytes, that many bytes."""
    start = 5 if stream[1] == ord("(") else 7
    if len(stream) < start:
        return None
    end = start + int.from_bytes(stream[3:start], "little")
    if len(stream) < end:
        return None
    body = bytes(stream[start:end])
    if stream[2] != ord("L"):
        return Ignored(), end
    match body[:2]:
        case b"\x30\x70" | b"\x30\x50":
            width = ((body[6] | body[7] << 8) + 7) // 8
            return Store(Rows(width, body[10:])), end
        case b"\x30\x32" | b"\x30\x02":
            return PrintStored(), end
        case _:
            return Ignored(), end


def _real_time_length(stream: bytes | bytearray) -> int | None:
    """Length of the real-time command at the head of `stream`, 0 where it is none, None where it isn't whole yet."""
    match list(stream[1:3]):
        case []:
            return None
        case [0x04 | 0x05, *rest]:
            return 3 if rest else None
        case [0x14, *rest]:
            length = {1: 5, 2: 5, 8: 10}.get(rest[0], 3) if rest else 3
            return length if rest and len(stream) >= length else None
        case _:
            return 0


class Arrivals:
    """Finds the real-time commands in what arrives, also across the pieces it arrives in."""

    def __init__(self) -> None:
        self._rest = b""

    def take(self, piece: bytes) -> list[RealTime]:
        """The commands that are whole with `piece`."""
        stream = self._rest + piece
        found, position = [], 0
        while (position := stream.find(DLE, position)) >= 0:
            length = _real_time_length(stream[position : position + 10])
            if length is None:
                break
            if length:
                found.append(RealTime(stream[position : position + length]))
            position += max(length, 1)
        self._rest = stream[position:] if position >= 0 else b""
        return found
