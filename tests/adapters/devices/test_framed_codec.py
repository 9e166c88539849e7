"""Frames and their messages: what is written reads back, what is not as the table says is refused."""

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.adapters.devices.framed.codec import Malformed, Message, read, write
from kiosk.adapters.devices.framed.frames import (
    ETX,
    LARGEST_PAYLOAD,
    STX,
    Acknowledged,
    Damaged,
    FrameReader,
    NotAcknowledged,
    Whole,
    framed,
)
from kiosk.adapters.devices.framed.outcome import payment_outcome, says_ready, status_outcome
from kiosk.adapters.devices.framed.table import ANSWER_TO, MESSAGES, RESULTS, Code, Field, Kind, Meaning
from kiosk.domain.card_number import SHORTEST, without_card_numbers
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment

PAYMENT_ID = UUID("0193589e-5c00-7000-8000-000000000001")
ASKED = Money(12_500)
PRINTABLE = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=40)
PAYLOADS = PRINTABLE.map(str.encode)


def values_of(field: Field) -> st.SearchStrategy[str]:
    match field.kind:
        case Kind.DIGITS:
            return st.just("") | st.text("0123456789", min_size=field.length, max_size=field.length)
        case Kind.TEXT:
            return st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=field.length)
        case Kind.REFERENCE:
            return st.uuids().map(str)


MESSAGES_OF_ALL_KINDS = st.sampled_from(list(Code)).flatmap(
    lambda code: st.tuples(
        st.just(code), st.fixed_dictionaries({field.name: values_of(field) for field in MESSAGES[code]})
    )
)


def said(**changes: str) -> Message:
    fields = {
        "sequence": "000001",
        "unit": "UNIT-0001",
        "reference": str(PAYMENT_ID),
        "result": "00",
        "amount": "000000012500",
        "currency": "414",
        "exponent": "3",
        "terminal": "TID 7",
        "transaction": "T-9",
        "rrn": "632707451208",
        "auth": "A1",
        "scheme": "Debit Card",
        "card": "************9999",
    }
    message = read(write(Code.PAID, {**fields, **changes}))
    assert isinstance(message, Message)
    return message


def test_a_frame_is_written_byte_by_byte_as_the_rule_says() -> None:
    assert framed(b"AB") == bytes([0x02, 0x41, 0x42, 0x03, 0x41 ^ 0x42 ^ 0x03])
    assert write(Code.ASK, {"sequence": "000042", "unit": "U1", "reference": str(PAYMENT_ID)}) == (
        b"QA\x1c000042\x1cU1\x1c0193589e-5c00-7000-8000-000000000001"
    )


@given(st.lists(PAYLOADS, max_size=4), st.integers(min_value=1, max_value=9))
def test_frames_are_found_in_whatever_pieces_they_arrive(payloads: list[bytes], size: int) -> None:
    stream = b"\x06\x00".join([b"", *map(framed, payloads)]) + b"\x15"
    reader = FrameReader()
    heard = [one for at in range(0, len(stream), size) for one in reader.take(stream[at : at + size])]
    assert [one.payload for one in heard if isinstance(one, Whole)] == payloads
    assert heard.count(Acknowledged()) == len(payloads)
    assert heard[-1] == NotAcknowledged()
    assert not reader.in_frame


@given(st.binary(max_size=3 * LARGEST_PAYLOAD), PAYLOADS)
def test_no_noise_deafens_it(noise: bytes, payload: bytes) -> None:
    heard = FrameReader().take(noise + framed(payload) * 2)
    assert Whole(payload) in heard


@given(PAYLOADS, st.data())
def test_another_character_is_noticed(payload: bytes, data: st.DataObject) -> None:
    assume(payload)
    place = data.draw(st.integers(min_value=0, max_value=len(payload) - 1))
    other = data.draw(st.integers(min_value=0x20, max_value=0x7E).filter(lambda byte: byte != payload[place]))
    frame = bytearray(framed(payload))
    frame[1 + place] = other
    assert FrameReader().take(bytes(frame)) == [Damaged("garbage")]


def test_a_frame_without_an_end_is_given_up() -> None:
    assert FrameReader().take(bytes([STX]) + b"0" * (LARGEST_PAYLOAD + 1)) == [Damaged("oversized")]


@pytest.mark.parametrize("payload", [b"\x02", b"\x03", b"\xff", b"\n", b"0" * (LARGEST_PAYLOAD + 1)])
def test_what_can_not_stand_in_a_frame_is_not_sent(payload: bytes) -> None:
    with pytest.raises(ValueError, match="frame"):
        framed(payload)


def test_a_frame_with_control_characters_is_damaged_even_where_its_check_byte_fits() -> None:
    assert FrameReader().take(bytes([STX, 0x07, ETX, 0x07 ^ ETX])) == [Damaged("garbage")]


@given(MESSAGES_OF_ALL_KINDS)
def test_a_message_reads_back_save_for_card_numbers(given_message: tuple[Code, dict[str, str]]) -> None:
    code, fields = given_message
    message = read(write(code, fields))
    assert isinstance(message, Message)
    assert message.code is code
    texts = {field.name for field in MESSAGES[code] if field.kind is Kind.TEXT}
    expected = {name: without_card_numbers(value) if name in texts else value for name, value in fields.items()}
    assert message.fields == expected
    assert message.card_numbers == sum(expected[name] != value for name, value in fields.items())
    [whole] = FrameReader().take(framed(write(code, fields)))
    assert whole == Whole(write(code, fields))


@given(st.binary(max_size=200) | PRINTABLE.map(lambda text: text.replace("/", "\x1c").encode()))
def test_any_bytes_mean_something(payload: bytes) -> None:
    assert isinstance(read(payload), Message | Malformed)


@given(MESSAGES_OF_ALL_KINDS, st.data())
def test_a_field_too_many_or_too_few_is_malformed(
    given_message: tuple[Code, dict[str, str]], data: st.DataObject
) -> None:
    payload = write(*given_message)
    parts = payload.split(b"\x1c")
    cut = data.draw(st.integers(min_value=1, max_value=len(parts) - 1))
    for wrong in (payload + b"\x1c", b"\x1c".join(parts[:cut]), b"XX" + payload[2:]):
        assert read(wrong) == Malformed("garbage")


@pytest.mark.parametrize(
    ("name", "value"),
    [("sequence", "12"), ("sequence", "00000x"), ("unit", "u" * 17), ("unit", "ü"), ("reference", "me"), ("more", "")],
)
def test_what_does_not_fit_its_row_is_not_written(name: str, value: str) -> None:
    right = {"sequence": "000001", "unit": "U1", "reference": str(PAYMENT_ID)}
    with pytest.raises(ValueError, match="fields of ASK"):
        write(Code.ASK, {**right, name: value})


def test_the_table_is_whole() -> None:
    assert set(MESSAGES) == set(Code) == set(ANSWER_TO) | set(ANSWER_TO.values())
    for row in MESSAGES.values():
        assert row[0].name == "sequence"
        assert len({field.name for field in row}) == len(row)
        assert sum(field.length + 1 for field in row) < LARGEST_PAYLOAD
    assert len({result.name for result in RESULTS.values()}) == len(RESULTS)


@pytest.mark.requirement("PAY-02")
def test_no_field_of_digits_alone_that_a_terminal_fills_has_room_for_a_card_number() -> None:
    for answer in ANSWER_TO.values():
        assert all(field.length < SHORTEST for field in MESSAGES[answer] if field.kind is Kind.DIGITS)


@pytest.mark.requirement("PAY-02", "PAY-03")
@pytest.mark.parametrize("name", ["terminal", "transaction", "scheme", "card"])
@pytest.mark.parametrize("number", ["4111111111111111", "378282246310005", "4222222222222"])
def test_a_card_number_in_any_text_is_cut(name: str, number: str) -> None:
    answer = said(**{name: number})
    assert answer.card_numbers == 1
    outcome = payment_outcome(answer, PAYMENT_ID, ASKED)
    assert isinstance(outcome, Approved)
    assert number not in repr(answer) + repr(outcome)
    assert name != "card" or outcome.slip.last4 == number[-4:]


@pytest.mark.requirement("PAY-03")
def test_an_approval_gives_a_slip_of_plain_codes() -> None:
    outcome = payment_outcome(said(), PAYMENT_ID, ASKED)
    assert isinstance(outcome, Approved)
    slip = outcome.slip
    assert (slip.terminal_id, slip.terminal_transaction, slip.rrn) == ("TID-7", "T-9", "632707451208")
    assert (slip.auth_code, slip.scheme, slip.last4) == ("A1", "Debit-Card", "9999")


@pytest.mark.requirement("PAY-05", "KW-03")
@pytest.mark.parametrize(
    ("changes", "meaning"),
    [
        ({"amount": "000000012501"}, Unknown("amount_differs")),
        ({"amount": "000000000000"}, Unknown("amount_differs")),
        ({"amount": ""}, Unknown("amount_missing")),
        ({"currency": "978"}, Unknown("amount_differs")),
        ({"exponent": "2"}, Unknown("amount_differs")),
        ({"exponent": ""}, Unknown("amount_differs")),
        ({"reference": str(UUID(int=1))}, Unknown("reference_differs")),
        ({"result": ""}, Unknown("result_unclear")),
        ({"result": "99"}, Unknown("result_unclear")),
        ({"result": "N1"}, Unknown("not_found")),
    ],
)
def test_what_is_not_plainly_this_charge_is_unknown(changes: dict[str, str], meaning: PaymentOutcome) -> None:
    assert payment_outcome(said(**changes), PAYMENT_ID, ASKED) == meaning


@pytest.mark.parametrize("code", RESULTS)
def test_each_result_means_what_the_table_says(code: str) -> None:
    result = RESULTS[code]
    expected = {
        Meaning.DECLINED: Declined(result.name),
        Meaning.CANCELLED: Cancelled(),
        Meaning.NOT_FOUND: NoSuchPayment(),
        Meaning.UNCLEAR: Unknown(result.name),
    }
    outcome = status_outcome(said(result=code), PAYMENT_ID)
    assert isinstance(outcome, Approved) if result.meaning is Meaning.DONE else outcome == expected[result.meaning]
    assert says_ready(said(result=code)) == (code in {"00", "B1"})


@pytest.mark.requirement("PAY-05", "KW-03")
@given(st.fixed_dictionaries({field.name: values_of(field) for field in MESSAGES[Code.PAID]}))
def test_only_this_very_charge_is_an_approval(fields: dict[str, str]) -> None:
    answer = read(write(Code.PAID, fields))
    assert isinstance(answer, Message)
    if isinstance(payment_outcome(answer, PAYMENT_ID, ASKED), Approved):
        assert (fields["result"], fields["reference"]) == ("00", str(PAYMENT_ID))
        assert (fields["amount"], fields["currency"], fields["exponent"]) == ("000000012500", "414", "3")
