from datetime import UTC, datetime, timedelta

import pytest

from kiosk.flows import selftest
from kiosk.flows.selftest import CheckState
from kiosk.ports.catalogue import CatalogueVersion
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Unreachable
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
REACHED, AWAY = Reachable(timedelta(0), 1), Unreachable("refused")

FINDINGS = [
    (selftest.check_printer(PrinterReady()), CheckState.OK, "printer_ready"),
    (selftest.check_printer(PrinterReady(paper_low=True)), CheckState.WARNING, "printer_paper_low"),
    *(
        (selftest.check_printer(PrinterNotReady(fault)), CheckState.FAILED, f"printer_{fault.value}")
        for fault in PrinterFault
    ),
    (selftest.check_terminal(ready=True), CheckState.OK, "terminal_ready"),
    (selftest.check_terminal(ready=False), CheckState.FAILED, "terminal_not_ready"),
    (selftest.check_platform(REACHED), CheckState.OK, "platform_reachable"),
    (selftest.check_platform(AWAY), CheckState.FAILED, "platform_refused"),
    (selftest.check_clock(REACHED), CheckState.OK, "clock_agrees"),
    (selftest.check_clock(Reachable(timedelta(minutes=-6), 1)), CheckState.FAILED, "clock_skew"),
    (selftest.check_clock(AWAY), CheckState.WARNING, "clock_unknown"),
    (selftest.check_disk(10**10), CheckState.OK, "disk_room"),
    (selftest.check_disk(10**8), CheckState.WARNING, "disk_low"),
    (selftest.check_disk(10**6), CheckState.FAILED, "disk_full"),
    (selftest.check_journal(None, 0), CheckState.OK, "journal_sound"),
    (selftest.check_journal(None, 2), CheckState.WARNING, "journal_unsettled"),
    (selftest.check_journal("journal_corrupt", 0), CheckState.FAILED, "journal_corrupt"),
    (selftest.check_catalogue(CatalogueVersion(1, NOW, 508, 71), NOW), CheckState.OK, "catalogue_current"),
    (
        selftest.check_catalogue(CatalogueVersion(1, NOW, 508, 71), NOW + timedelta(days=3)),
        CheckState.WARNING,
        "catalogue_old",
    ),
    (selftest.check_catalogue(CatalogueVersion(0, None, 0, 0), NOW), CheckState.FAILED, "catalogue_missing"),
    (selftest.check_receipt_keys(saved=True), CheckState.OK, "receipt_keys_saved"),
    (selftest.check_receipt_keys(saved=False), CheckState.WARNING, "receipt_keys_missing"),
]


@pytest.mark.parametrize(("check", "state", "code"), FINDINGS, ids=[code for _, _, code in FINDINGS])
def test_each_finding_has_its_code_and_a_sentence_in_both_languages(check, state, code):
    assert (check.state, check.code) == (state, code)
    assert check.sentence.ar.endswith(".")
    assert check.sentence.en.endswith(".")
