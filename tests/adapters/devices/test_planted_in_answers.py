"""A terminal that puts a card number into its answers: the payment is recorded, the number goes nowhere (PAY-02)."""

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from device_help import RealClock, TerminalAt

from kiosk.adapters.api import mapping as unit_mapping
from kiosk.adapters.devices.framed import codec as framed_codec
from kiosk.adapters.devices.framed.frames import ACK, FrameReader, Whole, framed
from kiosk.adapters.devices.framed.table import Code
from kiosk.adapters.devices.simulated.terminal_messages import read_request
from kiosk.adapters.devices.terminal import wire
from kiosk.adapters.journal.journal import JournalReading, SqliteJournal
from kiosk.adapters.journal.keys import load_or_create_key
from kiosk.adapters.system.log import LogFile, start_log
from kiosk.backend.http import mapping as platform_mapping
from kiosk.contract.messages import PaymentOutcomeBody
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Declined, PaymentOutcome, Unknown
from kiosk.ports.journal import PaymentIntended, PaymentResolved, PaymentSent

FEE = Money(12_500)
NUMBER = "4111111111111111"
WRITTEN = [NUMBER, "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111"]
TRACK = f"{NUMBER}=25121010000012345"
Answer = Callable[[socket.socket], None]
Planted = dict[str, str]


@contextmanager
def listening(answer: Answer) -> Iterator[int]:
    """A terminal for one connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            stream, _ = server.accept()
            with stream:
                answer(stream)

        thread = threading.Thread(target=serve)
        thread.start()
        yield server.getsockname()[1]
        thread.join()


def in_nexo(planted: Planted, result: str) -> Answer:
    """Answers a nexo payment with `planted` texts in an otherwise sound approval, or in a failure."""
    say = {"AcquirerPOIID": "T1", "ApprovalCode": "A1", "PaymentBrand": "KNET", "MaskedPan": "**** 3317"} | planted
    rrn = {"TransactionID": planted.get("rrn", "632707451208")}
    number = {"TransactionID": planted.get("transaction", "SIM1")}

    def answer(stream: socket.socket) -> None:
        head = stream.recv(wire.LENGTH_BYTES, socket.MSG_WAITALL)
        request = read_request(stream.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL))
        assert request is not None
        body = {
            "Response": {"Result": "Failure" if result else "Success", "ErrorCondition": result},
            "SaleData": {"SaleTransactionID": {"TransactionID": request.reference}},
            "POIData": {"POITransactionID": number},
            "PaymentReceipt": [{"Text": planted.get("receipt", ""), planted.get("name", "x"): 1}],
            "PaymentResult": {
                "AmountsResp": {"AuthorizedAmount": Decimal("12.500"), "Currency": "KWD"},
                "PaymentAcquirerData": {"AcquirerTransactionID": rrn, **say},
                "PaymentInstrumentData": {"CardData": say},
            },
        }
        header = {**request.header, "MessageType": "Response"}
        stream.sendall(wire.framed({"SaleToPOIResponse": {"MessageHeader": header, "PaymentResponse": body}}))

    return answer


def in_frames(planted: Planted) -> Answer:
    """The same in frames."""

    def answer(stream: socket.socket) -> None:
        [heard] = FrameReader().take(stream.recv(4096))
        assert isinstance(heard, Whole)
        request = framed_codec.read(heard.payload)
        assert isinstance(request, framed_codec.Message)
        said = {name: value for name, value in request.fields.items() if name != "time"}
        slip = {"terminal": "T1", "transaction": "1", "rrn": "632707451208", "auth": "A1", "scheme": "KNET", "card": ""}
        payload = framed_codec.write(Code.PAID, {**said, "result": "00", **slip, **planted})
        stream.sendall(bytes([ACK]) + framed(payload))
        stream.recv(1)

    return answer


class Places:
    """Everywhere a unit keeps something: its journal, its log."""

    def __init__(self, folder: Path, clock: RealClock) -> None:
        self._folder = folder
        self._key = load_or_create_key(folder / "keys" / "journal.key")
        self._journal = SqliteJournal(folder / "journal.db", self._key, clock)
        self.rung: list[str] = []
        self.handler = start_log(LogFile(folder / "log.jsonl"), "u", "1", lambda: self.rung.append("log"))

    def record(self, payment_id: UUID, outcome: PaymentOutcome) -> None:
        transaction_id = uuid4()
        self._journal.append(PaymentIntended(transaction_id, payment_id, FEE))
        self._journal.append(PaymentSent(transaction_id, payment_id))
        self._journal.append(PaymentResolved(transaction_id, payment_id, outcome))

    def texts(self) -> str:
        """All of it, the journal deciphered and as it lies on the disk."""
        reading = JournalReading.of(self._folder / "journal.db", self._key)
        entries = repr(reading.entries())
        reading.close()
        files = [file.read_bytes().decode("latin-1") for file in self._folder.rglob("*") if file.is_file()]
        assert "payment_resolved" in entries
        return "\n".join([entries, *files])


@pytest.fixture
def places(tmp_path: Path, clock: RealClock) -> Iterator[Places]:
    kept = Places(tmp_path, clock)
    root = logging.getLogger()
    level = root.level
    root.addHandler(kept.handler)
    root.setLevel(logging.DEBUG)
    yield kept
    root.removeHandler(kept.handler)
    root.setLevel(level)
    kept.handler.close()


def without_separators(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def follow(outcome: PaymentOutcome, payment_id: UUID, places: Places) -> str:
    """Where an outcome goes: journal, log, wire, platform. All that was written on the way."""
    places.record(payment_id, outcome)
    logging.getLogger("kiosk").warning("payment %s", outcome, extra={"outcome": outcome})
    body = unit_mapping.outcome_body(outcome).model_dump_json()
    taken = platform_mapping.outcome(PaymentOutcomeBody.model_validate_json(body))
    assert type(taken) is type(outcome)
    return places.texts() + body + repr(taken) + repr(outcome)


PLACES_IN_NEXO = ["transaction", "rrn", "ApprovalCode", "AcquirerPOIID", "PaymentBrand", "MaskedPan", "receipt", "name"]


@pytest.mark.requirement("PAY-01", "PAY-02", "PAY-03", "PAY-07")
@pytest.mark.parametrize(
    ("place", "written"),
    [*((place, NUMBER) for place in PLACES_IN_NEXO), *(("transaction", written) for written in (*WRITTEN[1:], TRACK))],
)
def test_a_nexo_answer(place: str, written: str, terminal_at: TerminalAt, alarms: list[str], places: Places) -> None:
    payment_id = uuid4()
    with listening(in_nexo({place: written}, "")) as port:
        outcome = terminal_at("127.0.0.1", port).pay(payment_id, FEE)
    assert isinstance(outcome, Approved)
    assert outcome.amount == FEE
    told = follow(outcome, payment_id, places)
    assert written not in told
    assert NUMBER not in without_separators(told)
    assert "25121010000012345" not in told
    assert (alarms, places.rung) == (["card_number_in_reply"], [])


@pytest.mark.requirement("PAY-02")
@pytest.mark.parametrize("written", [NUMBER, WRITTEN[-1]])
def test_a_nexo_refusal(written: str, terminal_at: TerminalAt, alarms: list[str], places: Places) -> None:
    payment_id = uuid4()
    with listening(in_nexo({}, written)) as port:
        outcome = terminal_at("127.0.0.1", port).pay(payment_id, FEE)
    assert isinstance(outcome, Unknown)
    assert NUMBER not in without_separators(follow(outcome, payment_id, places))
    assert alarms == ["card_number_in_reply"]


@pytest.mark.requirement("PAY-01", "PAY-02", "PAY-03", "PAY-07")
@pytest.mark.parametrize("protocol", ["framed"])
@pytest.mark.parametrize(
    ("place", "written"),
    [("terminal", NUMBER), ("scheme", NUMBER), ("card", NUMBER), *(("transaction", written) for written in WRITTEN)],
)
def test_a_framed_answer(
    place: str, written: str, terminal_at: TerminalAt, alarms: list[str], places: Places, protocol: str
) -> None:
    payment_id = uuid4()
    with listening(in_frames({place: written})) as port:
        outcome = terminal_at("127.0.0.1", port).pay(payment_id, FEE)
    assert isinstance(outcome, Approved), protocol
    assert NUMBER not in without_separators(follow(outcome, payment_id, places))
    assert (alarms, places.rung) == (["card_number_in_reply"], [])


@pytest.mark.requirement("PAY-07")
@pytest.mark.parametrize(
    ("reference", "kept", "rung"),
    [
        ("632707451208", "632707451208", []),
        ("8815517812932012", "8815517812932012", []),
        ("8815517812932011", "881551......2011", ["card_number_in_reply"]),
        ("BV0q001643892070000.NC6HT9CRT65ZGN82", "BV0q001643.....0000.NC6HT9CRT65ZGN82", ["card_number_in_reply"]),
    ],
)
def test_a_banks_reference_is_always_recorded_and_whole_where_it_can_be_no_card_number(
    reference: str, kept: str, rung: list[str], terminal_at: TerminalAt, alarms: list[str], places: Places
) -> None:
    payment_id = uuid4()
    with listening(in_nexo({"transaction": reference}, "")) as port:
        outcome = terminal_at("127.0.0.1", port).pay(payment_id, FEE)
    assert isinstance(outcome, Approved)
    assert outcome.slip.terminal_transaction == kept
    assert kept in follow(outcome, payment_id, places)
    assert alarms == rung


@pytest.mark.requirement("PAY-02")
def test_the_log_rings_where_somebody_writes_a_number_into_it(places: Places) -> None:
    places.record(uuid4(), Declined("refusal"))
    logging.getLogger("kiosk").error("terminal said %s", NUMBER, extra={"raw": WRITTEN})
    assert places.rung
    assert NUMBER not in without_separators(places.texts())
