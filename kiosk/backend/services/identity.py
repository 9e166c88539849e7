"""Approvals: the person at the unit says yes on a phone. The Civil ID number is kept as a keyed hash alone."""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.ids import Ids
from kiosk.backend.services.ports import (
    ApprovedBy,
    Decision,
    DeniedBy,
    IdentityProvider,
    IdentityQuestion,
    Undecided,
)
from kiosk.backend.services.refusals import Refused, RefusedField, not_found, pointer_to
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import identity as store
from kiosk.backend.store.events import Change, Subject, move
from kiosk.backend.store.identity import IDENTITIES, IdentityEvent, IdentityRecord, IdentityState
from kiosk.contract.problems import ProblemCode
from kiosk.domain.civil_id import CivilId, born_after, parse_civil_id
from kiosk.domain.text import Language, Text

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["IdentityAsk", "IdentityRecord", "IdentityService", "IdentityState", "person_of", "usable"]

TO_ANSWER = timedelta(minutes=5)
"""How long a phone's question stands (SES-06: at most ten minutes)."""
TO_USE = timedelta(minutes=45)
"""How long an approval holds where the session does not end before: slow hands get the time they need."""
_UNANSWERED_LIMIT = 10
_UNANSWERED_WITHIN = timedelta(minutes=10)
_MATCH_NUMBERS = 100
RECEIPT_AGAIN = Text("عرض إيصال سابق", "To see an earlier receipt")


@dataclass(frozen=True, slots=True, repr=False)
class IdentityAsk:
    """Who is to be asked, for which service; without one, to see a receipt again."""

    civil_id: str
    service_id: str | None
    language: Language


class IdentityService:
    """Asks people's phones."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        ids: Ids,
        once: IdempotencyService,
        catalogue: CatalogueService,
        provider: IdentityProvider,
        civil_id_key: bytes,
        choose_below: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._ids = ids
        self._once = once
        self._catalogue = catalogue
        self._provider = provider
        self._civil_id_key = civil_id_key
        self._choose_below = choose_below

    async def ask(self, claim: Claim, ask: IdentityAsk, write: Callable[[IdentityRecord], Answer]) -> Answer | Refused:
        """Put the question to the person's phone."""
        purpose = await self._purpose(ask.service_id)
        if isinstance(purpose, Refused):
            return purpose
        civil_id = parse_civil_id(ask.civil_id)
        if not isinstance(civil_id, CivilId) or born_after(civil_id, self._clock().date()):
            return _no_civil_id()

        async def work(connection: "Connection") -> IdentityRecord | Refused:
            return await self._ask(connection, claim.device_id, purpose, civil_id, ask.language)

        return await self._once.once(claim, work, write)

    async def _purpose(self, service_id: str | None) -> "_Purpose | Refused":
        if service_id is None:
            return _Purpose(None, RECEIPT_AGAIN)
        service = await self._catalogue.service(service_id)
        return _Purpose(service.id, service.name) if service else service_unknown()

    async def _ask(
        self, connection: "Connection", device_id: str, purpose: "_Purpose", civil_id: CivilId, language: Language
    ) -> IdentityRecord | Refused:
        person = person_of(civil_id, self._civil_id_key)
        since = self._clock() - _UNANSWERED_WITHIN
        if await store.unanswered_since(connection, person, since) >= _UNANSWERED_LIMIT:
            detail = "This person was asked too often without an answer. Try again in a few minutes."
            return Refused(ProblemCode.RATE_LIMITED, detail)
        return await self._put(connection, device_id, purpose, civil_id, language)

    async def where(self, device_id: str, identity_request_id: UUID) -> IdentityRecord | Refused:
        """Where the question stands now, with what the provider has heard since."""
        async with self._pool.acquire() as connection, connection.transaction():
            record = await store.held(connection, identity_request_id, device_id)
            return not_found() if record is None else await self._brought_up_to_date(connection, record)

    async def revoke(
        self, claim: Claim, identity_request_id: UUID, write: Callable[[IdentityRecord], Answer]
    ) -> Answer | Refused:
        """Forget the approval. What is over already stays as it is."""

        async def work(connection: "Connection") -> IdentityRecord | Refused:
            record = await store.held(connection, identity_request_id, claim.device_id)
            if record is None:
                return not_found()
            await self._provider.withdraw(record.provider_reference)
            if IDENTITIES.is_final(record.state):
                return record
            return await self._moved(connection, record, IdentityEvent.REVOKE, claim.device_id)

        return await self._once.once(claim, work, write)

    async def _put(
        self, connection: "Connection", device_id: str, purpose: "_Purpose", civil_id: CivilId, language: Language
    ) -> IdentityRecord:
        now = self._clock()
        record = IdentityRecord(
            id=self._ids(),
            device_id=device_id,
            service_id=purpose.service_id,
            person=person_of(civil_id, self._civil_id_key),
            civil_id_masked=civil_id.masked,
            person_name=None,
            match_number=f"{self._choose_below(_MATCH_NUMBERS):02d}",
            provider_reference="",
            state=IdentityState.REQUESTED,
            dues_shown=None,
            created_at=now,
            expires_at=now + TO_ANSWER,
        )
        question = IdentityQuestion(
            record.id, civil_id, purpose.words, language, record.match_number, now, record.expires_at
        )
        record = replace(record, provider_reference=await self._provider.ask(question))
        await store.create(connection, record)
        return record

    async def _brought_up_to_date(self, connection: "Connection", record: IdentityRecord) -> IdentityRecord:
        now = self._clock()
        if IDENTITIES.is_final(record.state):
            return record
        if now >= record.expires_at:
            return await self._moved(connection, record, IdentityEvent.EXPIRE, None)
        if record.state is IdentityState.APPROVED:
            return record
        decision = await self._provider.decision(record.provider_reference, record.created_at, now)
        return await self._decided(connection, record, decision)

    async def _decided(self, connection: "Connection", record: IdentityRecord, decision: Decision) -> IdentityRecord:
        match decision:
            case Undecided():
                return record
            case DeniedBy():
                return await self._moved(connection, record, IdentityEvent.DENY, None)
            case ApprovedBy(name=name):
                now = self._clock()
                steps = certain(walk(IDENTITIES, record.state, IdentityEvent.APPROVE))
                await store.approve(connection, record.id, name, now + TO_USE, Change(steps, now, None))
                return replace(record, state=IdentityState.APPROVED, person_name=name, expires_at=now + TO_USE)

    async def _moved(
        self, connection: "Connection", record: IdentityRecord, event: IdentityEvent, device_id: str | None
    ) -> IdentityRecord:
        steps = certain(walk(IDENTITIES, record.state, event))
        await move(connection, Subject.IDENTITY, record.id, Change(steps, self._clock(), device_id))
        return replace(record, state=IdentityState(steps[-1].to_state))


@dataclass(frozen=True, slots=True)
class _Purpose:
    """What is asked for: a service or, without one, a receipt; and how the phone says it."""

    service_id: str | None
    words: Text


def person_of(civil_id: CivilId, key: bytes) -> bytes:
    """What stands for a person in the store: nobody without the key can tell whom it means."""
    return hmac.new(key, civil_id.digits.encode("ascii"), hashlib.sha256).digest()


def usable(record: IdentityRecord | None, service_id: str | None, now: datetime) -> IdentityRecord | Refused:
    """The approval, where it holds now and for this service; without one, for seeing a receipt again."""
    if record is None or record.state is not IdentityState.APPROVED or now >= record.expires_at:
        return Refused(ProblemCode.IDENTITY_REQUIRED, "The person has not approved this, or not any more.")
    if record.service_id != service_id:
        return Refused(ProblemCode.IDENTITY_REQUIRED, "The person has approved something else.")
    return record


def service_unknown() -> Refused:
    """The catalogue has no such service."""
    field = RefusedField(pointer_to("service_id"), "unknown", "The catalogue has no such service.")
    return Refused(ProblemCode.SERVICE_UNKNOWN, "The catalogue has no such service.", (field,))


def _no_civil_id() -> Refused:
    field = RefusedField(pointer_to("civil_id"), "not_a_civil_id", "This can't be a Civil ID number.")
    return Refused(ProblemCode.INVALID_REQUEST, "This can't be a Civil ID number.", (field,))
