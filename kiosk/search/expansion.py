"""All that may be meant by a word: itself, synonyms, words that it begins, is a slip of, or sounds like."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from kiosk.search.clitics import without_clitics
from kiosk.search.layout import is_neighbour_slip
from kiosk.search.lexicon import Lexicon
from kiosk.search.normalise import Normaliser, Word, is_arabic, is_mixed
from kiosk.search.synonyms import Stems
from kiosk.search.vocabulary import Near
from kiosk.search.words import WEAK_WORDS

PREFIX_WEIGHT = 0.7
PREFIXES_AT_MOST = 24
SYNONYM_WEIGHT = 0.97
CLITIC_WEIGHT = 0.8
ONE_SLIP_WEIGHT = 0.8
TWO_SLIPS_WEIGHT = 0.42
OTHER_FIRST_LETTER = 0.7
SHORTEST_WITH_SLIP = 4
SHORTEST_WITH_NEIGHBOUR = 3
OTHER_KEY = 0.8
SHORTEST_WITH_TWO_SLIPS = 7
NEAR_AT_MOST = 8
BEGINNINGS_WITH_SLIP = 8
SLIP_IN_BEGINNING_WEIGHT = 0.4
ALIKE_WEIGHT = 0.35
LEAST_ALIKE = 0.68
HEARD_WEIGHT = 0.9
HEARD_AT_MOST = 8
HEARD_WELL = 0.7
HEARD_CLEARLY = 0.88
BESIDE_HEARD = 0.7
SHORTEST_HEARD = 3
REPAIRED_IS_KNOWN = 0.7
OF_FREQUENCY = 0.08
OF_SYNONYMS = 0.3
"""How much the rarity of a word is that of its synonyms: a rare word for a usual thing tells no more than that."""
WEAK = 0.35
UNKNOWN = 0.7


@dataclass(frozen=True, slots=True)
class Expansion:
    """Stems that have to stand together, and how sure it is that they are meant."""

    stems: Stems
    weight: float


@dataclass(frozen=True, slots=True)
class Repair:
    """The word that is searched for in place of the typed one; `heard` where it was Arabic in Latin letters."""

    shown: str
    heard: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is looked for; the best of its expansions counts. `known` where it needed no correction."""

    expansions: tuple[Expansion, ...]
    rarity: float
    letters: int
    known: float
    repair: Repair | None = None
    strength: float = 1.0
    """How much its matches count: little where the word says little."""


class Expander:
    """Finds what is meant by words, against one catalogue's words."""

    def __init__(self, lexicon: Lexicon, normaliser: Normaliser) -> None:
        self._lexicon = lexicon
        self._normaliser = normaliser

    def meant(self, words: tuple[Word, ...]) -> tuple[Stems, ...]:
        """What the table of synonyms has for these words together."""
        table = self._lexicon.synonyms
        return table.alternatives(tuple(word.surface for word in words)) or table.alternatives(
            tuple(word.written for word in words)
        )

    def split(self, words: Iterable[Word]) -> tuple[Word, ...]:
        """Words of letters and digits stay whole only where they sound like Arabic."""
        return tuple(part for word in words for part in self._split(word))

    def _split(self, word: Word) -> tuple[Word, ...]:
        if not is_mixed(word.written) or self._heard(word, still_typing=False):
            return (word,)
        return self._normaliser.words(word.written)

    def term(self, words: tuple[Word, ...], *, still_typing: bool, repair: bool, hearing: bool) -> Term:
        """What is looked for where these words stand; `repair` and `hearing` allow for other words than typed."""
        stems = tuple(word.stem for word in words)
        expansions = [Expansion(stems, 1.0)] if all(map(self._lexicon.knows, stems)) else []
        expansions += [Expansion(meant, SYNONYM_WEIGHT) for meant in self.meant(words)]
        if len(words) > 1:
            return self._made(words, expansions, 1.0)
        word = words[0]
        if not expansions:
            expansions = self._inside(word)
        known = 1.0 if expansions else 0.0
        if still_typing:
            beginnings = self._beginnings(word)
            known = known or (1.0 if beginnings else 0.0)
            expansions = _best(expansions + beginnings)
        if (
            not repair
            or _is_weak(words)
            or (known and (expansions[0].weight > PREFIX_WEIGHT or is_arabic(word.written)))
        ):
            return self._made(words, expansions, known)
        return self._repaired(word, expansions, known, still_typing=still_typing, hearing=hearing)

    def _repaired(
        self, word: Word, expansions: list[Expansion], known: float, *, still_typing: bool, hearing: bool
    ) -> Term:
        """The word with what it may be a slip of, or sound like."""
        found: list[tuple[Near, float, bool]] = []
        if not known:
            found += [
                (near, _slip_weight(word.surface, near) * self._likely(near.surface), False)
                for near in self._slips(word)
            ]
        heard = self._heard(word, still_typing=still_typing) if hearing else ()
        if heard and heard[0].alike >= HEARD_CLEARLY:
            found = [(near, weight * BESIDE_HEARD, False) for near, weight, _ in found]
        found += [(near, HEARD_WEIGHT * near.alike**1.5 * self._likely(near.surface), True) for near in heard]
        found.sort(key=lambda one: (-one[1], one[0].surface))
        shown = next((Repair(near.surface, is_heard) for near, _, is_heard in found), None) if not known else None
        more = [
            Expansion(stems, weight if len(stems) == 1 else weight * SYNONYM_WEIGHT)
            for near, weight, _ in found
            for stems in self._lexicon.stands_for(near.surface)
        ]
        if not more and not known:
            more = self._further(word, still_typing=still_typing)
        every = _best(expansions + more)
        if any(near.far <= 1 for near, _, _ in found):
            known = known or REPAIRED_IS_KNOWN
        return self._made((word,), every, known, shown)

    def _made(
        self, words: tuple[Word, ...], expansions: list[Expansion], known: float, repair: Repair | None = None
    ) -> Term:
        strength = WEAK if _is_weak(words) else 1.0
        letters = sum(len(word.written) for word in words)
        rarity = self._rarity(words, expansions)
        even = tuple(Expansion(one.stems, one.weight * self._evened(one.stems, rarity)) for one in expansions)
        return Term(even, strength * rarity, letters, known, repair, strength)

    def _evened(self, stems: Stems, rarity: float) -> float:
        """Rare words among those that may be meant count no more than usual ones."""
        own = sum(map(self._lexicon.rarity, stems)) / sqrt(len(stems))
        return min(1.0, rarity / own) if own else 1.0

    def _rarity(self, words: tuple[Word, ...], expansions: list[Expansion]) -> float:
        lexicon = self._lexicon
        if not expansions:
            return UNKNOWN * lexicon.rarity_of(0)
        meant = [one for one in expansions if one.weight >= SYNONYM_WEIGHT]
        if len(words) == 1 and len(meant) > 1:
            group = lexicon.rarity_of(sum(min(map(lexicon.standing, one.stems)) for one in meant))
            own = lexicon.rarity(words[0].stem) if lexicon.knows(words[0].stem) else group
            return OF_SYNONYMS * group + (1 - OF_SYNONYMS) * own
        if all(lexicon.knows(word.stem) for word in words):
            return sum(lexicon.rarity(word.stem) for word in words) / sqrt(len(words))
        return lexicon.rarity_of(sum(min(map(lexicon.standing, one.stems)) for one in expansions))

    def _likely(self, surface: str) -> float:
        return 1 - OF_FREQUENCY * (1 - self._lexicon.frequency(surface))

    def _inside(self, word: Word) -> list[Expansion]:
        """What stays of an Arabic word without what may stand before and behind it."""
        if not is_arabic(word.written):
            return []
        for inner in without_clitics(word.surface):
            stem = self._normaliser.stem(inner)
            meant = self._lexicon.synonyms.alternatives((inner,))
            found = [Expansion((stem,), CLITIC_WEIGHT)] if self._lexicon.knows(stem) else []
            found += [Expansion(stems, CLITIC_WEIGHT * SYNONYM_WEIGHT) for stems in meant]
            if found:
                return found
        return []

    def _beginnings(self, word: Word) -> list[Expansion]:
        letters = {word.surface, word.written, word.written.removeprefix("ال") if is_arabic(word.written) else ""}
        return [
            Expansion(stems, weight if len(stems) == 1 else weight * SYNONYM_WEIGHT)
            for start in filter(None, letters)
            for surface in self._lexicon.vocabulary.beginning_with(start)
            for weight in (PREFIX_WEIGHT * (0.6 + 0.4 * len(start) / len(surface)),)
            for stems in self._lexicon.stands_for(surface)
            if stems != (word.stem,)
        ]

    def _slips(self, word: Word) -> tuple[Near, ...]:
        if len(word.surface) < SHORTEST_WITH_NEIGHBOUR or word.surface.isdigit() or is_mixed(word.written):
            return ()
        allowed = 2 if len(word.surface) >= SHORTEST_WITH_TWO_SLIPS else 1
        near = self._lexicon.vocabulary.near(word.surface, allowed, NEAR_AT_MOST)
        if len(word.surface) >= SHORTEST_WITH_SLIP:
            return near
        return tuple(one for one in near if is_neighbour_slip(word.surface, one.surface))

    def _heard(self, word: Word, *, still_typing: bool) -> tuple[Near, ...]:
        if is_arabic(word.written) or len(word.written) < SHORTEST_HEARD or word.written.isdigit():
            return ()
        found = self._lexicon.vocabulary.heard_as(word.written, HEARD_AT_MOST, still_typing=still_typing)
        return tuple(near for near in found if near.alike >= HEARD_WELL * found[0].alike)

    def _further(self, word: Word, *, still_typing: bool) -> list[Expansion]:
        """What may be meant where nothing is near: words that begin nearly so, else those most alike."""
        if len(word.surface) < SHORTEST_WITH_SLIP or word.surface.isdigit():
            return []
        vocabulary = self._lexicon.vocabulary
        if still_typing:
            begun = vocabulary.nearly_beginning_with(word.surface, BEGINNINGS_WITH_SLIP)
            if begun:
                return [Expansion(s, SLIP_IN_BEGINNING_WEIGHT) for w in begun for s in self._lexicon.stands_for(w)]
        return [
            Expansion(stems, ALIKE_WEIGHT * near.alike**2)
            for near in vocabulary.alike(word.surface, LEAST_ALIKE, NEAR_AT_MOST)
            for stems in self._lexicon.stands_for(near.surface)
        ]


def _is_weak(words: tuple[Word, ...]) -> bool:
    return all(word.surface in WEAK_WORDS or word.written in WEAK_WORDS for word in words)


def _best(expansions: Iterable[Expansion]) -> list[Expansion]:
    """Each once, with its best weight, the surest first; not more than are worth looking for."""
    best: dict[Stems, float] = {}
    for one in expansions:
        best[one.stems] = max(one.weight, best.get(one.stems, 0.0))
    chosen = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:PREFIXES_AT_MOST]
    return [Expansion(stems, weight) for stems, weight in chosen]


def _slip_weight(typed: str, near: Near) -> float:
    weight = ONE_SLIP_WEIGHT if near.far <= 1 else TWO_SLIPS_WEIGHT
    if near.far == 1 and len(typed) == len(near.surface) and not is_neighbour_slip(typed, near.surface):
        weight *= OTHER_KEY
    return weight if typed[0] == near.surface[0] else weight * OTHER_FIRST_LETTER
