"""A mapping as it is applied: where in a foreign record each of our values stands, and what its codes mean."""

import re
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field

from kiosk.contract.catalogues.foreign import Words


@dataclass(frozen=True, slots=True)
class Value:
    """One text: the first that is there at one of `paths`, or always `constant`."""

    paths: tuple[str, ...] = ()
    constant: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to find words: a path for each language, or a list whose items say their language, or always the same."""

    by_language: AnyMapping[str, tuple[str, ...]]
    each: str = ""
    language: str = ""
    text: str = ""
    draft_js: bool = False
    constant: Words = field(default_factory=dict)


Phrases = tuple[Phrase, ...]
"""Ways in order: the first that speaks Arabic or English, else the first that says anything."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`result` where `pattern` is found in a text at one of `paths`."""

    paths: tuple[str, ...]
    pattern: re.Pattern[str]
    result: str


@dataclass(frozen=True, slots=True)
class Codes:
    """What the codes at `value` mean; then what `rules` say; then `default`."""

    value: Value
    separator: str
    meanings: AnyMapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    default: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Codes that stand for words in several languages, such as groups of people."""

    value: Value
    separator: str
    meanings: AnyMapping[str, Words]


@dataclass(frozen=True, slots=True)
class FeeMapping:
    """An amount, or codes that say whether there is a fee at all."""

    amount: Value
    currency: Value
    value: Value
    free: frozenset[str]
    depends: frozenset[str]
    note: Phrases


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Records that are refused because a value says so."""

    value: Value
    codes: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class MappedAgency:
    """Where the agency of a record is found."""

    id: Value
    name: Phrases
    abbreviation: Value
    website: Value
    category: str


@dataclass(frozen=True, slots=True)
class MappedService:
    """Where the values of a service are found."""

    id: Value
    name: Phrases
    description: Phrases
    kind: Codes
    life_event: Codes
    channels: Codes
    keywords: tuple[str, ...]
    keyword_separator: str
    audience: Phrases
    audience_groups: Groups
    fee: FeeMapping
    processing_time: Value
    document: Phrases
    result: Phrases
    link: Value
    last_verified: Value


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping file as it was read."""

    prefix: str
    source: str
    form: str
    encoding: str
    separator: str
    last_line_end: bool
    records: str
    exclusions: tuple[Exclusion, ...]
    agency: MappedAgency
    service: MappedService


@dataclass(frozen=True, slots=True)
class Aids:
    """What helps to read a foreign file: a mapping, the standard's JSON-LD context, the prefix of new ids."""

    mapping: Mapping | None = None
    context: object = None
    prefix: str | None = None
