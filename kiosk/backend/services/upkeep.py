"""What the platform does by itself now and then. Several platforms on one database don't disturb each other."""

import asyncio
import logging
from datetime import timedelta

from kiosk.backend.services.idempotency import IdempotencyService
from kiosk.backend.services.transactions import TransactionService

_LOG = logging.getLogger(__name__)
PAUSE = timedelta(minutes=5)


class Upkeep:
    """Lets unpaid transactions expire and forgets old answers."""

    def __init__(self, transactions: TransactionService, once: IdempotencyService) -> None:
        self._transactions = transactions
        self._once = once

    async def once(self) -> None:
        """Everything that is due now."""
        expired = await self._transactions.expire_unpaid()
        forgotten = await self._once.forget_old()
        if expired or forgotten:
            _LOG.info("upkeep expired=%d forgotten=%d", expired, forgotten)

    async def keep_up(self) -> None:
        """The same again and again, until cancelled."""
        while True:
            try:
                await self.once()
            except Exception as error:  # noqa: BLE001 - a task's root: what fails now is tried again after the pause
                _LOG.error("upkeep_failed %s", type(error).__name__)
            await asyncio.sleep(PAUSE.total_seconds())
