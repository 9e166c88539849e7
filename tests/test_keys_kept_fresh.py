"""The unit's copy of the published keys: fetched, fetched again after a while, and enough to read a quote by."""

from datetime import UTC, datetime

import pytest

from kiosk.adapters.api.catalogue_client import PlatformHealth
from kiosk.adapters.system.quotes import OfflineQuotes
from kiosk.contract.messages import ReceiptKey
from kiosk.domain.quote import QuoteFault, UntrustedQuote
from kiosk.ports.platform import Unreachable
from kiosk.receipts.keys import PublicKey
from kiosk.upkeep import KEYS_KEPT, RECEIPT_KEYS_FILE, Upkeep
from quote_samples import QUOTE, signed_quote
from receipt_samples import ISSUED_AT, KEY


class HandClock:
    seconds = 0.0

    def now(self):
        return ISSUED_AT

    def monotonic(self):
        return self.seconds


class KeyClient:
    def __init__(self):
        self.answer = ()
        self.asked = 0

    def health(self):
        return PlatformHealth(datetime(2026, 11, 23, tzinfo=UTC), 7, "0")

    def receipt_keys(self):
        self.asked += 1
        return self.answer


def message(key: PublicKey) -> ReceiptKey:
    return ReceiptKey(
        kid=key.kid,
        kty="EC",
        crv="P-256",
        x=key.x,
        y=key.y,
        issuer=key.issuer,
        not_before=key.not_before,
        revoked_at=key.revoked_at,
    )


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def client():
    return KeyClient()


@pytest.fixture
def upkeep(client, clock, tmp_path):
    return Upkeep(client, None, tmp_path, clock)


@pytest.fixture
def alarms():
    return []


@pytest.fixture
def quotes(tmp_path, clock, alarms):
    return OfflineQuotes(tmp_path / RECEIPT_KEYS_FILE, clock, alarms.append)


def read(quotes):
    return quotes.read(signed_quote().text, QUOTE.transaction_id)


@pytest.mark.requirement("PAY-05")
def test_a_quote_is_read_with_the_keys_that_were_fetched_and_nobody_is_asked(upkeep, client, quotes, alarms):
    client.answer = (message(KEY),)
    upkeep.check()
    assert read(quotes).quote == QUOTE
    assert (client.asked, alarms) == (1, [])


def test_no_keys_yet_are_asked_for_again_at_once(upkeep, client, quotes):
    upkeep.check()
    assert read(quotes) == UntrustedQuote(QuoteFault.UNKNOWN_KEY)
    client.answer = (message(KEY),)
    upkeep.check()
    assert read(quotes).quote == QUOTE


def test_keys_are_fetched_again_after_a_while_and_a_revoked_one_signs_no_more(upkeep, client, clock, quotes, alarms):
    client.answer = (message(KEY),)
    upkeep.check()
    client.answer = (message(KEY).model_copy(update={"revoked_at": ISSUED_AT}),)
    clock.seconds = KEYS_KEPT - 1
    upkeep.check()
    assert read(quotes).quote == QUOTE
    clock.seconds = KEYS_KEPT
    upkeep.check()
    assert read(quotes) == UntrustedQuote(QuoteFault.REVOKED_KEY)
    assert alarms == ["quote_revoked_key"]


def test_keys_that_can_not_be_fetched_leave_those_that_are_there(upkeep, client, clock, quotes):
    client.answer = (message(KEY),)
    upkeep.check()
    client.answer = Unreachable("timeout")
    clock.seconds = KEYS_KEPT
    upkeep.check()
    assert read(quotes).quote == QUOTE


def test_without_a_file_of_keys_nothing_is_trusted(quotes, alarms):
    assert read(quotes) == UntrustedQuote(QuoteFault.UNKNOWN_KEY)
    assert alarms == ["quote_unknown_key"]
