"""The unit's client against the real platform over real HTTP: what one sends, the other understands."""

import itertools
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.catalogue_client import CatalogueChanged, CatalogueClient, Enrolled, NotModified, PlatformHealth
from kiosk.adapters.api.device_key import load_or_create_device_key
from kiosk.adapters.api.platform import HttpPlatform
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.contract.catalogue_file import read_folder
from kiosk.contract.messages import ReceiptKeys
from kiosk.demonstration import PlatformProcess
from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, CardSlip, PaymentState, Unknown
from kiosk.domain.quote import Quote, SignedQuote
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.service import Catalogue
from kiosk.domain.text import Language
from kiosk.domain.transaction import TransactionState
from kiosk.ports.platform import (
    CancelReason,
    Due,
    IdentityRequest,
    IdentityState,
    PaymentRecord,
    Refused,
    Submission,
    Transaction,
)
from kiosk.receipts.keys import UnreadableKeys, parse_keys
from kiosk.receipts.quotes import read_quote
from kiosk.resources import resource

CLOCK = SystemClock()
IDS = TimedIds(CLOCK)
SERVICE = "moi-fine-pay"
FREE = "pifss-pension-cert"
EMPTY = Catalogue(0, "", None, (), ())


def civil_ids() -> Iterator[CivilId]:
    found = (parse_civil_id(f"15006140{serial:04d}") for serial in range(10_000))
    return (one for one in found if isinstance(one, CivilId) and one.checked)


@dataclass(frozen=True)
class Unit:
    """A unit's two clients."""

    catalogue: CatalogueClient
    platform: HttpPlatform


@pytest.fixture(scope="module")
def process() -> Iterator[PlatformProcess]:
    options = ("--simulators", "--sample-catalogue", "--identity-delay", "0.1")
    # Not under pytest's own folder, which is closed to the user that PostgreSQL runs as.
    with tempfile.TemporaryDirectory(prefix="kiosk-test-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        process = PlatformProcess(Path(folder) / "platform", (sys.executable, "-m", "kiosk"), options)
        process.start()
        yield process
        process.stop()


def caller(url: str, identity: DeviceIdentity | None) -> Caller:
    numbers = itertools.count()
    wire = Wire(url, CLOCK, Limits(), plain_session)
    return Caller(wire, identity, CLOCK, lambda: f"{next(numbers):032x}", time.sleep)


@pytest.fixture(scope="module")
def unit(process: PlatformProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Unit]:
    key = load_or_create_device_key(tmp_path_factory.mktemp("unit") / "device.pem")
    client = CatalogueClient(caller(process.url, None), lambda: "0a" * 16)
    code = json.loads(process.administer("devices", "code", "--activate", "--json"))["code"]
    enrolled = client.enrol(code, key)
    assert isinstance(enrolled, Enrolled)
    assert enrolled.active
    platform = HttpPlatform(caller(process.url, DeviceIdentity(enrolled.device_id, key)))
    yield Unit(client, platform)
    client.close()
    platform.close()


@pytest.fixture(scope="module")
def people() -> Iterator[CivilId]:
    return civil_ids()


@pytest.fixture
def person(unit: Unit, people: Iterator[CivilId]) -> IdentityRequest:
    """Somebody whom no other test knows, and who owes something."""
    while True:
        approved = approval_of(unit, next(people))
        if dues_of(unit, approved):
            return approved


def approval_of(unit: Unit, civil_id: CivilId, service_id: str | None = SERVICE) -> IdentityRequest:
    asked = unit.platform.request_identity(IDS.new(), civil_id, service_id, Language.AR)
    assert isinstance(asked, IdentityRequest)
    deadline = CLOCK.monotonic() + 20
    while asked.state is IdentityState.REQUESTED and CLOCK.monotonic() < deadline:
        time.sleep(0.05)
        asked = unit.platform.identity(asked.id)
        assert isinstance(asked, IdentityRequest)
    assert asked.state is IdentityState.APPROVED
    return asked


def submission(person: IdentityRequest, due: Due) -> Submission:
    return Submission(IDS.new(), SERVICE, 1, {"dues": [due.id]}, person.id, 1, CLOCK.now(), Language.AR)


def dues_of(unit: Unit, person: IdentityRequest) -> tuple[Due, ...]:
    dues = unit.platform.look_up_dues(IDS.new(), SERVICE, person.id, {})
    assert isinstance(dues, tuple)
    return dues


def quote_of(unit: Unit, transaction: Transaction) -> Quote:
    """The quote of a transaction, as the unit reads it with the platform's published keys."""
    assert transaction.quote is not None
    published = unit.catalogue.receipt_keys()
    assert isinstance(published, tuple)
    keys = parse_keys(ReceiptKeys(keys=list(published)).model_dump_json())
    assert not isinstance(keys, UnreadableKeys)
    read = read_quote(transaction.quote, keys, transaction.id, CLOCK.now())
    assert isinstance(read, SignedQuote)
    return read.quote


def approved(amount: Money) -> Approved:
    return Approved(amount, CardSlip("T-1", "000042", "712345678901", "A1B2C3", "KNET", "1234"))


def test_the_catalogue_arrives_as_it_was_published(unit: Unit) -> None:
    published = read_folder(resource("assets/catalogue"))
    changed = unit.catalogue.fetch_catalogue()
    health = unit.catalogue.health()

    assert isinstance(changed, CatalogueChanged)
    assert isinstance(health, PlatformHealth)
    whole = changed.applied_to(EMPTY)
    assert whole.revision == health.catalogue_revision
    assert {one.id: one for one in whole.services} == {one.id: one for one in published.services}
    assert {one.id: one for one in whole.agencies} == {one.id: one for one in published.agencies}
    assert whole.notice == published.notice
    assert changed.refusals == ()


def test_an_unchanged_catalogue_is_not_sent_again(unit: Unit) -> None:
    changed = unit.catalogue.fetch_catalogue()
    assert isinstance(changed, CatalogueChanged)
    whole = changed.applied_to(EMPTY)

    assert unit.catalogue.fetch_catalogue(changed.etag) == NotModified()
    since = unit.catalogue.fetch_catalogue(None, whole.revision, [one.id for one in whole.agencies])
    assert isinstance(since, NotModified | CatalogueChanged)
    assert isinstance(since, NotModified) or since.applied_to(whole) == whole


@pytest.mark.requirement("API-02", "PAY-06")
def test_a_payment_goes_from_approval_to_receipt_and_each_call_may_be_repeated(
    unit: Unit, person: IdentityRequest
) -> None:
    platform = unit.platform
    due, *_ = dues_of(unit, person)
    started = submission(person, due)

    transaction = platform.submit(started)
    assert isinstance(transaction, Transaction)
    assert (transaction.id, transaction.amount) == (started.id, due.amount)
    assert transaction.state is TransactionState.AWAITING_PAYMENT
    assert platform.submit(started) == transaction
    assert platform.transaction(started.id) == transaction

    payment_id = IDS.new()
    quote = quote_of(unit, transaction)
    assert (quote.amount, quote.due_ids) == (due.amount, (due.id,))
    announced = platform.announce_payment(payment_id, quote)
    assert isinstance(announced, PaymentRecord)
    assert platform.announce_payment(payment_id, quote) == announced
    second = platform.announce_payment(IDS.new(), quote)
    assert isinstance(second, Refused)
    assert second.code == "payment_in_progress"

    assert isinstance(platform.report_payment(payment_id, Unknown("timeout")), PaymentRecord)
    reported = platform.report_payment(payment_id, approved(transaction.amount))
    assert isinstance(reported, PaymentRecord)
    assert reported.state is PaymentState.APPROVED
    assert platform.report_payment(payment_id, approved(transaction.amount)) == reported

    receipt = platform.receipt(started.id)
    assert isinstance(receipt, SignedReceipt)
    assert receipt.claims.amount == due.amount
    assert receipt.claims.last4 == "1234"
    assert platform.receipt(started.id) == receipt


@pytest.mark.requirement("QR-07", "SES-08")
def test_a_receipt_is_called_up_again_by_its_owner_and_nobody_else(unit: Unit, people: Iterator[CivilId]) -> None:
    platform, (owner, stranger) = unit.platform, (next(people), next(people))
    started = Submission(
        IDS.new(),
        FREE,
        1,
        {"purpose": "bank", "certificate_language": "ar", "amount_shown": "yes"},
        approval_of(unit, owner, FREE).id,
        1,
        CLOCK.now(),
        Language.AR,
    )
    assert isinstance(platform.submit(started), Transaction)
    receipt = platform.receipt(started.id)
    assert isinstance(receipt, SignedReceipt)
    reference, asked, again = receipt.claims.reference, IDS.new(), approval_of(unit, owner, None)

    assert platform.copy_receipt(asked, reference, again.id) == receipt
    assert platform.copy_receipt(asked, reference, again.id) == receipt
    for approval, wanted in ((again, "GM-2026-999999"), (approval_of(unit, stranger, None), reference)):
        refused = platform.copy_receipt(IDS.new(), wanted, approval.id)
        assert isinstance(refused, Refused)
        assert refused.code == "not_found"
    platform.revoke_identity(again.id)
    refused = platform.copy_receipt(IDS.new(), reference, again.id)
    assert isinstance(refused, Refused)
    assert refused.code == "identity_required"


@pytest.mark.requirement("PAY-05")
def test_a_quote_that_holds_is_not_renewed(unit: Unit, person: IdentityRequest) -> None:
    due, *_ = dues_of(unit, person)
    transaction = unit.platform.submit(submission(person, due))
    assert isinstance(transaction, Transaction)

    renewed = unit.platform.renew_quote(transaction.id, quote_of(unit, transaction).id)

    assert renewed == transaction


def test_a_transaction_that_is_not_paid_can_be_given_up(unit: Unit, person: IdentityRequest) -> None:
    *_, due = dues_of(unit, person)
    started = submission(person, due)
    assert isinstance(unit.platform.submit(started), Transaction)

    cancelled = unit.platform.cancel(started.id, CancelReason.PERSON)

    assert isinstance(cancelled, Transaction)
    assert cancelled.state is TransactionState.CANCELLED


def test_wrong_answers_are_named(unit: Unit, person: IdentityRequest) -> None:
    *_, due = dues_of(unit, person)

    refused = unit.platform.submit(replace(submission(person, due), answers={"dues": "all"}))

    assert isinstance(refused, Refused)
    assert refused.code == "invalid_answers"
    assert set(refused.fields) == {"dues"}


def test_after_the_session_the_approval_is_gone(unit: Unit, person: IdentityRequest) -> None:
    assert unit.platform.revoke_identity(person.id) is None

    looked = unit.platform.look_up_dues(IDS.new(), SERVICE, person.id, {})

    assert isinstance(looked, Refused)
    assert looked.code == "identity_required"


@pytest.mark.requirement("API-01")
def test_another_units_transaction_is_not_there(
    unit: Unit, process: PlatformProcess, person: IdentityRequest, tmp_path: Path
) -> None:
    *_, due = dues_of(unit, person)
    started = submission(person, due)
    assert isinstance(unit.platform.submit(started), Transaction)
    key = load_or_create_device_key(tmp_path / "other.pem")
    code = json.loads(process.administer("devices", "code", "--activate", "--json"))["code"]
    enrolled = unit.catalogue.enrol(code, key)
    assert isinstance(enrolled, Enrolled)
    other = HttpPlatform(caller(process.url, DeviceIdentity(enrolled.device_id, key)))

    refused = other.transaction(started.id)

    other.close()
    assert isinstance(refused, Refused)
    assert refused.code == "not_found"


@pytest.mark.requirement("API-01")
def test_a_unit_that_nobody_knows_is_refused(process: PlatformProcess, tmp_path: Path) -> None:
    key = load_or_create_device_key(tmp_path / "stranger.pem")
    stranger = HttpPlatform(caller(process.url, DeviceIdentity("unit-unheard-of", key)))

    refused = stranger.transaction(IDS.new())

    stranger.close()
    assert isinstance(refused, Refused)
