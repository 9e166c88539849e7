"""From what a person typed to what is looked for: each word with everything else that may be meant by it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.search.expansion import Expander, Term
from kiosk.search.layout import readings
from kiosk.search.lexicon import Lexicon
from kiosk.search.normalise import Normaliser, Word, folded
from kiosk.search.synonyms import LONGEST

SHORT_OF_KNOWN = 0.75
KNOWN_ENOUGH = 0.6
KNOWN_GAIN = 0.2
LONGEST_QUERY = 120
MOST_WORDS = 14


class Reason(StrEnum):
    """Why other words are searched for than were typed."""

    NONE = "none"
    LAYOUT = "layout"
    SPELLING = "spelling"
    ARABIZI = "arabizi"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A query as it is searched. `instead` are the words searched for where they are others than typed."""

    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    instead: str | None = None
    reason: Reason = Reason.NONE

    @property
    def telling(self) -> int:
        """How many things were said that tell what is meant."""
        return sum(1 for term in self.terms if term.strength == 1.0)

    @property
    def known(self) -> float:
        """The share of typed letters that lie in words which mean something here."""
        letters = sum(term.letters for term in self.terms)
        return sum(term.letters * term.known for term in self.terms) / letters if letters else 0.0


class QueryReader:
    """Understands queries against one catalogue's words."""

    def __init__(self, normaliser: Normaliser, lexicon: Lexicon) -> None:
        self._normaliser = normaliser
        self._lexicon = lexicon
        self._expander = Expander(lexicon, normaliser)

    def read(self, query: str, *, as_typed: bool = False) -> Rewritten:
        """What `query` looks for, also where the keyboard was in the other language; or only what it says."""
        query = query[:LONGEST_QUERY]
        direct = self._read(query, repair=not as_typed)
        signs = len("".join(query.split()))
        if as_typed or not signs:
            return direct
        letters = sum(term.letters for term in direct.terms)
        known = direct.known * min(1.0, letters / signs)
        if known >= SHORT_OF_KNOWN:
            return direct
        switched = [(self._read(text, repair=True, hearing=False), text) for text in readings(query)]
        best, text = max(switched, key=lambda one: one[0].known)
        if best.known >= max(KNOWN_ENOUGH, known + KNOWN_GAIN):
            return replace(best, instead=best.instead or text.strip(), reason=Reason.LAYOUT)
        return direct

    def _read(self, query: str, *, repair: bool, hearing: bool = True) -> Rewritten:
        words = self._expander.split(self._normaliser.query_words(query))[:MOST_WORDS]
        typing = bool(words) and folded(query).endswith(words[-1].written)
        taken = tuple(self._taken(words))
        terms = tuple(
            self._expander.term(some, still_typing=last and typing, repair=repair, hearing=hearing)
            for some, last in taken
        )
        if all(term.repair is None for term in terms):
            return Rewritten(words, terms)
        shown = (
            term.repair.shown if term.repair else " ".join(word.written for word in some)
            for term, (some, _) in zip(terms, taken, strict=True)
        )
        arabizi = any(term.repair is not None and term.repair.heard for term in terms)
        return Rewritten(words, terms, " ".join(shown), Reason.ARABIZI if arabizi else Reason.SPELLING)

    def _taken(self, words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], bool]]:
        """The words one by one, or together where together they mean something; and whether they are the last."""
        at = 0
        while at < len(words):
            longest = min(LONGEST, len(words) - at)
            length = next((n for n in range(longest, 1, -1) if self._expander.meant(words[at : at + n])), 1)
            yield words[at : at + length], at + length == len(words)
            at += length
