import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.devices.printer.status import (
    AutomaticStatus,
    RealTimeReply,
    Replies,
    ReportReply,
    ask_now,
    status_of,
    status_of_automatic,
)
from kiosk.adapters.devices.simulated.printer import PrinterFault as Simulated
from kiosk.adapters.devices.simulated.printer import auto_status, real_time_status
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady, PrinterStatus

# Answers to DLE EOT 1-4 as recorded from an independent printer (the first five) and as the maker's tables give them.
RECORDED = [
    ("12 12 12 12", PrinterReady()),
    ("12 12 12 1e", PrinterReady(paper_low=True)),
    ("1a 32 12 7e", PrinterNotReady(PrinterFault.PAPER_OUT)),
    ("1a 16 12 12", PrinterNotReady(PrinterFault.COVER_OPEN)),
    ("1a 12 12 12", PrinterNotReady(PrinterFault.OFFLINE)),
    ("1a 52 1a 12", PrinterNotReady(PrinterFault.CUTTER)),
    ("1a 52 52 12", PrinterNotReady(PrinterFault.OVERHEATED)),
    ("1a 52 32 12", PrinterNotReady(PrinterFault.ERROR)),
    ("1a 52 16 12", PrinterNotReady(PrinterFault.ERROR)),
    ("1a 36 12 7e", PrinterNotReady(PrinterFault.COVER_OPEN)),
]
AUTOMATIC = [
    ("10 00 00 00", PrinterReady()),
    ("10 00 03 00", PrinterReady(paper_low=True)),
    ("38 00 03 00", PrinterNotReady(PrinterFault.COVER_OPEN)),
    ("38 00 0f 00", PrinterNotReady(PrinterFault.PAPER_OUT)),
    ("18 08 00 00", PrinterNotReady(PrinterFault.CUTTER)),
    ("18 40 00 00", PrinterNotReady(PrinterFault.OVERHEATED)),
    ("18 20 00 00", PrinterNotReady(PrinterFault.ERROR)),
    ("18 00 00 00", PrinterNotReady(PrinterFault.OFFLINE)),
]


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(("recorded", "status"), RECORDED)
def test_recorded_answers_mean_what_the_printer_had(recorded: str, status: PrinterStatus) -> None:
    assert status_of(dict(enumerate(bytes.fromhex(recorded), 1))) == status


@pytest.mark.parametrize("missing", [1, 2, 3, 4])
def test_a_printer_that_leaves_an_answer_out_is_not_reached(missing: int) -> None:
    replies = {question: 0x12 for question in (1, 2, 3, 4) if question != missing}
    assert status_of(replies) == PrinterNotReady(PrinterFault.UNREACHABLE)


@pytest.mark.parametrize(("recorded", "status"), AUTOMATIC)
def test_recorded_automatic_status(recorded: str, status: PrinterStatus) -> None:
    assert status_of_automatic(AutomaticStatus(bytes.fromhex(recorded))) == status


def test_one_stream_is_taken_apart_however_it_arrives() -> None:
    stream = bytes.fromhex("12 38 00 0f 00 00 1a 11 13 03 10 00 00 00 7e 37 22")
    expected = [
        RealTimeReply(0x12),
        AutomaticStatus(bytes.fromhex("38 00 0f 00")),
        ReportReply(0x00),
        RealTimeReply(0x1A),
        ReportReply(0x03),
        AutomaticStatus(bytes.fromhex("10 00 00 00")),
        RealTimeReply(0x7E),
    ]
    whole = Replies().take(stream)
    assert whole[: len(expected)] == expected
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


@pytest.mark.parametrize(
    ("faults", "recorded", "automatic"),
    [
        (set(), "12 12 12 12", "10 00 00 00"),
        ({Simulated.NEAR_END}, "12 12 12 1e", "10 00 03 00"),
        ({Simulated.PAPER_OUT}, "1a 32 12 7e", "38 00 0f 00"),
        ({Simulated.COVER_OPEN, Simulated.NEAR_END}, "1a 16 12 1e", "38 00 03 00"),
        ({Simulated.OFFLINE}, "1a 12 12 12", "18 00 00 00"),
        ({Simulated.CUTTER}, "1a 52 1a 12", "18 08 00 00"),
        ({Simulated.OVERHEATED}, "1a 52 52 12", "18 40 00 00"),
    ],
)
def test_the_simulated_printer_answers_like_the_recorded_one(
    faults: set[Simulated], recorded: str, automatic: str
) -> None:
    assert b"".join(real_time_status(question, faults) for question in (1, 2, 3, 4)) == bytes.fromhex(recorded)
    assert auto_status(faults) == bytes.fromhex(automatic)
