"""A simulated nexo payment terminal. It asks nobody's bank: a person is imagined who takes `think` seconds.

Its ledger is its memory: what it answers to a status request comes from there, also after a restart.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from kiosk.adapters.devices.simulated.control import SHOWN_ENTRIES, BadCommandError, Plan, fault_in, number_in
from kiosk.adapters.devices.simulated.ledger import Entry, Ledger
from kiosk.adapters.devices.simulated.terminal_messages import (
    Request,
    busy_or_refused,
    diagnosis,
    payment,
    read_request,
    rejected_abort,
    repeated,
    spoiled,
    status_failure,
)
from kiosk.adapters.devices.terminal.wire import LARGEST_BODY, LENGTH_BYTES

DIED = 70
ONE_DINAR = Decimal("1.000")


class TerminalFault(StrEnum):
    """How a payment can go wrong."""

    DECLINE = "decline"
    CANCEL = "cancel"
    NO_ANSWER = "no_answer"
    """Waits for a card for ever: stays in progress until it is aborted or a key is pressed, and answers nothing."""
    SLOW = "slow"
    """Takes the given seconds (10 where none are given) longer."""
    BUSY = "busy"
    LOSE_REQUEST = "lose_request"
    """Drops the connection before anything is charged."""
    LOSE_REPLY = "lose_reply"
    """Charges, then drops the connection."""
    GARBAGE = "garbage"
    HALF_FRAME = "half_frame"
    OVERSIZED = "oversized"
    WRONG_AMOUNT = "wrong_amount"
    """Charges what was asked, and answers with another amount."""
    WRONG_CURRENCY = "wrong_currency"
    WRONG_REFERENCE = "wrong_reference"
    CHARGE_WRONG_AMOUNT = "charge_wrong_amount"
    """Really charges a dinar more than was asked, and says so."""
    CARD_NUMBER = "card_number"
    """Answers with a whole card number, which no terminal may."""
    DIE = "die"
    """Charges, then the process dies."""
    DIE_BEFORE = "die_before"
    """The process dies before anything is charged."""
    MUTE = "mute"
    """Answers nothing at all, neither status nor diagnosis."""


class Key(StrEnum):
    """What the person does at the pad."""

    CARD = "card"
    DECLINE = "decline"
    CANCEL = "cancel"
    ABORTED = "aborted"


@dataclass
class Running:
    """The payment that is on the pad now."""

    request: Request
    pressed: asyncio.Future[Key]


class SimulatedTerminal:
    """Takes one payment at a time, like a real one."""

    def __init__(
        self,
        ledger: Ledger,
        plan: Plan[TerminalFault],
        think: float,
        die: Callable[[int], object] = os._exit,
    ) -> None:
        self._ledger = ledger
        self._plan = plan
        self._think = think
        self._die = die
        self._running: Running | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until it ends; a payment that runs goes on without it."""
        try:
            while True:
                length = int.from_bytes(await reader.readexactly(LENGTH_BYTES), "big")
                request = read_request(await reader.readexactly(length)) if length <= LARGEST_BODY else None
                if request is None or self._plan.fault is TerminalFault.MUTE:
                    break
                task = asyncio.create_task(self._handle(request, writer))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
        except (OSError, asyncio.IncompleteReadError):
            return
        writer.close()

    def command(self, request: Entry) -> Entry:
        """Carry out a control command; the state."""
        match request.get("do"):
            case "state":
                pass
            case "set":
                self._plan.set(request, TerminalFault)
            case "clear":
                if fault_in(request, TerminalFault) in (None, self._plan.fault):
                    self._plan.clear()
            case "think":
                self._think = number_in(request, "seconds") or 0.0
            case "press":
                self._press(str(request.get("key")))
            case _:
                message = "a terminal knows: state, set, clear, think, press"
                raise BadCommandError(message)
        return self._state()

    def close(self) -> None:
        """Put the terminal away."""
        self._ledger.close()

    def _state(self) -> Entry:
        entries = self._ledger.entries
        running = self._running
        return {
            "device": "simulated terminal",
            "fault": self._plan.fault,
            "times": self._plan.times,
            "think": self._think,
            "running": running.request.described() if running else None,
            "charges": sum(entry.get("outcome") == "approved" for entry in entries),
            "entries": entries[-SHOWN_ENTRIES:],
        }

    def _press(self, name: str) -> None:
        if name not in (Key.CARD, Key.DECLINE, Key.CANCEL):
            message = "the pad has: card, decline, cancel"
            raise BadCommandError(message)
        if self._running is None or self._running.pressed.done():
            message = "no payment is on the pad"
            raise BadCommandError(message)
        self._running.pressed.set_result(Key(name))

    async def _handle(self, request: Request, writer: asyncio.StreamWriter) -> None:
        match request.category:
            case "Payment":
                await self._pay(request, writer)
            case "TransactionStatus":
                writer.write(self._status(request))
            case "Abort":
                self._abort(request, writer)
            case "Diagnosis":
                writer.write(diagnosis(request, busy=self._running is not None))
            case _:
                writer.close()

    def _status(self, request: Request) -> bytes:
        asked = request.referred
        if self._running is not None and self._running.request.name == asked:
            return status_failure(request, "InProgress")
        entry = self._recorded(asked)
        return repeated(request, entry) if entry else status_failure(request, "NotFound")

    def _abort(self, request: Request, writer: asyncio.StreamWriter) -> None:
        running = self._running
        if running is None or running.request.name != request.referred:
            writer.write(rejected_abort(request))
        elif not running.pressed.done():
            running.pressed.set_result(Key.ABORTED)

    def _recorded(self, name: tuple[str, str]) -> Entry | None:
        found = [e for e in self._ledger.entries if e["event"] == "payment" and (e["sale_id"], e["service_id"]) == name]
        return found[-1] if found else None

    async def _pay(self, request: Request, writer: asyncio.StreamWriter) -> None:
        fault, seconds = self._plan.take()
        if fault is TerminalFault.DIE_BEFORE:
            self._die(DIED)
        if fault is TerminalFault.LOSE_REQUEST or request.amount is None:
            writer.close()
            return
        if self._running is not None or fault is TerminalFault.BUSY:
            writer.write(busy_or_refused(request, "Busy"))
            return
        if self._recorded(request.name):
            self._ledger.append("refused", reason="service_id_used_twice", **request.described())
            writer.write(busy_or_refused(request, "NotAllowed"))
            return
        key = await self._decision(request, fault, seconds)
        entry = self._record(request, key, fault, request.amount)
        self._running = None
        if fault is TerminalFault.DIE:
            self._die(DIED)
        self._answer(request, entry, fault, writer)

    async def _decision(self, request: Request, fault: TerminalFault | None, seconds: float | None) -> Key:
        self._running = Running(request, asyncio.get_running_loop().create_future())
        wait: float | None = self._think
        if fault is TerminalFault.NO_ANSWER:
            wait = None
        elif fault is TerminalFault.SLOW:
            wait = self._think + (10.0 if seconds is None else seconds)
        await asyncio.wait({self._running.pressed}, timeout=wait)
        if self._running.pressed.done():
            return self._running.pressed.result()
        if fault is TerminalFault.DECLINE:
            return Key.DECLINE
        return Key.CANCEL if fault is TerminalFault.CANCEL else Key.CARD

    def _record(self, request: Request, key: Key, fault: TerminalFault | None, asked: Decimal) -> Entry:
        charged = asked + ONE_DINAR if fault is TerminalFault.CHARGE_WRONG_AMOUNT else asked
        number = len(self._ledger.entries) + 1
        ids = {"terminal_transaction": f"SIM{number:09d}", "rrn": f"{number:012d}", "auth_code": f"{number:06d}"}
        match key:
            case Key.CARD:
                facts = {"outcome": "approved", "condition": None, "amount": str(charged)}
            case Key.DECLINE:
                facts = {"outcome": "declined", "condition": "Refusal", "amount": "0.000"}
            case Key.CANCEL:
                facts = {"outcome": "cancelled", "condition": "Cancel", "amount": "0.000"}
            case Key.ABORTED:
                facts = {"outcome": "cancelled", "condition": "Aborted", "amount": "0.000"}
            case _:
                assert_never(key)
        return self._ledger.append("payment", **request.described(), **facts, **ids, scheme="SIMULATED", last4="0000")

    def _answer(
        self, request: Request, entry: Entry, fault: TerminalFault | None, writer: asyncio.StreamWriter
    ) -> None:
        if fault in (TerminalFault.LOSE_REPLY, TerminalFault.NO_ANSWER):
            if fault is TerminalFault.LOSE_REPLY:
                writer.close()
            return
        frame = payment(request, entry)
        if fault is not None:
            frame = spoiled(frame, fault)
        writer.write(frame)
        if fault in (TerminalFault.HALF_FRAME, TerminalFault.OVERSIZED):
            writer.close()
