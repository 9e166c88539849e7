import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.devices.terminal.wire import LENGTH_BYTES, Malformed, framed, part, read_json, write_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.text() | st.decimals(allow_nan=False, allow_infinity=False, places=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_what_is_written_reads_back_exactly(value: dict[str, object]) -> None:
    frame = framed(value)
    assert int.from_bytes(frame[:LENGTH_BYTES], "big") == len(frame) - LENGTH_BYTES
    assert read_json(frame[LENGTH_BYTES:]) == value


def test_an_amount_is_written_digit_by_digit() -> None:
    assert write_json({"RequestedAmount": Decimal("12.500")}) == '{"RequestedAmount":12.500}'
    assert write_json(Decimal("0.001")) == "0.001"


@given(st.binary(max_size=300))
def test_bytes_are_an_object_or_malformed(body: bytes) -> None:
    assert isinstance(read_json(body), dict | Malformed)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists))
def test_other_json_is_malformed(value: object) -> None:
    assert read_json(json.dumps(value).encode()) == Malformed("garbage")


def test_what_could_be_read_in_two_ways_is_malformed() -> None:
    for body in (
        b'{"Result":"Failure","Result":"Success"}',
        b'{"a":NaN}',
        b'{"a":1e99999999999999999999}',
        b'{"a":"\xff"}',
        b'{"a":' * 100_000,
        b'{"a":' * 60 + b"1" + b"}" * 60,
    ):
        assert read_json(body) == Malformed("garbage")


@given(VALUES, st.lists(st.text(), max_size=3))
def test_a_part_that_is_not_there_is_none(value: object, path: list[str]) -> None:
    found = part(value, *path, "nowhere-at-all")
    assert found is None
