"""Receipts called up again: at any unit, by the person they belong to, with the reference. Never a list of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.identity import usable
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import identity as identity_store
from kiosk.backend.store import receipt_copies as store
from kiosk.backend.store.events import Change
from kiosk.backend.store.identity import IdentityRecord
from kiosk.backend.store.receipt_copies import RECEIPTS, Lookup, ReceiptEvent, ReceiptState
from kiosk.contract.problems import ProblemCode
from kiosk.domain.receipt import SignedReceipt

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection

__all__ = ["ReceiptCopyService", "ReceiptQuestion"]

LIMIT = 10
WITHIN = timedelta(hours=1)
"""A person may ask so often within this time, at all units together (SES-08)."""


@dataclass(frozen=True, slots=True)
class ReceiptQuestion:
    """Asks for the receipt with this reference, in the name of whoever approved."""

    reference: str
    identity_request_id: UUID


class ReceiptCopyService:
    """Finds receipts for their owners."""

    def __init__(self, clock: Callable[[], datetime], once: IdempotencyService) -> None:
        self._clock = clock
        self._once = once

    async def find(
        self, claim: Claim, question: ReceiptQuestion, write: Callable[[SignedReceipt], Answer]
    ) -> Answer | Refused:
        """The receipt. One that isn't there and one that is somebody else's are answered alike."""

        async def work(connection: "Connection") -> SignedReceipt | Refused:
            record = await identity_store.held(connection, question.identity_request_id, claim.device_id)
            approval = usable(record, None, self._clock())
            if isinstance(approval, Refused):
                return approval
            return await self._find(connection, approval, question.reference)

        return await self._once.once(claim, work, write)

    async def _find(
        self, connection: "Connection", approval: IdentityRecord, reference: str
    ) -> SignedReceipt | Refused:
        now = self._clock()
        if await store.asked_since(connection, approval.person, now - WITHIN) >= LIMIT:
            return Refused(ProblemCode.RATE_LIMITED, "This person has asked too often. Try again in an hour.")
        found = await store.find(connection, reference, approval.person)
        transaction_id = found.claims.transaction_id if found else None
        lookup = Lookup(approval.id, approval.person, approval.device_id, transaction_id)
        steps = certain(walk(RECEIPTS, ReceiptState.ISSUED, ReceiptEvent.COPY))
        # Kept also where nothing was found: a refusal takes back nothing that is written before it.
        await store.note(connection, lookup, Change(steps, now, approval.device_id))
        return found or not_found()
