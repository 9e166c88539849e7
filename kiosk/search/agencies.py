"""Queries that name an agency: its name in either language, a part of it that only few share, or its abbreviation."""

from collections import Counter
from collections.abc import Mapping

from kiosk.search.normalise import Normaliser, Word, folded

SHARED_BY_MANY = 6
AT_MOST = 3
SHORTEST_BEGINNING = 3


class AgencyNames:
    """What agencies are called: id -> everything that the agency is called by."""

    def __init__(self, names: Mapping[str, str], normaliser: Normaliser) -> None:
        words = {agency_id: normaliser.words(name) for agency_id, name in names.items()}
        self._stems = {agency_id: {word.stem for word in own} for agency_id, own in words.items()}
        self._surfaces = {agency_id: {word.surface for word in own} for agency_id, own in words.items()}
        self._agencies_with = Counter(stem for stems in self._stems.values() for stem in stems)
        self._abbreviations = {agency_id: folded(name.split()[-1]) for agency_id, name in names.items() if name}

    def named_by(self, query: tuple[Word, ...]) -> tuple[str, ...]:
        """The agencies that all of `query` names, those it names most fully first."""
        if not query:
            return ()
        written = "".join(word.written for word in query)
        exact = [agency_id for agency_id, short in self._abbreviations.items() if short == written]
        if exact:
            return tuple(exact)
        telling = any(self._agencies_with[word.stem] <= SHARED_BY_MANY for word in query)
        named = [agency_id for agency_id in self._stems if telling and self._is_named(agency_id, query)]
        named.sort(key=lambda agency_id: (len(self._stems[agency_id]), agency_id))
        return tuple(named) if len(named) <= AT_MOST else ()

    def _is_named(self, agency_id: str, query: tuple[Word, ...]) -> bool:
        *before, last = query
        stems = self._stems[agency_id]
        if not all(word.stem in stems for word in before):
            return False
        return last.stem in stems or (
            len(last.surface) >= SHORTEST_BEGINNING
            and any(surface.startswith(last.surface) for surface in self._surfaces[agency_id])
        )
