"""The platform as a witness of the units' journals: a head that contradicts an earlier one is refused and kept."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.store import devices
from kiosk.backend.store import journal_heads as store
from kiosk.backend.store.journal_heads import HeldHead
from kiosk.contract.journal_head import SignedHead, holds
from kiosk.contract.problems import ProblemCode
from kiosk.contract.signing import MAX_AGE

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Pool

__all__ = ["HeldHead", "JournalHeadService"]

_LOG = logging.getLogger(__name__)


class JournalHeadService:
    """Takes heads and never lets go of one."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime], once: IdempotencyService) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once

    async def take(self, claim: Claim, signed: SignedHead, write: Callable[[HeldHead], Answer]) -> Answer | Refused:
        """Keep a head that the unit states now.

        A lower number than one stated before, or another hash for the same number, means that the journal was cut,
        rewritten or exchanged.
        """
        device = await devices.by_id(self._pool, signed.unit_id)
        if device is None or not holds(signed, device.public_key_pem):
            return Refused(ProblemCode.SIGNATURE_INVALID, "The head is not signed by this unit.")
        if abs(self._clock() - signed.at) > MAX_AGE:
            return Refused(ProblemCode.CLOCK_SKEW, "The head was stated at another time.")
        return await self._once.around(claim, lambda: self._take(signed), write)

    async def newest(self, device_id: str) -> HeldHead | Refused:
        """The newest head of this unit."""
        return await store.newest(self._pool, device_id) or not_found()

    async def of_unit(self, device_id: str, limit: int) -> Sequence[HeldHead]:
        """The newest heads of one unit, with those that were refused, newest first."""
        return await store.of_unit(self._pool, device_id, limit)

    async def _take(self, signed: SignedHead) -> HeldHead | Refused:
        async with self._pool.acquire() as connection, connection.transaction():
            await store.hold_units(connection, signed.unit_id)
            known = await store.at_seq(connection, signed.unit_id, signed.head.seq)
            if known is not None and known.hash == signed.head.hash:
                return known
            contradicted = known or _outdone(signed, await store.newest(connection, signed.unit_id))
            kept = await store.add(connection, signed, self._clock(), contradicted.number if contradicted else None)
        if contradicted is None and kept is not None:
            return kept
        _LOG.critical("journal_head_contradicts %s %s", signed.unit_id, signed.head.seq)
        return Refused(ProblemCode.JOURNAL_HEAD_CONTRADICTS, "An earlier head of this unit's journal says otherwise.")


def _outdone(signed: SignedHead, newest: HeldHead | None) -> HeldHead | None:
    """The newest head, where this one was stated after it and is behind it all the same.

    One that was stated before it was only overtaken on its way.
    """
    return newest if newest is not None and signed.head.seq < newest.seq and signed.at >= newest.at else None
