"""Lines in both languages, the person's own first: what every paper of the unit is made of."""

from PySide6.QtCore import Qt

from kiosk.domain.text import Language, Text
from kiosk.ui import paper_words as words
from kiosk.ui.paper_sheet import INNER, MARGIN, WIDTH, Ink, Sheet, Weight

CENTRE = Qt.AlignmentFlag.AlignHCenter
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
LABEL, VALUE, LINE = Ink(24), Ink(27, Weight.SEMIBOLD), Ink(27)
MARK, SMALL = Ink(29, Weight.BOLD), Ink(23)
GAP = 16
_VALUES = (VALUE, Ink(25, Weight.SEMIBOLD), Ink(23, Weight.SEMIBOLD))


def both(text: Text, language: Language) -> list[tuple[Language, str]]:
    """The text in the person's language, then in the other."""
    return [(language, text.in_language(language)), (language.other, text.in_language(language.other))]


def sample(sheet: Sheet, language: Language) -> None:
    """White on black: this paper is no document of the State."""
    top = sheet.y
    lines = [sheet.laid(text, MARK, own, align=CENTRE) for own, text in both(words.SAMPLE, language)]
    sheet.black(0, top, WIDTH, sum(line.height for line in lines) + GAP)
    sheet.y += GAP // 2
    for line in lines:
        sheet.put(line, MARGIN, sheet.y, white=True)
        sheet.y += line.height
    sheet.y += GAP // 2 + GAP


def stack(
    sheet: Sheet, language: Language, text: Text, inks: tuple[Ink, Ink], align: Qt.AlignmentFlag | None = None
) -> None:
    """The person's language, and below it the other where it says more."""
    (first, said), (second, other) = both(text, language)
    if said:
        sheet.say(said, inks[0], first, align)
    if other and other != said:
        sheet.say(other, inks[1], second, align)


def labels(sheet: Sheet, label: Text) -> tuple[int, int]:
    """A label in each language at its own side; how much room they take at the left and at the right."""
    english, arabic = sheet.laid(label.en, LABEL, Language.EN), sheet.laid(label.ar, LABEL, Language.AR)
    height = max(english.height, arabic.height)
    for line in (english, arabic):
        sheet.put(line, MARGIN, sheet.y + (height - line.height) // 2)
    sheet.y += height
    return english.width, arabic.width


def fact(sheet: Sheet, label: Text, value: str) -> None:
    """A value between its two labels, or below them where it is too long."""
    top = sheet.y
    room = INNER - 2 * (max(labels(sheet, label)) + GAP)
    ink = sheet.fitting(value, _VALUES, Language.EN, room)
    line = sheet.laid(value, ink, Language.EN, align=CENTRE)
    if line.width <= room:
        sheet.put(line, MARGIN, top + (sheet.y - top - line.height) // 2)
    else:
        sheet.say(value, VALUE, Language.EN, CENTRE)
    sheet.y += 4


def framed(sheet: Sheet, language: Language, text: Text, inks: tuple[Ink, Ink] = (VALUE, LINE)) -> None:
    """The same words in both languages in a frame of their own."""
    top = sheet.y
    lines = [
        sheet.laid(said, ink, own, INNER - 2 * GAP)
        for ink, (own, said) in zip(inks, both(text, language), strict=True)
        if said
    ]
    sheet.frame(MARGIN, top, INNER, sum(line.height for line in lines) + 2 * GAP, 3)
    sheet.y += GAP
    for line in lines:
        sheet.put(line, MARGIN + GAP, sheet.y)
        sheet.y += line.height
    sheet.y += 2 * GAP
