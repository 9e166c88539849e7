"""A transaction: one person's pass through one service. The platform holds its truth."""

from enum import StrEnum

from kiosk.domain.transition import Table


class TransactionState(StrEnum):
    """Where a transaction stands. Paid and accepted by the agency are different facts."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    AWAITING_PAYMENT = "awaiting_payment"
    PAID = "paid"
    WITH_AGENCY = "with_agency"
    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUND_DUE = "refund_due"
    REFUNDED = "refunded"


class TransactionEvent(StrEnum):
    """What moves a transaction."""

    SUBMIT = "submit"
    FEE_QUOTED = "fee_quoted"
    PAYMENT_APPROVED = "payment_approved"
    SENT_TO_AGENCY = "sent_to_agency"
    AGENCY_COMPLETED = "agency_completed"
    AGENCY_REJECTED = "agency_rejected"
    CANCEL = "cancel"
    EXPIRE = "expire"
    REFUND_OWED = "refund_owed"
    REFUND_MADE = "refund_made"


_S, _E = TransactionState, TransactionEvent

TRANSACTIONS: Table[TransactionState, TransactionEvent] = Table(
    {
        (_S.DRAFT, _E.SUBMIT): _S.SUBMITTED,
        (_S.DRAFT, _E.CANCEL): _S.CANCELLED,
        (_S.DRAFT, _E.EXPIRE): _S.EXPIRED,
        (_S.SUBMITTED, _E.FEE_QUOTED): _S.AWAITING_PAYMENT,
        (_S.SUBMITTED, _E.SENT_TO_AGENCY): _S.WITH_AGENCY,
        (_S.SUBMITTED, _E.CANCEL): _S.CANCELLED,
        # Its quote was over before it was paid: the fee is quoted again.
        (_S.AWAITING_PAYMENT, _E.FEE_QUOTED): _S.AWAITING_PAYMENT,
        (_S.AWAITING_PAYMENT, _E.PAYMENT_APPROVED): _S.PAID,
        (_S.AWAITING_PAYMENT, _E.CANCEL): _S.CANCELLED,
        (_S.AWAITING_PAYMENT, _E.EXPIRE): _S.EXPIRED,
        # The terminal's truth arrives after the transaction was given up: the money goes back.
        (_S.CANCELLED, _E.PAYMENT_APPROVED): _S.REFUND_DUE,
        (_S.EXPIRED, _E.PAYMENT_APPROVED): _S.REFUND_DUE,
        (_S.PAID, _E.SENT_TO_AGENCY): _S.WITH_AGENCY,
        (_S.PAID, _E.REFUND_OWED): _S.REFUND_DUE,
        (_S.WITH_AGENCY, _E.AGENCY_COMPLETED): _S.COMPLETED,
        (_S.WITH_AGENCY, _E.AGENCY_REJECTED): _S.REJECTED,
        (_S.REJECTED, _E.REFUND_OWED): _S.REFUND_DUE,
        (_S.REFUND_DUE, _E.REFUND_MADE): _S.REFUNDED,
    },
)
