"""Whether a catalogue is fit to be published: complete, in both languages, clean, and nothing said twice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from kiosk.contract.catalogue_file import Parsed
from kiosk.contract.catalogues.check_text import balance_fault, normalised, stray_fault
from kiosk.domain.service import Agency, Channel, Kind, Service
from kiosk.domain.text import Text

SAME_NAME = 95.0
"""Two names in an agency as alike as this are one service under two spellings. The closest pair of names that are
meant, "Renew civil ID (Kuwaitis)" and "(non-Kuwaitis)", reaches 92.6."""
SAME_DESCRIPTION = 88.0
"""Two descriptions in an agency as alike as this come from one template. The closest written by hand reach 77."""
SAME_WORDS = 95.0
"""The same where the words stand in another order, or one description holds the other; by hand they reach 84."""
WORDS_MATTER_FROM = 5
"""Shorter descriptions are inside longer ones by chance: three words of a purpose are no template."""
NAME_AGAIN = 92.0
"""A description as close as this to its own name says nothing more."""
LEAST_KEYWORDS = 1
OPENING, MOST_OPENINGS, MOST_OPENINGS_SHARE = 3, 6, 0.15
"""How many words make an opening, and in how many descriptions of an agency it may stand. Written by hand, the same
three words open fewer than four; six that are also a good part of the agency were filled into a template."""

RULES = {
    "refused": "the parser does not take it, or its id stands twice",
    "missing": "a field that every service needs is empty",
    "language": "the two languages do not say the same, or one is missing",
    "character": "a stray or unshaped character",
    "similar-name": "nearly the name of another service of the agency",
    "similar-description": "nearly the description of another service of the agency",
    "template": "too many descriptions of the agency begin alike",
    "name-again": "the description only repeats the name",
    "form": "the form's questions and its schema do not fit together",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: in which record, by which of `RULES`, and what it is."""

    record: str
    rule: str
    detail: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What the catalogue holds."""

    agencies: int
    services: int
    forms: int
    by_kind: Mapping[str, int]
    unsaid: Mapping[str, int]
    """Values that may honestly be missing, and how often they are."""


def counts(catalogue: Parsed) -> Counts:
    """The figures of a catalogue."""
    services = catalogue.services
    kinds = Counter(service.kind.value for service in services)
    return Counts(
        agencies=len(catalogue.agencies),
        services=len(services),
        forms=sum(service.form is not None for service in services),
        by_kind={kind.value: kinds[kind.value] for kind in Kind},
        unsaid={
            "processing time": sum(service.processing_time is None for service in services),
            "result": sum(service.result is None for service in services),
            "documents": sum(not service.documents for service in services),
            "link of its own": sum(service.link is None for service in services),
            "last verified": sum(service.last_verified is None for service in services),
        },
    )


def check(catalogue: Parsed) -> tuple[Finding, ...]:
    """Everything that has to be mended before the catalogue is published."""
    websites = {agency.id: agency.website for agency in catalogue.agencies}
    refused = (Finding(each.record, "refused", f"{each.pointer} {each.reason}") for each in catalogue.refusals)
    return (
        *refused,
        *(finding for agency in catalogue.agencies for finding in _agency(agency)),
        *(finding for service in catalogue.services for finding in _service(service, websites[service.agency_id])),
        *(finding for members in _by_agency(catalogue.services) for finding in _alike(members)),
        *(finding for members in _by_agency(catalogue.services) for finding in _templates(members)),
    )


def _agency(agency: Agency) -> Iterator[Finding]:
    if not agency.website:
        yield Finding(agency.id, "missing", "website")
    if not agency.source:
        yield Finding(agency.id, "missing", "source")
    yield from _text(agency.id, "name", agency.name)


def _service(service: Service, website: str) -> Iterator[Finding]:
    for field in _missing(service):
        yield Finding(service.id, "missing", field)
    if not service.link and not website:
        yield Finding(service.id, "missing", "link, and its agency has none either")
    for field, text in _texts(service):
        yield from _text(service.id, field, text)
    for keyword in (*service.keywords_ar, *service.keywords_en):
        if fault := stray_fault(keyword, people=True):
            yield Finding(service.id, "character", f"keyword {keyword!r}: {fault}")
    if len({*service.keywords_ar}) < len(service.keywords_ar) or len({*service.keywords_en}) < len(service.keywords_en):
        yield Finding(service.id, "missing", "a keyword of its own: one stands twice")
    for language, name, description in _sides(service):
        if fuzz.ratio(normalised(name), normalised(description)) >= NAME_AGAIN:
            yield Finding(service.id, "name-again", f"{language}: {description}")


def _missing(service: Service) -> Iterator[str]:
    if not service.source:
        yield "source"
    if service.audience is None:
        yield "audience"
    if len(service.keywords_ar) < LEAST_KEYWORDS:
        yield "Arabic keywords"
    if len(service.keywords_en) < LEAST_KEYWORDS:
        yield "English keywords"
    if service.kind is Kind.TRANSACTIONAL and service.channels == (Channel.COUNTER,) and not service.documents:
        yield "documents to bring to the counter, the only way there is"


def _texts(service: Service) -> Iterator[tuple[str, Text]]:
    yield "name", service.name
    yield "description", service.description
    if service.audience:
        yield "audience", service.audience
    if service.result:
        yield "result", service.result
    for number, document in enumerate(service.documents, 1):
        yield f"document {number}", document.name
        if document.note:
            yield f"note of document {number}", document.note


def _text(record: str, field: str, text: Text) -> Iterator[Finding]:
    if fault := balance_fault(text):
        yield Finding(record, "language", f"{field}: {fault}")
    for language, side in (("ar", text.ar), ("en", text.en)):
        if fault := stray_fault(side):
            yield Finding(record, "character", f"{field} ({language}): {fault}")


def _sides(service: Service) -> tuple[tuple[str, str, str], ...]:
    return (
        ("ar", service.name.ar, service.description.ar),
        ("en", service.name.en, service.description.en),
    )


def _by_agency(services: Sequence[Service]) -> Iterable[Sequence[Service]]:
    agencies: defaultdict[str, list[Service]] = defaultdict(list)
    for service in services:
        agencies[service.agency_id].append(service)
    return agencies.values()


def _alike(members: Sequence[Service]) -> Iterator[Finding]:
    prepared = [(service.id, [tuple(map(normalised, side[1:])) for side in _sides(service)]) for service in members]
    for (one, mine), (other, theirs) in combinations(prepared, 2):
        yield from _pair(one, mine, other, theirs)


def _templates(members: Sequence[Service]) -> Iterator[Finding]:
    for side in range(2):
        descriptions = [normalised(_sides(service)[side][2]).split() for service in members]
        openings = Counter(" ".join(words[:OPENING]) for words in descriptions if len(words) > OPENING)
        for opening, found in openings.items():
            if found >= MOST_OPENINGS and found > MOST_OPENINGS_SHARE * len(members):
                detail = f"{found} of {len(members)} descriptions begin with {opening!r}"
                yield Finding(members[0].agency_id, "template", detail)


Side = tuple[str, ...]


def _pair(one: str, mine: Sequence[Side], other: str, theirs: Sequence[Side]) -> Iterator[Finding]:
    for (name, description), (its_name, its_description) in zip(mine, theirs, strict=True):
        if (score := fuzz.ratio(name, its_name, score_cutoff=SAME_NAME)) and not _numbers_differ(name, its_name):
            yield Finding(one, "similar-name", f"{other} ({score:.0f}): {name} | {its_name}")
        if score := _sameness(description, its_description):
            yield Finding(one, "similar-description", f"{other} ({score:.0f}): {description} | {its_description}")


def _sameness(one: str, other: str) -> float:
    plain = fuzz.ratio(one, other, score_cutoff=SAME_DESCRIPTION)
    if plain or min(one.count(" "), other.count(" ")) + 1 < WORDS_MATTER_FROM:
        return plain
    return fuzz.token_set_ratio(one, other, score_cutoff=SAME_WORDS)


def _numbers_differ(one: str, other: str) -> bool:
    """Article 17 and article 18 are different services, however alike they are written."""
    return [word for word in one.split() if word.isdecimal()] != [word for word in other.split() if word.isdecimal()]
