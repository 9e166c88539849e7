"""Formats in the language of the screen: amounts, dates, durations and counted things, numbers isolated."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from babel.dates import format_datetime, get_timezone

from kiosk.domain.money import Money
from kiosk.domain.text import Language, Text, isolate, isolate_ltr
from kiosk.flows.screens.applying import Progress
from kiosk.ui.fees import Fees
from kiosk.ui.helps import Helps
from kiosk.ui.kinds import Kinds
from kiosk.ui.matters import Matters
from kiosk.ui.outcomes import Outcomes
from kiosk.ui.phones import Phones
from kiosk.ui.reasons import Reasons
from kiosk.ui.situations import Situations
from kiosk.ui.speaker import Speaker, Translator
from kiosk.ui.spoken import Spoken
from kiosk.ui.standings import Standings

_LOCALES = {Language.AR: "ar_KW", Language.EN: "en_GB"}
_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_LONG = 2
"""Below so many of a unit, a length of time that is not whole is said in the next smaller one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be set large and its unit beside it; `number` holds all where the language has one word for both."""

    number: str = ""
    unit: str = ""


class Words(Speaker):
    """Formats, and the sentences of the screens, all in one language."""

    def __init__(self, language: Language, translator: Translator) -> None:
        super().__init__(language, translator)
        self.situations = Situations(language, translator)
        self.kinds = Kinds(language, translator)
        self.reasons = Reasons(language, translator)
        self.outcomes = Outcomes(language, translator)
        self.matters = Matters(language, translator)
        self.standings = Standings(language, translator)
        self.fees = Fees(language, translator)
        self.phones = Phones(language, translator)
        self.helps = Helps(language, translator)
        self.spoken = Spoken(language, translator)

    def text(self, text: Text) -> str:
        """The words of a bilingual text; those of the other language, and that they are, where this one has none."""
        said = text.in_language(self.language)
        if text.has(self.language) or not said:
            return said
        sentence = self.tr("%1 (in English)") if self.language is Language.AR else self.tr("%1 (in Arabic)")
        return self.filled(sentence, said)

    def amount(self, amount: Money) -> str:
        """An amount with its currency and its three decimals."""
        return amount.words(self.language)

    def amount_figure(self, amount: Money) -> Figure:
        """An amount to be set large; English puts the currency first."""
        if self.language is Language.AR:
            return Figure(amount.number, "د.ك")
        return Figure(self.amount(amount))

    def day(self, moment: datetime) -> str:
        """`Monday 23 November`."""
        return self._dated(moment, "EEEE d MMMM")

    def date(self, moment: datetime) -> str:
        """`23 November 2026`."""
        return self._dated(moment, "d MMMM y")

    def time(self, moment: datetime) -> str:
        """`10:24 am`, as the clocks of Kuwait show it."""
        return self._dated(moment, "h:mm a").replace("\u202f", "\u00a0").replace(" ", "\u00a0").lower()

    def moment(self, moment: datetime) -> str:
        """Date and time in one line."""
        between = "، " if self.language is Language.AR else ", "
        return self._line(isolate(self.date(moment)), between, isolate(self.time(moment)))

    def countdown(self, seconds: int) -> str:
        """`1:42`."""
        return isolate_ltr(f"{seconds // _MINUTE}:{seconds % _MINUTE:02d}")

    def duration(self, span: timedelta) -> str:
        """A length of time: minutes under two hours, hours under two days, then days; whole ones in their own unit."""
        seconds = max(_MINUTE, int(span.total_seconds()))
        if seconds >= _LONG * _DAY or seconds % _DAY == 0:
            return self.tr("%n days", "", round(seconds / _DAY))
        if seconds >= _LONG * _HOUR or seconds % _HOUR == 0:
            return self.tr("%n hours", "", round(seconds / _HOUR))
        return self.tr("%n minutes", "", round(seconds / _MINUTE))

    def duration_figure(self, span: timedelta) -> Figure:
        """A length of time to be set large."""
        said = self.duration(span)
        start, end = said.find("\u2066"), said.find("\u2069")
        if start < 0:
            return Figure(said)
        return Figure(said[start + 1 : end], f"{said[:start]}{said[end + 1 :]}".strip())

    def reference(self, reference: str) -> str:
        """A reference in its own order, never broken over two lines."""
        return isolate_ltr(reference.replace("-", "\u2011"))

    def website(self, address: str) -> str:
        """A web address without its protocol; nothing for none."""
        bare = address.removeprefix("https://").removeprefix("http://").removesuffix("/")
        return isolate_ltr(bare) if bare else ""

    def card(self, last4: str) -> str:
        """A card by its last four digits."""
        return isolate_ltr(f"•••• {last4}")

    def searched_instead(self, query: str) -> str:
        """Which words were searched for instead of those typed."""
        return self.filled(self.tr("Shown for “%1”"), query)

    def services(self, count: int) -> str:
        """So many services."""
        return self.tr("%n services", "", count)

    def matches(self, count: int, query: str) -> str:
        """So many services match these words."""
        return self.filled(self.tr("%n services match “%1”", "", count), query)

    def best_matches(self, query: str) -> str:
        """What is shown where more services may match than are counted."""
        return self.filled(self.tr("Best matches for “%1”"), query)

    def digits_missing(self, count: int) -> str:
        """So many digits are still to be typed; nothing where none are."""
        return self.tr("%n more digits", "", count) if count else ""

    def seconds_unit(self, count: int) -> str:
        """The word for seconds beside a figure of `count`."""
        return self.tr("seconds", "beside a figure of %n seconds", count)

    def page_of(self, page: int, pages: int) -> str:
        """Which page (0-based) of how many; nothing where there is only one."""
        return self.filled(self.tr("Page %1 of %2"), page + 1, pages) if pages > 1 else ""

    def step(self, progress: Progress, *, named: bool = True) -> str:
        """`Renew a driving licence · Step 2 of 6: Your identity`; without the name where the title says the same."""
        service = isolate(self.text(progress.service_name))
        if named:
            name = self.text(progress.step_name)
            step = self.filled(self.tr("Step %1 of %2: %3"), progress.step, progress.steps, name)
        else:
            step = self.filled(self.tr("Step %1 of %2"), progress.step, progress.steps)
        return self._line(service, " · ", isolate(step))

    def catalogue_age(self, confirmed_at: datetime | None) -> str:
        """How old the list of services is, where nobody can be asked whether it is current."""
        if confirmed_at is None:
            return self.tr("The list of services may be out of date.")
        return self.filled(self.tr("The list of services is of %1."), self.moment(confirmed_at))

    def _line(self, *parts: str) -> str:
        """Isolated parts one after the other in this language's own direction."""
        mark = "\u200f" if self.language.right_to_left else "\u200e"
        return mark + "".join(parts)

    def _dated(self, moment: datetime, pattern: str) -> str:
        zone = get_timezone("Asia/Kuwait")
        return str(format_datetime(moment, pattern, tzinfo=zone, locale=_LOCALES[self.language]))
