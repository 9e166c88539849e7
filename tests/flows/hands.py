"""Hand-written stand-ins for the ports: the world in the test's own hands."""

import heapq
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Answers, Field, Form, Json, Page, Widget
from kiosk.domain.money import Money
from kiosk.domain.payment import STATE_OF_OUTCOME, Approved, Cancelled, CardSlip, PaymentOutcome, PaymentState, Unknown
from kiosk.domain.quote import Quote
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.service import Agency, Channel, Fixed, Free, Kind, LifeEvent, Outcome, Service
from kiosk.domain.text import Language, Text
from kiosk.domain.transaction import TransactionState
from kiosk.ports.catalogue import EVERYTHING, CatalogueVersion, Facets, Found, Narrowing
from kiosk.ports.journal import (
    History,
    JournalRecord,
    JournalUnusableError,
    PrintFinished,
    PrintIntended,
    TransactionClosed,
)
from kiosk.ports.link import Reachable
from kiosk.ports.paper import PaperReceipt, PaperSlip
from kiosk.ports.platform import (
    CancelReason,
    Due,
    IdentityRequest,
    IdentityState,
    PaymentRecord,
    Person,
    PlatformFailure,
    Refused,
    Submission,
    Transaction,
    Unreachable,
)
from kiosk.ports.printer import Leftover, NothingHeld, Printed, PrinterReady, PrinterStatus, PrintResult, Raster
from kiosk.ports.terminal import NoSuchPayment
from quote_samples import quoted

T0 = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


class Handle:
    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class ManualWorld:
    """Runner and clock: nothing happens until the test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.jobs: list[tuple[Handle, Callable[[], object], Callable[[object], None]]] = []
        self.timers: list[tuple[float, int, Handle, Callable[[], None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return T0 + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    def run(self, work, done) -> Handle:
        handle = Handle()
        self.jobs.append((handle, work, done))
        return handle

    def after(self, seconds: float, action: Callable[[], None]) -> Handle:
        handle = Handle()
        self._count += 1
        heapq.heappush(self.timers, (self.seconds + seconds, self._count, handle, action))
        return handle

    def drain(self) -> None:
        """Do all waiting work, in order, and what follows from it."""
        while self.jobs:
            self.step()

    def step(self) -> None:
        """Do the next piece of waiting work."""
        handle, work, done = self.jobs.pop(0)
        value = work()
        if not handle.cancelled:
            done(value)

    def pass_time(self, seconds: float) -> None:
        """Let `seconds` pass, ringing every timer on its way and doing the work it starts."""
        end = self.seconds + seconds
        while self.timers and self.timers[0][0] <= end:
            self.seconds, _, handle, action = heapq.heappop(self.timers)
            if not handle.cancelled:
                action()
            self.drain()
        self.seconds = end


class CountedIds:
    def __init__(self) -> None:
        self.made = 0

    def new(self) -> UUID:
        self.made += 1
        return UUID(int=self.made, version=4)


class Killed(BaseException):
    """The process is gone: kill -9."""


@dataclass
class MemoryJournal:
    """Keeps records as the real one does; can refuse to write, or die just before or after a record."""

    clock: ManualWorld
    records: list[tuple[datetime, JournalRecord]] = field(default_factory=list)
    fail_after: int | None = None
    die_before: int | None = None
    die_after: int | None = None

    def append(self, record: JournalRecord) -> None:
        if self.die_before == len(self.records):
            raise Killed
        if self.fail_after is not None and len(self.records) >= self.fail_after:
            raise JournalUnusableError("disk_full")
        self.records.append((self.clock.now(), record))
        if self.die_after == len(self.records):
            raise Killed

    def open_transactions(self) -> tuple[History, ...]:
        ids = dict.fromkeys(record.transaction_id for _, record in self.records)
        closed = {record.transaction_id for _, record in self.records if isinstance(record, TransactionClosed)}
        paper = (PrintIntended, PrintFinished)
        begun = {record.transaction_id for _, record in self.records if not isinstance(record, paper)}
        return tuple(
            History(
                i,
                next(at for at, r in self.records if r.transaction_id == i),
                tuple(r for _, r in self.records if r.transaction_id == i),
            )
            for i in ids
            if i in begun - closed
        )

    def kinds(self) -> list[str]:
        return [type(record).__name__ for _, record in self.records]


class SteeredTerminal:
    """Charges truthfully into its ledger; `script` says what each `pay` answers (None: what really happened)."""

    def __init__(self) -> None:
        self.ledger: dict[UUID, Money] = {}
        self.script: list[PaymentOutcome | None] = []
        self.charges_anyway = False
        self.abort_confirmed = True
        self.status_script: list[PaymentOutcome | None] = []
        self.ready = True
        self.mute = False
        self.asked: list[UUID] = []

    def slip(self) -> CardSlip:
        return CardSlip("T-1", "77", "632512345678", "A1B2C3", "knet", "3317")

    def pay(self, payment_id: UUID, amount: Money) -> PaymentOutcome:
        answer = self.script.pop(0) if self.script else None
        if answer is None or self.charges_anyway:
            self.ledger[payment_id] = amount
        return answer if answer is not None else Approved(amount, self.slip())

    def status(self, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        self.asked.append(payment_id)
        if self.mute:
            return Unknown("connect_timeout")
        if self.status_script:
            answer = self.status_script.pop(0)
            if answer is not None:
                return answer
        amount = self.ledger.get(payment_id)
        return Approved(amount, self.slip()) if amount is not None else NoSuchPayment()

    def abort(self, payment_id: UUID) -> bool:
        if payment_id not in self.ledger and not self.script:
            self.script.append(Cancelled())
        return self.abort_confirmed

    def is_ready(self) -> bool:
        return self.ready and not self.mute


class TruthfulPlatform:
    """Keeps transactions and payments by their ids, as the real one does; `down` answers nothing."""

    def __init__(self, clock: ManualWorld) -> None:
        self.clock = clock
        self.down = False
        self.asked_at: list[datetime] = []
        self.lose_answers = 0
        self.identity_state = IdentityState.APPROVED
        self.fee = Money(10_000)
        self.outcome = Outcome.AT_ONCE
        self.transactions: dict[UUID, Transaction] = {}
        self.submissions: list[Submission] = []
        self.payments: dict[UUID, PaymentState] = {}
        self.payment_of: dict[UUID, UUID] = {}
        self.revoked: list[UUID] = []
        self.refuse_submit: Refused | None = None
        self.refuse_renewal: Refused | None = None
        self.quotes: dict[UUID, Quote] = {}
        self.on_the_way: Callable[[str], str] = str
        self.owed: tuple[Due, ...] = ()
        self.asked_for: list[str | None] = []
        self.copies: list[tuple[UUID, str, UUID]] = []
        self.copy: SignedReceipt | PlatformFailure = Refused("not_found", "", {})

    def _answer(self, value):
        if self.lose_answers:
            self.lose_answers -= 1
            return Unreachable("read_timeout")
        return value

    def request_identity(self, request_id: UUID, civil_id: CivilId, service_id: str | None, language: Language):
        if self.down:
            return Unreachable("refused")
        self.asked_for.append(service_id)
        return IdentityRequest(
            request_id, IdentityState.REQUESTED, "47", self.clock.now() + timedelta(seconds=120), None
        )

    def identity(self, identity_request_id: UUID):
        if self.down:
            return Unreachable("refused")
        person = Person(Text("مثال أحمد", "Sample Ahmad"), "•••••••••123")
        return IdentityRequest(
            identity_request_id,
            self.identity_state,
            "47",
            T0 + timedelta(seconds=120),
            person if self.identity_state is IdentityState.APPROVED else None,
        )

    def revoke_identity(self, identity_request_id: UUID) -> PlatformFailure | None:
        self.revoked.append(identity_request_id)
        return None

    def look_up_dues(self, lookup_id: UUID, service_id: str, identity_request_id: UUID, answers: Answers):
        return Unreachable("refused") if self.down else self.owed

    def submit(self, submission: Submission):
        if self.down:
            return Unreachable("refused")
        if self.refuse_submit:
            return self.refuse_submit
        self.submissions.append(submission)
        state = TransactionState.AWAITING_PAYMENT if self.fee else TransactionState.COMPLETED
        known = Transaction(submission.id, "GM-2611-000001", submission.service_id, state, self.fee)
        if self.fee and submission.id not in self.transactions:
            known = self._quoted(known)
        known = self.transactions.setdefault(submission.id, known)
        return self._answer(known)

    def transaction(self, transaction_id: UUID):
        if self.down:
            return Unreachable("refused")
        return self.transactions.get(transaction_id) or Refused("not_found", "", {})

    def cancel(self, transaction_id: UUID, reason: CancelReason):
        known = self.transaction(transaction_id)
        if isinstance(known, Transaction) and known.state is not TransactionState.CANCELLED:
            if known.state is not TransactionState.AWAITING_PAYMENT:
                return Refused("illegal_transition", "", {})
            known = self.transactions[transaction_id] = replace(known, state=TransactionState.CANCELLED)
        return known

    def _quoted(self, known: Transaction) -> Transaction:
        signed = quoted(known.id, known.service_id, self.fee, self.clock.now())
        self.quotes[known.id] = signed.quote
        return replace(known, amount=self.fee, quote=self.on_the_way(signed.text))

    def renew_quote(self, transaction_id: UUID, quote_id: UUID):
        if self.down:
            return Unreachable("refused")
        if self.refuse_renewal:
            return self.refuse_renewal
        known = self.transactions[transaction_id]
        if not self.quotes[transaction_id].holds_at(self.clock.now()):
            known = self.transactions[transaction_id] = self._quoted(known)
        return self._answer(known)

    def announce_payment(self, payment_id: UUID, quote: Quote):
        transaction_id = quote.transaction_id
        if self.down:
            return Unreachable("refused")
        if payment_id not in self.payments:
            if quote != self.quotes.get(transaction_id):
                return Refused("fee_changed", "", {})
            if not quote.holds_at(self.clock.now()):
                return Refused("quote_expired", "", {})
            others = (self.payments[i] for i, of in self.payment_of.items() if of == transaction_id)
            if {PaymentState.CREATED, PaymentState.UNKNOWN} & set(others):
                return Refused("payment_in_progress", "", {})
        self.payments.setdefault(payment_id, PaymentState.CREATED)
        self.payment_of[payment_id] = transaction_id
        return PaymentRecord(payment_id, self.payments[payment_id], self.transactions[transaction_id].state)

    def report_payment(self, payment_id: UUID, outcome: PaymentOutcome):
        self.asked_at.append(self.clock.now())
        if self.down:
            return Unreachable("refused")
        if payment_id not in self.payments:
            return Refused("not_found", "", {})
        self.payments[payment_id] = STATE_OF_OUTCOME[type(outcome)]
        transaction_id = self.payment_of[payment_id]
        if isinstance(outcome, Approved):
            known = self.transactions[transaction_id]
            given_up = known.state is TransactionState.CANCELLED
            after = TransactionState.REFUND_DUE if given_up else TransactionState.COMPLETED
            self.transactions[transaction_id] = replace(known, state=after)
        return self._answer(
            PaymentRecord(payment_id, self.payments[payment_id], self.transactions[transaction_id].state)
        )

    def receipt(self, transaction_id: UUID):
        if self.down:
            return Unreachable("refused")
        known = self.transactions[transaction_id]
        if known.state is not TransactionState.COMPLETED:
            return Refused("receipt_not_ready", "", {})
        status = ReceiptStatus.PAID if known.amount else ReceiptStatus.COMPLETED
        claims = ReceiptClaims(
            "test", T0, transaction_id, known.reference, known.service_id, status, known.amount or None, "unit-1", 1
        )
        return self._answer(SignedReceipt(claims, "https://verify.example/r#123"))

    def copy_receipt(self, request_id: UUID, reference: str, identity_request_id: UUID):
        if self.down:
            return Unreachable("refused")
        self.copies.append((request_id, reference, identity_request_id))
        return self.copy

    def paid(self) -> list[UUID]:
        return [i for i, state in self.payments.items() if state is PaymentState.APPROVED]


class SteeredPrinter:
    """Prints, or says `result`; `following` is what a pending job comes to, and `left` what is taken back."""

    def __init__(self) -> None:
        self.state: PrinterStatus = PrinterReady()
        self.result: PrintResult = Printed()
        self.following: list[PrintResult] = []
        self.left: Leftover = NothingHeld()
        self.printed: list[Raster] = []
        self.taken_back = 0

    def status(self) -> PrinterStatus:
        return self.state

    def print(self, picture: Raster) -> PrintResult:
        if isinstance(self.result, Printed):
            self.printed.append(picture)
        return self.result

    def follow(self) -> PrintResult:
        return self.following.pop(0) if self.following else self.result

    def take_back(self) -> Leftover:
        self.taken_back += 1
        return self.left


class BlankArtist:
    def __init__(self) -> None:
        self.drawn: list[PaperReceipt] = []
        self.slips: list[PaperSlip] = []

    def draw(self, paper: PaperReceipt) -> Raster:
        self.drawn.append(paper)
        return Raster(8, 1, b"\xff")

    def draw_slip(self, slip: PaperSlip) -> Raster:
        self.slips.append(slip)
        return Raster(8, 1, b"\x00")


class SteeredLink:
    def __init__(self) -> None:
        self.answer: Reachable | Unreachable = Reachable(timedelta(0), 1)

    def check(self) -> Reachable | Unreachable:
        return self.answer

    def refresh_catalogue(self, revision: int) -> None:
        pass


AGENCY = Agency("moi", Text("وزارة الداخلية", "Ministry of Interior"), "MOI", "moi.gov.kw", "ministry", "test")
PERIOD = Field("period", Widget.CHOICE, Text("المدة", "Period"))
PHONE = Field("phone", Widget.PHONE, Text("الهاتف", "Phone"))
FORM = Form(
    1,
    {"type": "object"},
    (
        Page("period", Text("المدة", "Period"), (PERIOD,)),
        Page("phone", Text("الهاتف", "Phone"), (PHONE,)),
    ),
)


def service(**changes) -> Service:
    return replace(
        Service(
            "licence",
            "moi",
            Text("تجديد رخصة القيادة", "Renew driving licence"),
            Text("وصف", "Description"),
            Kind.TRANSACTIONAL,
            LifeEvent.DRIVING,
            channels=(Channel.UNIT, Channel.COUNTER),
            fee=Fixed(Money(10_000)),
            outcome=Outcome.AT_ONCE,
            form=FORM,
        ),
        **changes,
    )


class SmallCatalogue:
    def __init__(self) -> None:
        free = service(id="certificate", fee=Free(), name=Text("شهادة", "Certificate"))
        reading = service(id="reading", form=None, fee=Free(), kind=Kind.INFORMATIONAL, channels=(Channel.COUNTER,))
        self.services = {s.id: s for s in (service(), free, reading)}

    def version(self) -> CatalogueVersion:
        return CatalogueVersion(1, T0, len(self.services), 1)

    def service(self, service_id: str) -> Service | None:
        return self.services.get(service_id)

    def agency(self, agency_id: str) -> Agency | None:
        return AGENCY if agency_id == AGENCY.id else None

    def agencies(self, language: Language) -> tuple[Agency, ...]:
        return (AGENCY,)

    def listed(self, narrowing: Narrowing, limit: int) -> Found:
        left = [one for one in self.services.values() if _is_within(one, narrowing)]
        return Found(tuple(one.id for one in left[:limit]), (), facets=_facets(left))

    def most_used(self, limit: int) -> tuple[str, ...]:
        return ("licence", "certificate")

    def search(self, query: str, limit: int, *, as_typed: bool = False, narrowing: Narrowing = EVERYTHING) -> Found:
        if query == "licens" and not as_typed:
            return Found(("licence",), (), searched_instead="licence")
        if query == "pizza":
            return Found(("licence",), (), good=False)
        found = [s for s in self.services.values() if query.lower() in s.name.en.lower() or query in s.name.ar]
        left = [s.id for s in found if _is_within(s, narrowing)]
        return Found(tuple(left[:limit]), (), facets=_facets(found))


def _is_within(service: Service, narrowing: Narrowing) -> bool:
    return (
        narrowing.agency_id in (None, service.agency_id)
        and narrowing.kind in (None, service.kind)
        and narrowing.life_event in (None, service.life_event)
        and (not narrowing.at_once or service.outcome is Outcome.AT_ONCE)
    )


def _facets(services: Sequence[Service]) -> Facets:
    return Facets(
        tuple(Counter(one.agency_id for one in services).most_common()),
        tuple(Counter(one.kind for one in services).most_common()),
        tuple(Counter(one.life_event for one in services).most_common()),
        len(services),
    )


class RememberedUsage:
    """Counts in memory; `in_vain` in the order of asking."""

    def __init__(self) -> None:
        self.in_vain: list[str] = []
        self.counts: Counter[str] = Counter()

    def asked_in_vain(self, query: str) -> None:
        self.in_vain.append(query)

    def begun(self, service_id: str) -> None:
        self.counts[service_id] += 1

    def begun_here(self) -> Mapping[str, int]:
        return self.counts


class SimpleRules:
    """A phone has eight digits; everything else is fine."""

    def normalised(self, field: Field, answer: Json) -> Json:
        return answer.strip() if isinstance(answer, str) else answer

    def errors_of(self, form: Form, answers: Answers, page: Page | None = None) -> dict[str, Text]:
        pages = (page,) if page else form.pages
        errors = {}
        for field_ in (f for p in pages for f in p.fields):
            value = answers.get(field_.name)
            if not value or (field_.name == "phone" and len(str(value)) != 8):
                errors[field_.name] = Text("خطأ", "Eight digits")
        return errors

    def visible_pages(self, form: Form, answers: Answers) -> tuple[Page, ...]:
        return form.pages

    def without_hidden(self, form: Form, answers: Answers) -> Answers:
        return answers

    def shown_value(self, field: Field, answer: Json) -> Text:
        return Text(str(answer), str(answer))
