"""Asks the payment gateway again about what is not settled, so that the truth comes even if no phone returns."""

import asyncio
import logging
from datetime import timedelta

from kiosk.backend.services.phone_payments import PhonePaymentService

_LOG = logging.getLogger(__name__)
PAUSE = timedelta(seconds=2)


class PhoneWatch:
    """Several platforms on one database share the work: what one has taken the others leave."""

    def __init__(self, phone_payments: PhonePaymentService, pause: timedelta = PAUSE) -> None:
        self._phone_payments = phone_payments
        self._pause = pause

    async def keep_watch(self) -> None:
        """Again and again, until cancelled."""
        while True:
            try:
                await self._phone_payments.settle_due()
            except Exception as error:  # noqa: BLE001 - a task's root: what fails now is tried again after the pause
                _LOG.error("phone_watch_failed %s", type(error).__name__)
            await asyncio.sleep(self._pause.total_seconds())
