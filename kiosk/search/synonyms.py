"""What people call things, and what the catalogue calls them: a table that an editor changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from kiosk.search.normalise import Normaliser

LONGEST = 3
"""Words of a variant at most."""
OF_AGENCY = "@"
"""Begins an alternative that is an agency's id: the variant is one of its names."""

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words as people write them (surfaces) -> alternatives, each the stems that have to match together."""

    table: Mapping[tuple[str, ...], tuple[Stems, ...]] = field(default_factory=dict)
    agencies: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """Words that name agencies -> their ids."""

    def alternatives(self, surfaces: tuple[str, ...]) -> tuple[Stems, ...]:
        """What else to look for where these words stand."""
        return self.table.get(surfaces, ())


class SynonymTable:
    """A table as it is written: variant, a tab, canonical words, `|` between alternatives. `#` begins a remark."""

    def __init__(self, lines: str, normaliser: Normaliser) -> None:
        self._lines = lines
        self._normaliser = normaliser
        self.digest = sha256(lines.encode()).hexdigest()[:16]

    @cached_property
    def synonyms(self) -> Synonyms:
        """What the lines say; those that are no entries are left out."""
        table: dict[tuple[str, ...], list[Stems]] = {}
        agencies: dict[tuple[str, ...], list[str]] = {}
        for line in self._lines.splitlines():
            variant, tab, canonical = line.partition("\t")
            if line.startswith("#") or not tab:
                continue
            surfaces = tuple(word.surface for word in self._normaliser.words(variant))
            if not 0 < len(surfaces) <= LONGEST:
                continue
            for alternative in map(str.strip, canonical.split("|")):
                if alternative.startswith(OF_AGENCY):
                    agencies.setdefault(surfaces, []).append(alternative.removeprefix(OF_AGENCY))
                elif stems := self._stems(alternative):
                    table.setdefault(surfaces, []).append(stems)
        return Synonyms(
            {surfaces: tuple(dict.fromkeys(alternatives)) for surfaces, alternatives in table.items()},
            {surfaces: tuple(dict.fromkeys(ids)) for surfaces, ids in agencies.items()},
        )

    def _stems(self, words: str) -> Stems:
        return tuple(word.stem for word in self._normaliser.words(words))


def parse_synonyms(lines: str, normaliser: Normaliser) -> SynonymTable:
    """The table in `lines`."""
    return SynonymTable(lines, normaliser)
