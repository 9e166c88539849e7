"""Brings the private database server back where it dies while the platform runs."""

import asyncio
import logging
from datetime import timedelta

from kiosk.backend.store.postgres import PrivatePostgres

_LOG = logging.getLogger(__name__)
PAUSE = timedelta(seconds=1)


class DatabaseKeeper:
    """Looks after the private server. One of a platform's processes is enough."""

    def __init__(self, postgres: PrivatePostgres, pause: timedelta = PAUSE) -> None:
        self._postgres = postgres
        self._pause = pause

    async def keep(self) -> None:
        """Again and again, until cancelled."""
        while True:
            await asyncio.sleep(self._pause.total_seconds())
            try:
                if await asyncio.to_thread(self._postgres.revive):
                    _LOG.critical("database_had_died")
            except Exception as error:  # noqa: BLE001 - a task's root: what fails now is tried again after the pause
                _LOG.error("database_not_revived %s", type(error).__name__)
