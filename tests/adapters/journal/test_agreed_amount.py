"""What the person agreed to lies in the journal as the platform signed it; records from before that are still read."""

from uuid import UUID

import pytest

from kiosk.adapters.journal.codec import Written, decode, encode
from kiosk.domain.money import Money
from kiosk.ports.journal import PaymentIntended
from quote_samples import QUOTE, signed_quote

PAYMENT = UUID(int=7)


@pytest.mark.requirement("PAY-05", "PAY-06")
def test_the_agreed_amount_comes_back_with_its_quote():
    record = PaymentIntended(QUOTE.transaction_id, PAYMENT, Money(10_000), signed_quote().text)
    assert decode(QUOTE.transaction_id, encode(record)) == record


def test_a_record_from_before_there_were_quotes_is_read():
    body = f'{{"amount":{{"currency":"KWD","fils":10000}},"payment_id":"{PAYMENT}"}}'
    read = decode(QUOTE.transaction_id, Written("payment_intended", body))
    assert read == PaymentIntended(QUOTE.transaction_id, PAYMENT, Money(10_000))
