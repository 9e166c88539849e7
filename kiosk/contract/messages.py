"""The bodies on the wire. Amounts are integer fils, times RFC 3339 UTC, ids UUIDs (v7 where we make them)."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue

Fils = Annotated[int, Field(ge=0, le=1_000_000_000)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Line = Annotated[str, Field(min_length=1, max_length=200)]
CodeText = Annotated[str, Field(pattern=r"^[A-Za-z0-9._:/-]{1,64}$")]
GatewayText = Annotated[str, Field(pattern=r"^[A-Za-z0-9._:/-]{0,64}$")]
Lang = Literal["ar", "en"]


class Message(BaseModel):
    """A body; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class TextMessage(Message):
    """The same words in both languages."""

    ar: Annotated[str, Field(max_length=2000)]
    en: Annotated[str, Field(max_length=2000)]


class Health(Message):
    """What a monitor asks; `time` is the server clock that units compare with."""

    status: Literal["ok"]
    version: str
    time: datetime
    catalogue_revision: int
    phone_payments: bool = False
    """Whether people can pay with their own phone."""


class CatalogueDelta(Message):
    """The catalogue, or what changed since `since`. Agencies and services are in the catalogue's own file format."""

    revision: int
    since: int
    published_at: datetime
    notice: TextMessage | None
    agencies: list[dict[str, JsonValue]]
    services: list[dict[str, JsonValue]]
    deleted_services: list[str]


class ReceiptKey(Message):
    """A public key that signs receipts, as a JWK (EC P-256)."""

    kid: str
    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str
    y: str
    issuer: str
    not_before: datetime
    revoked_at: datetime | None


class ReceiptKeys(Message):
    """Every key that ever signed receipts of this platform."""

    keys: list[ReceiptKey]


class EnrolmentRequest(Message):
    """`proof` = hex HMAC-SHA256(code, public_key_pem + nonce): the code itself never travels."""

    code_id: Annotated[str, Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{4}$")]
    public_key_pem: Annotated[str, Field(min_length=100, max_length=1000)]
    nonce: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    proof: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Enrolment(Message):
    """A device as the platform holds it; `pending` until staff confirm the fingerprint."""

    device_id: str
    status: Literal["pending", "active", "revoked"]
    fingerprint: str
    receipt_keys: list[ReceiptKey]


class IdentityRequestBody(Message):
    """Asks the phone of the person with this number: for a service, or, without one, to see a receipt again."""

    civil_id: Annotated[str, Field(pattern=r"^[123][0-9]{11}$")]
    service_id: Identifier | None
    language: Lang


class Person(Message):
    """What the identity provider says of the person who approved."""

    name: TextMessage
    civil_id_masked: str


class IdentityRequest(Message):
    """`match_number` is shown at the unit and chosen on the phone."""

    id: UUID
    state: Literal["requested", "approved", "denied", "expired", "revoked"]
    match_number: Annotated[str, Field(pattern=r"^[0-9]{2}$")]
    expires_at: datetime
    person: Person | None = None


class SimulatedDecision(Message):
    """What the simulated phone answers."""

    decision: Literal["approve", "deny"]


class DuesLookupBody(Message):
    """Asks the agency what the person owes."""

    service_id: Identifier
    identity_request_id: UUID
    answers: dict[str, JsonValue]


class Due(Message):
    """One thing that the agency says the person owes."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,40}$")]
    label: TextMessage
    dated: datetime
    amount_fils: Fils


class DuesLookup(Message):
    """What the person owes, oldest first."""

    dues: list[Due]


class Consent(Message):
    """Which text was agreed to, and when."""

    text_version: Annotated[int, Field(ge=1, le=10_000)]
    given_at: datetime


class TransactionBody(Message):
    """`id` is made by the unit (UUIDv7) and written to its journal before this is sent."""

    id: UUID
    service_id: Identifier
    form_version: Annotated[int, Field(ge=1, le=100_000)]
    answers: dict[str, JsonValue]
    identity_request_id: UUID
    consent: Consent
    language: Lang


class Transaction(Message):
    """`amount_fils` is the fee as the platform knows it; 0 where nothing is to pay, and then there is no quote.

    `quote` states the same amount and until when it may be paid, signed: a COSE_Sign1 in base64url (ES256, with the
    keys that sign receipts). A unit charges by the quote and by nothing else.
    """

    id: UUID
    reference: str
    service_id: str
    state: str
    amount_fils: Fils
    currency: Literal["KWD"]
    quote: Annotated[str, Field(max_length=16_384)] | None
    created_at: datetime
    updated_at: datetime


class CancellationBody(Message):
    """Why a transaction that is not paid is given up."""

    reason: Literal["person", "idle", "payment_failed", "unit_restart"]


class PaymentBody(Message):
    """Announces an attempt before the terminal is asked. `id` is the unit's, and the terminal's reference."""

    id: UUID
    transaction_id: UUID
    amount_fils: Fils
    currency: Literal["KWD"]
    method: Literal["card"]
    quote_id: UUID
    """The quote that the person agreed to."""


class CardSlipMessage(Message):
    """What the terminal says of the card payment."""

    terminal_id: CodeText
    terminal_transaction: CodeText
    rrn: CodeText
    auth_code: CodeText
    scheme: CodeText
    last4: Annotated[str, Field(pattern=r"^([0-9]{4})?$")]


class PaymentOutcomeBody(Message):
    """`amount_fils` and `slip` are there exactly where `outcome` is approved."""

    outcome: Literal["approved", "declined", "cancelled", "not_performed", "unknown"]
    reason: Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9._:/ -]*$")] = ""
    amount_fils: Fils | None = None
    slip: CardSlipMessage | None = None


class Payment(Message):
    """A payment attempt as the platform holds it."""

    id: UUID
    transaction_id: UUID
    state: str
    amount_fils: Fils
    currency: Literal["KWD"]
    transaction_state: str


class PhonePaymentBody(Message):
    """Announces an attempt to be paid with the person's own phone. `id` is the unit's."""

    id: UUID
    transaction_id: UUID
    quote_id: UUID
    amount_fils: Fils
    currency: Literal["KWD"]


class PhoneSlipMessage(Message):
    """What the payment gateway says of a payment by phone."""

    payment_id: GatewayText
    track_id: GatewayText
    tran_id: GatewayText
    rrn: GatewayText
    auth_code: GatewayText
    post_date: GatewayText


class PhonePayment(Message):
    """A payment by phone as the platform holds it. `link` is there once: in the answer that made it.

    `seconds_left` counts to the end of the link, then to the end of the gateway's page; `slip` is there where it is
    approved.
    """

    id: UUID
    transaction_id: UUID
    state: Literal["waiting", "opened", "at_bank", "unknown", "approved", "declined", "cancelled", "not_performed"]
    amount_fils: Fils
    currency: Literal["KWD"]
    transaction_state: str
    seconds_left: Annotated[int, Field(ge=0, le=86_400)]
    reason: Annotated[str, Field(max_length=64)] = ""
    slip: PhoneSlipMessage | None = None
    link: Annotated[str | None, Field(max_length=300, pattern=r"^https?://[!-~]+$")] = None


class ReceiptCopyBody(Message):
    """Calls a receipt up again; the approval is one without a service."""

    reference: Annotated[str, Field(pattern=r"^GM-20[0-9]{2}-[0-9]{6,9}$")]
    identity_request_id: UUID


class ReceiptMessage(Message):
    """A signed receipt. `qr_text` carries the COSE_Sign1; the rest is the same statement in clear."""

    issuer: str
    issued_at: datetime
    transaction_id: UUID
    reference: str
    service_id: str
    status: Literal["paid", "completed", "received"]
    amount_fils: Fils | None
    currency: Literal["KWD"]
    unit_id: str
    receipt_number: int
    rrn: str | None
    auth_code: str | None
    last4: str | None
    qr_text: str
