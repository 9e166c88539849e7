"""The tour's blind walk: from the attract screen to the printed receipt by keys and ears alone."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt

from kiosk.domain.text import Language
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ui.tour.blind import BlindPerson
from kiosk.ui.tour.scenarios import WORDS, Got
from kiosk.ui.tour.walk import SAMPLE_CIVIL_ID, SAMPLE_TEXTS, Walk

TRANSCRIPT = "by-voice.txt"
"""Every key, and what was said to it."""
Key = Qt.Key


class Heard(Protocol):
    """What the scenario needs of the machine."""

    def said(self) -> list[str]:
        """All that the unit has said so far."""


@dataclass(frozen=True, slots=True)
class Listened:
    """The words that the person goes by, in one language."""

    begin: str
    welcome: str
    search: str
    keyboard: str
    space: str
    service: str
    start: str
    number: str
    go_on: str
    accept: str
    field: str
    unchosen: str
    review: str
    agree: str
    send: str
    by_card: str
    paid: str
    reference: str
    ask: str
    print: str
    printed: str
    step: str
    done: str
    thanks: str


LISTENED = {
    Language.AR: Listened(
        begin="ابدأ بالعربية",
        welcome="ما الخدمة",
        search="ابحث",
        keyboard="لوحة المفاتيح",
        space="مسافة",
        service="تجديد رخصة القيادة للمواطنين",
        start="ابدأ الخدمة",
        number="الرقم المدني",
        go_on="متابعة",
        accept="افتح طلب الموافقة",
        field="حَقْلُ كِتَابَةٍ",
        unchosen="خِيَارٌ غَيْرُ مُخْتَارٍ",
        review="راجع",
        agree="أوافق. خَانَةٌ",
        send="تابع إلى الدفع",
        by_card="بالبطاقة",
        paid="صوّر الرمز بهاتفك",
        reference="الرقم المرجعي",
        ask="لِسَمَاعِهِ",
        print="اطبع الإيصال",
        printed="طُبع إيصالك",
        step="الخطوة",
        done="انتهيت",
        thanks="شكراً لزيارتك",
    ),
    Language.EN: Listened(
        begin="Start in English",
        welcome="What would you like",
        search="Search",
        keyboard="Keyboard",
        space="Space",
        service="Renew driving licence (Kuwaiti",
        start="Start the service",
        number="Civil ID number",
        go_on="Continue",
        accept="Open the approval",
        field="field",
        unchosen="choice, not chosen",
        review="Check what you wrote",
        agree="I agree. tick box",
        send="Go on to payment",
        by_card="By card",
        paid="Point your phone at the code",
        reference="Reference",
        ask="Press Enter to hear it",
        print="Print the receipt",
        printed="receipt is printed",
        step="Step",
        done="I am done",
        thanks="Thank you",
    ),
}


def by_voice(walk: Walk, world: Heard) -> Got:
    """Search, form, card, printed receipt: every decision from what was said."""
    person = BlindPerson(walk.hand.window, walk.hand, world.said)
    words = LISTENED[walk.language]
    try:
        _find(walk, person, words)
        _apply(walk, person, words)
        return _pay(walk, person, words)
    finally:
        (walk.out / TRANSCRIPT).write_text("\n".join(person.log), encoding="utf-8")


def _find(walk: Walk, person: BlindPerson, words: Listened) -> None:
    walk.hand.wait(lambda: walk.state.speaking.possible, "the voice")
    person.press(Key.Key_F1)
    if words.begin not in person.heard:
        person.step_to(words.begin)
    walk.shot("attract")
    person.press(Key.Key_Return)
    person.listen(words.welcome)
    person.listen(words.search)
    walk.shot("home")
    person.press(Key.Key_Return)
    person.listen(words.field)
    person.press(Key.Key_Return)
    person.listen(words.keyboard)
    person.spell(WORDS[walk.language], words.space)
    walk.shot("results")
    person.step_to(words.service, back=True)
    person.press(Key.Key_Return)
    person.listen(words.start)
    walk.shot("service")


def _apply(walk: Walk, person: BlindPerson, words: Listened) -> None:
    person.press(Key.Key_Return)
    person.listen(words.number)
    person.type_digits(SAMPLE_CIVIL_ID)
    person.step_to(words.go_on)
    walk.shot("identify")
    person.press(Key.Key_Return)
    person.listen(words.accept)
    walk.shot("approval")
    asked = _next_page(walk, person, words, person.heard)
    while words.review not in asked:
        if words.field in asked:
            person.type_digits(SAMPLE_TEXTS["phone"])
        else:
            person.step_to(words.unchosen)
            person.press(Key.Key_Return)
        person.step_to(words.go_on)
        person.press(Key.Key_Return)
        asked = _next_page(walk, person, words, asked)
    person.step_to(words.agree)
    person.press(Key.Key_Return)
    walk.shot("review")
    person.step_to(words.send)
    person.press(Key.Key_Return)


def _pay(walk: Walk, person: BlindPerson, words: Listened) -> Got:
    person.listen(words.step)
    person.step_to(words.by_card)
    walk.shot("choose-way")
    person.press(Key.Key_Return)
    person.listen(words.paid, 60)
    receipt = walk.until(ReceiptShown).receipt
    person.step_to(words.reference, words.ask, back=True)
    walk.shot("receipt")
    person.press(Key.Key_Return)
    person.step_to(words.print)
    person.press(Key.Key_Return)
    person.listen(words.printed)
    walk.shot("printed")
    person.step_to(words.done)
    person.press(Key.Key_Return)
    person.listen(words.thanks)
    walk.shot("thanks")
    return Got(receipt, printed=True)


def _next_page(walk: Walk, person: BlindPerson, words: Listened, before: str) -> str:
    """What is read of the page that follows."""

    def arrived() -> bool:
        return words.step in person.heard and person.heard != before

    walk.hand.wait(arrived, "the next page")
    person.log.append(f"    ... {person.heard}")
    return person.heard
