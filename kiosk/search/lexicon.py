"""All that is known about words: how rare their stems are, what they stand for, which words are like them."""

from collections.abc import Mapping, Sequence
from math import log

from kiosk.search.synonyms import Stems, Synonyms
from kiosk.search.vocabulary import Vocabulary


class Lexicon:
    """The words of one catalogue of `services` services, and of the table of synonyms."""

    def __init__(
        self,
        stems: Mapping[str, int],
        standing: Sequence[int],
        services: int,
        stem_of: Mapping[str, str],
        vocabulary: Vocabulary,
        synonyms: Synonyms,
    ) -> None:
        self.vocabulary = vocabulary
        self.synonyms = synonyms
        self._stems = stems
        self._standing = standing
        self._services = services
        self._stem_of = stem_of

    def knows(self, stem: str) -> bool:
        """Whether any service has a word of this stem."""
        return stem in self._stems

    def rarity(self, stem: str) -> float:
        """How much a stem tells: the rarer, the more; unknown ones as the rarest."""
        return self.rarity_of(self.standing(stem))

    def rarity_of(self, standing: int) -> float:
        """How much something tells that stands in so many services."""
        standing = min(standing, self._services)
        return log(1 + (self._services - standing + 0.5) / (standing + 0.5))

    def standing(self, stem: str) -> int:
        """In how many services a stem stands."""
        number = self._stems.get(stem)
        return 0 if number is None else self._standing[number]

    def frequency(self, surface: str) -> float:
        """How usual a word is, from 0 to 1."""
        meant = self.stands_for(surface)
        most = max((min(map(self.standing, stems)) for stems in meant), default=0)
        return 1 - self.rarity_of(most) / self.rarity_of(0)

    def stands_for(self, surface: str) -> tuple[Stems, ...]:
        """What a word of the vocabulary means: itself where services have it, and its synonyms."""
        stem = self._stem_of.get(surface)
        own = ((stem,),) if stem is not None and stem in self._stems else ()
        return own + self.synonyms.alternatives((surface,))
