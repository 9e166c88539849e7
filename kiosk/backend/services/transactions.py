"""Transactions: started once, with checked answers, an approval and a fee; looked at; given up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.answers import checked_answers
from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.fees import Charge, Fees
from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService, replayed
from kiosk.backend.services.identity import service_unknown, usable
from kiosk.backend.services.keys import SigningKey
from kiosk.backend.services.ports import Agencies, Due
from kiosk.backend.services.quoting import Priced, Quoter, Quoting
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.refusals import Refused, RefusedField, not_found, pointer_to
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import idempotency as idempotency_store
from kiosk.backend.store import identity as identity_store
from kiosk.backend.store import transactions as store
from kiosk.backend.store.events import Change, Step, Subject, move
from kiosk.backend.store.identity import IdentityRecord
from kiosk.backend.store.transactions import OvertakenError, Sight, Submitted, TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.form import Answers
from kiosk.domain.reference import reference_of
from kiosk.domain.service import Fixed, Service
from kiosk.domain.text import Language
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["TO_PAY", "DuesQuestion", "Submission", "TransactionRecord", "TransactionService"]

TO_PAY = timedelta(hours=2)
"""How long a transaction waits for its payment."""
_ATTEMPTS = 4
_E = TransactionEvent
_GIVEN_UP = {TransactionState.CANCELLED, TransactionState.EXPIRED}


@dataclass(frozen=True, slots=True)
class Submission:
    """What a unit sends to start a transaction; `id` is the unit's own."""

    id: UUID
    service_id: str
    form_version: int
    answers: Answers
    identity_request_id: UUID
    consent_version: int
    consent_given_at: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class DuesQuestion:
    """Asks what a person owes for a service."""

    service_id: str
    identity_request_id: UUID
    answers: Answers


class TransactionService:
    """People's passes through services."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        once: IdempotencyService,
        catalogue: CatalogueService,
        agencies: Agencies,
        receipts: ReceiptService,
        quoting: Quoting,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once
        self._catalogue = catalogue
        self._agencies = agencies
        self._fees = Fees(agencies)
        self._receipts = receipts
        self._quoting = quoting

    async def look_up_dues(
        self, claim: Claim, question: DuesQuestion, write: Callable[[tuple[Due, ...]], Answer]
    ) -> Answer | Refused:
        """What the person owes, noted as shown to them."""
        service = await self._catalogue.service(question.service_id)
        if service is None:
            return service_unknown()

        async def work(connection: "Connection") -> tuple[Due, ...] | Refused:
            return await self._look_up_dues(connection, claim.device_id, service, question)

        return await self._once.once(claim, work, write)

    async def _look_up_dues(
        self, connection: "Connection", device_id: str, service: Service, question: DuesQuestion
    ) -> tuple[Due, ...] | Refused:
        record = await identity_store.held(connection, question.identity_request_id, device_id)
        identity = usable(record, service.id, self._clock())
        if isinstance(identity, Refused):
            return identity
        owed = await self._fees.owed(connection, service, identity.person, question.answers)
        await identity_store.show_dues(connection, identity.id, {due.id: due.amount.fils for due in owed})
        return owed

    async def submit(
        self, claim: Claim, submission: Submission, write: Callable[[TransactionRecord], Answer]
    ) -> Answer | Refused:
        """Start a transaction once, by its key and by its id. Its answer is kept with it, in one statement."""
        # Fetched before: while a connection is held no second one is asked for.
        service = await self._startable(submission)
        key = await self._receipts.signing_key() if _may_be_free(service) else None
        plan = _Plan(claim, submission, service, key, await self._quoting.quoter(), write)
        async with self._pool.acquire() as connection:
            for _ in range(_ATTEMPTS):
                try:
                    return await self._attempt(connection, plan)
                except OvertakenError:
                    continue
        detail = "The same request is being worked on. Send it again in a moment."
        return Refused(ProblemCode.IDEMPOTENCY_KEY_BUSY, detail)

    async def by_id(self, device_id: str, transaction_id: UUID) -> TransactionRecord | Refused:
        """This device's transaction."""
        return await store.by_id(self._pool, transaction_id, device_id) or not_found()

    async def cancel(
        self, claim: Claim, transaction_id: UUID, write: Callable[[TransactionRecord], Answer]
    ) -> Answer | Refused:
        """Give up a transaction that is not paid; one that is given up already stays so."""

        async def work(connection: "Connection") -> TransactionRecord | Refused:
            return await self._cancel(connection, claim.device_id, transaction_id)

        return await self._once.once(claim, work, write)

    async def _cancel(
        self, connection: "Connection", device_id: str, transaction_id: UUID
    ) -> TransactionRecord | Refused:
        record = await store.held(connection, transaction_id, device_id)
        if record is None:
            return not_found()
        if record.state in _GIVEN_UP:
            return record
        steps = walk(TRANSACTIONS, record.state, _E.CANCEL)
        if isinstance(steps, Refused):
            return steps
        now = self._clock()
        await move(connection, Subject.TRANSACTION, record.id, Change(steps, now, device_id))
        return replace(record, state=TransactionState(steps[-1].to_state), updated_at=now)

    async def expire_unpaid(self) -> int:
        """Let go what nobody has paid in time; how many. Unclear payments keep their transaction open."""
        now = self._clock()
        steps = certain(walk(TRANSACTIONS, TransactionState.AWAITING_PAYMENT, _E.EXPIRE))
        async with self._pool.acquire() as connection:
            return await store.expire(connection, now - TO_PAY, Change(steps, now, None))

    async def _attempt(self, connection: "Connection", plan: "_Plan") -> Answer | Refused:
        sight = await store.look(connection, plan.claim, plan.submission.id, plan.submission.identity_request_id)
        if sight.remembered is not None:
            return replayed(plan.claim, sight.remembered)
        if sight.exists:
            return await self._again(connection, plan)
        if isinstance(plan.service, Refused):
            return plan.service
        return await self._begin(connection, plan, plan.service, sight)

    async def _again(self, connection: "Connection", plan: "_Plan") -> Answer | Refused:
        existing = await store.by_id(connection, plan.submission.id, plan.claim.device_id)
        if existing is None:
            return not_found()
        if existing.fingerprint != plan.claim.fingerprint:
            detail = "Another transaction was started with this id."
            return Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, detail)
        answer = plan.write(existing)
        # This key is another one than the transaction began with: what it is told now, it is always told.
        if not await idempotency_store.remember(connection, plan.claim, answer.status, answer.body, self._clock()):
            raise OvertakenError
        return answer

    async def _startable(self, submission: Submission) -> Service | Refused:
        service = await self._catalogue.service(submission.service_id)
        if service is None:
            return service_unknown()
        if service.form is None or not service.can_start_here:
            return Refused(ProblemCode.SERVICE_NOT_STARTABLE, "This service can't be started at a unit.")
        if service.form.version == submission.form_version:
            return service
        earlier = await self._catalogue.past_service(service.id, submission.form_version)
        if earlier is None or earlier.form is None:
            field = RefusedField(pointer_to("form_version"), "unknown", "The service never had this form.")
            return Refused(ProblemCode.FORM_VERSION_UNKNOWN, "The service never had this form.", (field,))
        return earlier

    async def _begin(self, connection: "Connection", plan: "_Plan", service: Service, sight: Sight) -> Answer | Refused:
        answers = checked_answers(service, plan.submission.answers)
        if isinstance(answers, Refused):
            return answers
        identity = usable(sight.identity, service.id, self._clock())
        if isinstance(identity, Refused):
            return identity
        charge = await self._fees.charge(connection, service, identity, answers)
        if isinstance(charge, Refused):
            return charge
        draft = self._drafted(plan, identity, charge, sight.reference_number)
        if charge.amount:
            quote = store.kept(plan.quoter.quote(Priced(draft.id, draft.service_id, charge)))
            draft = replace(draft, quote=quote)
            steps = certain(walk(TRANSACTIONS, draft.state, _E.SUBMIT, _E.FEE_QUOTED))
            answer, _ = await _write(connection, plan, draft, answers, steps)
            return answer
        return await self._write_free(connection, plan, draft, answers, service)

    def _drafted(self, plan: "_Plan", identity: IdentityRecord, charge: Charge, number: int) -> TransactionRecord:
        now = self._clock()
        return TransactionRecord(
            id=plan.submission.id,
            reference=reference_of(now.year, number),
            device_id=plan.claim.device_id,
            service_id=plan.submission.service_id,
            person=identity.person,
            due_ids=charge.due_ids,
            amount=charge.amount,
            state=TransactionState.DRAFT,
            fingerprint=plan.claim.fingerprint,
            created_at=now,
            updated_at=now,
        )

    async def _write_free(
        self, connection: "Connection", plan: "_Plan", draft: TransactionRecord, answers: Answers, service: Service
    ) -> Answer:
        async with connection.transaction():
            events = [_E.SUBMIT, _E.SENT_TO_AGENCY]
            if await self._agencies.deliver(service, draft.id):
                events.append(_E.AGENCY_COMPLETED)
            steps = certain(walk(TRANSACTIONS, draft.state, *events))
            answer, record = await _write(connection, plan, draft, answers, steps)
            if plan.key is None:
                message = "a free transaction without the key for its receipt"
                raise AssertionError(message)
            await self._receipts.issue(connection, plan.key, record, None)
            return answer


@dataclass(frozen=True, slots=True)
class _Plan:
    """A submission with what was fetched for it."""

    claim: Claim
    submission: Submission
    service: Service | Refused
    key: SigningKey | None
    quoter: Quoter
    write: Callable[[TransactionRecord], Answer]


def _may_be_free(service: Service | Refused) -> bool:
    return isinstance(service, Service) and not (isinstance(service.fee, Fixed) and service.fee.amount)


async def _write(
    connection: "Connection", plan: _Plan, draft: TransactionRecord, answers: Answers, steps: tuple[Step, ...]
) -> tuple[Answer, TransactionRecord]:
    submission = plan.submission
    record = replace(draft, state=TransactionState(steps[-1].to_state))
    submitted = Submitted(
        submission.form_version,
        submission.identity_request_id,
        answers,
        submission.language.value,
        submission.consent_version,
        submission.consent_given_at,
    )
    answer = plan.write(record)
    change = Change(steps, record.created_at, record.device_id)
    await store.create(connection, record, submitted, change, plan.claim, answer.status, answer.body)
    return answer, record
