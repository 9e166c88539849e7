"""Agencies and services in the catalogue file format: JSON -> domain or a plain refusal, and back without loss.

The files under `assets/catalogue` and `GET /v1/catalogue` have this form. Keys beyond the format are refused by name.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.contract.catalogue_cursor import Cursor, RecordError
from kiosk.contract.catalogue_form import form_to_json, optional_text, parse_form, text_to_json
from kiosk.domain.form import Json, Widget
from kiosk.domain.money import Money
from kiosk.domain.service import (
    Agency,
    Channel,
    Depends,
    Fee,
    FeeUnknown,
    Fixed,
    Free,
    Kind,
    LifeEvent,
    Outcome,
    RequiredDocument,
    Service,
)

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_CATEGORY = re.compile(r"[a-z][a-z-]{0,39}")
_WEBSITE = re.compile(r"(?:(?:https?://)?[A-Za-z0-9.-]{1,253}(?:/[!-~]{0,500})?)?")
"""May be empty: not every foreign catalogue says where its agencies are found."""
_LINK = re.compile(r"https?://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?(?:[/?#][!-~]{0,1000})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DURATION = re.compile(
    r"P(?=[0-9T])(?:(?P<weeks>[0-9]{1,4})W)?(?:(?P<days>[0-9]{1,5})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,4})H)?(?:(?P<minutes>[0-9]{1,5})M)?(?:(?P<seconds>[0-9]{1,6})S)?)?"
)
_FEE_LIMIT = 1_000_000_000
_KEYWORDS = 60
_DOCUMENTS = 40
_MOST_POPULAR = 100
_AGENCY_KEYS = frozenset({"id", "name", "abbreviation", "website", "category", "source"})
_REQUIRED = frozenset({"id", "agency", "name", "description", "kind", "life_event"})
_OPTIONAL = frozenset(
    {"keywords", "audience", "channels", "fee", "processing_time", "documents", "outcome", "result", "link", "form"}
    | {"popularity", "source", "last_verified"}
)
_NO_FEE = {"kind": "unknown"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One record was not taken: which, where in it (an RFC 6901 pointer), and why in a plain sentence."""

    record: str
    pointer: str
    reason: str

    def __str__(self) -> str:
        return f"{self.record}{self.pointer and f' at {self.pointer}'}: {self.reason}"


def record_name(value: object, fallback: str) -> str:
    """What to call a record that may be anything: its id where that is legible."""
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) and _ID.fullmatch(found) else fallback


def is_link(value: str) -> bool:
    """Whether a service may have `value` as its link."""
    return _LINK.fullmatch(value) is not None


def is_website(value: str) -> bool:
    """Whether an agency may have `value` as its website."""
    return _WEBSITE.fullmatch(value) is not None


def is_duration(value: str) -> bool:
    """Whether `value` is a processing time."""
    return _DURATION.fullmatch(value) is not None


def parse_agency(value: object) -> Agency | Refusal:
    """The agency that `value` (JSON as Python holds it) describes, or why it is refused."""
    try:
        return _agency(Cursor(value))
    except RecordError as error:
        return Refusal(record_name(value, "agency"), error.pointer, error.reason)


def parse_service(value: object, agency_ids: Collection[str]) -> Service | Refusal:
    """The service that `value` describes, or why it is refused; its agency must be one of `agency_ids`."""
    try:
        return _service(Cursor(value), agency_ids)
    except RecordError as error:
        return Refusal(record_name(value, "service"), error.pointer, error.reason)


def agency_to_json(agency: Agency) -> dict[str, Json]:
    """The inverse of `parse_agency`."""
    return {
        "id": agency.id,
        "name": text_to_json(agency.name),
        "abbreviation": agency.abbreviation,
        "website": agency.website,
        "category": agency.category,
        "source": agency.source,
    }


def service_to_json(service: Service) -> dict[str, Json]:
    """The inverse of `parse_service`."""
    return {
        "id": service.id,
        "agency": service.agency_id,
        "name": text_to_json(service.name),
        "description": text_to_json(service.description),
        "kind": service.kind.value,
        "life_event": service.life_event.value,
        "keywords": {"ar": list(service.keywords_ar), "en": list(service.keywords_en)},
        "audience": optional_text(service.audience),
        "channels": [channel.value for channel in service.channels],
        "fee": _fee_json(service.fee),
        "processing_time": None if service.processing_time is None else duration_to_json(service.processing_time),
        "documents": [{"name": text_to_json(d.name), "note": optional_text(d.note)} for d in service.documents],
        "outcome": service.outcome.value,
        "result": optional_text(service.result),
        "link": service.link,
        "popularity": service.popularity,
        "source": service.source,
        "last_verified": None if service.last_verified is None else service.last_verified.isoformat(),
        "form": None if service.form is None else form_to_json(service.form),
    }


def _agency(at: Cursor) -> Agency:
    members = at.members(_AGENCY_KEYS)
    return Agency(
        id=members["id"].code(_ID, "id (a-z, 0-9, hyphens, at most 64)"),
        name=members["name"].text(),
        abbreviation=members["abbreviation"].line(at_most=40, empty=True),
        website=members["website"].code(_WEBSITE, "web address"),
        category=members["category"].code(_CATEGORY, "category (a-z, hyphens)"),
        source=members["source"].line(empty=True),
    )


def _service(at: Cursor, agency_ids: Collection[str]) -> Service:
    members = at.members(_REQUIRED, _OPTIONAL)

    def get(key: str, default: object) -> Cursor:
        return members.get(key, Cursor(default, f"{at.pointer}/{key}"))

    agency_id = members["agency"].code(_ID, "agency id")
    if agency_id not in agency_ids:
        members["agency"].refuse(f"there is no agency {agency_id!r}")
    keywords = get("keywords", {"ar": [], "en": []}).members(frozenset({"ar", "en"}))
    service = Service(
        id=members["id"].code(_ID, "id (a-z, 0-9, hyphens, at most 64)"),
        agency_id=agency_id,
        name=members["name"].text(),
        description=members["description"].text(),
        kind=members["kind"].member_of(Kind),
        life_event=members["life_event"].member_of(LifeEvent),
        keywords_ar=_lines(keywords["ar"]),
        keywords_en=_lines(keywords["en"]),
        audience=get("audience", None).optional(Cursor.text),
        channels=_channels(get("channels", [Channel.COUNTER.value])),
        fee=_fee(get("fee", _NO_FEE)),
        processing_time=get("processing_time", None).optional(_duration),
        documents=tuple(_document(item) for item in get("documents", []).items(at_most=_DOCUMENTS)),
        outcome=get("outcome", Outcome.WITH_AGENCY.value).member_of(Outcome),
        result=get("result", None).optional(Cursor.text),
        link=get("link", None).optional(lambda link: link.code(_LINK, "web address (http or https)")),
        form=get("form", None).optional(parse_form),
        popularity=get("popularity", 0).integer(0, _MOST_POPULAR),
        source=get("source", "").line(empty=True),
        last_verified=get("last_verified", None).optional(_date),
    )
    _refuse_unknown_price(get("fee", _NO_FEE), service)
    return service


def _refuse_unknown_price(at: Cursor, service: Service) -> None:
    if not service.can_start_here or service.form is None or isinstance(service.fee, Free | Fixed):
        return
    widgets = {field.widget for page in service.form.pages for field in page.fields}
    if Widget.DUES not in widgets:
        at.refuse("a service that starts at a unit is free, has a fixed fee, or asks which dues to pay")


def _lines(at: Cursor) -> tuple[str, ...]:
    return tuple(item.line(at_most=100) for item in at.items(at_most=_KEYWORDS))


def _channels(at: Cursor) -> tuple[Channel, ...]:
    channels = tuple(item.member_of(Channel) for item in at.items(at_least=1, at_most=len(Channel)))
    if len(set(channels)) < len(channels):
        at.refuse("a channel stands twice")
    return channels


def _fee(at: Cursor) -> Fee:
    kind = at.any_members().get("kind")
    match kind.value if kind else None:
        case "free":
            at.members(frozenset({"kind"}))
            return Free()
        case "fixed":
            fils = at.members(frozenset({"kind", "fils"}))["fils"].integer(1, _FEE_LIMIT)
            return Fixed(Money(fils))
        case "depends":
            return Depends(at.members(frozenset({"kind", "note"}))["note"].text())
        case "unknown":
            at.members(frozenset({"kind"}))
            return FeeUnknown()
        case _:
            return at.refuse("the fee's kind is one of these: free, fixed, depends, unknown")


def _fee_json(fee: Fee) -> dict[str, Json]:
    match fee:
        case Free():
            return {"kind": "free"}
        case Fixed(amount):
            return {"kind": "fixed", "fils": amount.fils}
        case Depends(note):
            return {"kind": "depends", "note": text_to_json(note)}
        case FeeUnknown():
            return {"kind": "unknown"}


def _document(at: Cursor) -> RequiredDocument:
    members = at.members(frozenset({"name"}), frozenset({"note"}))
    return RequiredDocument(
        name=members["name"].text(),
        note=members["note"].optional(Cursor.text) if "note" in members else None,
    )


def _duration(at: Cursor) -> timedelta:
    match = _DURATION.fullmatch(at.value) if isinstance(at.value, str) else None
    if match is None:
        at.refuse("this is no duration such as PT5M, P3D or P2W")
    return timedelta(**{unit: int(number) for unit, number in match.groupdict(default="0").items()})


def duration_to_json(duration: timedelta) -> str:
    """A processing time as ISO 8601 (xsd:duration)."""
    minutes, seconds = divmod(duration.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    time = "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if number)
    day = f"{duration.days}D" if duration.days or not time else ""
    return f"P{day}{time and f'T{time}'}"


def _date(at: Cursor) -> date:
    written = at.code(_DATE, "date such as 2026-11-23")
    try:
        return date.fromisoformat(written)
    except ValueError:
        at.refuse(f"there is no day {written}")
