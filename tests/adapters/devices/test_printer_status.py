import socket

import pytest
from device_help import StartPrinter
from hypothesis import given
from hypothesis import strategies as st
from printer_bytes import ENABLE_AUTOMATIC_STATUS, QUIET, STATES, State, asked

from kiosk.adapters.devices.printer.status import (
    QUESTIONS,
    AutomaticStatus,
    ClearedReply,
    RealTimeReply,
    Replies,
    ReportReply,
    ask_now,
    status_of,
    status_of_automatic,
)
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_recorded_bytes_mean_what_the_printer_had(state: State) -> None:
    assert status_of(dict(enumerate(bytes.fromhex(state.answers), 1))) == state.status
    assert status_of_automatic(AutomaticStatus(bytes.fromhex(state.automatic))) == state.status


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(
    "state", [state for state in STATES if state.simulated is not None], ids=lambda state: state.name
)
def test_the_simulated_printer_says_the_recorded_bytes(start_printer: StartPrinter, state: State) -> None:
    process = start_printer()
    with socket.create_connection((process.host, process.port)) as stream:
        stream.sendall(ENABLE_AUTOMATIC_STATUS)
        blocks = [stream.recv(4)]
        for fault in state.simulated or ():
            process.steering.set(fault)
            blocks.append(stream.recv(4))
        assert b"".join(asked(stream, question) for question in QUESTIONS) == bytes.fromhex(state.answers)
    assert blocks[0] == QUIET
    assert blocks[-1] == bytes.fromhex(state.automatic)


@pytest.mark.parametrize("missing", [1, 2, 3, 4])
def test_a_printer_that_leaves_an_answer_out_is_not_reached(missing: int) -> None:
    replies = {question: 0x12 for question in (1, 2, 3, 4) if question != missing}
    assert status_of(replies) == PrinterNotReady(PrinterFault.UNREACHABLE)


def test_one_stream_is_taken_apart_however_it_arrives() -> None:
    stream = bytes.fromhex("12 38 00 0f 00 00 1a 11 13 37 25 00 03 10 00 00 00 37 22 20 31 00 7e 37 22")
    expected = [
        RealTimeReply(0x12),
        AutomaticStatus(bytes.fromhex("38 00 0f 00")),
        ReportReply(0x00),
        RealTimeReply(0x1A),
        ClearedReply(),
        ReportReply(0x03),
        AutomaticStatus(bytes.fromhex("10 00 00 00")),
        RealTimeReply(0x7E),
    ]
    whole = Replies().take(stream)
    assert whole == expected
    replies = Replies()
    assert [reply for byte in stream for reply in replies.take(bytes([byte]))] == whole


@given(st.lists(st.binary(max_size=20)))
def test_any_bytes_are_taken_apart(pieces: list[bytes]) -> None:
    replies, joined = Replies(), Replies()
    assert [reply for piece in pieces for reply in replies.take(piece)] == joined.take(b"".join(pieces))


@given(st.dictionaries(st.sampled_from([1, 2, 3, 4]), st.integers(0, 255)))
def test_any_answers_are_a_status(replies: dict[int, int]) -> None:
    assert isinstance(status_of(replies), PrinterReady | PrinterNotReady)


def test_a_question_is_a_real_time_command() -> None:
    assert ask_now(4) == b"\x10\x04\x04"
