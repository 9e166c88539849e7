"""The search over one index: query in, services, agencies and facets out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.search.agencies import AgencyNames
from kiosk.search.belonging import Belonging
from kiosk.search.facets import Facets, Narrowing, Tally
from kiosk.search.index import Index
from kiosk.search.lexicon import Lexicon
from kiosk.search.normalise import Normaliser
from kiosk.search.phrases import spelled
from kiosk.search.query import QueryReader, Reason, Rewritten
from kiosk.search.ranking import Ranking
from kiosk.search.vocabulary import Vocabulary

GOOD_BY_WORDS = {0: 0.72, 1: 0.72, 2: 0.5, 3: 0.38}
GOOD = 0.34
"""The score below which a query is taken to have found nothing, by how many telling words it has."""

EVERYTHING = Narrowing()


@dataclass(frozen=True, slots=True)
class Answer:
    """Services best first with the best one's score, agencies named, and how many there are of each kind of answer."""

    service_ids: tuple[str, ...]
    agency_ids: tuple[str, ...]
    score: float
    good: bool
    """Whether anything found is likely to be meant."""
    instead: str | None
    reason: Reason
    tally: Tally
    """Of those that are listed, and of any more that answer about as well as the best."""


class Engine:
    """Searches one index. It never changes; safe from any thread."""

    def __init__(self, index: Index, normaliser: Normaliser) -> None:
        self._index = index
        self._normaliser = normaliser
        stems = {stem: number for number, stem in enumerate(index.stems)}
        vocabulary = Vocabulary(index.surfaces, index.surface_standing, index.keys, index.key_words)
        stem_of = dict(zip(index.surfaces, index.surface_stems, strict=True))
        standing = np.diff(index.posting_start).tolist()
        lexicon = Lexicon(stems, standing, len(index.ids), stem_of, vocabulary, index.synonyms)
        belonging = Belonging(index, stems, stem_of, vocabulary)
        self._reader = QueryReader(normaliser, lexicon)
        self._ranking = Ranking(index, stems)
        self._facets = Facets(index)
        self._agencies = AgencyNames(index.names, index.synonyms.agencies, normaliser, belonging.is_mostly_of)

    def understood(self, query: str, *, as_typed: bool = False) -> Rewritten:
        """What `query` is taken to look for."""
        return self._reader.read(query, as_typed=as_typed)

    def search(self, query: str, limit: int, *, as_typed: bool = False, narrowing: Narrowing = EVERYTHING) -> Answer:
        """The services and agencies that answer `query`; `as_typed` without repairing it."""
        understood = self.understood(query, as_typed=as_typed)
        naming = self._agencies.named_by(query, understood.instead)
        named = naming.ids if naming.surely else ()
        mentioned = () if named else self._agencies.mentioned_in(understood.words)
        text = spelled(understood.instead or query, self._normaliser)
        within = None if narrowing == EVERYTHING else self._facets.within(narrowing)
        ranked = self._ranking.ranked(understood, text, limit, named=named, mentioned=mentioned, within=within)
        return Answer(
            self._ids(ranked.rows),
            naming.ids,
            ranked.top,
            bool(naming.ids) or ranked.top >= GOOD_BY_WORDS.get(understood.telling, GOOD),
            understood.instead,
            understood.reason,
            self._facets.tally(ranked.eligible, ranked.scores, narrowing),
        )

    def listed(self, narrowing: Narrowing, limit: int) -> tuple[tuple[str, ...], Tally]:
        """The services that `narrowing` leaves of all, the most used first, and how many of each there are."""
        every = self._ranking.by_use
        rows = every[self._facets.within(narrowing)[every]]
        return self._ids(rows[:limit]), self._facets.tally(every, np.ones(every.size, np.float32), narrowing)

    def _ids(self, rows: NDArray[np.intp]) -> tuple[str, ...]:
        return tuple(self._index.ids[row] for row in rows)
