"""The simulated terminal that speaks nexo Sale-to-POI 3.0, JSON over TCP."""

import asyncio
from typing import assert_never

from kiosk.adapters.devices.simulated.ledger import Entry
from kiosk.adapters.devices.simulated.terminal_messages import (
    Request,
    busy_or_refused,
    diagnosis,
    payment,
    period_refused,
    period_told,
    read_request,
    rejected_abort,
    repeated,
    spoiled,
    status_failure,
)
from kiosk.adapters.devices.simulated.till import Till
from kiosk.adapters.devices.simulated.till_words import Condition, Lost, NotTaken, Taken, TerminalFault
from kiosk.adapters.devices.terminal.wire import LARGEST_BODY, LENGTH_BYTES


class SimulatedTerminal:
    """A till that any number of connections may talk to at once."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._tasks: set[asyncio.Task[None]] = set()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until it ends; a payment that runs goes on without it."""
        try:
            while True:
                length = int.from_bytes(await reader.readexactly(LENGTH_BYTES), "big")
                request = read_request(await reader.readexactly(length)) if length <= LARGEST_BODY else None
                if request is None or self._till.mute:
                    break
                task = asyncio.create_task(self._handle(request, writer))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
        except (OSError, asyncio.IncompleteReadError):
            return
        writer.close()

    def command(self, request: Entry) -> Entry:
        """Carry out a control command; the state."""
        return self._till.command(request)

    def close(self) -> None:
        """Put the terminal away."""
        self._till.close()

    async def _handle(self, request: Request, writer: asyncio.StreamWriter) -> None:
        match request.category:
            case "Payment":
                await self._pay(request, writer)
            case "TransactionStatus":
                found = self._till.found(request.referred)
                writer.write(
                    status_failure(request, found) if isinstance(found, Condition) else repeated(request, found)
                )
            case "Abort":
                if not self._till.abort(request.referred):
                    writer.write(rejected_abort(request))
            case "GetTotals":
                writer.write(period_told(request, self._till.period()))
            case "Reconciliation":
                writer.write(self._reconciled(request))
            case "Diagnosis":
                writer.write(diagnosis(request, busy=self._till.busy))
            case _:
                writer.close()

    def _reconciled(self, request: Request) -> bytes:
        match request.reconciliation:
            case "SaleReconciliation":
                period = self._till.close_period()
            case "PreviousReconciliation":
                period = self._till.closed_period(request.period)
            case _:
                period = Condition.NOT_ALLOWED
        return period_refused(request, period) if isinstance(period, Condition) else period_told(request, period)

    async def _pay(self, request: Request, writer: asyncio.StreamWriter) -> None:
        match await self._till.pay(request):
            case Lost():
                writer.close()
            case NotTaken(condition):
                writer.write(busy_or_refused(request, condition))
            case Taken(entry, fault):
                self._answer(request, entry, fault, writer)
            case never:
                assert_never(never)

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
