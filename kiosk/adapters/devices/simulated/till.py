"""The inside of a simulated payment terminal, whatever it speaks: its pad, its person, its ledger, its faults.

It asks nobody's bank: a person is imagined who takes `think` seconds. The ledger is its memory: what it answers to a
question about a payment comes from there, also after a restart.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, assert_never

from kiosk.adapters.devices.simulated.control import SHOWN_ENTRIES, BadCommandError, Plan, fault_in, number_in
from kiosk.adapters.devices.simulated.ledger import Entry, Ledger

DIED = 70
PERIOD_CLOSED = "period_closed"
ONE_DINAR = Decimal("1.000")
SLOW_SECONDS = 10.0


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
    FALL_SILENT = "fall_silent"
    """Charges, answers nothing, and is mute from then on until that is cleared."""
    NOT_ACKNOWLEDGE = "not_acknowledge"
    """Framed only: says that a request came damaged."""
    LOSE_ACKNOWLEDGEMENT = "lose_acknowledgement"
    """Framed only: takes a request without saying that it has it."""
    DAMAGE_ONCE = "damage_once"
    """Framed only: the answer comes damaged, and whole when it is asked for again."""


class Key(StrEnum):
    """What the person does at the pad."""

    CARD = "card"
    DECLINE = "decline"
    CANCEL = "cancel"
    ABORTED = "aborted"


class Condition(StrEnum):
    """Why there is no payment to tell of, in nexo's words."""

    BUSY = "Busy"
    NOT_ALLOWED = "NotAllowed"
    IN_PROGRESS = "InProgress"
    NOT_FOUND = "NotFound"


class Sale(Protocol):
    """A request for a payment, in whatever protocol it came."""

    @property
    def name(self) -> tuple[str, str]:
        """The sale system and its own id of the request: the same pair is the same payment."""

    @property
    def amount(self) -> Decimal | None:
        """What is asked for, in dinars; None where the request does not say it."""

    def described(self) -> Entry:
        """What the ledger keeps of it, at least `sale_id` and `service_id` as in `name`."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Nothing is answered, whether or not anything happened."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The pad did not take it."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Taken:
    """It is over and in the ledger; `fault` is what becomes of the answer."""

    entry: Entry
    fault: TerminalFault | None


@dataclass
class Running:
    """The payment that is on the pad now."""

    sale: Sale
    pressed: asyncio.Future[Key]


@dataclass(frozen=True, slots=True)
class Period:
    """What was charged from one reconciliation to the next."""

    id: str
    charges: int
    total: Decimal


class Till:
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

    @property
    def mute(self) -> bool:
        """Whether it answers nothing at all."""
        return self._plan.fault is TerminalFault.MUTE

    def takes(self, fault: TerminalFault) -> bool:
        """Whether `fault` is what goes wrong now; that counts as one of its times."""
        wrong = self._plan.fault is fault
        if wrong:
            self._plan.take()
        return wrong

    @property
    def busy(self) -> bool:
        """Whether a payment is on the pad."""
        return self._running is not None

    async def pay(self, sale: Sale) -> Taken | NotTaken | Lost:
        """Put `sale` on the pad and wait for the person."""
        fault, seconds = self._plan.take()
        if fault is TerminalFault.DIE_BEFORE:
            self._die(DIED)
        if fault is TerminalFault.LOSE_REQUEST or sale.amount is None:
            return Lost()
        if self._running is not None or fault is TerminalFault.BUSY:
            return NotTaken(Condition.BUSY)
        if self._recorded(sale.name):
            self._ledger.append("refused", reason="service_id_used_twice", **sale.described())
            return NotTaken(Condition.NOT_ALLOWED)
        key = await self._decision(sale, fault, seconds)
        entry = self._record(sale, key, fault, sale.amount)
        self._running = None
        if fault is TerminalFault.DIE:
            self._die(DIED)
        if fault is TerminalFault.FALL_SILENT:
            self._plan.fault, self._plan.times = TerminalFault.MUTE, None
            return Lost()
        return Taken(entry, fault)

    def found(self, name: tuple[str, str]) -> Entry | Condition:
        """The payment `name` as the ledger has it, or why there is none."""
        if self._running is not None and self._running.sale.name == name:
            return Condition.IN_PROGRESS
        return self._recorded(name) or Condition.NOT_FOUND

    def abort(self, name: tuple[str, str]) -> bool:
        """Take the payment `name` off the pad; whether it was there."""
        running = self._running
        if running is None or running.sale.name != name:
            return False
        if not running.pressed.done():
            running.pressed.set_result(Key.ABORTED)
        return True

    def period(self) -> Period:
        """What was charged since the last reconciliation, by the ledger."""
        entries = self._ledger.entries
        ends = [place for place, entry in enumerate(entries) if entry["event"] == PERIOD_CLOSED]
        since = entries[ends[-1] + 1 :] if ends else entries
        charged = [Decimal(str(entry["amount"])) for entry in since if entry.get("outcome") == "approved"]
        return Period(str(len(ends) + 1), len(charged), sum(charged, Decimal("0.000")))

    def close_period(self) -> Period | Condition:
        """Reconcile; not while somebody is at the pad."""
        if self._running is not None:
            return Condition.BUSY
        period = self.period()
        facts = {"period": period.id, "charges": period.charges, "total": str(period.total)}
        self._ledger.append(PERIOD_CLOSED, **facts)
        return period

    def closed_period(self, name: str) -> Period | Condition:
        """How the period `name` ended."""
        for entry in self._ledger.entries:
            if entry["event"] == PERIOD_CLOSED and entry["period"] == name:
                return Period(name, int(str(entry["charges"])), Decimal(str(entry["total"])))
        return Condition.NOT_FOUND

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
            "running": running.sale.described() if running else None,
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

    def _recorded(self, name: tuple[str, str]) -> Entry | None:
        found = [e for e in self._ledger.entries if e["event"] == "payment" and (e["sale_id"], e["service_id"]) == name]
        return found[-1] if found else None

    async def _decision(self, sale: Sale, fault: TerminalFault | None, seconds: float | None) -> Key:
        self._running = Running(sale, asyncio.get_running_loop().create_future())
        wait: float | None = self._think
        if fault is TerminalFault.NO_ANSWER:
            wait = None
        elif fault is TerminalFault.SLOW:
            wait = self._think + (SLOW_SECONDS if seconds is None else seconds)
        await asyncio.wait({self._running.pressed}, timeout=wait)
        if self._running.pressed.done():
            return self._running.pressed.result()
        if fault is TerminalFault.DECLINE:
            return Key.DECLINE
        return Key.CANCEL if fault is TerminalFault.CANCEL else Key.CARD

    def _record(self, sale: Sale, key: Key, fault: TerminalFault | None, asked: Decimal) -> Entry:
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
        return self._ledger.append("payment", **sale.described(), **facts, **ids, scheme="SIMULATED", last4="0000")
