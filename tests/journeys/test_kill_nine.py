"""kill -9 of the real unit at each step of the paid scenario; then it starts again, and four ledgers agree."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.adapters.devices.simulated.ledger import read_ledger
from kiosk.adapters.journal.codec import Written, decode
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key
from kiosk.domain.payment import Approved
from kiosk.ports.journal import JournalRecord, PaymentResolved, ReceiptHeld, TransactionClosed
from kiosk.settings import read_settings

CHILD = Path(__file__).with_name("walking_unit.py")
ROOT = Path(__file__).resolve().parents[2]

# The step at which the process dies, and how long after it: from "sent" to the receipt it takes less than a second.
POINTS = [
    ("approval", 0.0),
    ("choose-way", 0.0),
    ("sent", 0.0),
    ("sent", 0.1),
    ("sent", 0.3),
    ("sent", 0.5),
    ("sent", 0.7),
    ("receipt", 0.0),
    ("printed", 0.0),
]


@pytest.mark.requirement("PAY-06", "KIOSK-05", "PERF-09")
@pytest.mark.parametrize(("step", "delay"), POINTS)
def test_one_charge_one_payment_one_receipt(parts, settings_file, step, delay):
    before = len(charges(parts))
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(settings_file), "walk"], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    for line in child.stdout:
        if line.strip() == step:
            break
    time.sleep(delay)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    taken = any(isinstance(record, TransactionClosed) for record in read_journal(settings_file))

    again = subprocess.run(
        [sys.executable, str(CHILD), str(settings_file), "settle"],
        capture_output=True,
        text=True,
        check=True,
        timeout=110,
    )
    found = json.loads(again.stdout.splitlines()[-1])
    charged = charges(parts)[before:]
    records = read_journal(settings_file)
    receipts = [record.receipt.qr_text for record in records if isinstance(record, ReceiptHeld)]
    approved = {record.payment_id for record in records if approves(record)}
    began = {record.transaction_id for record in records}
    closed = {record.transaction_id for record in records if isinstance(record, TransactionClosed)}
    assert len(charged) <= 1
    assert began == closed
    assert {str(payment_id) for payment_id in approved} == set(charged)
    assert bool(receipts) == bool(charged)
    if charged and not taken:
        assert found["offered"] in receipts
    assert verified(settings_file)["told"] > 0 or not records


def verified(settings_file) -> dict:
    """What `kiosk journal verify` finds, against what the platform was told."""
    command = [
        sys.executable,
        "-m",
        "kiosk",
        "journal",
        "verify",
        "--config",
        str(settings_file),
        "--platform",
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=60)
    return json.loads(done.stdout)


def approves(record) -> bool:
    return isinstance(record, PaymentResolved) and isinstance(record.outcome, Approved)


def charges(parts) -> list[str]:
    ledger = read_ledger(parts.folder / "terminal.jsonl")
    return [line["reference"] for line in ledger if line["event"] == "payment" and line["outcome"] == "approved"]


def read_journal(settings_file: Path) -> list[JournalRecord]:
    settings = read_settings(settings_file)
    reading = JournalReading.of(settings.journal_file, load_key(settings.journal_key_file))
    entries = reading.entries()
    reading.close()
    return [decode(UUID(entry.transaction_id), Written(entry.kind, entry.body)) for entry in entries]
