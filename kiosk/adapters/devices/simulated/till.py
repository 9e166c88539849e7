"""The inside of a simulated payment terminal, whatever it speaks: its pad, its person, its ledger, its faults.

It asks nobody's bank: a person is imagined who takes `think` seconds. The ledger is its memory: what it answers to a
question about a payment comes from there, also after a restart.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from kiosk.adapters.devices.simulated.control import SHOWN_ENTRIES, BadCommandError, Plan, fault_in, number_in
from kiosk.adapters.devices.simulated.ledger import Entry, Ledger
from kiosk.adapters.devices.simulated.till_words import (
    Condition,
    Key,
    Lost,
    NotTaken,
    Period,
    Sale,
    Taken,
    TerminalFault,
)

DIED = 70
PERIOD_CLOSED = "period_closed"
ONE_DINAR = Decimal("1.000")
SLOW_SECONDS = 10.0


@dataclass
class Running:
    """The payment that is on the pad now."""

    sale: Sale
    pressed: asyncio.Future[Key]


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
