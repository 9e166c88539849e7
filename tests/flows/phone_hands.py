"""A hand-written stand-in for paying by phone: the phone and the bank are in the test's own hands."""

from dataclasses import dataclass
from uuid import UUID

from flows.hands import TruthfulPlatform
from kiosk.domain.payment import Approved, NotPerformed, PaymentOutcome, PaymentState, PhoneSlip, Unknown
from kiosk.domain.quote import Quote
from kiosk.ports.phone_payment import PhoneAttempt, PhonePlace
from kiosk.ports.platform import OWED_TRANSACTIONS, Refused, Unreachable

LINK = "https://pay.example/p/abcdefghijklmnopqrstuvwxyz012345"


@dataclass
class Held:
    quote: Quote
    ends_at: float
    place: PhonePlace = PhonePlace.AWAY
    outcome: PaymentOutcome | None = None


class TruthfulPhones:
    """Keeps attempts as the platform does, beside those by card; `refuse` says no to the next one."""

    def __init__(self, platform: TruthfulPlatform) -> None:
        self.platform = platform
        self.held: dict[UUID, Held] = {}
        self.refuse: Refused | None = None
        self.charged: list[UUID] = []
        self.lives = 300.0

    # --- the port ----------------------------------------------------------------------------------------------------

    def open_phone_payment(self, payment_id: UUID, quote: Quote):
        if self.platform.down:
            return Unreachable("refused")
        if self.refuse is not None:
            refused, self.refuse = self.refuse, None
            return refused
        held = self.held.setdefault(payment_id, Held(quote, self.platform.clock.monotonic() + self.lives))
        self.platform.payments.setdefault(payment_id, PaymentState.INTENT)
        self.platform.payment_of[payment_id] = quote.transaction_id
        return self.platform._answer(self._attempt(payment_id, held, LINK))  # noqa: SLF001 - one fake in two files

    def phone_payment(self, payment_id: UUID):
        if self.platform.down:
            return Unreachable("refused")
        held = self.held.get(payment_id)
        return Refused("not_found", "", {}) if held is None else self._attempt(payment_id, held)

    def close_phone_payment(self, payment_id: UUID):
        held = self.held.get(payment_id)
        if (
            held is not None
            and not self.platform.down
            and held.outcome is None
            and held.place is not PhonePlace.AT_BANK
        ):
            self._over(payment_id, NotPerformed("closed"))
        return self.phone_payment(payment_id)

    # --- the test's hands --------------------------------------------------------------------------------------------

    @property
    def last(self) -> UUID:
        return list(self.held)[-1]

    def scan(self) -> None:
        self.held[self.last].place = PhonePlace.AT_PAGE

    def begin(self) -> None:
        self.held[self.last].place = PhonePlace.AT_BANK

    def capture(self) -> None:
        payment_id = self.last
        held = self.held[payment_id]
        self.charged.append(payment_id)
        slip = PhoneSlip("SIM1", str(payment_id), "SIM2", "632512345678", "A1B2C3", "1123")
        self._over(payment_id, Approved(held.quote.amount, slip))
        self.platform.report_payment(payment_id, Approved(held.quote.amount, slip))
        self.platform.payments[payment_id] = PaymentState.APPROVED

    def say(self, outcome: PaymentOutcome) -> None:
        self._over(self.last, outcome)

    def _over(self, payment_id: UUID, outcome: PaymentOutcome) -> None:
        self.held[payment_id].outcome = outcome
        if not isinstance(outcome, Unknown | Approved):
            self.platform.payments[payment_id] = PaymentState.NOT_PERFORMED

    def _attempt(self, payment_id: UUID, held: Held, link: str | None = None) -> PhoneAttempt:
        left = max(0, int(held.ends_at - self.platform.clock.monotonic()))
        owed = self.platform.transactions[held.quote.transaction_id].state in OWED_TRANSACTIONS
        return PhoneAttempt(payment_id, held.place, left, held.outcome, owed, link)
