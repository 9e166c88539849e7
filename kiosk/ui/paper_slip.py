"""What a person takes away instead of a receipt: how the matter stands, what not to do, and the reference in large."""

from kiosk.domain.matter import Matter
from kiosk.domain.text import Language, Text, isolate_ltr
from kiosk.ports.paper import PaperSlip
from kiosk.ui import paper_slip_words as words
from kiosk.ui.paper_lines import CENTRE, GAP, LABEL, LINE, MARK, SMALL, VALUE, both, fact, framed, labels, sample, stack
from kiosk.ui.paper_sheet import INNER, MARGIN, Ink, Sheet, Weight
from kiosk.ui.paper_words import AMOUNT, DATE, HELP, REFERENCE, SAMPLE, amount, moment

_TITLES, _TITLE_OTHER = [Ink(size, Weight.BOLD) for size in (44, 40, 36, 32)], Ink(29, Weight.SEMIBOLD)
_CENTRE_NAME, _CENTRE_OTHER = Ink(29, Weight.SEMIBOLD), Ink(24)
_REFERENCES = [Ink(size, Weight.BOLD) for size in (64, 56, 48)]
_FORBIDS = (Ink(44, Weight.BOLD), Ink(33, Weight.BOLD))


def draw(sheet: Sheet, slip: PaperSlip) -> None:
    """All of it, from the top."""
    language = slip.language
    if slip.sample:
        sample(sheet, language)
    sheet.seam()
    sheet.y += GAP
    stack(sheet, language, slip.centre, (_CENTRE_NAME, _CENTRE_OTHER), CENTRE)
    sheet.rule(4, before=GAP, after=GAP)
    _say(sheet, language, words.TITLE[slip.matter])
    _forbid(sheet, slip)
    _reference(sheet, slip)
    _facts(sheet, slip)
    framed(sheet, language, words.NEXT[slip.matter], (VALUE, LINE))
    _foot(sheet, slip)


def _say(sheet: Sheet, language: Language, title: Text) -> None:
    ink = sheet.fitting(title.in_language(language), _TITLES, language)
    stack(sheet, language, title, (ink, _TITLE_OTHER), CENTRE)
    sheet.y += GAP


def _forbid(sheet: Sheet, slip: PaperSlip) -> None:
    """White on black, where there is something not to do."""
    if slip.matter is Matter.RECEIPT_LATE:
        return
    top = sheet.y
    lines = [
        sheet.laid(text, ink, own, align=CENTRE)
        for ink, (own, text) in zip(_FORBIDS, both(words.DO_NOT_PAY, slip.language), strict=True)
    ]
    sheet.black(MARGIN, top, INNER, sum(line.height for line in lines) + 2 * GAP)
    sheet.y += GAP
    for line in lines:
        sheet.put(line, MARGIN, sheet.y, white=True)
        sheet.y += line.height
    sheet.y += 2 * GAP


def _reference(sheet: Sheet, slip: PaperSlip) -> None:
    labels(sheet, REFERENCE)
    sheet.say(slip.reference, sheet.fitting(slip.reference, _REFERENCES, Language.EN), Language.EN, CENTRE)
    sheet.rule(2, before=GAP // 2, after=GAP)


def _facts(sheet: Sheet, slip: PaperSlip) -> None:
    stack(sheet, slip.language, slip.service_name, (MARK, LABEL))
    sheet.y += GAP // 2
    if slip.amount:
        labels(sheet, AMOUNT)
        lines = [sheet.laid(amount(slip.amount, own), MARK, own) for own in Language]
        for line in lines:
            sheet.put(line, MARGIN, sheet.y)
        sheet.y += max(line.height for line in lines) + GAP // 2
    labels(sheet, DATE)
    stack(sheet, slip.language, Text(moment(slip.at, Language.AR), moment(slip.at, Language.EN)), (VALUE, LINE))
    sheet.y += GAP


def _foot(sheet: Sheet, slip: PaperSlip) -> None:
    if slip.help_phone:
        fact(sheet, HELP, isolate_ltr(slip.help_phone))
    sheet.y += GAP // 2
    stack(sheet, slip.language, words.NO_RECEIPT, (SMALL, SMALL), CENTRE)
    if slip.sample:
        stack(sheet, slip.language, SAMPLE, (SMALL, SMALL), CENTRE)
    sheet.y += GAP // 2
    sheet.teeth()
