"""What people call things, and what the catalogue calls them: an editable table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.search.normalise import Normaliser

LONGEST = 3
"""Words of a variant at most."""

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words as people write them (surfaces) -> alternatives, each the stems that have to match together."""

    table: Mapping[tuple[str, ...], tuple[Stems, ...]] = field(default_factory=dict)

    def alternatives(self, surfaces: tuple[str, ...]) -> tuple[Stems, ...]:
        """What else to look for where these words stand."""
        return self.table.get(surfaces, ())


def parse_synonyms(lines: str, normaliser: Normaliser) -> Synonyms:
    """The table in `lines`: variant, a tab, canonical words, `|` between alternatives. `#` begins a remark."""
    table: dict[tuple[str, ...], list[Stems]] = {}
    for line in lines.splitlines():
        variant, tab, canonical = line.partition("\t")
        surfaces = tuple(word.surface for word in normaliser.words(variant))
        if line.startswith("#") or not tab or not 0 < len(surfaces) <= LONGEST:
            continue
        alternatives = table.setdefault(surfaces, [])
        for alternative in canonical.split("|"):
            stems = tuple(word.stem for word in normaliser.words(alternative))
            if stems and stems not in alternatives:
                alternatives.append(stems)
    return Synonyms({surfaces: tuple(alternatives) for surfaces, alternatives in table.items()})
