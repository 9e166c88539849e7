"""A foreign record before it is judged: raw words by language, raw codes already translated into ours."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk.domain.service import FeeUnknown, Free

Words = Mapping[str, str]
"""Language tag -> raw text. `""` stands for a text that does not say its language."""

NO_WORDS: Words = MappingProxyType({})
FOREIGN = "foreign"
_ID_LENGTH = 64
_DIGEST = 8
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Price:
    """An amount as it was written, its ISO 4217 currency, and words about it."""

    amount: str
    currency: str
    words: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PriceInWords:
    """There is a fee; only words say how much."""

    words: Words


ForeignFee = Free | FeeUnknown | Price | PriceInWords


@dataclass(frozen=True, slots=True)
class ForeignAgency:
    """Who answers for a foreign service."""

    id: str
    name: Words
    website: str = ""
    abbreviation: str = ""
    category: str = FOREIGN
    source: str = ""


@dataclass(frozen=True, slots=True)
class ForeignService:
    """A foreign service. An empty string or mapping is a value that its catalogue does not give."""

    id: str
    agency: ForeignAgency
    name: Words
    description: Words
    kind: str = ""
    life_event: str = ""
    keywords: tuple[Words, ...] = ()
    audience: Words = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    fee: ForeignFee = field(default_factory=FeeUnknown)
    processing_time: str = ""
    documents: tuple[tuple[Words, Words], ...] = ()
    result: Words = field(default_factory=dict)
    link: str = ""
    last_verified: str = ""
    source: str = ""
    further: Mapping[str, object] = field(default_factory=dict)
    """Members of our own format that only our own export carries."""


def foreign_id(prefix: str, raw: str) -> str:
    """The id under which a foreign record stands here: the same each time, never that of one of ours."""
    folded = unicodedata.normalize("NFKD", raw).encode("ascii", "ignore").decode()
    slug = re.sub("[^a-z0-9]+", "-", folded.lower()).strip("-")
    lost = any(c.isalnum() and not c.isascii() for c in unicodedata.normalize("NFKD", raw))
    name = f"{prefix}-{slug}" if slug else prefix
    if slug and not lost and len(name) <= _ID_LENGTH:
        return name
    digest = hashlib.sha256(raw.encode()).hexdigest()[:_DIGEST]
    return f"{name[: _ID_LENGTH - _DIGEST - 1].rstrip('-')}-{digest}"


def language_of(tag: str, text: str) -> str:
    """The primary language that `tag` names; by the letters of `text` where it names none."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    if primary and primary != "und":
        return {"ara": "ar", "eng": "en"}.get(primary, primary)
    return "ar" if len(_ARABIC.findall(text)) > len(_LATIN.findall(text)) else "en"


def words(*pairs: tuple[str, str]) -> Words:
    """Words by language from (tag, text); the first of a language counts, empty ones do not."""
    found: dict[str, str] = {}
    for tag, text in pairs:
        if text.strip():
            found.setdefault(language_of(tag, text), text)
    return found
