"""The simulated terminal that speaks STX/ETX/LRC frames over TCP."""

import asyncio
from dataclasses import dataclass, field
from typing import assert_never

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
from kiosk.adapters.devices.framed.table import Code
from kiosk.adapters.devices.simulated.framed_messages import (
    Request,
    aborting,
    counted,
    diagnosis,
    read_request,
    spoiled,
    told,
)
from kiosk.adapters.devices.simulated.ledger import Entry
from kiosk.adapters.devices.simulated.till import Till
from kiosk.adapters.devices.simulated.till_words import Condition, Lost, NotTaken, Period, Taken, TerminalFault

ACKNOWLEDGE_SECONDS = 1.0
TRIES = 3
_CLOSES_AFTER = {TerminalFault.HALF_FRAME, TerminalFault.OVERSIZED}


@dataclass
class _Conversation:
    """One connection. `answered` is the last request and its answer, for a unit that did not hear that we have it."""

    writer: asyncio.StreamWriter
    reader: FrameReader = field(default_factory=FrameReader)
    said: asyncio.Queue[Heard] = field(default_factory=asyncio.Queue)
    speaking: asyncio.Lock = field(default_factory=asyncio.Lock)
    last: bytes = b""
    answer: bytes = b""


class SimulatedFramedTerminal:
    """A till behind a line that acknowledges every frame."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._tasks: set[asyncio.Task[None]] = set()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until it ends; a payment that runs goes on without it."""
        conversation = _Conversation(writer)
        try:
            while (piece := await reader.read(4096)) and not self._till.mute:
                for heard in conversation.reader.take(piece):
                    self._take(heard, conversation)
        except OSError:
            return
        writer.close()

    def command(self, request: Entry) -> Entry:
        """Carry out a control command; the state."""
        return self._till.command(request)

    def close(self) -> None:
        """Put the terminal away."""
        self._till.close()

    def _take(self, heard: Heard, conversation: _Conversation) -> None:
        match heard:
            case Acknowledged() | NotAcknowledged():
                conversation.said.put_nowait(heard)
            case Damaged():
                conversation.writer.write(bytes([NAK]))
            case Whole(payload):
                self._heard(payload, conversation)
            case _:
                assert_never(heard)

    def _heard(self, payload: bytes, conversation: _Conversation) -> None:
        if self._till.takes(TerminalFault.NOT_ACKNOWLEDGE):
            conversation.writer.write(bytes([NAK]))
            return
        again, conversation.last = payload == conversation.last, payload
        if not self._till.takes(TerminalFault.LOSE_ACKNOWLEDGEMENT):
            conversation.writer.write(bytes([ACK]))
        request = read_request(payload)
        if request is None:
            conversation.writer.close()
        elif not again:
            conversation.answer = b""
            self._start(self._handle(request, conversation))
        elif conversation.answer:
            self._start(_say(conversation, conversation.answer, conversation.answer))

    def _start(self, work: "asyncio._CoroutineLike[None]") -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _handle(self, request: Request, conversation: _Conversation) -> None:
        match request.code:
            case Code.PAY:
                await self._pay(request, conversation)
            case Code.ASK:
                await _answer(conversation, told(request, self._till.found(request.name)))
            case Code.ABORT:
                await _answer(conversation, aborting(request, running=self._till.abort(request.name)))
            case Code.COUNT:
                await _answer(conversation, counted(request, self._till.period()))
            case Code.CLOSE:
                await _answer(conversation, counted(request, self._closed(request.fields["period"])))
            case _:
                await _answer(conversation, diagnosis(request, busy=self._till.busy))

    def _closed(self, name: str) -> Period | Condition:
        """The period `name`, ended now or before; no other is touched."""
        running = self._till.period()
        return self._till.close_period() if running.id == name else self._till.closed_period(name)

    async def _pay(self, request: Request, conversation: _Conversation) -> None:
        match await self._till.pay(request):
            case Lost():
                conversation.writer.close()
            case NotTaken(condition):
                await _answer(conversation, told(request, condition))
            case Taken(entry, fault):
                await _pay_answer(conversation, told(request, entry), fault)
            case never:
                assert_never(never)


async def _pay_answer(conversation: _Conversation, payload: bytes, fault: TerminalFault | None) -> None:
    if fault is TerminalFault.LOSE_REPLY:
        conversation.writer.close()
    elif fault is TerminalFault.DAMAGE_ONCE:
        await _say(conversation, spoiled(payload, "garbage"), framed(payload))
    elif fault in _CLOSES_AFTER:
        conversation.writer.write(spoiled(payload, str(fault)))
        conversation.writer.close()
    elif fault is not TerminalFault.NO_ANSWER:
        frame = spoiled(payload, fault or "")
        conversation.answer = frame
        await _say(conversation, frame, frame)


async def _answer(conversation: _Conversation, payload: bytes) -> None:
    conversation.answer = framed(payload)
    await _say(conversation, conversation.answer, conversation.answer)


async def _say(conversation: _Conversation, first: bytes, then: bytes) -> None:
    """Send the frame `first`, and `then` as long as it is not acknowledged."""
    async with conversation.speaking:
        for frame in (first, *[then] * (TRIES - 1)):
            if conversation.writer.is_closing():
                return
            _forget(conversation.said)
            conversation.writer.write(frame)
            try:
                heard = await asyncio.wait_for(conversation.said.get(), ACKNOWLEDGE_SECONDS)
            except TimeoutError:
                continue
            if isinstance(heard, Acknowledged):
                return


def _forget(said: "asyncio.Queue[Heard]") -> None:
    """What was said before a frame was sent is not about it."""
    while not said.empty():
        said.get_nowait()
