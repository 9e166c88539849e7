"""A receipt on thermal paper, in both languages, the person's own first. Fills `ReceiptArtist`."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from fontpkg_ibm_plex_sans_arabic import FAMILY
from PySide6.QtCore import Qt

from kiosk.domain.text import Language, Text, isolate_ltr
from kiosk.ports.paper import PaperReceipt
from kiosk.ports.printer import Raster
from kiosk.receipts.qr import QUIET_ZONE, matrix
from kiosk.ui import paper_words as words
from kiosk.ui.paper_sheet import INNER, MARGIN, WIDTH, Ink, Sheet, Weight

DOTS_PER_MODULE = 4
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

_TITLES, _TITLE_OTHER = [Ink(size, Weight.BOLD) for size in (40, 36, 32)], Ink(27, Weight.SEMIBOLD)
_AGENCY, _AGENCY_OTHER = Ink(29, Weight.SEMIBOLD), Ink(24)
_HEROES, _HERO_OTHER = [Ink(size, Weight.BOLD) for size in (50, 44, 38, 33)], Ink(27, Weight.SEMIBOLD)
_SERVICE, _SERVICE_OTHER = Ink(35, Weight.BOLD), Ink(27, Weight.SEMIBOLD)
_REFERENCE = Ink(56, Weight.BOLD)
_LABEL, _VALUE, _LINE = Ink(24), Ink(27, Weight.SEMIBOLD), Ink(27)
_VALUES = (_VALUE, Ink(25, Weight.SEMIBOLD), Ink(23, Weight.SEMIBOLD))
_MARK, _SMALL = Ink(29, Weight.BOLD), Ink(23)
_DISC = 84
_GAP = 16

Fact = tuple[Text, str]


class QtReceiptArtist:
    """Draws with the fonts of the application; no window is needed, and any thread will do."""

    def __init__(self, family: str = FAMILY) -> None:
        self._family = family

    def draw(self, paper: PaperReceipt) -> Raster:
        """The receipt as rows of 576 dots."""
        with Sheet(self._family) as sheet:
            for part in _PARTS:
                part(sheet, paper)
            return sheet.raster()


def _sample(sheet: Sheet, paper: PaperReceipt) -> None:
    if not paper.sample:
        return
    top = sheet.y
    lines = [sheet.laid(text, _MARK, language, align=_CENTRE) for language, text in _both(words.SAMPLE, paper)]
    sheet.black(0, top, WIDTH, sum(line.height for line in lines) + _GAP)
    sheet.y += _GAP // 2
    for line in lines:
        sheet.put(line, MARGIN, sheet.y, white=True)
        sheet.y += line.height
    sheet.y += _GAP // 2 + _GAP


def _head(sheet: Sheet, paper: PaperReceipt) -> None:
    sheet.seam()
    sheet.y += _GAP
    title = sheet.fitting(paper.centre.in_language(paper.language), _TITLES, paper.language)
    _stack(sheet, paper, paper.centre, (title, _TITLE_OTHER), _CENTRE)
    sheet.y += _GAP // 2
    _stack(sheet, paper, paper.agency_name, (_AGENCY, _AGENCY_OTHER), _CENTRE)
    sheet.y += _GAP


def _copy(sheet: Sheet, paper: PaperReceipt) -> None:
    if not paper.copy:
        return
    height = 56
    sheet.frame(MARGIN, sheet.y, INNER, height, 4)
    (first, said), (second, other) = _both(words.COPY, paper)
    start, end = (_RIGHT, _LEFT) if first.right_to_left else (_LEFT, _RIGHT)
    for language, text, side in ((first, said, start), (second, other, end)):
        line = sheet.laid(text, _MARK, language, INNER // 2 - _GAP, _CENTRE)
        x = MARGIN if side is _LEFT else MARGIN + INNER // 2 + _GAP
        sheet.put(line, x, sheet.y + (height - line.height) // 2)
    sheet.y += height + _GAP


def _outcome(sheet: Sheet, paper: PaperReceipt) -> None:
    """What became of it at the start, what was paid at the end."""
    claims, rtl = paper.receipt.claims, paper.language.right_to_left
    status = words.STATUS[claims.status]
    money = Text(words.amount(claims.amount, Language.AR), words.amount(claims.amount, Language.EN))
    sheet.rule(4, after=_GAP)
    top, room = sheet.y, INNER - _DISC - _GAP
    together = f"{status.in_language(paper.language)}\u2003{money.in_language(paper.language)}"
    inks = (sheet.fitting(together, _HEROES, paper.language, room), _HERO_OTHER)
    start, end = (_RIGHT, _LEFT) if rtl else (_LEFT, _RIGHT)
    left = MARGIN if rtl else MARGIN + _DISC + _GAP
    for text, side in ((status, start), (money, end)):
        sheet.y = top
        for ink, (language, said) in zip(inks, _both(text, paper), strict=True):
            line = sheet.laid(said, ink, language, room, side)
            sheet.put(line, left, sheet.y)
            sheet.y += line.height
    height = sheet.y - top
    sheet.tick(WIDTH - MARGIN - _DISC if rtl else MARGIN, top + (height - _DISC) // 2, _DISC)
    sheet.rule(2, before=_GAP, after=_GAP)


def _service(sheet: Sheet, paper: PaperReceipt) -> None:
    _stack(sheet, paper, paper.service_name, (_SERVICE, _SERVICE_OTHER))
    sheet.rule(2, before=_GAP, after=_GAP)


def _reference(sheet: Sheet, paper: PaperReceipt) -> None:
    _labels(sheet, words.REFERENCE)
    sheet.say(paper.receipt.claims.reference, _REFERENCE, Language.EN, _CENTRE)
    sheet.y += _GAP // 2
    _labels(sheet, words.DATE)
    sheet.y += 2
    for language in (paper.language, paper.language.other):
        said = words.moment(paper.receipt.claims.issued_at, language)
        sheet.say(said, _VALUE if language is paper.language else _LINE, language)
    sheet.rule(2, before=_GAP, after=_GAP // 2)


def _facts(sheet: Sheet, paper: PaperReceipt) -> None:
    for label, value in facts_of(paper):
        _fact(sheet, label, value)
    sheet.y += _GAP // 2


def _next(sheet: Sheet, paper: PaperReceipt) -> None:
    top = sheet.y
    lines = [
        sheet.laid(text, ink, language, INNER - 2 * _GAP)
        for ink, (language, text) in zip((_VALUE, _LINE), _both(paper.next_step, paper), strict=True)
        if text
    ]
    sheet.frame(MARGIN, top, INNER, sum(line.height for line in lines) + 2 * _GAP, 3)
    sheet.y += _GAP
    for line in lines:
        sheet.put(line, MARGIN + _GAP, sheet.y)
        sheet.y += line.height
    sheet.y += 2 * _GAP


def _code(sheet: Sheet, paper: PaperReceipt) -> None:
    """The code at the start, what it is for beside it."""
    modules = matrix(paper.receipt.qr_text)
    quiet = QUIET_ZONE * DOTS_PER_MODULE
    side = len(modules) * DOTS_PER_MODULE + 2 * quiet
    rtl = paper.language.right_to_left
    left = WIDTH - side if rtl else 0
    sheet.code(modules, left + quiet, sheet.y + quiet, DOTS_PER_MODULE)
    room = WIDTH - side - 2 * MARGIN
    blocks = [
        [sheet.laid(text, _VALUE, language, room), sheet.laid(why, _SMALL, language, room)]
        for (language, text), (_, why) in zip(_both(words.SCAN, paper), _both(words.SCAN_WHY, paper), strict=True)
    ]
    blocks.append([sheet.laid(_host(paper), _SMALL, Language.EN, room, _RIGHT if rtl else _LEFT)])
    y = sheet.y + (side - sum(line.height for block in blocks for line in block) - 2 * _GAP) // 2
    for block in blocks:
        for line in block:
            sheet.put(line, MARGIN if rtl else side + MARGIN, y)
            y += line.height
        y += _GAP
    sheet.y += side


def _foot(sheet: Sheet, paper: PaperReceipt) -> None:
    if paper.help_phone:
        sheet.rule(2, before=_GAP // 2, after=_GAP // 2)
        _fact(sheet, words.HELP, isolate_ltr(paper.help_phone))
    sheet.y += _GAP // 2
    if paper.sample:
        _stack(sheet, paper, words.SAMPLE, (_SMALL, _SMALL), _CENTRE)
        sheet.y += _GAP // 2
    sheet.teeth()


_PARTS: tuple[Callable[[Sheet, PaperReceipt], None], ...] = (
    _sample,
    _head,
    _copy,
    _outcome,
    _service,
    _reference,
    _facts,
    _next,
    _code,
    _foot,
)


def facts_of(paper: PaperReceipt) -> Iterator[Fact]:
    """What stands in rows: the card, the payment's numbers as far as they are known, and the receipt's own."""
    claims, slip = paper.receipt.claims, paper.slip
    facts = (
        (words.CARD, words.card(claims.last4, slip.scheme if slip else "") if claims.last4 else ""),
        (words.BANK_REFERENCE, claims.rrn or ""),
        (words.AUTHORISATION, claims.auth_code or ""),
        (words.PAYMENT_ID, slip.terminal_transaction if slip else ""),
        (words.TERMINAL, slip.terminal_id if slip else ""),
        (words.RECEIPT, f"{claims.unit_id} / {claims.receipt_number}"),
    )
    return ((label, isolate_ltr(value)) for label, value in facts if value)


def _both(text: Text, paper: PaperReceipt) -> list[tuple[Language, str]]:
    return [
        (paper.language, text.in_language(paper.language)),
        (paper.language.other, text.in_language(paper.language.other)),
    ]


def _stack(
    sheet: Sheet, paper: PaperReceipt, text: Text, inks: tuple[Ink, Ink], align: Qt.AlignmentFlag | None = None
) -> None:
    """The person's language, and below it the other where it says more."""
    (first, said), (second, other) = _both(text, paper)
    if said:
        sheet.say(said, inks[0], first, align)
    if other and other != said:
        sheet.say(other, inks[1], second, align)


def _labels(sheet: Sheet, label: Text) -> tuple[int, int]:
    """A label in each language at its own side; how much room they take at the left and at the right."""
    english, arabic = sheet.laid(label.en, _LABEL, Language.EN), sheet.laid(label.ar, _LABEL, Language.AR)
    height = max(english.height, arabic.height)
    for line in (english, arabic):
        sheet.put(line, MARGIN, sheet.y + (height - line.height) // 2)
    sheet.y += height
    return english.width, arabic.width


def _fact(sheet: Sheet, label: Text, value: str) -> None:
    """A value between its two labels, or below them where it is too long."""
    top = sheet.y
    room = INNER - 2 * (max(_labels(sheet, label)) + _GAP)
    ink = sheet.fitting(value, _VALUES, Language.EN, room)
    line = sheet.laid(value, ink, Language.EN, align=_CENTRE)
    if line.width <= room:
        sheet.put(line, MARGIN, top + (sheet.y - top - line.height) // 2)
    else:
        sheet.say(value, _VALUE, Language.EN, _CENTRE)
    sheet.y += 4


def _host(paper: PaperReceipt) -> str:
    return isolate_ltr(urlsplit(paper.receipt.qr_text).netloc)
