import json
from typing import get_args

import pytest
from journal_samples import EVERY_RECORD, TRANSACTION

from kiosk.adapters.journal.codec import Written, canonical, decode, encode
from kiosk.adapters.journal.values import MalformedRecordError
from kiosk.domain.payment import PaymentOutcome
from kiosk.ports.journal import JournalRecord, PaymentResolved


@pytest.mark.parametrize("record", EVERY_RECORD, ids=lambda record: type(record).__name__)
def test_every_record_comes_back_as_it_went_in(record: JournalRecord) -> None:
    assert decode(TRANSACTION, encode(record)) == record


def test_the_samples_cover_the_whole_unions() -> None:
    outcomes = {type(record.outcome) for record in EVERY_RECORD if isinstance(record, PaymentResolved)}

    assert {type(record) for record in EVERY_RECORD} == set(get_args(JournalRecord))
    assert outcomes == set(get_args(PaymentOutcome))


def test_every_record_has_a_kind_of_its_own() -> None:
    kinds = {type(record): encode(record).kind for record in EVERY_RECORD}

    assert len(set(kinds.values())) == len(kinds)


@pytest.mark.parametrize("record", EVERY_RECORD, ids=lambda record: type(record).__name__)
def test_a_body_is_canonical(record: JournalRecord) -> None:
    body = encode(record).body

    assert canonical(json.loads(body)) == body


@pytest.mark.parametrize(
    "written",
    [
        Written("unheard_of", "{}"),
        Written("submit_intended", "{}"),
        Written("submit_intended", '{"service_id":7}'),
        Written("submitted", '{"reference":"R","amount":{"fils":true,"currency":"KWD"}}'),
        Written("submitted", '{"reference":"R","amount":{"fils":-1,"currency":"KWD"}}'),
        Written(
            "payment_resolved", '{"payment_id":"01939d5e-0000-7000-8000-000000000002","outcome":{"state":"maybe"}}'
        ),
        Written("payment_sent", '{"payment_id":"not an id"}'),
        Written("print_intended", '{"copy":1}'),
        Written("transaction_closed", "not json"),
        Written("transaction_closed", "[]"),
    ],
    ids=lambda written: f"{written.kind} {written.body}"[:50],
)
def test_what_was_never_written_is_refused(written: Written) -> None:
    with pytest.raises(MalformedRecordError):
        decode(TRANSACTION, written)
