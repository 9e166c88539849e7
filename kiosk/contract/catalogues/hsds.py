"""Open Referral HSDS 3 in JSON: a page of services, one service, organizations with services, or whole tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.contract.catalogues.assembly import Assembly
from kiosk.contract.catalogues.document import RECORD_LIMIT
from kiosk.contract.catalogues.foreign import (
    NO_WORDS,
    ForeignAgency,
    ForeignFee,
    ForeignService,
    Price,
    PriceInWords,
    Words,
    foreign_id,
    words,
)
from kiosk.contract.catalogues.paths import strings_at, values_at
from kiosk.contract.catalogues.report import Imported, broken
from kiosk.domain.service import FeeUnknown

Record = Mapping[str, object]
ACTIVE = "active"
_TABLES = (("service", "organization"), ("services", "organizations"))
_PARTS = (("cost_option", "cost_options"), ("required_document", "required_documents"))


def is_hsds(document: object) -> bool:
    """Whether a JSON document looks like HSDS: it holds services with a name and a status."""
    return any("name" in record and "status" in record for record in _found(document).services[:1])


def read_hsds(document: object, name: str, prefix: str) -> Imported:
    """The active services of an HSDS document."""
    found = _found(document)
    if not found.services:
        return broken(name, "it holds no HSDS services")
    if len(found.services) > RECORD_LIMIT:
        return broken(name, f"the file has more than {RECORD_LIMIT} records")
    assembly = Assembly()
    for number, record in enumerate(found.services, 1):
        _take(assembly, f"service {number}", record, found, _Origin(prefix, f"{name} (HSDS)"))
    return assembly.imported()


@dataclass(frozen=True, slots=True)
class _Origin:
    prefix: str
    source: str


@dataclass(slots=True)
class _Found:
    services: list[Record] = field(default_factory=list)
    organizations: dict[str, Record] = field(default_factory=dict)
    parts: dict[tuple[str, str], list[Record]] = field(default_factory=lambda: defaultdict(list))


def _found(document: object) -> _Found:
    found = _Found()
    match document:
        case list():
            _collect(found, document)
        case Mapping():
            tables = next((pair for pair in _TABLES if isinstance(document.get(pair[0]), list)), None)
            if tables and ("organization" not in document or isinstance(document["organization"], list)):
                _collect_tables(found, document, tables)
            else:
                _collect(found, document.get("contents", [document]))
        case _:
            pass
    return found


def _collect(found: _Found, records: object) -> None:
    for record in _records(records):
        services = list(_records(record.get("services")))
        if not services:
            found.services.append(record)
            continue
        organization = {key: value for key, value in record.items() if key != "services"}
        found.services += [{"organization": organization, **service} for service in services]


def _collect_tables(found: _Found, document: Record, tables: tuple[str, str]) -> None:
    services, organizations = tables
    found.organizations = {_text(record, "id"): record for record in _records(document.get(organizations))}
    for table, part in _PARTS:
        for record in _records(document.get(table) or document.get(part)):
            found.parts[part, _text(record, "service_id")].append(record)
    found.services += _records(document.get(services))
    for organization in found.organizations.values():
        found.services += [{"organization": organization, **each} for each in _records(organization.get("services"))]


def _take(assembly: Assembly, place: str, record: Record, found: _Found, origin: _Origin) -> None:
    raw_id = _text(record, "id")
    if not raw_id:
        assembly.refuse(place, "/id", "it has no id")
        return
    own_id = foreign_id(origin.prefix, raw_id)
    status = _text(record, "status")
    if status != ACTIVE:
        assembly.refuse(own_id, "/status", f"its status is {status[:40]!a}, not {ACTIVE!r}")
        return
    organization = record.get("organization") or found.organizations.get(_text(record, "organization_id"))
    if not isinstance(organization, Mapping) or not _text(organization, "id"):
        assembly.refuse(own_id, "/organization", "its organization is not in the file")
        return
    agency = ForeignAgency(
        id=foreign_id(origin.prefix, _text(organization, "id")),
        name=_said(organization, "name"),
        website=_text(organization, "website") or _text(organization, "url"),
        source=origin.source,
    )
    assembly.service(_service(record, own_id, agency, found, origin))


def _service(record: Record, own_id: str, agency: ForeignAgency, found: _Found, origin: _Origin) -> ForeignService:
    def parts(name: str) -> list[Record]:
        return [*_records(record.get(name)), *found.parts[name, _text(record, "id")]]

    return ForeignService(
        id=own_id,
        agency=agency,
        name=_said(record, "name"),
        description=_said(record, "description") or _said(record, "application_process"),
        keywords=tuple(words(("", text)) for text in _keywords(record)),
        audience=_said(record, "eligibility_description"),
        channels=tuple(_channels(record)),
        fee=_fee(parts("cost_options"), _said(record, "fees_description")),
        documents=tuple((_said(part, "document"), NO_WORDS) for part in parts("required_documents")),
        link=_text(record, "url"),
        last_verified=_text(record, "assured_date"),
        source=origin.source,
    )


def _keywords(record: Record) -> Iterator[str]:
    yield from strings_at(record, "alternate_name")
    yield from strings_at(record, "attributes.taxonomy_term.name")


def _channels(record: Record) -> Iterator[str]:
    if _text(record, "url"):
        yield "web"
    if values_at(record, "service_at_locations") or _text(record, "phones.number"):
        yield "counter"


def _fee(options: Sequence[Record], said: Words) -> ForeignFee:
    priced = [option for option in options if _text(option, "amount")]
    if len(priced) == 1 and len(options) == 1:
        option = priced[0]
        return Price(_text(option, "amount"), _text(option, "currency").upper(), said or _about(option))
    if not options:
        return PriceInWords(said) if said else FeeUnknown()
    listed = [" ".join(part for part in _figures(option) if part) for option in options]
    return PriceInWords(words(*((language, text) for language, text in said.items()), ("", "; ".join(listed))))


def _about(option: Record) -> Words:
    return words(
        ("", ", ".join(text for text in (_text(option, "option"), _text(option, "amount_description")) if text))
    )


def _figures(option: Record) -> tuple[str, ...]:
    return tuple(_text(option, key) for key in ("option", "amount", "currency", "amount_description"))


def _said(record: Record, key: str) -> Words:
    return words(("", _text(record, key)))


def _text(record: Record, path: str) -> str:
    return next((text.strip() for text in strings_at(record, path)), "")


def _records(value: object) -> Iterator[Record]:
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, Mapping))
