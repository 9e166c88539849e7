"""Single foreign values in our terms, each change noted as a repair."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

from kiosk.contract.catalogue_record import is_duration, is_link
from kiosk.contract.catalogues.cleaning import shortened, tidied
from kiosk.contract.catalogues.foreign import ForeignFee, Price, PriceInWords, Words
from kiosk.contract.catalogues.report import Mender, cleaning_reason
from kiosk.domain.form import Json
from kiosk.domain.money import FILS_PER_DINAR, KWD
from kiosk.domain.service import FeeUnknown, Free

NO_ARABIC = "no Arabic"
NO_ENGLISH = "no English"
WORDS_LIMIT = 2000
NAME_LIMIT = 300
KEYWORD_LIMIT = 100
KEYWORDS = 60
DAYS_OF_YEAR, DAYS_OF_MONTH = 365, 30
UNSAID = {"ar": "توجد رسوم تختلف بحسب الحالة.", "en": "There is a fee; it depends on the case."}
"""What a fee says of itself where its catalogue has no words for it."""

_LONG_DURATION = re.compile(
    r"P(?=[0-9T])(?:(?P<years>[0-9]{1,3})Y)?(?:(?P<months>[0-9]{1,4})M)?(?:(?P<days>[0-9]{1,5})D)?(?P<time>T.+)?"
)
_FILS = Decimal(FILS_PER_DINAR)
_MOST_FILS = 1_000_000_000


def in_both(mender: Mender, pointer: str, said: Words, limit: int = WORDS_LIMIT) -> dict[str, Json] | None:
    """The words in Arabic and English: Arabic falls back to English, either to any language there is."""
    done = {language: made for language, text in said.items() if (made := tidied(text)).text}
    if not done:
        return None
    whole: dict[str, Json] = {}
    for wanted, missing in ((("ar", "en"), NO_ARABIC), (("en",), NO_ENGLISH)):
        side = wanted[0]
        taken = next((tag for tag in wanted if tag in done), None) or min(done, key=lambda tag: tag == "ar")
        if taken != side:
            mender.note(pointer, f"{missing}: shown in {taken!r}", "")
        elif done[taken].mended:
            mender.note(f"{pointer}/{side}", cleaning_reason(done[taken]), said[taken])
        whole[side] = _fitting(mender, f"{pointer}/{side}", done[taken].text, limit)
    return whole


def _fitting(mender: Mender, pointer: str, text: str, limit: int) -> str:
    if len(text) > limit:
        mender.note(pointer, f"shortened to {limit} characters", text)
    return shortened(text, limit)


def keywords(mender: Mender, said: tuple[Words, ...]) -> dict[str, Json]:
    """Search words by script: Arabic ones to Arabic, all others to English, each once, long ones left out."""
    found: dict[str, list[Json]] = {"ar": [], "en": []}
    for entry in said:
        for language, raw in entry.items():
            text = mender.line("/keywords", raw)
            side = found["ar" if language == "ar" else "en"]
            if not text or text in side:
                continue
            if len(text) > KEYWORD_LIMIT or len(side) == KEYWORDS:
                mender.note("/keywords", "a search word left out: too long, or one too many", raw)
            else:
                side.append(text)
    return {"ar": found["ar"], "en": found["en"]}


def fee(mender: Mender, said: ForeignFee) -> dict[str, Json]:
    """The fee in our terms; what is no plain amount of dinars stays in words."""
    match said:
        case Free():
            return {"kind": "free"}
        case FeeUnknown():
            return {"kind": "unknown"}
        case PriceInWords(spoken):
            return {"kind": "depends", "note": in_both(mender, "/fee/note", spoken) or dict(UNSAID)}
        case Price():
            return _price(mender, said)


def link(mender: Mender, raw: str) -> str | None:
    """The first web address in `raw`, or None with a repair where there is none."""
    found = raw.split()
    for candidate in found:
        whole = f"https://{candidate}" if candidate.startswith("www.") else candidate
        address = quote(whole, safe="!#$%&'()*+,/:;=?@[]~-._")
        if is_link(address):
            if address != raw:
                mender.note("/link", "web address mended" if len(found) == 1 else "the first of several addresses", raw)
            return address
    if found:
        mender.note("/link", "no usable web address", raw)
    return None


def duration(mender: Mender, raw: str) -> str | None:
    """An ISO 8601 duration without months and years, which become days; None with a repair for anything else."""
    value = raw.strip()
    if not value or is_duration(value):
        return value or None
    match = _LONG_DURATION.fullmatch(value)
    if match is None:
        mender.note("/processing_time", "no duration", raw)
        return None
    years, months, days = (int(match[unit] or 0) for unit in ("years", "months", "days"))
    whole = f"P{years * DAYS_OF_YEAR + months * DAYS_OF_MONTH + days}D{match['time'] or ''}"
    if not is_duration(whole):
        mender.note("/processing_time", "no duration", raw)
        return None
    mender.note("/processing_time", "months and years counted in days", raw)
    return whole


def day(mender: Mender, raw: str) -> str | None:
    """A day, from a date or a moment; None with a repair for anything else."""
    value = raw.strip()[:10]
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        mender.note("/last_verified", "no date", raw)
        return None


def exact_fils(amount: str) -> int | None:
    """The fils of an amount of dinars in decimal digits; None where it is no amount or not whole."""
    try:
        fils = Decimal(amount.strip()) * _FILS
    except InvalidOperation:
        return None
    if not fils.is_finite() or fils != fils.to_integral_value() or not 0 <= fils <= _MOST_FILS:
        return None
    return int(fils)


def _price(mender: Mender, price: Price) -> dict[str, Json]:
    fils = exact_fils(price.amount) if price.currency.upper() == KWD else None
    if fils is not None:
        return {"kind": "fixed", "fils": fils} if fils else {"kind": "free"}
    if exact_fils(price.amount) == 0:
        return {"kind": "free"}
    figure = f"{price.amount} {price.currency}".strip()
    mender.note("/fee", "a fee that is no amount of fils, kept in words", figure)
    return {"kind": "depends", "note": in_both(mender, "/fee/note", _with_figure(figure, price.words)) or dict(UNSAID)}


def _with_figure(figure: str, spoken: Words) -> Mapping[str, str]:
    if not spoken:
        return {"ar": figure, "en": figure}
    return {language: f"{figure} – {text}" for language, text in spoken.items()}
