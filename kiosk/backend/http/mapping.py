"""Wire messages to domain words and back."""

import logging
from typing import assert_never

from pydantic import TypeAdapter

from kiosk.backend.http.bodies import moment, storable
from kiosk.backend.http.problems import ProblemError
from kiosk.backend.services.catalogue import Delta
from kiosk.backend.services.devices import Device
from kiosk.backend.services.identity import IdentityAsk, IdentityRecord
from kiosk.backend.services.keys import PublishedKey
from kiosk.backend.services.payments import Announcement, PaymentRecord
from kiosk.backend.services.ports import Due
from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.backend.services.transactions import DuesQuestion, Submission, TransactionRecord
from kiosk.contract import messages
from kiosk.contract.problems import ProblemCode
from kiosk.domain.card_number import holds_card_number
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, NotPerformed, PaymentOutcome, Unknown
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text

_LOG = logging.getLogger(__name__)
_DELTA = TypeAdapter(messages.CatalogueDelta)


def text(words: Text) -> messages.TextMessage:
    """Words in both languages."""
    return messages.TextMessage(ar=words.ar, en=words.en)


def receipt_key(key: PublishedKey) -> messages.ReceiptKey:
    """A public key as a JWK."""
    return messages.ReceiptKey(
        kid=key.kid,
        kty="EC",
        crv="P-256",
        x=key.x,
        y=key.y,
        issuer=key.issuer,
        not_before=key.not_before,
        revoked_at=key.revoked_at,
    )


def enrolment(device: Device, keys: tuple[PublishedKey, ...]) -> messages.Enrolment:
    """A device as the platform holds it."""
    return messages.Enrolment(
        device_id=device.id,
        status=device.status.value,
        fingerprint=device.fingerprint,
        receipt_keys=[receipt_key(key) for key in keys],
    )


def catalogue(delta: Delta) -> bytes:
    """The catalogue or its changes, written."""
    message = messages.CatalogueDelta.model_validate(
        {
            "revision": delta.revision,
            "since": delta.since,
            "published_at": delta.published_at,
            "notice": delta.notice,
            "agencies": list(delta.agencies),
            "services": list(delta.services),
            "deleted_services": list(delta.deleted_services),
        }
    )
    return _DELTA.dump_json(message)


def identity_ask(body: messages.IdentityRequestBody) -> IdentityAsk:
    """Who is to be asked."""
    return IdentityAsk(body.civil_id, body.service_id, Language(body.language))


def identity_request(record: IdentityRecord) -> messages.IdentityRequest:
    """Where an approval stands."""
    person = None
    if record.person_name is not None:
        person = messages.Person(name=text(record.person_name), civil_id_masked=record.civil_id_masked)
    return messages.IdentityRequest(
        id=record.id,
        state=record.state.value,
        match_number=record.match_number,
        expires_at=record.expires_at,
        person=person,
    )


def dues_question(body: messages.DuesLookupBody) -> DuesQuestion:
    """What is asked of the agency."""
    return DuesQuestion(body.service_id, body.identity_request_id, storable(body.answers, "answers"))


def dues(owed: tuple[Due, ...]) -> messages.DuesLookup:
    """What the person owes."""
    return messages.DuesLookup(
        dues=[
            messages.Due(id=due.id, label=text(due.label), dated=due.dated, amount_fils=due.amount.fils) for due in owed
        ]
    )


def submission(body: messages.TransactionBody) -> Submission:
    """What a transaction starts from."""
    return Submission(
        id=body.id,
        service_id=body.service_id,
        form_version=body.form_version,
        answers=storable(body.answers, "answers"),
        identity_request_id=body.identity_request_id,
        consent_version=body.consent.text_version,
        consent_given_at=moment(body.consent.given_at, "given_at", "consent"),
        language=Language(body.language),
    )


def transaction(record: TransactionRecord) -> messages.Transaction:
    """A transaction as the platform holds it."""
    return messages.Transaction(
        id=record.id,
        reference=record.reference,
        service_id=record.service_id,
        state=record.state.value,
        amount_fils=record.amount.fils,
        currency="KWD",
        quote=None if record.quote is None else record.quote.signed,
        created_at=record.created_at,
        updated_at=record.updated_at,
    )


def announcement(body: messages.PaymentBody) -> Announcement:
    """An attempt that is about to be made."""
    return Announcement(body.id, body.transaction_id, Money(body.amount_fils), body.quote_id)


def payment(record: PaymentRecord) -> messages.Payment:
    """An attempt as the platform holds it."""
    return messages.Payment(
        id=record.id,
        transaction_id=record.transaction_id,
        state=record.state.value,
        amount_fils=record.amount.fils,
        currency="KWD",
        transaction_state=record.transaction_state.value,
    )


def outcome(body: messages.PaymentOutcomeBody) -> PaymentOutcome:
    """What the terminal said. What may be a card number in it is cut, as `domain.card_number` says."""
    _alarm_at_card_numbers(body)
    if body.outcome == "approved":
        return _approved(body)
    if body.amount_fils is not None or body.slip is not None:
        raise _wrong(("slip",) if body.slip else ("amount_fils",), "unexpected", "Only an approved payment has this.")
    match body.outcome:
        case "declined":
            return Declined(body.reason)
        case "cancelled":
            return Cancelled()
        case "not_performed":
            return NotPerformed(body.reason)
        case "unknown":
            return Unknown(body.reason)
        case _:
            assert_never(body.outcome)


def _approved(body: messages.PaymentOutcomeBody) -> Approved:
    if body.amount_fils is None:
        raise _wrong(("amount_fils",), "missing", "An approved payment has an amount.")
    if body.slip is None:
        raise _wrong(("slip",), "missing", "An approved payment has the terminal's slip.")
    return Approved(Money(body.amount_fils), CardSlip(**body.slip.model_dump()))


def _alarm_at_card_numbers(body: messages.PaymentOutcomeBody) -> None:
    """The money has moved: the report is taken, without the card number, and somebody has to look at the terminal."""
    slip = body.slip.model_dump() if body.slip else {}
    for name, said in {"reason": body.reason, **slip}.items():
        if holds_card_number(said):
            _LOG.critical("card_number_in_report %s", name)


def receipt(signed: SignedReceipt) -> messages.ReceiptMessage:
    """A signed receipt."""
    claims = signed.claims
    return messages.ReceiptMessage(
        issuer=claims.issuer,
        issued_at=claims.issued_at,
        transaction_id=claims.transaction_id,
        reference=claims.reference,
        service_id=claims.service_id,
        status=claims.status.value,
        amount_fils=None if claims.amount is None else claims.amount.fils,
        currency="KWD",
        unit_id=claims.unit_id,
        receipt_number=claims.receipt_number,
        rrn=claims.rrn,
        auth_code=claims.auth_code,
        last4=claims.last4,
        qr_text=signed.qr_text,
    )


def _wrong(place: tuple[str, ...], code: str, detail: str) -> ProblemError:
    return ProblemError(Refused(ProblemCode.INVALID_REQUEST, detail, (RefusedField(pointer_to(*place), code, detail),)))
