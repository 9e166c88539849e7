"""Payments with the person's own phone: a link for the unit, a page for the phone, the gateway's word for the truth.

Neither the unit nor the browser that comes back says what became of one. Only an inquiry decides, and it is repeated
until it does: by whoever looks, and by `PhoneWatch`.
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, assert_never
from uuid import UUID

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.payments import Announcement, PaymentService
from kiosk.backend.services.ports import GatewayOrder, PaymentGateway
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import phone_payments as store
from kiosk.backend.store.events import Change
from kiosk.backend.store.phone_payments import Link, PhoneRecord
from kiosk.contract import routes
from kiosk.contract.problems import ProblemCode
from kiosk.domain.gateway import GatewayAnswer, Inquired, NeverHeard, NoAnswer, UnderWay, verdict_of
from kiosk.domain.payment import PAYMENTS, Approved, NotPerformed, PaymentEvent, PaymentOutcome, PaymentState, Unknown
from kiosk.domain.text import Language

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["LINK_LIVES", "PhonePaymentService", "PhoneRecord", "PhoneSight"]

_LOG = logging.getLogger(__name__)
LINK_LIVES = timedelta(minutes=5)
"""How long the code on the unit's screen leads anywhere."""
SHOWN_AFTERWARDS = timedelta(minutes=30)
"""How long a phone that has been at the gateway may come back and see what became of it."""
MARGIN = timedelta(minutes=1)
"""After the gateway's page has ended: for what is still on its way."""
_PAUSES = ((10, timedelta(seconds=2)), (30, timedelta(seconds=5)), (60, timedelta(seconds=30)))
_LONG_PAUSE = timedelta(minutes=5)
_AT_ONCE = 50
_UNCLEAR = {PaymentState.SENT, PaymentState.UNKNOWN}
_NOT_CHARGED = {PaymentState.DECLINED, PaymentState.CANCELLED, PaymentState.NOT_PERFORMED}
LATE_LOOKS = (timedelta(hours=1), timedelta(hours=24))
"""After the phone was sent to the gateway: a page that was kept open may have been paid after all."""


@dataclass(frozen=True, slots=True)
class PhoneSight:
    """A payment by phone as somebody sees it now; `link` only where it was made just now."""

    record: PhoneRecord
    seconds_left: int
    link: str | None = None


class PhonePaymentService:
    """Attempts to be paid with the person's own phone. Without a `gateway` there are none."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        once: IdempotencyService,
        payments: PaymentService,
        gateway: PaymentGateway | None,
        origin: str,
        new_token: Callable[[], str],
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once
        self._payments = payments
        self._gateway = gateway
        self._origin = origin
        self._new_token = new_token

    @property
    def available(self) -> bool:
        """Whether people can pay with their phone here."""
        return self._gateway is not None

    @property
    def gateway_origin(self) -> str | None:
        """`https://host` of the gateway's page."""
        return self._gateway.origin if self._gateway else None

    # --- for the unit ------------------------------------------------------------------------------------------------

    async def open(
        self, claim: Claim, announcement: Announcement, write: Callable[[PhoneSight], Answer]
    ) -> Answer | Refused:
        """Record the attempt and make its link; refused as every attempt is."""
        if self._gateway is None:
            detail = "No payment gateway is connected: people can't pay with their phone."
            return Refused(ProblemCode.PHONE_PAYMENT_UNAVAILABLE, detail)

        async def work(connection: "Connection") -> PhoneSight | Refused:
            return await self._open(connection, claim.device_id, announcement)

        return await self._once.once(claim, work, write)

    async def where(self, device_id: str, payment_id: UUID) -> PhoneSight | Refused:
        """How this device's attempt stands; asks the gateway where that is due."""
        record = await store.by_id(self._pool, payment_id, device_id)
        if record is None:
            return not_found()
        return self._seen(await self._settled_if_due(record))

    async def close(self, claim: Claim, payment_id: UUID, write: Callable[[PhoneSight], Answer]) -> Answer | Refused:
        """Let nobody begin to pay any more. What was begun is asked about: only the gateway knows how it ends."""

        async def work(connection: "Connection") -> PhoneSight | Refused:
            return await self._close(connection, claim.device_id, payment_id)

        return await self._once.once(claim, work, write)

    # --- for the phone -----------------------------------------------------------------------------------------------

    async def page(self, token: str) -> PhoneSight | None:
        """What the page of a link shows; None for a link that is over or never was."""
        record = await self._of(token)
        if record is None:
            return None
        if record.opened_at is None:
            await store.opened(self._pool, record.payment.id, self._clock())
        return self._seen(record)

    async def begin(self, token: str, asked: Language | None = None) -> str | PhoneSight | None:
        """The gateway's page, once; how the attempt stands where it was given already; None as `page` says.

        Whoever `asked` for a language gets it there and on the way back.
        """
        record = await self._of(token)
        if record is None or self._gateway is None:
            return None
        now = self._clock()
        if record.payment.state is PaymentState.INTENT and now < record.link.ends_at:
            steps = certain(walk(PAYMENTS, PaymentState.INTENT, PaymentEvent.SEND))
            change = Change(steps, now, record.payment.device_id)
            language = asked or record.language
            if await store.begin(self._pool, record.payment.id, change, now + _pause(0), language):
                return_url = self._origin + routes.PAY_RETURN.format(token=token)
                order = GatewayOrder(record.link.track_id, record.payment.amount, language, return_url)
                return self._gateway.page(order)
        return await self.page(token)

    async def returned(self, token: str) -> None:
        """A browser has come back, whatever it says: ask the gateway."""
        record = await self._of(token)
        if record is not None:
            await self._settled(record)

    # --- by itself ---------------------------------------------------------------------------------------------------

    async def settle_due(self) -> int:
        """Ask about every attempt that is due; how many were."""
        now = self._clock()
        due = await store.take_due(self._pool, now, now + _LONG_PAUSE, _AT_ONCE)
        for token_hash in due:
            record = await store.by_token(self._pool, token_hash)
            if record is not None:
                await self._settled(record)
        return len(due)

    async def _open(self, connection: "Connection", device_id: str, announcement: Announcement) -> PhoneSight | Refused:
        announced = await self._payments.announce_within(connection, device_id, announcement)
        if isinstance(announced, Refused):
            return announced
        token = self._new_token()
        link = Link(_hashed(token), str(announced.id), self._clock() + LINK_LIVES)
        if not await store.create(connection, announced.id, link):
            detail = "This payment was announced before, and its link was given then."
            return Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, detail)
        record = await store.by_id(connection, announced.id, device_id)
        if record is None:
            return not_found()
        return self._seen(record, self._origin + routes.PAY_PAGE.format(token=token))

    async def _close(self, connection: "Connection", device_id: str, payment_id: UUID) -> PhoneSight | Refused:
        record = await store.by_id(connection, payment_id, device_id)
        if record is None:
            return not_found()
        if record.payment.state is PaymentState.INTENT:
            closed = await self._payments.end_unpaid(connection, record.payment, "closed")
            if isinstance(closed, Refused):
                return closed
            await store.ask_at(connection, payment_id, None)
        elif record.payment.state in _UNCLEAR:
            await store.ask_at(connection, payment_id, self._clock())
        return self._seen(await store.by_id(connection, payment_id, device_id) or record)

    async def _of(self, token: str) -> PhoneRecord | None:
        record = await store.by_token(self._pool, _hashed(token))
        return record if record is not None and self._clock() < self._shown_until(record) else None

    def _shown_until(self, record: PhoneRecord) -> datetime:
        if record.begun_at is None:
            return record.link.ends_at
        return self._page_ends(record.begun_at) + SHOWN_AFTERWARDS

    def _page_ends(self, begun_at: datetime) -> datetime:
        return begun_at + (self._gateway.page_lives if self._gateway else timedelta(0))

    def _seen(self, record: PhoneRecord, link: str | None = None) -> PhoneSight:
        ends = record.link.ends_at if record.begun_at is None else self._page_ends(record.begun_at)
        left = (
            ends - self._clock() if record.payment.state in {PaymentState.INTENT, PaymentState.SENT} else timedelta(0)
        )
        return PhoneSight(record, max(0, int(left.total_seconds())), link)

    # --- the truth ---------------------------------------------------------------------------------------------------

    async def _settled_if_due(self, record: PhoneRecord) -> PhoneRecord:
        now = self._clock()
        taken = await store.take(self._pool, record.payment.id, now, now + _LONG_PAUSE)
        return await self._settled(record) if taken else record

    async def _settled(self, record: PhoneRecord) -> PhoneRecord:
        payment = record.payment
        outcome = await self._outcome(record)
        if outcome is not None:
            decided = await self._payments.decide(payment, outcome)
            if isinstance(decided, Refused):
                _LOG.info("phone_payment_moved_on %s %s", payment.id, type(outcome).__name__)
        fresh = await store.by_id(self._pool, payment.id, payment.device_id) or record
        await store.ask_at(self._pool, payment.id, _next_look(fresh, self._clock()))
        return fresh

    async def _outcome(self, record: PhoneRecord) -> PaymentOutcome | None:
        """What is known of the attempt now; None where it takes its course."""
        if record.payment.state is PaymentState.INTENT:
            return NotPerformed("link_over") if self._clock() >= record.link.ends_at else None
        if record.begun_at is None or self._gateway is None or record.payment.state not in _UNCLEAR | _NOT_CHARGED:
            return None
        answer = await self._gateway.inquire(record.link.track_id, record.payment.amount)
        if record.payment.state in _NOT_CHARGED:
            return _late_charge(record, answer)
        page_over = self._clock() >= self._page_ends(record.begun_at) + MARGIN
        return _meaning(record, answer, page_over=page_over)


def _meaning(record: PhoneRecord, answer: GatewayAnswer, *, page_over: bool) -> PaymentOutcome | None:
    match answer:
        case Inquired():
            verdict = verdict_of(answer, record.link.track_id, record.payment.amount)
            if not isinstance(verdict, UnderWay):
                return verdict
            return Unknown("under_way_too_long") if page_over else None
        case NeverHeard():
            return NotPerformed("never_came") if page_over else None
        case NoAnswer(code=code):
            return Unknown(code) if page_over else None
        case _:
            assert_never(answer)


def _late_charge(record: PhoneRecord, answer: GatewayAnswer) -> Approved | None:
    """What is over stays so, unless it was charged after all."""
    if not isinstance(answer, Inquired):
        return None
    verdict = verdict_of(answer, record.link.track_id, record.payment.amount)
    return verdict if isinstance(verdict, Approved) else None


def _next_look(record: PhoneRecord, now: datetime) -> datetime | None:
    """When to ask about it again; None: never."""
    state = record.payment.state
    if state is PaymentState.INTENT:
        return record.link.ends_at
    if state in _UNCLEAR:
        return now + _pause(record.asked)
    if state in _NOT_CHARGED and record.begun_at is not None:
        looks = (record.begun_at + after for after in LATE_LOOKS)
        return next((at for at in looks if at > now), None)
    return None


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _pause(asked: int) -> timedelta:
    return next((pause for below, pause in _PAUSES if asked < below), _LONG_PAUSE)
