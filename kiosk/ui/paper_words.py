"""The words of a paper receipt, always in both languages."""

from datetime import datetime

from babel.dates import format_datetime, get_timezone

from kiosk.domain.money import Money
from kiosk.domain.receipt import ReceiptStatus
from kiosk.domain.text import Language, Text, isolate, isolate_ltr

SAMPLE = Text("نموذج للتجربة، ليس مستنداً رسمياً", "Sample, not an official document")
COPY = Text("نسخة", "COPY")
STATUS = {
    ReceiptStatus.PAID: Text("مدفوع", "Paid"),
    ReceiptStatus.COMPLETED: Text("مكتمل", "Completed"),
    ReceiptStatus.RECEIVED: Text("مُستلم", "Received"),
}
NOTHING_TO_PAY = Text("بلا رسوم", "No fee")
REFERENCE = Text("الرقم المرجعي", "Reference")
DATE = Text("التاريخ", "Date")
AMOUNT = Text("المبلغ", "Amount")
CARD = Text("البطاقة", "Card")
BANK_REFERENCE = Text("مرجع البنك", "Bank ref.")
AUTHORISATION = Text("رقم الموافقة", "Auth.")
PAYMENT_ID = Text("رقم الدفع", "Payment ID")
TRANSACTION_ID = Text("رقم العملية", "Tran. ID")
TRACK_ID = Text("رقم التتبع", "Track ID")
POST_DATE = Text("تاريخ القيد", "Post date")
TERMINAL = Text("جهاز الدفع", "Terminal")
RECEIPT = Text("رقم الإيصال", "Receipt no.")
UNIT = Text("الوحدة", "Unit")
SCAN = Text("صوّر الرمز بهاتفك", "Scan with your phone")
SCAN_WHY = Text("يظهر الإيصال نفسه، وتتحقق منه أي جهة.", "It shows this receipt, and anybody can check it.")
HELP = Text("للمساعدة", "Help")

_LOCALES = {Language.AR: "ar_KW", Language.EN: "en_GB"}
_DIGITS = "latn"
_ZONE_NAMES = Text("بتوقيت الكويت", "Asia/Kuwait")


def moment(instant: datetime, language: Language) -> str:
    """`23 November 2026, 10:31 am (Asia/Kuwait)`: the month as a word, the digits 0 to 9, the zone named."""
    between = "، " if language.right_to_left else ", "
    zone = _ZONE_NAMES.in_language(language)
    date, time = _part(instant, "d MMMM y", language), _part(instant, "h:mm a", language)
    return f"{isolate(date)}{between}{isolate(time)} ({zone})"


def amount(money: Money | None, language: Language) -> str:
    """An amount with its three decimals and its currency, or that there was nothing to pay."""
    return money.words(language) if money else NOTHING_TO_PAY.in_language(language)


def card(last4: str, scheme: str) -> str:
    """A card by its last four digits."""
    return isolate_ltr(f"{scheme} •••• {last4}".strip())


def _part(instant: datetime, pattern: str, language: Language) -> str:
    zone, locale = get_timezone("Asia/Kuwait"), _LOCALES[language]
    written = format_datetime(instant, pattern, tzinfo=zone, locale=locale)
    return str(written).replace("\u202f", "\u00a0").replace(" ", "\u00a0")
