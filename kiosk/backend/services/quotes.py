"""Quotes the fee of a transaction again, where its quote is over before it is paid."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.fees import Fees
from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.identity import service_unknown
from kiosk.backend.services.ports import Agencies
from kiosk.backend.services.quoting import Priced, Quoter, Quoting
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.services.steps import walk
from kiosk.backend.store import payments as payment_store
from kiosk.backend.store import transactions as store
from kiosk.backend.store.events import Change
from kiosk.backend.store.transactions import TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.service import Service
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


class QuoteService:
    """Renews quotes. One that is not over is never renewed: the platform stands by it."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        once: IdempotencyService,
        catalogue: CatalogueService,
        agencies: Agencies,
        quoting: Quoting,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once
        self._catalogue = catalogue
        self._fees = Fees(agencies)
        self._quoting = quoting

    async def renew(
        self, claim: Claim, transaction_id: UUID, write: Callable[[TransactionRecord], Answer]
    ) -> Answer | Refused:
        """The transaction with a quote that holds, at the fee of now."""
        # Fetched before: while a connection is held no second one is asked for.
        known = await store.by_id(self._pool, transaction_id, claim.device_id)
        if known is None:
            return not_found()
        service = await self._catalogue.service(known.service_id)
        quoter = await self._quoting.quoter()

        async def work(connection: "Connection") -> TransactionRecord | Refused:
            record = await store.held(connection, transaction_id, claim.device_id)
            if record is None:
                return not_found()
            return await self._renewed(connection, record, service, quoter)

        return await self._once.once(claim, work, write)

    async def _renewed(
        self, connection: "Connection", record: TransactionRecord, service: Service | None, quoter: Quoter
    ) -> TransactionRecord | Refused:
        attempts = await payment_store.attempts(connection, record.id)
        if attempts.any_approved:
            return Refused(ProblemCode.ALREADY_PAID, "This transaction is paid.")
        if attempts.any_open:
            detail = "A payment of this transaction is open or unclear. Its fee stays what it is."
            return Refused(ProblemCode.PAYMENT_IN_PROGRESS, detail)
        steps = walk(TRANSACTIONS, record.state, TransactionEvent.FEE_QUOTED)
        if isinstance(steps, Refused):
            return steps
        now = self._clock()
        if record.quote is not None and now < record.quote.expires_at:
            return record
        if service is None:
            return service_unknown()
        answers = await store.answers_of(connection, record.id)
        charge = await self._fees.again(connection, service, record, answers)
        if isinstance(charge, Refused):
            return charge
        quote = store.kept(quoter.quote(Priced(record.id, record.service_id, charge)))
        renewed = replace(record, amount=charge.amount, quote=quote, updated_at=now)
        await store.requote(connection, renewed, Change(steps, now, record.device_id))
        return renewed
