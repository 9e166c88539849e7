"""Turns what is written on the screen into what a voice can say."""

import re

from kiosk.domain.text import Language, without_bidi_controls
from kiosk.ports.speech import Piece
from kiosk.ui.spoken import Spoken

_DINARS = re.compile(r"(?:KWD ?)?(\d[\d,]*)\.(\d{3})(?: ?د\.ك\.?)?")
_LONG_NUMBER = re.compile(r"(?<![\d.,])(?:\d(?: ?\d){6,}|\d{5,}|0\d+)(?![\d.,]\d)")
_MARKS = str.maketrans({"\u2011": "-", "\u00a0": " ", "\u202f": " ", "·": ",", "•": " ", "…": ".", "“": '"', "”": '"'})
_ARABIC_LETTERS = "\u0600-\u065f\u066e-\u06ef\u06fa-\u06ff"
_ARABIC = re.compile(f"[{_ARABIC_LETTERS}]")
_LATIN = re.compile("[A-Za-z]")
_RUNS = re.compile(f"[A-Za-z][^{_ARABIC_LETTERS}]*|[{_ARABIC_LETTERS}][^A-Za-z]*")


def plain(text: str) -> str:
    """`text` without what only the eye needs."""
    bare = without_bidi_controls(text).replace("\u200b", "").replace(" · ", ", ")
    return re.sub(r"\s+", " ", bare.translate(_MARKS)).strip()


def sayable(text: str, spoken: Spoken) -> str:
    """`text`, plain, with amounts as dinars and fils and long numbers digit by digit."""
    text = _DINARS.sub(lambda found: spoken.money(int(found[1].replace(",", "")), int(found[2])), plain(text))
    text = plain(text)
    return _LONG_NUMBER.sub(lambda found: " ".join(found[0].replace(" ", "")), text)


def pieces_of(text: str, language: Language) -> tuple[Piece, ...]:
    """`text` cut where its script changes: each run for the voice that can read it, the rest for the screen's."""
    own, other = (_ARABIC, _LATIN) if language is Language.AR else (_LATIN, _ARABIC)
    if not other.search(text):
        return (Piece(text, language),)
    if not own.search(text):
        return (Piece(text, language.other),)
    found: list[Piece] = []
    end = 0
    for run in _RUNS.finditer(text):
        if between := text[end : run.start()].strip():
            found.append(Piece(between, language))
        found.append(Piece(run[0].strip(), Language.AR if _ARABIC.match(run[0]) else Language.EN))
        end = run.end()
    if rest := text[end:].strip():
        found.append(Piece(rest, language))
    return tuple(found)
