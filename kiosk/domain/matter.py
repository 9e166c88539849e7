"""How a person's matter stands that did not end with a receipt."""

from enum import StrEnum


class Matter(StrEnum):
    """What the person is told, on the screen and on the slip."""

    UNCLEAR = "unclear"
    """Nobody can say yet whether it was charged."""
    UNRECORDED = "unrecorded"
    """Charged; the platform has not recorded it yet, and will."""
    RECEIPT_LATE = "receipt_late"
    """Nothing was to pay; the request is in and its receipt is not."""
    REFUND_DUE = "refund_due"
    """Charged, and of no use to the request: the platform owes it back."""
