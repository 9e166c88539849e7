"""A receipt on thermal paper, in both languages, the person's own first. Fills `ReceiptArtist`."""

from collections.abc import Callable, Iterator
from typing import assert_never
from urllib.parse import urlsplit

from fontpkg_ibm_plex_sans_arabic import FAMILY

from kiosk.domain.payment import CardSlip, PhoneSlip, Slip
from kiosk.domain.text import Language, Text, isolate_ltr
from kiosk.ports.paper import PaperReceipt, PaperSlip
from kiosk.ports.printer import Raster
from kiosk.receipts.qr import QUIET_ZONE, matrix
from kiosk.ui import paper_slip
from kiosk.ui import paper_words as words
from kiosk.ui.paper_lines import (
    CENTRE,
    GAP,
    LEFT,
    LINE,
    MARK,
    RIGHT,
    SMALL,
    VALUE,
    both,
    fact,
    framed,
    labels,
    sample,
    stack,
)
from kiosk.ui.paper_sheet import INNER, MARGIN, WIDTH, Ink, Sheet, Weight

DOTS_PER_MODULE = 4

_TITLES, _TITLE_OTHER = [Ink(size, Weight.BOLD) for size in (40, 36, 32)], Ink(27, Weight.SEMIBOLD)
_AGENCY, _AGENCY_OTHER = Ink(29, Weight.SEMIBOLD), Ink(24)
_HEROES, _HERO_OTHER = [Ink(size, Weight.BOLD) for size in (50, 44, 38, 33)], Ink(27, Weight.SEMIBOLD)
_SERVICE, _SERVICE_OTHER = Ink(35, Weight.BOLD), Ink(27, Weight.SEMIBOLD)
_REFERENCE = Ink(56, Weight.BOLD)
_DISC = 84

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

    def draw_slip(self, slip: PaperSlip) -> Raster:
        """The slip in the same way."""
        with Sheet(self._family) as sheet:
            paper_slip.draw(sheet, slip)
            return sheet.raster()


def _sample(sheet: Sheet, paper: PaperReceipt) -> None:
    if paper.sample:
        sample(sheet, paper.language)


def _head(sheet: Sheet, paper: PaperReceipt) -> None:
    sheet.seam()
    sheet.y += GAP
    title = sheet.fitting(paper.centre.in_language(paper.language), _TITLES, paper.language)
    stack(sheet, paper.language, paper.centre, (title, _TITLE_OTHER), CENTRE)
    sheet.y += GAP // 2
    stack(sheet, paper.language, paper.agency_name, (_AGENCY, _AGENCY_OTHER), CENTRE)
    sheet.y += GAP


def _copy(sheet: Sheet, paper: PaperReceipt) -> None:
    if not paper.copy:
        return
    height = 56
    sheet.frame(MARGIN, sheet.y, INNER, height, 4)
    (first, said), (second, other) = both(words.COPY, paper.language)
    start, end = (RIGHT, LEFT) if first.right_to_left else (LEFT, RIGHT)
    for language, text, side in ((first, said, start), (second, other, end)):
        line = sheet.laid(text, MARK, language, INNER // 2 - GAP, CENTRE)
        x = MARGIN if side is LEFT else MARGIN + INNER // 2 + GAP
        sheet.put(line, x, sheet.y + (height - line.height) // 2)
    sheet.y += height + GAP


def _outcome(sheet: Sheet, paper: PaperReceipt) -> None:
    """What became of it at the start, what was paid at the end."""
    claims, rtl = paper.receipt.claims, paper.language.right_to_left
    status = words.STATUS[claims.status]
    money = Text(words.amount(claims.amount, Language.AR), words.amount(claims.amount, Language.EN))
    sheet.rule(4, after=GAP)
    top, room = sheet.y, INNER - _DISC - GAP
    together = f"{status.in_language(paper.language)}\u2003{money.in_language(paper.language)}"
    inks = (sheet.fitting(together, _HEROES, paper.language, room), _HERO_OTHER)
    start, end = (RIGHT, LEFT) if rtl else (LEFT, RIGHT)
    left = MARGIN if rtl else MARGIN + _DISC + GAP
    for text, side in ((status, start), (money, end)):
        sheet.y = top
        for ink, (language, said) in zip(inks, both(text, paper.language), strict=True):
            line = sheet.laid(said, ink, language, room, side)
            sheet.put(line, left, sheet.y)
            sheet.y += line.height
    height = sheet.y - top
    sheet.tick(WIDTH - MARGIN - _DISC if rtl else MARGIN, top + (height - _DISC) // 2, _DISC)
    sheet.rule(2, before=GAP, after=GAP)


def _service(sheet: Sheet, paper: PaperReceipt) -> None:
    stack(sheet, paper.language, paper.service_name, (_SERVICE, _SERVICE_OTHER))
    sheet.rule(2, before=GAP, after=GAP)


def _reference(sheet: Sheet, paper: PaperReceipt) -> None:
    labels(sheet, words.REFERENCE)
    sheet.say(paper.receipt.claims.reference, _REFERENCE, Language.EN, CENTRE)
    sheet.y += GAP // 2
    labels(sheet, words.DATE)
    sheet.y += 2
    for language in (paper.language, paper.language.other):
        said = words.moment(paper.receipt.claims.issued_at, language)
        sheet.say(said, VALUE if language is paper.language else LINE, language)
    sheet.rule(2, before=GAP, after=GAP // 2)


def _facts(sheet: Sheet, paper: PaperReceipt) -> None:
    for label, value in facts_of(paper):
        fact(sheet, label, value)
    sheet.y += GAP // 2


def _next(sheet: Sheet, paper: PaperReceipt) -> None:
    framed(sheet, paper.language, paper.next_step)


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
        [sheet.laid(text, VALUE, language, room), sheet.laid(why, SMALL, language, room)]
        for (language, text), (_, why) in zip(
            both(words.SCAN, paper.language), both(words.SCAN_WHY, paper.language), strict=True
        )
    ]
    blocks.append([sheet.laid(_host(paper), SMALL, Language.EN, room, RIGHT if rtl else LEFT)])
    y = sheet.y + (side - sum(line.height for block in blocks for line in block) - 2 * GAP) // 2
    for block in blocks:
        for line in block:
            sheet.put(line, MARGIN if rtl else side + MARGIN, y)
            y += line.height
        y += GAP
    sheet.y += side


def _foot(sheet: Sheet, paper: PaperReceipt) -> None:
    if paper.help_phone:
        sheet.rule(2, before=GAP // 2, after=GAP // 2)
        fact(sheet, words.HELP, isolate_ltr(paper.help_phone))
    sheet.y += GAP // 2
    if paper.sample:
        stack(sheet, paper.language, words.SAMPLE, (SMALL, SMALL), CENTRE)
        sheet.y += GAP // 2
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
    scheme = slip.scheme if isinstance(slip, CardSlip) else ""
    facts = (
        (words.CARD, words.card(claims.last4, scheme) if claims.last4 else ""),
        (words.BANK_REFERENCE, claims.rrn or ""),
        (words.AUTHORISATION, claims.auth_code or ""),
        *_payment_facts(slip),
        (words.RECEIPT, f"{claims.unit_id} / {claims.receipt_number}"),
    )
    return ((label, isolate_ltr(value)) for label, value in facts if value)


def _payment_facts(slip: Slip | None) -> tuple[Fact, ...]:
    match slip:
        case CardSlip():
            return (words.PAYMENT_ID, slip.terminal_transaction), (words.TERMINAL, slip.terminal_id)
        case PhoneSlip():
            return (
                (words.PAYMENT_ID, slip.payment_id),
                (words.TRANSACTION_ID, slip.tran_id),
                (words.TRACK_ID, slip.track_id),
                (words.POST_DATE, slip.post_date),
            )
        case None:
            return ()
        case _:
            assert_never(slip)


def _host(paper: PaperReceipt) -> str:
    return isolate_ltr(urlsplit(paper.receipt.qr_text).netloc)
