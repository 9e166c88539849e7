"""What goes to the gateway and what comes back, word for word; and the simulated gateway's own ledger."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk.backend.agencies import knet_codec as codec
from kiosk.backend.agencies.knet_gateway import KnetGateway
from kiosk.backend.agencies.simulated_knet import ACCOUNT, HOST_SETTLES, NEVER_HEARD, SimulatedKnet
from kiosk.backend.services.ports import GatewayOrder
from kiosk.backend.services.simulated_bank import Choice, Fault
from kiosk.domain.gateway import Inquired, NeverHeard, NoAnswer
from kiosk.domain.money import Money
from kiosk.domain.text import Language

BASE = "https://gateway.example/kpg-root"
AMOUNT = Money(10_525)
ORDER = GatewayOrder("track-1", AMOUNT, Language.AR, "https://pay.example/p/token/return")


class Clock:
    def __init__(self):
        self.now = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)

    def __call__(self):
        return self.now


def gateway(exchange):
    return KnetGateway(BASE, ACCOUNT, exchange, NEVER_HEARD)


def answering(body):
    async def exchange(address, asked):
        assert address == f"{BASE}/kpg/tranPipe.htm?param=tranInit"
        assert codec.read(asked) == {
            "id": ACCOUNT.tranportal_id,
            "password": ACCOUNT.password,
            "action": "8",
            "amt": "10.525",
            "transid": "track-1",
            "udf5": "TrackID",
            "trackid": "track-1",
        }
        return body

    return exchange


@pytest.mark.requirement("KW-03", "KW-04")
def test_the_page_s_address_carries_the_order_encrypted():
    address = urlsplit(gateway(None).page(ORDER))
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert address.path == "/kpg-root/kpg/PaymentHTTP.htm"
    assert (query["param"], query["tranportalId"]) == ("paymentInit", ACCOUNT.tranportal_id)
    assert query["responseURL"] == query["errorURL"] == ORDER.return_url
    assert ACCOUNT.password not in address.query
    assert codec.decrypted(query["trandata"], ACCOUNT.resource_key) == {
        "id": ACCOUNT.tranportal_id,
        "password": ACCOUNT.password,
        "action": "1",
        "langid": "AR",
        "currencycode": "414",
        "amt": "10.525",
        "responseURL": ORDER.return_url,
        "errorURL": ORDER.return_url,
        "trackid": "track-1",
        "udf1": "414",
        "udf2": "",
        "udf3": "",
        "udf4": "",
        "udf5": "",
    }


def test_trandata_of_another_key_or_of_nobody_is_not_read():
    written = codec.encrypted("id=1", b"ANOTHER-KEY-1234")
    for trandata in (written, "", "zz", "00" * 7, written[:-2]):
        assert codec.decrypted(trandata, ACCOUNT.resource_key) in (None, {})


def test_trandata_is_what_another_implementation_of_the_cipher_writes():
    # openssl enc -aes-128-cbc -K/-iv of the same sixteen bytes, of "id=1&amt=10.525"
    assert codec.encrypted("id=1&amt=10.525", b"SIMULATED-KEY-16") == "a40fb96423ca1cb3c28e73250720e592"


def test_an_answer_is_read_as_it_stands(run):
    body = (
        b"<result>CAPTURED</result><auth>A1B2C3</auth><ref>632512345678</ref><avr>N</avr><postdate>1123</postdate>"
        b"<tranid>9001</tranid><trackid>track-1</trackid><payid>8001</payid><udf1>414</udf1><amt>10.525</amt>"
    )
    found = run(gateway(answering(body)).inquire("track-1", AMOUNT))
    assert found == Inquired("CAPTURED", "track-1", "10.525", "414", "8001", "9001", "632512345678", "A1B2C3", "1123")


def test_a_currency_of_the_answer_s_own_goes_before_the_repeated_one(run):
    body = b"<result>CAPTURED</result><trackid>track-1</trackid><currencycode>840</currencycode><udf1>414</udf1>"
    assert run(gateway(answering(body)).inquire("track-1", AMOUNT)).currency == "840"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (None, NoAnswer("no_connection")),
        (b"", NoAnswer("garbage")),
        (b"<html>down</html>", NoAnswer("garbage")),
        (b"\xff\xfe", NoAnswer("garbage")),
        (b"<result>!ERROR!-GW00201-Transaction not found.</result>", NoAnswer("gateway_error")),
        (b"<error_code_tag>IPAY0100001</error_code_tag>", NoAnswer("gateway_error")),
        (b"<error_code_tag>IPAY0100001</error_code_tag><result>CAPTURED</result>", NoAnswer("gateway_error")),
        (f"<error_code_tag>{NEVER_HEARD}</error_code_tag>".encode(), NeverHeard()),
        (b"<!DOCTYPE x [<!ENTITY e 'CAPTURED'>]><result>&e;</result>", Inquired("&e;", "", "", "")),
    ],
)
def test_what_is_no_answer_decides_nothing(run, body, found):
    assert run(gateway(answering(body)).inquire("track-1", AMOUNT)) == found


def test_an_account_does_not_show_its_secrets():
    assert ACCOUNT.password not in repr(ACCOUNT)
    assert "KEY" not in repr(ACCOUNT)


# --- the simulated gateway -------------------------------------------------------------------------------------------


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def bank(pool, clock):
    return SimulatedKnet(pool, clock)


def trandata_of(order):
    return parse_qs(urlsplit(gateway(None).page(order)).query)["trandata"][0]


def test_an_order_is_opened_once_and_kept_over_a_restart(run, pool, clock, bank):
    page = run(bank.open(trandata_of(ORDER)))
    assert (page.amount, page.track_id, page.language) == ("10.525", "track-1", Language.AR)
    again = SimulatedKnet(pool, clock)
    assert run(again.open(trandata_of(ORDER))) is None
    assert run(again.choose(page.payment_id, Choice.CAPTURED)).address.startswith(ORDER.return_url + "?")
    assert run(again.choose(page.payment_id, Choice.CANCEL)) is None
    assert [entry.track_id for entry in run(again.captured())] == ["track-1"]


@pytest.mark.parametrize(
    ("choice", "result"),
    [(Choice.CAPTURED, "CAPTURED"), (Choice.NOT_CAPTURED, "NOT CAPTURED"), (Choice.CANCEL, "CANCELED")],
)
def test_the_inquiry_says_what_was_chosen(run, bank, choice, result):
    page = run(bank.open(trandata_of(ORDER)))
    run(bank.choose(page.payment_id, choice))
    answer = run(gateway(bank.exchange).inquire("track-1", AMOUNT))
    assert (answer.result, answer.track_id, answer.amount, answer.currency) == (result, "track-1", "10.525", "414")
    assert bool(answer.auth) == (choice is Choice.CAPTURED)


def test_a_silent_host_is_settled_after_a_while(run, clock, bank):
    page = run(bank.open(trandata_of(ORDER)))
    run(bank.choose(page.payment_id, Choice.HOST_TIMEOUT))
    assert run(gateway(bank.exchange).inquire("track-1", AMOUNT)).result == "HOST TIMEOUT"
    clock.now += HOST_SETTLES
    assert run(gateway(bank.exchange).inquire("track-1", AMOUNT)).result == "NOT CAPTURED"


def test_a_page_that_is_left_is_abandoned(run, clock, bank):
    page = run(bank.open(trandata_of(ORDER)))
    assert run(gateway(bank.exchange).inquire("track-1", AMOUNT)).result == "INITIATED"
    clock.now += timedelta(minutes=10)
    assert run(gateway(bank.exchange).inquire("track-1", AMOUNT)).result == "ABANDONED"
    assert run(bank.choose(page.payment_id, Choice.CAPTURED)) is None


def test_faults_count_down(run, bank):
    run(bank.set_fault(Fault.SILENT, 2))
    found = [run(gateway(bank.exchange).inquire("nobody", AMOUNT)) for _ in range(3)]
    assert found == [NoAnswer("no_connection"), NoAnswer("no_connection"), NeverHeard()]
    run(bank.set_fault(Fault.SILENT, 2))
    run(bank.clear())
    assert run(gateway(bank.exchange).inquire("nobody", AMOUNT)) == NeverHeard()


@pytest.mark.parametrize("change", [{"password": "guess"}, {"id": "other"}, {"action": "1"}])
def test_an_inquiry_of_somebody_else_is_refused(run, bank, change):
    asked = codec.read(codec.inquiry(ACCOUNT, "track-1", AMOUNT)) | change
    assert codec.read(run(bank.exchange("", codec.written(asked)))) == {"error_code_tag": "SIM-BAD-REQUEST"}


@pytest.mark.parametrize(
    "change", [{"currencycode": "840"}, {"action": "2"}, {"password": "guess"}, {"trackid": ""}, {"amt": ""}]
)
def test_an_order_that_is_none_opens_no_page(run, bank, change):
    fields = codec.order_fields("track-1", AMOUNT, Language.EN, ORDER.return_url)
    order = {"id": ACCOUNT.tranportal_id, "password": ACCOUNT.password, "action": "1", **fields} | change
    written = "&".join(f"{name}={value}" for name, value in order.items())
    assert run(bank.open(codec.encrypted(written, ACCOUNT.resource_key))) is None
