"""Keeps settling what is open, in the background, without touching what the person at the unit is doing."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from uuid import UUID

from kiosk.domain.receipt import SignedReceipt
from kiosk.flows.recovery import Recovery
from kiosk.flows.timings import Timings
from kiosk.ports.journal import History
from kiosk.ports.world import Runner


class Settling:
    """First lists the open transactions, then leaves out those in use, then settles: in that order.

    A transaction that begins after the list was made is not on it, so no pass can cancel it under the person's hands.
    """

    def __init__(
        self,
        runner: Runner,
        recovery: Recovery,
        timings: Timings,
        in_use: Callable[[], AbstractSet[UUID]],
        offered: Callable[[SignedReceipt], None],
    ) -> None:
        self._runner = runner
        self._recovery = recovery
        self._timings = timings
        self._in_use = in_use
        self._offered = offered
        self._offering = True

    def start(self) -> None:
        """One pass now, and the next one a while after it has ended."""
        self._runner.run(self._recovery.open_transactions, self._listed)

    def somebody_came(self) -> None:
        """Receipts of an interrupted visit are no longer shown at the unit."""
        self._offering = False

    def _listed(self, histories: tuple[History, ...]) -> None:
        in_use = self._in_use()
        idle = tuple(history for history in histories if history.transaction_id not in in_use)
        offer = self._offering
        self._runner.run(lambda: self._recovery.settle(idle, offer=offer), self._settled)

    def _settled(self, receipt: SignedReceipt | None) -> None:
        if receipt is not None and self._offering:
            self._offered(receipt)
        self._runner.after(self._timings.recovery, self.start)
