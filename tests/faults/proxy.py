"""The harness in the middle of each wire: passes messages on, and harms those that the schedule names.

A held request is where a lost packet's retransmission would be, in the sender's kernel: where the sender resets the
connection it is gone, where the sender merely closes it, it still arrives.
"""

import asyncio
import socket
import struct
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from faults.framing import Frame, Speech
from faults.schedule import Harm, Moment, Release, Strike, Wire

GONE = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, EOFError)
RESET = struct.pack("ii", 1, 0)
LONGEST = 8 * 1024 * 1024
OURS = {Harm.KILL, Harm.FREEZE, Harm.PARTITION}
TO_THE_REPLY = {Harm.LOSE_REPLY, Harm.LATE_REPLY, Harm.DOUBLE_REPLY, Harm.GARBLE_REPLY, Harm.HALF_REPLY}


@dataclass
class Hub:
    """What all wires share: which strikes are still to come, and what they do beyond their own wire."""

    act: Callable[[Strike], None]
    tell: Callable[[str], None]
    pending: list[Strike] = field(default_factory=list)
    struck: Counter[str] = field(default_factory=Counter)
    is_over: bool = False
    """All is made well: nothing strikes any more, whatever was on its way."""
    held: int = 0
    seen: Counter[tuple[Wire, str]] = field(default_factory=Counter)
    released: dict[Release, asyncio.Event] = field(default_factory=dict)
    ways: dict[Wire, "Way"] = field(default_factory=dict)

    def arm(self, strikes: list[Strike]) -> None:
        """A new run."""
        self.pending, self.struck, self.held, self.is_over = list(strikes), Counter(), 0, False
        self.seen.clear()
        self.released = {moment: asyncio.Event() for moment in (Release.HEALED, Release.QUIET)}

    def due(self, wire: Wire, kind: str | None) -> Strike | None:
        """The strike at this message, if there is one."""
        if kind is None:
            return None
        self.seen[wire, kind] += 1
        nth = self.seen[wire, kind]
        found = next((s for s in self.pending if (s.wire, s.kind, s.nth) == (wire, kind, nth)), None)
        if found is not None:
            self.pending.remove(found)
            self.struck[found.name] += 1
            self.tell(f"struck: {found.told()}")
        return found

    def end(self) -> None:
        """Make all ways well."""
        self.is_over = True
        self.pending.clear()
        for way in self.ways.values():
            way.mend()

    def strike(self, strike: Strike) -> None:
        """Do what goes beyond a message."""
        if self.is_over:
            return
        if strike.harm is Harm.PARTITION:
            self._partition(strike)
        else:
            self.act(strike)

    def _partition(self, strike: Strike) -> None:
        """Cut the strike's wires for a while."""
        for wire in (strike.wire, *strike.also):
            self.ways[wire].cut(refuses=strike.refuses)
            asyncio.get_running_loop().call_later(strike.seconds, self.ways[wire].mend)


class Way:
    """One wire: a port for the unit, and the program behind it at `target`."""

    def __init__(self, wire: Wire, speech: Speech, hub: Hub) -> None:
        self.wire = wire
        self._speech = speech
        self.target = 0
        self.port = 0
        self._hub = hub
        self._open = asyncio.Event()
        self._open.set()
        self._refuses = False
        self._talks: set[asyncio.Task[None]] = set()

    async def listen(self) -> None:
        """Take connections."""
        server = await asyncio.start_server(self._talk, "127.0.0.1", 0, limit=LONGEST)
        self.port = server.sockets[0].getsockname()[1]

    def cut(self, *, refuses: bool) -> None:
        """Nothing passes."""
        self._open.clear()
        self._refuses = refuses

    def mend(self) -> None:
        """Everything passes."""
        self._refuses = False
        self._open.set()

    def drop(self) -> None:
        """End every conversation: the run is over."""
        for talk in self._talks:
            talk.cancel()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._talks.add(task)
            task.add_done_callback(self._talks.discard)
        with suppress(asyncio.CancelledError, *GONE):
            await self._through(reader, writer)
        reset(writer)

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._refuses:
            return
        await self._open.wait()
        if reader.exception() is not None:
            return
        back_reader, back_writer = await asyncio.open_connection("127.0.0.1", self.target, limit=LONGEST)
        conversation = Conversation(self.wire, self._speech, self._hub, self._open, self.target)
        there = asyncio.create_task(conversation.requests(reader, back_writer))
        back = asyncio.create_task(conversation.replies(back_reader, writer, reader))
        try:
            await asyncio.wait({there, back}, return_when=asyncio.FIRST_COMPLETED)
            if there.done() and reader.exception() is None and not conversation.cut:
                with suppress(*GONE):
                    back_writer.write_eof()
                    await asyncio.wait_for(back, 2.0)
            elif back.done() and not conversation.cut:
                with suppress(*GONE):
                    await writer.drain()
                    writer.close()
        finally:
            there.cancel()
            back.cancel()
            reset(back_writer) if reader.exception() is not None else back_writer.close()


class Conversation:
    """One connection, message by message."""

    def __init__(self, wire: Wire, speech: Speech, hub: Hub, way_open: asyncio.Event, target: int) -> None:
        self._wire = wire
        self._speech = speech
        self._hub = hub
        self._open = way_open
        self._target = target
        self._to_reply: Strike | None = None
        self.cut = False

    async def requests(self, reader: asyncio.StreamReader, onward: asyncio.StreamWriter) -> None:
        """From the unit."""
        with suppress(*GONE):
            while True:
                frame = await self._speech.request(reader)
                strike = self._hub.due(self._wire, frame.kind)
                if strike is not None and strike.harm in TO_THE_REPLY:
                    self._to_reply, strike = strike, None
                if strike is None:
                    await self._pass(frame, reader, onward)
                elif strike.harm in OURS:
                    await self._around(strike, frame, reader, onward)
                elif not await self._harmed(strike, frame, reader, onward):
                    return

    async def replies(
        self, reader: asyncio.StreamReader, onward: asyncio.StreamWriter, unit: asyncio.StreamReader
    ) -> None:
        """To the unit."""
        with suppress(*GONE):
            while True:
                frame = await self._speech.reply(reader)
                strike = None
                if frame.kind is not None:  # an acknowledgement is not the answer yet
                    strike, self._to_reply = self._to_reply, None
                if strike is not None and strike.harm in OURS:
                    self._hub.strike(strike)
                    strike = None
                await self._open.wait()
                if unit.exception() is not None:
                    return
                if strike is None:
                    onward.write(frame.data)
                    await onward.drain()
                elif not await self._spoiled(strike, frame, onward):
                    self.cut = True
                    return

    async def _pass(self, frame: Frame, reader: asyncio.StreamReader, onward: asyncio.StreamWriter) -> None:
        await self._open.wait()
        if reader.exception() is not None:
            raise ConnectionResetError
        onward.write(frame.data)
        await onward.drain()

    async def _around(
        self, strike: Strike, frame: Frame, reader: asyncio.StreamReader, onward: asyncio.StreamWriter
    ) -> None:
        match strike.moment:
            case Moment.BEFORE_REQUEST:
                self._hub.strike(strike)
                await self._pass(frame, reader, onward)
            case Moment.AFTER_REQUEST:
                await self._pass(frame, reader, onward)
                await asyncio.sleep(strike.seconds if strike.harm is Harm.KILL else 0)
                self._hub.strike(strike)
            case Moment.BEFORE_REPLY:
                self._to_reply = strike
                await self._pass(frame, reader, onward)

    async def _harmed(
        self, strike: Strike, frame: Frame, reader: asyncio.StreamReader, onward: asyncio.StreamWriter
    ) -> bool:
        """Whether the conversation goes on."""
        match strike.harm:
            case Harm.LOSE_REQUEST:
                if strike.seconds < 0.5:
                    self.cut = True
                    return False
                return True
            case Harm.LATE_REQUEST:
                await self._late(strike, frame, reader, onward)
            case Harm.DOUBLE_REQUEST:
                again = asyncio.create_task(double(self._speech, self._target, frame))
                if strike.seconds < 0.5:
                    await asyncio.sleep(0.01)
                await self._pass(frame, reader, onward)
                await again
            case Harm.GARBLE_REQUEST:
                await self._pass(Frame(self._speech.garble(frame.data), None), reader, onward)
        return True

    async def _late(
        self, strike: Strike, frame: Frame, reader: asyncio.StreamReader, onward: asyncio.StreamWriter
    ) -> None:
        if strike.release is Release.SOON:
            await asyncio.sleep(strike.seconds)
        else:
            self._hub.held += 1
            await self._hub.released[strike.release].wait()
            self._hub.held -= 1
        arrives = reader.exception() is None
        self._hub.tell(f"late {strike.kind}: {'arrives now' if arrives else 'gone with its connection'}")
        await self._pass(frame, reader, onward)

    async def _spoiled(self, strike: Strike, frame: Frame, onward: asyncio.StreamWriter) -> bool:
        """Whether the conversation goes on."""
        data = frame.data
        match strike.harm:
            case Harm.LOSE_REPLY:
                return strike.seconds >= 0.5
            case Harm.LATE_REPLY:
                await asyncio.sleep(strike.seconds)
            case Harm.DOUBLE_REPLY:
                data = data * 2
            case Harm.GARBLE_REPLY:
                data = self._speech.garble(data)
            case Harm.HALF_REPLY:
                data = data[: len(data) // 2]
        onward.write(data)
        await onward.drain()
        if strike.harm is Harm.HALF_REPLY:
            onward.close()
            return False
        return True


async def double(speech: Speech, target: int, frame: Frame) -> None:
    """The same message once more, over a connection of its own; its answer goes to nobody."""
    with suppress(*GONE, TimeoutError):
        reader, writer = await asyncio.open_connection("127.0.0.1", target, limit=LONGEST)
        writer.write(frame.data)
        with suppress(*GONE, TimeoutError):
            await asyncio.wait_for(speech.reply(reader), 0.3)
        writer.close()


def reset(writer: asyncio.StreamWriter) -> None:
    """Break the connection off."""
    stream = writer.get_extra_info("socket")
    if stream is not None and not writer.is_closing():
        with suppress(OSError):
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    writer.transport.abort()
