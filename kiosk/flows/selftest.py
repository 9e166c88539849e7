"""The unit's self-test: what works, what does not, and what to do. For `kiosk doctor` and the maintenance screen."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.text import Text
from kiosk.flows.monitor import MAX_SKEW
from kiosk.ports.catalogue import CatalogueVersion
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Unreachable
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady, PrinterStatus

DISK_LOW = 500_000_000
DISK_FULL = 50_000_000
CATALOGUE_OLD = timedelta(days=2)


class CheckState(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One finding; `code` is for technicians and stable."""

    name: str
    state: CheckState
    code: str
    sentence: Text


_PRINTER = {
    PrinterFault.PAPER_OUT: Text("الورق انتهى. ضع لفة جديدة.", "The paper is out. Put in a new roll."),
    PrinterFault.COVER_OPEN: Text("غطاء الطابعة مفتوح. أغلقه.", "The printer's cover is open. Close it."),
    PrinterFault.CUTTER: Text(
        "قاطع الورق عالق. افتح الغطاء وأزل الورق.", "The cutter is stuck. Open the cover, free it."
    ),
    PrinterFault.OVERHEATED: Text("رأس الطباعة ساخن. انتظر بضع دقائق.", "The print head is hot. Wait a few minutes."),
    PrinterFault.OFFLINE: Text("الطابعة غير متصلة. اضغط زر التشغيل.", "The printer is offline. Press its feed button."),
    PrinterFault.UNREACHABLE: Text(
        "لا تجيب الطابعة. افحص الكهرباء والكابل.", "The printer does not answer. Check power and cable."
    ),
    PrinterFault.ERROR: Text("في الطابعة عطل. أطفئها وشغّلها.", "The printer has a fault. Turn it off and on."),
}


def check_printer(status: PrinterStatus) -> Check:
    """The receipt printer."""
    match status:
        case PrinterReady(paper_low=False):
            return Check("printer", CheckState.OK, "printer_ready", Text("الطابعة جاهزة.", "The printer is ready."))
        case PrinterReady():
            sentence = Text("الورق على وشك الانتهاء. جهّز لفة جديدة.", "The paper is nearly out. Have a new roll ready.")
            return Check("printer", CheckState.WARNING, "printer_paper_low", sentence)
        case PrinterNotReady(fault=fault):
            return Check("printer", CheckState.FAILED, f"printer_{fault}", _PRINTER[fault])


def check_terminal(*, ready: bool) -> Check:
    """The payment terminal."""
    if ready:
        return Check("terminal", CheckState.OK, "terminal_ready", Text("جهاز الدفع جاهز.", "The terminal is ready."))
    sentence = Text(
        "لا يجيب جهاز الدفع. افحص الكهرباء والكابل.", "The terminal does not answer. Check power and cable."
    )
    return Check("terminal", CheckState.FAILED, "terminal_not_ready", sentence)


def check_platform(answer: Reachable | Unreachable) -> Check:
    """The service platform."""
    match answer:
        case Reachable():
            sentence = Text("المنصة تجيب.", "The platform answers.")
            return Check("platform", CheckState.OK, "platform_reachable", sentence)
        case Unreachable(code=code):
            sentence = Text("لا تجيب المنصة. افحص الشبكة.", "The platform does not answer. Check the network.")
            return Check("platform", CheckState.FAILED, f"platform_{code}", sentence)


def check_clock(answer: Reachable | Unreachable) -> Check:
    """This machine's clock against the platform's."""
    match answer:
        case Unreachable():
            sentence = Text("لا يمكن مقارنة الساعة بلا منصة.", "Without the platform the clock can't be compared.")
            return Check("clock", CheckState.WARNING, "clock_unknown", sentence)
        case Reachable(skew=skew) if abs(skew) <= MAX_SKEW:
            return Check("clock", CheckState.OK, "clock_agrees", Text("الساعة صحيحة.", "The clock is right."))
        case Reachable():
            sentence = Text("الساعة خاطئة. اضبط الوقت من الشبكة.", "The clock is wrong. Set it from the network.")
            return Check("clock", CheckState.FAILED, "clock_skew", sentence)


def check_disk(free: int) -> Check:
    """Room for the journal and the log, in bytes."""
    if free < DISK_FULL:
        sentence = Text("القرص ممتلئ. اتصل بالدعم.", "The disk is full. Call support.")
        return Check("disk", CheckState.FAILED, "disk_full", sentence)
    if free < DISK_LOW:
        sentence = Text("القرص على وشك الامتلاء.", "The disk is nearly full.")
        return Check("disk", CheckState.WARNING, "disk_low", sentence)
    return Check("disk", CheckState.OK, "disk_room", Text("في القرص متسع.", "The disk has room."))


def check_journal(fault: str | None, open_transactions: int) -> Check:
    """The journal: why it can't be used (`fault`), or how many transactions are not settled yet."""
    if fault is not None:
        sentence = Text(
            "السجلّ لا يصلح، فلا يأخذ الجهاز مالاً. اتصل بالدعم.", "The journal is unusable: no money is taken."
        )
        return Check("journal", CheckState.FAILED, fault, sentence)
    if open_transactions:
        sentence = Text("في السجلّ معاملات لم تُسوَّ بعد.", "The journal has transactions that are not settled yet.")
        return Check("journal", CheckState.WARNING, "journal_unsettled", sentence)
    return Check("journal", CheckState.OK, "journal_sound", Text("السجلّ سليم.", "The journal is sound."))


def check_catalogue(version: CatalogueVersion, now: datetime) -> Check:
    """The unit's own catalogue."""
    if version.services == 0:
        sentence = Text(
            "لا خدمات في الجهاز. يلزمه اتصال بالمنصة.", "There are no services yet. The platform is needed."
        )
        return Check("catalogue", CheckState.FAILED, "catalogue_missing", sentence)
    if version.confirmed_at is None or now - version.confirmed_at > CATALOGUE_OLD:
        sentence = Text("قائمة الخدمات قديمة.", "The list of services is old.")
        return Check("catalogue", CheckState.WARNING, "catalogue_old", sentence)
    return Check(
        "catalogue", CheckState.OK, "catalogue_current", Text("قائمة الخدمات حديثة.", "The services are current.")
    )


def check_receipt_keys(*, saved: bool) -> Check:
    """The keys that receipts are verified with offline."""
    if saved:
        sentence = Text("مفاتيح الإيصالات محفوظة.", "The receipt keys are saved.")
        return Check("receipt_keys", CheckState.OK, "receipt_keys_saved", sentence)
    sentence = Text("لم تُحفظ مفاتيح الإيصالات بعد.", "The receipt keys are not saved yet.")
    return Check("receipt_keys", CheckState.WARNING, "receipt_keys_missing", sentence)
